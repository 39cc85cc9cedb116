### Koordinatorns skrivbord: omgångar, kommunernas läge, granskning och publicering.

desk-title = Koordinatorns skrivbord
desk-list-title = Enkätomgångar
desk-list-empty = Du har inget landskap att koordinera.
desk-to-answering = Gå till mina enkäter
desk-opens = Öppnar { $when }
desk-closes = Stänger { $when }
desk-handed-over = Inskickade
desk-approved = Granskade
desk-no-municipalities = Det finns ännu inga kommuner i omgången.

desk-table-caption = Omgångens kommuner och läget för deras svar
desk-municipality = Kommun
desk-state = Läge
desk-core-answers = Kärnfrågor
desk-saved = Sparad
desk-submitted = Inskickad
desk-actions = Åtgärder
desk-not-yet = inte ännu

desk-open = Öppna omgången
desk-close = Stäng omgången
desk-close-title = Ska omgången stängas?
desk-close-explained = En stängd omgång kan inte öppnas på nytt. Kommunerna kan inte längre svara, och svar kan inte returneras för komplettering. Inskickade svar kan fortfarande granskas.
desk-publish = Publicera resultaten
desk-publish-title = Ska resultaten publiceras?
desk-publish-what = Av kommunerna har { $approved }/{ $municipalities } granskats. De granskade kommunernas offentliga svar, poäng och landskapets nyckeltal blir synliga för alla.
desk-publish-unanswered = { $count ->
    [one] Den här kommunen har inte skickat in några svar. För den står det ”har inte svarat”:
   *[other] De här { $count } kommunerna har inte skickat in några svar. För dem står det ”har inte svarat”:
  }
desk-publish-none-approved = Resultaten kan publiceras när svaren från minst en kommun har granskats.
desk-publish-review-first = Resultaten kan publiceras när alla inskickade svar har granskats. Inte granskade: { $names }.
desk-publish-frozen = Publiceringen kan inte ångras. Ett fel kan rättas med en ny publicering som berättar vad som har ändrats.
desk-publish-correction = Publicera en rättelse
desk-correction-title = Ska rättelsen publiceras?
desk-correction-note = Vad ändrar rättelsen?
desk-correction-note-help = Förklaringen syns för alla i förteckningen över publiceringar.
desk-releases = Publiceringar
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

desk-done-open = Omgången har öppnats.
desk-done-close = Omgången har stängts.
desk-done-publish = Resultaten har publicerats.
desk-done-approve = Svaren har godkänts.
desk-done-return = Svaren har returnerats till kommunen.
