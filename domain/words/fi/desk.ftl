### Koordinaattorin työpöytä: kierrokset, kuntien tilanne, tarkistus ja julkaisu.

desk-title = Koordinaattorin työpöytä
desk-list-title = Kyselykierrokset
desk-list-empty = Sinulle ei ole annettu aluetta koordinoitavaksi.
desk-to-answering = Siirry omiin kyselyihin
desk-opens = Avautuu { $when }
desk-closes = Sulkeutuu { $when }
desk-handed-over = Lähetetty
desk-approved = Tarkistettu
desk-no-municipalities = Kierroksella ei ole vielä yhtään kuntaa.

desk-table-caption = Kierroksen kunnat ja niiden vastausten tilanne
desk-municipality = Kunta
desk-state = Tila
desk-core-answers = Ydinkysymykset
desk-saved = Tallennettu
desk-submitted = Lähetetty
desk-actions = Toiminnot
desk-not-yet = ei vielä

desk-open = Avaa kierros
desk-close = Sulje kierros
desk-close-title = Suljetaanko kierros?
desk-close-explained = Suljettua kierrosta ei voi avata uudelleen. Kunnat eivät voi enää vastata eikä vastauksia voi palauttaa täydennettäviksi. Lähetetyt vastaukset voi yhä tarkistaa.
desk-publish = Julkaise tulokset
desk-publish-title = Julkaistaanko tulokset?
desk-publish-what = Kunnista on tarkistettu { $approved }/{ $municipalities }. Tarkistettujen kuntien julkiset vastaukset, pisteet ja alueen tunnusluvut tulevat kaikkien nähtäville.
desk-publish-unanswered = { $count ->
    [one] Tämä kunta ei ole lähettänyt vastauksia. Sen kohdalla lukee ”ei vastannut”:
   *[other] Nämä { $count } kuntaa eivät ole lähettäneet vastauksia. Niiden kohdalla lukee ”ei vastannut”:
  }
desk-publish-none-approved = Tulokset voi julkaista, kun vähintään yhden kunnan vastaukset on tarkistettu.
desk-publish-review-first = Tulokset voi julkaista, kun kaikki lähetetyt vastaukset on tarkistettu. Tarkistamatta: { $names }.
desk-publish-frozen = Julkaisua ei voi perua. Virheen voi korjata uudella julkaisulla, jossa kerrotaan, mitä muuttui.
desk-publish-correction = Julkaise korjaus
desk-correction-title = Julkaistaanko korjaus?
desk-correction-note = Mitä korjaus muuttaa?
desk-correction-note-help = Selitys näkyy kaikille julkaisujen luettelossa.
desk-releases = Julkaisut
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

desk-done-open = Kierros on avattu.
desk-done-close = Kierros on suljettu.
desk-done-publish = Tulokset on julkaistu.
desk-done-approve = Vastaukset on hyväksytty.
desk-done-return = Vastaukset on palautettu kunnalle.
