### Sidorna för kommunernas svarande: lista, blankett, inskickning.

form-title = Svara på enkäten
form-page-title = { $page } – Järjestöpositiivisuuden kuntatutka
form-booting = Sidan hämtas. Om ingenting händer, ladda sidan på nytt.
form-loading = Hämtar uppgifter…
form-failed-title = Uppgifterna kunde inte hämtas
form-failed = Det är en störning i tjänsten. Försök igen om en stund.
form-unreachable = Det går inte att få kontakt med tjänsten. Kontrollera nätförbindelsen och försök igen.
form-try-again = Försök igen
form-sign-in = Logga in

form-list-title = Mina enkäter
form-list-empty = Du har ingen kommun att svara för. Om du borde svara på enkäten, kontakta landskapets koordinator.
form-list-item = { $name } { $year }
form-last-saved = Senast sparad { $when }
form-to-desk = Gå till koordinatorns skrivbord
form-people = Svarande och delar

form-state-not-started = Inte påbörjad
form-state-unanswered = Inte besvarad
form-state-draft = Påbörjad
form-state-submitted = Inskickad
form-state-returned = Returnerad för komplettering
form-state-approved = Granskad
form-round-draft = Under beredning
form-round-open = Öppen
form-round-closed = Stängd
form-round-published = Publicerad

form-round-is = Enkäten:
form-response-is = Svaret:

form-survey-of = enkäten { $year }
form-open-until = stänger { $when }
form-progress = { $answered }/{ $asked } kärnfrågor besvarade
form-core-questions = kärnfrågor
form-minutes-left = cirka { $minutes } min kvar
form-start-page = Startsida
form-blank-form = Skriv ut en tom blankett
form-sections = Enkätens delar
form-section-of = Del { $number }/{ $count }: { $name }
form-handed = Delen besvaras av:
form-you = dig
form-by-day = senast { $due }
form-handed-mine = Delar som du ska besvara:
form-overview = Granska och skicka in
form-overview-title = { $municipality } { $year }
form-definition-title = Vad avses med förening?
form-start = Börja: { $section }
form-resume = Fortsätt där du slutade: { $section }
form-before-starting = Innan du börjar
form-go-on = Fortsätt svara
form-guide-time = Det tar cirka { $minutes } minuter att svara. Du kan göra en paus och fortsätta när du vill: svaren sparas av sig själva.
form-guide-earlier = Kommunens tidigare svar visas intill frågorna. Om ingenting har ändrats, välj ”Oförändrat”.
form-guide-core = Kärnfrågorna ska besvaras innan svaren skickas in. De övriga frågorna är frivilliga.
form-guide-unknown = Om du inte vet svaret och inte heller får det av en kollega, välj ”Kan inte säga”.
form-previous = Föregående
form-next = Nästa: { $name }

form-optional = (frivillig)
form-why = Varför frågar vi detta?
form-choose-all = Välj alla som passar.
form-tag-not-public = Publiceras inte
form-not-public = Svaret publiceras inte.
form-needs-consent = Svaret publiceras bara med samtycke av den som nämns i det eller har gett det.
form-estimate = Uppskattning
form-dont-know = Kan inte säga
form-clear = Töm svaret
form-amount-euros = Summa i euro
form-amount-number = Antal
form-unreadable-euros = Skriv summan med siffror utan punkter. Cent skiljs åt med komma, till exempel 12 500 eller 12 500,50.
form-unreadable-number = Skriv talet med siffror, till exempel 12.
form-fault-is-kept = Det du skrev är sparat. Rätta till det innan svaren skickas in.

form-earlier-year = Svaret år { $year }
form-earlier-year-about = Svaret år { $year } (gäller år { $about })
form-earlier-who = { $who }, { $when }
form-per-inhabitant = { $amount } per invånare
form-unchanged = Oförändrat
form-unchanged-page = { $count ->
    [one] Oförändrat: ge sidans 1 obesvarade fråga samma svar som senast
   *[other] Oförändrat: ge sidans { $count } obesvarade frågor samma svar som senast
  }
form-carried = { $count ->
    [one] 1 svar överfördes. Kontrollera det.
   *[other] { $count } svar överfördes. Kontrollera dem.
  }
form-undo = Ångra
form-reworded = Frågans ordalydelse har ändrats, innehållet är detsamma
form-meaning-changed = Frågans innehåll har ändrats, så det tidigare svaret kan inte överföras.
form-old-wording = Så löd frågan år { $year }

form-warning = Kontrollera:
form-warning-related = Se även:
form-warning-settled = En kommentar har getts.
form-comment-why = Berätta kort om orsaken

form-consent-needs-email = Uppgifterna publiceras inte utan personens samtycke. Lägg till en e-postadress till arbetet så kan samtycke begäras.
form-consent-not-asked = Samtycke till publicering har inte begärts ännu. Begäran skickas till personen senast när svaren skickas in.
form-consent-asked = Samtycke begärdes { $day }. Uppgifterna publiceras inte förrän personen har gett sitt samtycke.
form-consent-given = Personen gav sitt samtycke { $day }. Det som publiceras: { $fields }. Samtycket gäller till { $until }.
form-consent-refused = Personen har inte samtyckt till publicering ({ $day }). Uppgifterna publiceras inte.
form-consent-withdrawn = Personen återtog sitt samtycke { $day }. Uppgifterna publiceras inte.
form-consent-expired = Samtycket gick ut { $day }. Uppgifterna publiceras inte om det inte förnyas.
form-consent-ask = Skicka begäran om samtycke nu
form-consent-ask-again = Skicka begäran på nytt
form-characters-left = { $left ->
    [one] 1 tecken kvar
   *[other] { $left } tecken kvar
  }
