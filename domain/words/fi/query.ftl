### Koordinaattorin kysymykset yksittäisistä vastauksista ja kunnan vastaukset niihin.

query-region = Koordinaattori
query-municipality = Kunta
query-state-asked = Odottaa kunnan vastausta
query-state-answered = Kunta on vastannut
query-state-settled = Selvitetty
query-settled = { $when }, { $who }
query-about-this = Koordinaattori kysyy tästä vastauksesta
query-waiting = { $count ->
    [one] Koordinaattorilla on 1 kysymys vastauksistanne
   *[other] Koordinaattorilla on { $count } kysymystä vastauksistanne
  }
query-all-answered = Olette vastanneet koordinaattorin kysymyksiin
query-ask-about = Kysy kunnalta
query-ask-again = Kysy lisää
query-ask-label = Kysymys kunnalle
query-ask-help = Kunnan vastaajat näkevät kysymyksen. Sitä ei julkaista.
query-ask = Lähetä kysymys
query-answer-label = Vastauksesi koordinaattorille
query-answer-help = Tätä ei julkaista. Jos kyselyn vastaus on väärä, korjaa se lomakkeella, kun vastaukset on palautettu.
query-answer = Vastaa koordinaattorille
query-settle = Merkitse selvitetyksi
query-text-needed = Kirjoita tähän ensin.
query-done-ask = Kysymys on tallennettu.
query-done-answer = Vastaus on lähetetty koordinaattorille.
query-done-settle = Kysymys on merkitty selvitetyksi.
query-corrected = { $count ->
    [one] Koordinaattori on korjannut yhden vastauksenne
   *[other] Koordinaattori on korjannut { $count } vastaustanne
  }
