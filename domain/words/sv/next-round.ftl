### Ny omgång, uppgifter om omgången, tider och temafråga.

problem-round-exists-title = Omgången finns redan
problem-round-exists = Området { $region } har redan en omgång för år { $year }. Någon har skapat den före dig. Öppna den i listan över omgångar.
problem-plan-changed-title = Kommunindelningen har ändrats
problem-plan-changed = Kommunregistret har uppdaterats efter att du öppnade sidan. Ladda om sidan och kontrollera kommunerna.
problem-no-theme-place-title = Det finns ingen plats för en temafråga
problem-no-theme-place = Omgångens frågeformulär har ingen plats för en temafråga.
problem-round-times-title = Kontrollera tiderna
problem-round-times = Tiderna sparades inte. Rätta de markerade ställena.
problem-theme-question-title = Kontrollera temafrågan
problem-theme-question = Temafrågan sparades inte. Rätta de markerade ställena.

round-moment-unreadable = Ange dag och klockslag, eller lämna båda tomma.
round-moment-skipped = Klockan ställs fram den natten, så klockslaget { $time } finns inte. Nästa möjliga klockslag är { $next }.
round-moment-twice = Klockan ställs tillbaka den natten, så klockslaget { $time } finns två gånger. Välj vilketdera du menar.
round-moment-past = Tiden har redan gått. Välj en senare.
round-moment-closes-first = Omgången kan inte stängas innan den öppnas. Välj en senare tid.
round-moment-has-opened = Omgången har redan öppnats, så öppningstiden kan inte längre ändras.

theme-none = Inget av dessa
theme-unknown = Kan inte säga
theme-text-missing = Skriv texten också på det här språket.
theme-text-too-long = Texten är för lång. Den får ha högst { $most } tecken.
theme-text-braces = Inom klammerparentes kan bara {"{year}"} eller {"{previousYear}"} stå.
theme-text-year-missing = Året är utmärkt på de andra språken men inte på det här. Lägg till det eller ta bort det i de andra.
theme-option-twice = Samma alternativ finns redan längre upp.
theme-option-key-twice = Alternativet finns två gånger i listan. Ta bort det ena.
theme-options-few = Det måste finnas minst { $few } alternativ.
theme-options-many = Det får finnas högst { $most } alternativ.

next-round-title = Ny omgång: { $region } { $year }
next-round-lead = Omgången { $year } görs utifrån omgången { $from }. Kontrollera uppgifterna innan du skapar omgången. Den nya omgången är ett utkast: kommunerna ser den först när du öppnar den.
next-round-questionnaire = Frågeformulär
next-round-questionnaire-same = { $id }, version { $version }. Samma formulär som i omgången { $from }, eftersom det inte finns någon nyare version.
next-round-questionnaire-newer = { $id }, version { $version }. I omgången { $from } användes version { $before }.
next-round-members = Kommuner
next-round-members-count = { $count ->
    [one] Omgången får 1 kommun.
   *[other] Omgången får { $count } kommuner.
  }
next-round-older-classification = Statistikcentralens kommunindelning för år { $year } finns ännu inte i registret. Kommunerna följer kommunindelningen för år { $classified } och de kommunsammanslagningar som är kända. När registret har uppdaterats kan du föra in ändringarna i omgången så länge den är ett utkast.
next-round-no-changes = Kommunerna är desamma som i den föregående omgången.
next-round-changes = Det här ändras jämfört med den föregående omgången
next-round-show-members = Visa alla kommuner
next-round-change-moved_here = { $municipality } kommer med: kommunen har flyttats till det här landskapet. Tidigare landskap: { $region }.
next-round-change-formed = { $municipality } kommer med: kommunen har bildats genom en sammanslagning av { $municipalities }.
next-round-change-added = { $municipality } kommer med: kommunen hör till landskapet men var inte med i den föregående omgången.
next-round-change-merged = { $municipality } faller bort: kommunen är efter en sammanslagning en del av en annan kommun ({ $municipalities }). Tidigare svar finns kvar i kommunens egna resultat.
next-round-change-moved_away = { $municipality } faller bort: kommunen har flyttats till ett annat landskap ({ $region }). Tidigare svar finns kvar i resultaten.
next-round-change-not_listed = { $municipality } faller bort: kommunen finns inte i kommunindelningen. Tidigare svar finns kvar i resultaten.
next-round-people = Svarande
next-round-people-stay = De ansvariga personerna och svarandena fortsätter i sina egna kommuner. De behöver inte bjudas in på nytt.
next-round-people-carried = Svarandena i { $from } fortsätter i den nya kommunen: { $to }.
next-round-people-invite = Svarandena i { $from } flyttas inte automatiskt till { $to }. Bjud in dem som ska svara där.
next-round-create = Skapa omgången { $year }
next-round-done = Omgången { $year } har skapats som utkast.

round-details-title = Uppgifter om omgången: { $region } { $year }
round-details-to-board = Läget i kommunerna
round-details-open-explained = När omgången har öppnats ändras frågorna och kommunerna inte längre. Stängningstiden kan ändras också då.
round-details-membership-changed = Kommunregistret har ändrats efter att omgången skapades
round-details-membership-update = Uppdatera omgångens kommuner
round-details-membership-done = Omgångens kommuner har uppdaterats.

round-times-title = Öppning och stängning
round-times-help = Tiderna är finsk tid. Om du lämnar en tid tom öppnar eller stänger du omgången själv.
round-times-opens = Öppnas
round-times-closes = Stängs
round-times-day = Dag
round-times-time = Klockslag
round-times-which = Vilketdera?
round-times-first = första gången, sommartid
round-times-second = andra gången, vintertid
round-times-save = Spara tiderna
round-times-done = Tiderna har sparats.
round-times-opened = Omgången har öppnats. Du kan bara ändra stängningstiden.

theme-title = Temafråga
theme-explained = Temafrågan ställs bara i den här omgången. Den ger inga poäng och jämförs inte med andra år.
theme-no-place = Det här frågeformuläret har ingen plats för en temafråga.
theme-none-yet = Omgången har ingen temafråga.
theme-frozen = Omgången har öppnats, så temafrågan kan inte längre ändras.
theme-type = Sätt att svara
theme-type-single_choice = Ett alternativ
theme-type-multiple_choice = Ett eller flera alternativ
theme-type-text = Fri text
theme-wording = Fråga
theme-wording-help = Du kan skriva {"{year}"} i stället för året: där visas omgångens år.
theme-help = Anvisning till svaranden (frivillig)
theme-options = Alternativ
theme-option = Alternativ { $number }
theme-option-add = Lägg till alternativ
theme-option-remove = Ta bort alternativ { $number }
theme-apart = Dessutom erbjuds
theme-save = Spara temafrågan
theme-remove = Ta bort temafrågan
theme-start = Skriv en temafråga
theme-done = Temafrågan har sparats.
theme-removed = Temafrågan har tagits bort.
theme-preview = Så här ser svaranden frågan
theme-language-fi = på finska
theme-language-sv = på svenska
theme-language-en = på engelska
