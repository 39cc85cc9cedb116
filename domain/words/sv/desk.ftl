### Koordinatorns skrivbord: omgångar, kommunernas läge, granskning och publicering.

desk-title = Koordinatorns skrivbord
desk-list-title = Enkätomgångar
desk-list-empty = Du har inget landskap att koordinera.
desk-to-answering = Gå till mina enkäter
desk-opens = Öppnar { $when }
desk-closes = Stänger { $when }
desk-no-municipalities = Det finns ännu inga kommuner i omgången.

desk-table-caption = Omgångens kommuner och läget för deras svar
desk-municipality = Kommun
desk-state = Läge
desk-core-answers = Kärnfrågor
desk-submitted = Inskickad
desk-actions = Åtgärder
desk-not-yet = inte ännu

desk-open = Öppna omgången
desk-round-links = Omgångens sidor
desk-details = Uppgifter om omgången
desk-contacts = Kontakter
desk-letters = Brev
desk-import = Importera tidigare år
desk-api-clients = API-nycklar
desk-log = Händelselogg
desk-create-next = Skapa omgången { $year }
desk-close = Stäng omgången
desk-close-title = Ska omgången stängas?
desk-close-explained = En stängd omgång kan inte öppnas på nytt. Kommunerna kan inte längre svara, och svar kan inte returneras för komplettering. Inskickade svar kan fortfarande granskas, och svaren från en enskild kommun kan vid behov öppnas på nytt.
desk-publish = Publicera resultaten
desk-publish-none-approved = Resultaten kan publiceras när svaren från minst en kommun har granskats.
desk-publish-review-first = Resultaten kan publiceras när alla inskickade svar har granskats. Inte granskade: { $names }.
desk-publish-correction = Publicera en rättelse
desk-releases = Publiceringar
desk-release-waits = Publicering { $release } väntar.
desk-to-publishing = Gå till publiceringen
desk-see-published = Se de publicerade resultaten

desk-approve = Godkänn
desk-return = Returnera för komplettering
desk-return-title = Ska svaren returneras för komplettering?
desk-return-explained = Kommunen kan igen ändra sina svar medan omgången är öppen och skicka in dem på nytt.
desk-return-note = Vad behöver kompletteras?
desk-return-note-help = Kommunens svarande ser det här meddelandet.
desk-returned-with = När svaren returnerades skrevs till kommunen
desk-note-needed = Skriv här först.
desk-cancel = Avbryt
desk-still-a-draft = Kommunen håller på att svara. Svaren syns här när kommunen har skickat in dem.
desk-not-started = Kommunen har inte börjat svara ännu.

desk-odd-without-comment = Avviker, ingen kommentar:
desk-odd-commented = Avviker, kommunen har kommenterat:
desk-earlier = I enkäten { $year }: { $answer }
desk-earlier-same = Samma svar som i enkäten { $year }
desk-earlier-otherwise = I enkäten { $year }, där frågan var en annan: { $answer }
desk-carried-over = Oförändrat från { $year }

desk-reopen = Öppna svaren på nytt
desk-reopen-again = Ändra tidsfristen
desk-reopen-title = { $municipality }: ska svaren öppnas på nytt?
desk-reopen-again-title = { $municipality }: ska tidsfristen ändras?
desk-reopen-letter = Kommunens ansvarsperson får ett brev per e-post med orsaken och tidsfristen.
desk-reopen-answering = Kommunen kan ändra sina svar och skicka in dem tills tidsfristen går ut, men inte efter det.
desk-reopen-goes-back = Svaren går tillbaka till kommunen. När kommunen har skickat in dem ska du granska och godkänna dem på nytt.
desk-reopen-unpublished = Resultaten kan inte publiceras medan svaren är öppna.
desk-reopen-published = De publicerade resultaten ändras inte. De nya svaren blir offentliga först när du publicerar en rättelse.
desk-reopen-reason = Orsak
desk-reopen-reason-help = Berätta för kommunen vad som behöver rättas eller kompletteras. Orsaken syns i brevet och på blanketten.
desk-reopen-day = Sista dag
desk-reopen-time = Klockslag
desk-reopen-moment = Tidsfrist: { $weekday } { $moment } finsk tid
desk-reopen-faults = { $count ->
    [one] Rätta 1 punkt
   *[other] Rätta { $count } punkter
  }
desk-reopen-reason-needed = Skriv en orsak.
desk-reopen-day-needed = Välj den sista dagen.
desk-reopen-time-needed = Välj ett klockslag.
desk-reopened = Öppnade på nytt till { $until }

desk-calls = Att ringa
desk-telephone = Telefonintervju
desk-to-confirm = Väntar på kommunens bekräftelse
desk-told = Per telefon { $when }: svaret gavs av { $who }, antecknat av { $typist }

desk-done-open = Omgången har öppnats.
desk-done-close = Omgången har stängts.
desk-done-approve = Svaren har godkänts.
desk-done-return = Svaren har returnerats till kommunen.
desk-done-reopen = Svaren har öppnats på nytt. Kommunen kan svara till { $until }.