form-contact-name = Namn
form-contact-title = Titel
form-contact-email = E-post i arbetet
form-contact-phone = Arbetstelefon
form-add-comment = Lägg till en kommentar eller länk
form-add-evidence = Lägg till en länk som stöd
form-comment-label = Kommentar
form-comment-other = Vad?
form-comment-is-public = Kommentaren kan publiceras tillsammans med svaret. Skriv inga personuppgifter i den.
form-evidence-label = Länk som stöd, till exempel till kommunens webbplats
form-no-answer = Inget svar

form-saved-at = Sparat kl. { $time }
form-saved-on = Sparat { $when }
form-to-mend = { $count ->
    [one] 1 punkt ska rättas till.
   *[other] { $count } punkter ska rättas till.
  }
form-to-choose = { $count ->
    [one] 1 fråga har besvarats två gånger. Välj vilket svar som gäller.
   *[other] { $count } frågor har besvarats två gånger. Välj vilka svar som gäller.
  }
form-waiting = { $count ->
    [one] 1 svar väntar på nätförbindelse. Det finns kvar på den här enheten.
   *[other] { $count } svar väntar på nätförbindelse. De finns kvar på den här enheten.
  }
form-waiting-for-sign-in = { $count ->
    [one] 1 svar väntar på inloggning. Det finns kvar på den här enheten.
   *[other] { $count } svar väntar på inloggning. De finns kvar på den här enheten.
  }
form-unsaved = { $count ->
    [one] 1 svar är inte sparat ännu. Vi försöker igen. Stäng inte sidan.
   *[other] { $count } svar är inte sparade ännu. Vi försöker igen. Stäng inte sidan.
  }
form-refused = { $count ->
    [one] 1 svar sparades inte. Det finns bara på den här enheten.
   *[other] { $count } svar sparades inte. De finns bara på den här enheten.
  }
form-refused-kept = { $count ->
    [one] 1 svar finns bara på den här enheten. Kopiera det.
   *[other] { $count } svar finns bara på den här enheten. Kopiera dem.
  }
form-copy-answers = Kopiera svaren
form-copied = Svaren har kopierats.
form-copy-by-hand = Kopiera svaren härifrån:
form-left-here = { $count ->
    [one] 1 svar har inte kunnat sparas ännu. Det finns kvar på den här enheten.
   *[other] { $count } svar har inte kunnat sparas ännu. De finns kvar på den här enheten.
  }
form-sign-out-title = { $count ->
    [one] 1 svar är inte sparat
   *[other] { $count } svar är inte sparade
  }
form-sign-out-explained = { $count ->
    [one] Om du loggar ut nu tas svaret bort från den här enheten.
   *[other] Om du loggar ut nu tas svaren bort från den här enheten.
  }
form-sign-out-stay = Fortsätt svara
form-sign-out-anyway = Logga ut ändå
form-answer-waits = Inte sparat ännu
form-signed-out = Din session har avslutats.
form-signed-out-nothing-lost = Dina svar finns kvar på den här sidan. Logga in på nytt i en annan flik, så fortsätter sparandet av sig självt.
form-sign-in-new-tab = Logga in (öppnas i en ny flik)
form-save-again = Spara nu
form-some-unsaved = Alla svar har inte sparats ännu, så enkäten skickades inte in. Kontrollera nätförbindelsen och försök igen.
form-somebody = en annan svarande

form-conflict-title = Frågan har besvarats två gånger.
form-conflict-explained = { $who } sparade sitt eget svar { $when }. Välj vilket svar som gäller.
form-conflict-mine = Ditt svar
form-conflict-theirs = Det andra svaret: { $who }
form-conflict-keep-mine = Behåll mitt svar
form-conflict-keep-theirs = Behåll det andra svaret

form-cannot-submit = { $count ->
    [one] Enkäten kan inte skickas in ännu: 1 punkt saknas eller ska rättas till
   *[other] Enkäten kan inte skickas in ännu: { $count } punkter saknas eller ska rättas till
  }
form-receipt-submitted = Svaren har skickats in
form-receipt-approved = Svaren har granskats
form-submitted-at = Inskickad { $when }
form-submitted-by = Inskickad { $when } av { $who }
form-print-receipt = Skriv ut kvittot
form-print-answers = Skriv ut svaren
form-receipt-next = Koordinatorn granskar svaren. Om något behöver kompletteras returneras de till dig.
form-receipt-approved-next = Koordinatorn har godkänt svaren. De publiceras när hela landskapets resultat publiceras.
form-receipt-published = Svaren har publicerats.
form-see-published = Se kommunens publicerade resultat
form-take-back = Ta tillbaka för ändring
form-closed = Enkätomgången är stängd, så svaren kan inte längre ändras. Kontakta vid behov landskapets koordinator.
form-returned-title = Koordinatorn ber om komplettering
form-reopened-title = Koordinatorn har öppnat svaren på nytt. Du kan svara till { $until }.
