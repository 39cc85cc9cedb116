### Kommunernas läge i omgången: lägen, avgränsning och ordning.

board-state-not-invited = Inte inbjuden
board-state-invited = Inbjuden
board-state-opened = Har loggat in
board-state-drafting = Påbörjad
board-state-returned = Returnerad för komplettering
board-state-submitted = Inskickad
board-state-approved = Granskad
board-state-declined = Svarar inte i år
board-state-unanswered = Inte besvarad
board-who-unknown = Okänt vem som svarar
board-who-contact = Bjud in en ansvarsperson

board-handed-over = { $count }/{ $all } kommuner har skickat in sina svar.
board-declined-by-telephone = Sagt per telefon { $when }.
board-filter = Avgränsa kommunerna
board-filter-states = Läge
board-filter-name = Kommunens namn
board-filter-clear = Visa alla
board-shown = { $count }/{ $all } kommuner visas.
board-none-shown = Ingen kommun motsvarar avgränsningen.
board-last-active = Senast aktiv
board-today = i dag
board-days-ago = { $days ->
    [one] i går
   *[other] för { $days } dagar sedan
  }
board-as-of = Läget { $when }.
board-live = Sidan uppdateras av sig själv.
board-not-live = Förbindelsen till tjänsten är bruten. Sidan uppdateras när förbindelsen är tillbaka.

curve-title = Hur svaren har kommit in
curve-compared = År { $year } hade { $count }/{ $all } kommuner lämnat in sina svar i samma skede.
curve-caption = Antal kommuner som lämnat in, i dagar sedan omgången öppnades
curve-day = Dag
curve-days = Dagar sedan omgången öppnades
curve-not-there = inte ännu
