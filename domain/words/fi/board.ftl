### Kuntien tilanne kierroksella: tilat, suodatus ja järjestys.

board-state-not-invited = Ei kutsuttu
board-state-invited = Kutsuttu
board-state-opened = Kirjautunut
board-state-drafting = Kesken
board-state-returned = Palautettu täydennettäväksi
board-state-submitted = Lähetetty
board-state-approved = Tarkistettu
board-state-declined = Ei vastaa tänä vuonna
board-state-unanswered = Ei vastattu
board-who-unknown = Vastaaja ei tiedossa
board-who-contact = Kutsu vastuuhenkilö

board-handed-over = { $count }/{ $all } kuntaa on lähettänyt vastauksensa.
board-declined-by-telephone = Sanottu puhelimessa { $when }.
board-filter = Rajaa kuntia
board-filter-states = Tila
board-filter-name = Kunnan nimi
board-filter-clear = Näytä kaikki
board-shown = Näkyvissä { $count }/{ $all } kuntaa.
board-none-shown = Yksikään kunta ei vastaa rajausta.
board-last-active = Viimeksi aktiivinen
board-today = tänään
board-days-ago = { $days ->
    [one] eilen
   *[other] { $days } päivää sitten
  }
board-as-of = Tilanne { $when }.
board-live = Sivu päivittyy itsestään.
board-not-live = Yhteys palveluun on poikki. Sivu päivittyy, kun yhteys palaa.

curve-title = Vastausten kertyminen
curve-compared = Vuonna { $year } samassa vaiheessa oli lähettänyt { $count }/{ $all } kuntaa.
curve-caption = Lähettäneiden kuntien määrä päivinä kierroksen avaamisesta
curve-day = Päivä
curve-days = Päiviä kierroksen avaamisesta
curve-not-there = ei vielä
