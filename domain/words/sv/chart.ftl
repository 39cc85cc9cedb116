### Diagram som vaknar på de offentliga sidorna.

chart-radar = Radar på skalan 0–100: { $series }.
chart-trend = År för år på skalan 0–100: { $series }.
chart-how = Bläddra bland värdena med piltangenterna. Samma siffror finns i tabellen.
chart-no-score = inget resultat
chart-choose = Visa år för år
chart-break = Frågorna ändrades { $year }, så året kan inte jämföras med det föregående.
chart-reworded = Frågornas ordalydelse ändrades { $year }, innebörden är densamma.
chart-others = Tjock linje: { $series }. Grå linjer: övriga delområden.
chart-gap-did_not_answer = { $year }: kommunen svarade inte.
chart-gap-too_few_answers = { $year }: för få svar för poäng.
chart-gap-not_in_region = { $year }: kommunen var inte med i enkäten.
