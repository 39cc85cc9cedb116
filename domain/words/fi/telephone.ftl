### Puhelinhaastattelu: soitettavat, puhelu, vastausten kirjaaminen ja se, mitä kunta näkee.

telephone-title = { $municipality } { $year }: puhelinhaastattelu
telephone-list-title = Soitettavat
telephone-list-explained = Ensin kunnat, joiden kanssa on sovittu soittoaika. Kellonajat ovat Suomen aikaa.
telephone-list-empty = Kaikki kunnat ovat lähettäneet vastauksensa.
telephone-list-caption = Soitettavat kunnat järjestyksessä
telephone-list-when = Soita
telephone-list-last = Edellinen puhelu
telephone-list-any-time = aikaa ei ole sovittu
telephone-list-due = Soita nyt
telephone-list-never = Ei ole soitettu
telephone-list-on-call = { $who } puhuu kunnan kanssa nyt

telephone-call = Soita kuntaan
telephone-outcome = Miten puhelu päättyi?
telephone-outcome-answered = Vastasi puhelimeen
telephone-outcome-no_answer = Ei vastannut puhelimeen
telephone-outcome-call_back = Sovittiin uusi soittoaika
telephone-outcome-refused = Ei halua vastata kyselyyn
telephone-talked-to = Kenen kanssa puhuit?
telephone-talked-to-help = Nimi näkyy kunnan vastaajille vastausten kohdalla.
telephone-name-needed = Kirjoita, kenen kanssa puhut.
telephone-back-day = Soita uudelleen: päivä
telephone-back-time = Kellonaika (Suomen aikaa)
telephone-moment-needed = Valitse päivä ja kellonaika, jolloin soitat uudelleen.
telephone-note = Muistiinpano
telephone-log = Merkitse puhelu
telephone-logged = Puhelu on merkitty.
telephone-begin = Aloita vastausten kirjaaminen
telephone-begin-explained = Kunnan luonnos avautuu sinulle puhelun ajaksi, enintään kolmeksi tunniksi. Kunnan vastaajat näkevät, kuka vastauksia kirjaa ja kenen kanssa hän puhuu.
telephone-not-now = Vastauksia ei voi nyt kirjata: kysely ei ole avoinna, tai vastaukset on jo lähetetty.
telephone-somebody-is-calling = { $who } kirjaa vastauksia parhaillaan. Puhelimessa on { $teller }, puhelu alkoi { $when }. Jos aloitat kirjaamisen, hänen puhelunsa päättyy.
telephone-to-confirm = Kunta ei ole vielä vahvistanut puhelimessa kerrottuja vastauksia.
telephone-no-summary-yet = Yhteenvetoa ei ole lähetetty.
telephone-summary-sent = Yhteenveto lähetettiin { $when }: { $to }.
telephone-confirmed = { $who } vahvisti puhelimessa kerrotut vastaukset { $when }.
telephone-people = Kunnan vastaajat
telephone-nobody = Kunnalla ei ole vielä yhtään vastaajaa palvelussa.
telephone-calls = Puhelut
telephone-no-calls = Kuntaan ei ole soitettu.
telephone-with = Puhuttiin: { $who }
telephone-back-at = Soita uudelleen { $when }

telephone-on-line = Puhelimessa: { $who }
telephone-to-end = Siirry lopetukseen
telephone-stop = Keskeytä ja jatka myöhemmin
telephone-stopped = Puhelu on keskeytetty. Kirjatut vastaukset ovat tallessa.
telephone-questions = Kysymykset
telephone-questions-count = Kysymykset: { $answered }/{ $count } vastattu
telephone-core-only = Vain ydinkysymykset
telephone-mark-answered = vastattu
telephone-mark-open = ei vastausta
telephone-mark-stuck = tarkista
telephone-question-of = Kysymys { $number }/{ $count }
telephone-extra-question = Lisäkysymys
telephone-back = Edellinen
telephone-next = Seuraava
telephone-key-next = seuraava
telephone-key-back = edellinen
telephone-shift-enter = Vaihto + Enter
telephone-key-choose = valitse
telephone-key-note = kommentti
telephone-key-escape = Tekstikentästä pääset pois Esc-näppäimellä ja seuraavaan kysymykseen painamalla Enter (monirivisessä kentässä Ctrl + Enter).
telephone-keys-on = Käytä pikanäppäimiä

telephone-ending = Puhelun lopetus
telephone-complete = Kaikkiin ydinkysymyksiin on vastattu.
telephone-gaps = { $count ->
    [one] Yksi kysymys on vailla valmista vastausta:
   *[other] { $count } kysymystä on vailla valmista vastausta:
  }
telephone-summary-to = Kenelle yhteenveto lähetetään?
telephone-somebody-new = Joku muu
telephone-new-help = Henkilö saa samalla oikeuden vastata kunnan puolesta.
telephone-submit = Lähetä vastaukset kunnan puolesta
telephone-submit-help = Sovi tästä puhelimessa. Tieto lähettäjästä ja puhelusta jää talteen.
telephone-submit-incomplete = Vastaukset voi lähettää, kun kaikki kysymykset on käyty läpi.
telephone-finish = Lopeta puhelu ja lähetä yhteenveto
telephone-finish-explained = Yhteenvedossa on linkki, josta vastaukset voi lukea ja vahvistaa. Siihen asti vastaukset odottavat vahvistusta.
telephone-back-to = Takaisin kysymyksiin
telephone-finished = Puhelu on päättynyt. Yhteenveto lähetetään: { $to }.
telephone-finished-submitted = Puhelu on päättynyt ja vastaukset on lähetetty kunnan puolesta. Yhteenveto lähetetään: { $to }.

telephone-told-title = Puhelimessa kerrotut vastaukset
telephone-told-to-confirm = Vahvista puhelimessa kerrotut vastaukset
telephone-told-now = { $when } alkaen: { $typist } kirjaa vastauksia. Puhelimessa on { $teller }.
telephone-told-call = { $when }: { $typist } kirjasi vastauksia. Puhelimessa oli { $teller }.
telephone-told-answers = { $count ->
    [one] 1 vastaus kirjattiin puhelimessa
   *[other] { $count } vastausta kirjattiin puhelimessa
  }
telephone-told-answer = Kertoi { $teller }, kirjasi { $typist } { $when }
telephone-told-read-first = Lue vastaukset ja korjaa niitä tarvittaessa. Vahvista, kun ne ovat oikein.
telephone-told-confirm = Vahvista vastaukset
telephone-told-confirmed = Vastaukset on vahvistettu.
