### Koordinaattorin työpöytä: kierrokset, kuntien tilanne, tarkistus ja julkaisu.

desk-title = Koordinaattorin työpöytä
desk-list-title = Kyselykierrokset
desk-list-empty = Sinulle ei ole annettu aluetta koordinoitavaksi.
desk-to-answering = Siirry omiin kyselyihin
desk-opens = Avautuu { $when }
desk-closes = Sulkeutuu { $when }
desk-no-municipalities = Kierroksella ei ole vielä yhtään kuntaa.

desk-table-caption = Kierroksen kunnat ja niiden vastausten tilanne
desk-municipality = Kunta
desk-state = Tila
desk-core-answers = Ydinkysymykset
desk-submitted = Lähetetty
desk-actions = Toiminnot
desk-not-yet = ei vielä

desk-open = Avaa kierros
desk-round-links = Kierroksen sivut
desk-details = Kierroksen tiedot
desk-contacts = Yhteystiedot
desk-letters = Kirjeet
desk-import = Tuo aiempia vuosia
desk-api-clients = Rajapinta-avaimet
desk-log = Tapahtumaloki
desk-create-next = Luo kierros { $year }
desk-close = Sulje kierros
desk-close-title = Suljetaanko kierros?
desk-close-explained = Suljettua kierrosta ei voi avata uudelleen. Kunnat eivät voi enää vastata eikä vastauksia voi palauttaa täydennettäviksi. Lähetetyt vastaukset voi yhä tarkistaa, ja yksittäisen kunnan vastaukset voi tarvittaessa avata uudelleen.
desk-publish = Julkaise tulokset
desk-publish-none-approved = Tulokset voi julkaista, kun vähintään yhden kunnan vastaukset on tarkistettu.
desk-publish-review-first = Tulokset voi julkaista, kun kaikki lähetetyt vastaukset on tarkistettu. Tarkistamatta: { $names }.
desk-publish-correction = Julkaise korjaus
desk-releases = Julkaisut
desk-release-waits = Julkaisu { $release } odottaa.
desk-to-publishing = Siirry julkaisemiseen
desk-see-published = Katso julkaistut tulokset

desk-approve = Hyväksy
desk-return = Palauta täydennettäväksi
desk-return-title = Palautetaanko täydennettäväksi?
desk-return-explained = Kunta voi taas muokata vastauksiaan, kun kierros on avoinna, ja lähettää ne uudelleen.
desk-return-note = Mitä pitää täydentää?
desk-return-note-help = Kunnan vastaajat näkevät tämän viestin.
desk-returned-with = Kunnalle palautettaessa kirjoitettiin
desk-note-needed = Kirjoita tähän ensin.
desk-cancel = Peruuta
desk-still-a-draft = Vastaaminen on kesken. Vastaukset näkyvät täällä, kun kunta on lähettänyt ne.
desk-not-started = Kunta ei ole vielä aloittanut vastaamista.

desk-odd-without-comment = Poikkeaa, ei kommenttia:
desk-odd-commented = Poikkeaa, kunta on kommentoinut:
desk-earlier = Vuoden { $year } kyselyssä: { $answer }
desk-earlier-same = Sama vastaus kuin vuoden { $year } kyselyssä
desk-earlier-otherwise = Vuoden { $year } kyselyssä, jossa kysymys oli toinen: { $answer }
desk-carried-over = Ennallaan vuodesta { $year }

desk-reopen = Avaa vastaukset uudelleen
desk-reopen-again = Muuta määräaikaa
desk-reopen-title = { $municipality }: avataanko vastaukset uudelleen?
desk-reopen-again-title = { $municipality }: muutetaanko määräaikaa?
desk-reopen-letter = Kunnan vastuuhenkilö saa sähköpostiinsa kirjeen, jossa ovat syy ja määräaika.
desk-reopen-answering = Kunta voi muuttaa vastauksiaan ja lähettää ne määräaikaan asti, sen jälkeen ei enää.
desk-reopen-goes-back = Vastaukset palaavat kunnalle. Kun kunta on lähettänyt ne, tarkista ja hyväksy ne uudelleen.
desk-reopen-unpublished = Tuloksia ei voi julkaista, kun vastaukset ovat avoinna.
desk-reopen-published = Julkaistut tulokset eivät muutu. Uudet vastaukset tulevat julki vasta, kun julkaiset korjauksen.
desk-reopen-reason = Syy
desk-reopen-reason-help = Kerro kunnalle, mitä pitää korjata tai täydentää. Syy lukee kirjeessä ja lomakkeella.
desk-reopen-day = Viimeinen päivä
desk-reopen-time = Kellonaika
desk-reopen-moment = Määräaika: { $weekday } { $moment } Suomen aikaa
desk-reopen-faults = { $count ->
    [one] Korjaa 1 kohta
   *[other] Korjaa { $count } kohtaa
  }
desk-reopen-reason-needed = Kirjoita syy.
desk-reopen-day-needed = Valitse viimeinen päivä.
desk-reopen-time-needed = Valitse kellonaika.
desk-reopened = Avattu uudelleen { $until } asti

desk-calls = Soitettavat
desk-telephone = Puhelinhaastattelu
desk-to-confirm = Odottaa kunnan vahvistusta
desk-told = Puhelimessa { $when }: vastauksen kertoi { $who }, kirjasi { $typist }

desk-done-open = Kierros on avattu.
desk-done-close = Kierros on suljettu.
desk-done-approve = Vastaukset on hyväksytty.
desk-done-return = Vastaukset on palautettu kunnalle.
desk-done-reopen = Vastaukset on avattu uudelleen. Kunta voi vastata { $until } asti.
