### Publiceringens sidor: märkningen av förhandsvisningen, vad publiceringen ändrade och minnessidan för en tillbakadragen publicering.

release-note-to-come = (Förklaringen till rättelsen skrivs när den publiceras.)
release-preview-title = Förhandsvisning
release-preview-banner = Den här sidan har inte publicerats. Så här skulle den se ut för alla om resultaten publicerades nu.
release-preview-waiting = Den här sidan har ännu inte publicerats. Så här ser den ut för alla när den väntande publiceringen blir offentlig.
release-preview-back = Tillbaka till publiceringen
release-title = { $region } { $year }: publicering { $name }
release-published = Publicerad { $day }. { $answered }/{ $municipalities } kommuner har svarat.
release-replaced = Efter det här har en rättad version publicerats:
release-results = Resultat: { $region } { $year }
release-changes = Vad som ändrades jämfört med publicering { $release }
release-no-changes = Resultaten ändrades inte.
release-what = Vad som ändrades
release-before = Före
release-after = Nu
release-total = Poäng totalt
release-score = Poäng: { $dimension }
release-no-score = inga poäng
release-status-answered = har svarat
release-status-did_not_answer = har inte svarat
release-status-absent = inte med
release-changes-in-log = Ändrades: { $municipalities ->
    [0] ingen kommuns resultat
    [one] en kommuns resultat
   *[other] { $municipalities } kommuners resultat
  }, svar { $answers }, poäng { $scores }.
release-withdrawn-in-log = Tillbakadragen { $day }. Orsak: { $reason }
release-feed-withdrawn = { $region }: publicering { $name } har dragits tillbaka
release-tombstone-title = { $region } { $year }: publicering { $name } har dragits tillbaka
release-tombstone-lead = Organisationen som genomför enkäten drog tillbaka publiceringen { $day }. Den hade publicerats { $published }. Dess sidor och filer är inte längre tillgängliga.
release-tombstone-why = Varför drogs publiceringen tillbaka?
release-tombstone-now = Vad gäller nu?
release-tombstone-nothing = Resultaten för { $region } år { $year } är inte publicerade för tillfället.
release-tombstone-holds = Nu gäller publicering { $name }.
release-tombstone-log = Alla publiceringar
