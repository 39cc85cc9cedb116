### Koordinatorns frågor om enskilda svar och kommunens svar på dem.

query-region = Koordinatorn
query-municipality = Kommunen
query-state-asked = Väntar på kommunens svar
query-state-answered = Kommunen har svarat
query-state-settled = Utrett
query-settled = { $when }, { $who }
query-about-this = Koordinatorn frågar om det här svaret
query-waiting = { $count ->
    [one] Koordinatorn har 1 fråga om era svar
   *[other] Koordinatorn har { $count } frågor om era svar
  }
query-all-answered = Ni har besvarat koordinatorns frågor
query-ask-about = Fråga kommunen
query-ask-again = Fråga mer
query-ask-label = Fråga till kommunen
query-ask-help = De som svarar för kommunen ser frågan. Den publiceras inte.
query-ask = Skicka frågan
query-answer-label = Ditt svar till koordinatorn
query-answer-help = Det här publiceras inte. Om enkätsvaret är fel, rätta det i formuläret när svaren har returnerats.
query-answer = Svara koordinatorn
query-settle = Markera som utredd
query-text-needed = Skriv här först.
query-done-ask = Frågan har sparats.
query-done-answer = Svaret har skickats till koordinatorn.
query-done-settle = Frågan har markerats som utredd.
query-corrected = { $count ->
    [one] Koordinatorn har rättat ett av era svar
   *[other] Koordinatorn har rättat { $count } av era svar
  }
