### Inbäddningar på andras webbplatser: ramen, elementet och sidan som gör koden.

embed-open = Öppna kommunens sida i kommunradarn
embed-front = Öppna kommunradarn

## Sidan som gör inbäddningskoden
embed-title = Bädda in kommunens resultat på din webbplats
embed-lead = Välj vad inbäddningen ska visa och kopiera koden till webbplatsens källkod.
embed-choose = Välj kommun
embed-year-newest = Alltid det senaste
embed-year-absent = { $name }: inga resultat har publicerats för { $year }, så inbäddningen visar de senaste.
embed-theme = Färger
embed-theme-auto = Enligt läsarens enhet
embed-theme-light = Ljusa
embed-theme-dark = Mörka
embed-kind = Sätt att bädda in
embed-kind-frame = Ram (iframe)
embed-kind-frame-hint = Radarn och delområdena samt landskapets median och spridning. Fungerar i de flesta publiceringssystem.
embed-kind-element = Element (kuntatutka-radar)
embed-kind-element-hint = Radarn och dess siffror som tabell, som en del av din egen sida. Utseendet kan ändras.
embed-make = Visa koden och en förhandsvisning
embed-code = Inbäddningskod
embed-copy = Kopiera koden
embed-copied = Koden har kopierats.
embed-copy-by-hand = Webbläsaren tillät inte kopiering. Koden är nu markerad: kopiera den med Ctrl + C.
embed-fits = Kodens andra rad anpassar ramens höjd till innehållet. Utan den är ramen alltid lika hög och kan vid behov rullas.
embed-policy = Om din webbplats har en säkerhetspolicy för innehåll (Content-Security-Policy), lägg till det här i den:
embed-looks = Ändra utseendet
embed-looks-properties = Färgerna, typsnittet och hörnen har CSS-variabler:
embed-looks-parts = Delarna har namn som används med väljaren ::part:
embed-no-cookies = Inbäddningen sätter inga kakor.
embed-preview = Förhandsvisning
