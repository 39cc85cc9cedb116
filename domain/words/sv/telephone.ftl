### Telefonintervjun: vilka som ska ringas, samtalet, antecknandet av svar och vad kommunen ser.

telephone-title = { $municipality } { $year }: telefonintervju
telephone-list-title = Att ringa
telephone-list-explained = Först kommer de kommuner som en tid har bokats med. Klockslagen är i finsk tid.
telephone-list-empty = Alla kommuner har skickat in sina svar.
telephone-list-caption = Kommuner att ringa, i ordning
telephone-list-when = Ring
telephone-list-last = Föregående samtal
telephone-list-any-time = ingen tid har bokats
telephone-list-due = Ring nu
telephone-list-never = Har inte ringts
telephone-list-on-call = { $who } talar med kommunen just nu

telephone-call = Ring kommunen
telephone-outcome = Hur slutade samtalet?
telephone-outcome-answered = Svarade i telefonen
telephone-outcome-no_answer = Svarade inte i telefonen
telephone-outcome-call_back = En ny tid bokades
telephone-outcome-refused = Vill inte svara på enkäten
telephone-talked-to = Vem talade du med?
telephone-talked-to-help = Namnet visas för kommunens svarande vid svaren.
telephone-name-needed = Skriv vem du talar med.
telephone-back-day = Ring på nytt: dag
telephone-back-time = Klockslag (finsk tid)
telephone-moment-needed = Välj den dag och tid då du ringer igen.
telephone-note = Anteckning
telephone-log = Anteckna samtalet
telephone-logged = Samtalet har antecknats.
telephone-begin = Börja anteckna svar
telephone-begin-explained = Kommunens utkast öppnas för dig under samtalet, i högst tre timmar. Kommunens svarande ser vem som antecknar svaren och vem hen talar med.
telephone-not-now = Svar kan inte antecknas nu: enkäten är inte öppen, eller så har svaren redan skickats in.
telephone-somebody-is-calling = { $who } antecknar svar just nu. I telefonen är { $teller }, samtalet började { $when }. Om du börjar anteckna avslutas det samtalet.
telephone-to-confirm = Kommunen har ännu inte bekräftat svaren som gavs per telefon.
telephone-no-summary-yet = Ingen sammanfattning har skickats.
telephone-summary-sent = Sammanfattningen skickades { $when }: { $to }.
telephone-confirmed = { $who } bekräftade svaren som gavs per telefon { $when }.
telephone-people = Kommunens svarande
telephone-nobody = Kommunen har ännu inga svarande i tjänsten.
telephone-calls = Samtal
telephone-no-calls = Kommunen har inte ringts upp.
telephone-with = Samtal med: { $who }
telephone-back-at = Ring på nytt { $when }

telephone-on-line = I telefonen: { $who }
telephone-to-end = Gå till avslutningen
telephone-stop = Avbryt och fortsätt senare
telephone-stopped = Samtalet har avbrutits. Svaren som antecknats finns sparade.
telephone-questions = Frågor
telephone-questions-count = Frågor: { $answered }/{ $count } besvarade
telephone-core-only = Bara kärnfrågorna
telephone-mark-answered = besvarad
telephone-mark-open = inget svar
telephone-mark-stuck = kontrollera
telephone-question-of = Fråga { $number }/{ $count }
telephone-extra-question = Tilläggsfråga
telephone-back = Föregående
telephone-next = Nästa
telephone-key-next = nästa
telephone-key-back = föregående
telephone-shift-enter = Skift + Enter
telephone-key-choose = välj
telephone-key-note = kommentar
telephone-key-escape = Du lämnar ett textfält med Esc och går till nästa fråga med Enter (i ett fält med flera rader Ctrl + Enter).
telephone-keys-on = Använd snabbtangenter

telephone-ending = Avsluta samtalet
telephone-complete = Alla kärnfrågor har besvarats.
telephone-gaps = { $count ->
    [one] En fråga saknar ett färdigt svar:
   *[other] { $count } frågor saknar ett färdigt svar:
  }
telephone-summary-to = Vem ska få sammanfattningen?
telephone-somebody-new = Någon annan
telephone-new-help = Personen får samtidigt rätt att svara för kommunen.
telephone-submit = Skicka in svaren för kommunens räkning
telephone-submit-help = Kom överens om detta under samtalet. Vem som skickade in svaren och i vilket samtal sparas.
telephone-submit-incomplete = Svaren kan skickas in när alla frågor har gåtts igenom.
telephone-finish = Avsluta samtalet och skicka sammanfattningen
telephone-finish-explained = I sammanfattningen finns en länk där svaren kan läsas och bekräftas. Fram till dess väntar svaren på bekräftelse.
telephone-back-to = Tillbaka till frågorna
telephone-finished = Samtalet har avslutats. Sammanfattningen skickas till: { $to }.
telephone-finished-submitted = Samtalet har avslutats och svaren har skickats in för kommunens räkning. Sammanfattningen skickas till: { $to }.

telephone-told-title = Svar som gavs per telefon
telephone-told-to-confirm = Bekräfta svaren som gavs per telefon
telephone-told-now = Sedan { $when }: { $typist } antecknar svar. I telefonen är { $teller }.
telephone-told-call = { $when }: { $typist } antecknade svar. I telefonen var { $teller }.
telephone-told-answers = { $count ->
    [one] 1 svar antecknades per telefon
   *[other] { $count } svar antecknades per telefon
  }
telephone-told-answer = Svaret gavs av { $teller }, antecknat av { $typist } { $when }
telephone-told-read-first = Läs svaren och rätta dem vid behov. Bekräfta när de stämmer.
telephone-told-confirm = Bekräfta svaren
telephone-told-confirmed = Svaren har bekräftats.
