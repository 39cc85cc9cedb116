### Sidan där svaren granskas och skickas in.

review-blocks-title = Vad saknas ännu
review-no-gaps = Alla kärnfrågor är besvarade.
review-gaps = { $count ->
    [one] 1 kärnfråga är utan svar. Om du inte vet svaret, välj ”Kan inte säga”.
   *[other] { $count } kärnfrågor är utan svar. Om du inte vet svaret, välj ”Kan inte säga”.
  }
review-unfinished = { $count ->
    [one] 1 punkt ska rättas till innan svaren skickas in
   *[other] { $count } punkter ska rättas till innan svaren skickas in
  }
review-warnings-title = { $count ->
    [one] 1 svar är värt att kontrollera
   *[other] { $count } svar är värda att kontrollera
  }
review-warnings-explained = De här hindrar inte att svaren skickas in. En kort kommentar visar att svaret stämmer.
review-changes-title = Vad har ändrats
review-changes-count = Av de jämförbara svaren har { $changed } ändrats och { $same } är oförändrade.
review-preview-title = Radarn med de här svaren
review-preview-note = Det här är en förhandsvisning. Poängen som publiceras räknas ut när koordinatorn har granskat svaren. Poängen är ett verktyg för utveckling, inte en rangordning.
review-total = Totalpoängen skulle bli { $score }/100.
review-no-total = Totalpoäng kan inte räknas ut ännu: för många delområden är utan poäng.
review-radar = Radar på skalan 0–100: { $scores }
review-dimension = Delområde
review-score = Poäng 0–100
review-no-score = inga poäng
review-points = { $score } poäng
review-weight = Vikt { $weight }
review-why-title = Varför de här poängen?
review-why-explained = Öppna ett delområde för att se svaren, deras poäng och vad som skulle höja poängen.
review-read-through = Läs igenom svaren
review-submit-title = Skicka in
review-submit-explained = Svaren går till koordinatorn för granskning. Du kan ta tillbaka dem för ändring så länge enkäten är öppen.
review-submit-explained-reopened = Svaren går till koordinatorn för granskning. Efter inskickandet kan de inte längre tas tillbaka.
review-submit = Skicka in svaren
review-nothing-yet = Det finns inga svar ännu. Kommunens ansvarsperson kan skicka in dem när kärnfrågorna är besvarade.
review-lead-submits = Kommunens ansvarsperson granskar svaren och skickar in dem. Dina svar är sparade.

explanation-mean = Delområdets poäng är medelvärdet av poängen för dess kärnfrågor.
explanation-weighted-mean = Delområdets poäng är det vägda medelvärdet av poängen för dess kärnfrågor.
explanation-too-few = Delområdet får poäng när minst { $needed } av dess frågor har fått poäng. Nu har { $answered } fått poäng.
explanation-not-answered = Inget svar, så frågan påverkar inte poängen.
explanation-dont-know = Svaret är ”Kan inte säga”, så frågan påverkar inte poängen.
explanation-not-applicable = Frågan gäller inte kommunen, så den påverkar inte poängen.
explanation-without-score = Det här svaret ger inga poäng, så frågan påverkar inte poängen.
explanation-raise-choice = Med svaret ”{ $option }” skulle delområdet få { $score } poäng.
explanation-raise-count = { $count ->
    [one] Med ett alternativ skulle delområdet få { $score } poäng.
   *[other] Med minst { $count } alternativ skulle delområdet få { $score } poäng.
  }
