### Mitä meni vikaan ja mitä sille voi tehdä.

problem-bad-request-title = Pyyntöä ei voi käsitellä
problem-bad-request = Osoitteessa on virhe kohdassa { $reason }. Tarkista osoite.
problem-unreadable-address-title = Osoitetta ei voi lukea
problem-unreadable-address = Osoitteessa on merkkejä, joita ei voi lukea. Tarkista osoite tai aloita etusivulta.
problem-unknown-parameter-title = Tuntematon hakuehto
problem-unknown-parameter = Osoitteessa on hakuehto, jota palvelu ei tunne: { $name }. Poista se ja yritä uudelleen.
problem-too-many-to-compare-title = Vertailuun mahtuu vähemmän kuntia
problem-too-many-to-compare = Vertaile kerralla enintään { $most } kuntaa. Poista osoitteesta kuntia tai aloita vertailu alusta.
problem-example-and-real-title = Näitä ei verrata
problem-example-and-real = Osa kunnista on esimerkkiaineistoa, jonka vastaukset on keksitty. Esimerkkejä ja oikeita vastauksia ei verrata keskenään.
problem-malformed-body-title = Pyynnön sisältöä ei voi lukea
problem-malformed-body = Pyynnön sisältö ei ole kelvollista JSON-muotoa.
body-name-twice = Pyynnön sisällössä on sama kenttä kahteen kertaan: { $what }.
body-name-forbidden = Pyynnön sisällössä on kenttä, jota ei voi käyttää: { $what }.
body-too-deep = Pyynnön sisällössä on liikaa sisäkkäisiä tasoja. Niitä saa olla enintään { $what }.
problem-not-signed-in-title = Kirjaudu sisään
problem-not-signed-in = Istunto on päättynyt tai et ole kirjautunut. Kirjaudu sisään ja yritä uudelleen.
problem-forbidden-title = Sinulla ei ole oikeutta tähän
problem-forbidden = Roolisi ei riitä tähän toimintoon juuri nyt. Kysy tarvittaessa alueen koordinaattorilta.
problem-second-factor-needed-title = Vahvista kirjautuminen
problem-second-factor-needed = Tämä vaatii kaksivaiheisen tunnistautumisen. Avaa koordinaattorin työpöytä ja vahvista kirjautuminen.
problem-passkey-not-accepted-title = Pääsyavain ei kelpaa
problem-passkey-not-accepted = Pääsyavainta ei tunnistettu, tai pyyntö on vanhentunut. Yritä uudelleen.
problem-foreign-origin-title = Pyyntö tuli toiselta sivustolta
problem-foreign-origin = Pyyntö tuli toiselta sivustolta, joten mitään ei tehty. Avaa palvelu sen omasta osoitteesta.
problem-call-needed-title = Puhelu ei ole auki
problem-call-needed = Kunnan luonnosta voi lukea ja täyttää vain avoimessa puhelussa. Aloita puhelu ja jatka siitä, mihin jäit.
problem-not-found-title = Sivua ei löydy
problem-not-found = Tässä osoitteessa ei ole mitään. Osoite voi olla kirjoitettu väärin tai sivu poistettu.
problem-no-results-title = Tuloksia ei ole julkaistu
problem-no-results = Näistä ei ole julkaistu tuloksia: { $what }.
problem-response-not-found-title = Kyselyä ei löydy
problem-response-not-found = Tätä kyselyä ei ole, tai et kuulu enää kunnan vastaajiin. Siksi vastauksia ei voi avata eikä tallentaa. Kysy kunnan vastuuhenkilöltä tai alueen koordinaattorilta.
problem-step-not-possible-title = Toiminto ei ole mahdollinen tässä vaiheessa
problem-step-not-possible = Tila on muuttunut. Se on nyt { $state ->
    [draft] luonnos
    [open] avoin
    [closed] suljettu
    [published] julkaistu
    [not_started] aloittamatta
    [submitted] lähetetty
    [returned] palautettu täydennettäväksi
    [approved] hyväksytty
   *[other] { $state }
  }, joten tätä ei voi enää tehdä. Lataa sivu uudelleen.
problem-question-open-title = Tästä vastauksesta on jo kysytty
problem-question-open = Kunta ei ole vielä vastannut edelliseen kysymykseen, tai sitä ei ole merkitty selvitetyksi.
problem-questions-open-title = Kysymyksiä on selvittämättä
problem-questions-open = { $count ->
    [one] 1 kunnalle esitetty kysymys on selvittämättä. Merkitse se selvitetyksi ennen kuin hyväksyt vastaukset.
   *[other] { $count } kunnalle esitettyä kysymystä on selvittämättä. Merkitse ne selvitetyiksi ennen kuin hyväksyt vastaukset.
  }
problem-question-step-too-late-title = Tätä ei voi enää tehdä
problem-question-step-too-late = Kysymyksen tai vastausten tila on muuttunut. Lataa sivu uudelleen.
problem-response-changed-title = Vastaukset ovat muuttuneet
problem-response-changed = Kunta on muuttanut vastauksiaan sen jälkeen, kun avasit ne. Lataa sivu uudelleen ja tarkista muutokset.
problem-already-lead-title = Hän on jo vastuuhenkilö
problem-already-lead = Hän on jo kunnan vastuuhenkilö. Tee ensin jostakusta toisesta vastuuhenkilö, jos hänestä pitää tulla vastaaja.
problem-last-lead-title = Kunta tarvitsee vastuuhenkilön
problem-last-lead = Olet kunnan ainoa vastuuhenkilö. Siirrä vastuu ensin toiselle. Sen jälkeen hän voi poistaa sinut.
problem-invited-recently-title = Kutsu on jo lähetetty
problem-invited-recently = Tähän osoitteeseen on lähetetty kutsu alle tunti sitten. Pyydä kollegaa katsomaan myös roskapostista. Voit lähettää kutsun uudelleen tunnin kuluttua.
problem-section-not-held-title = Osio ei ole kenelläkään
problem-section-not-held = Osiota ei ole enää annettu kenellekään. Lataa sivu uudelleen.
problem-nothing-to-confirm-title = Vahvistettavaa ei ole
problem-nothing-to-confirm = Puhelimessa kerrotut vastaukset on jo vahvistettu. Lataa sivu uudelleen.
problem-consent-needs-email-title = Sähköpostiosoite puuttuu
problem-consent-needs-email = Yhteyshenkilön sähköpostiosoite puuttuu, joten suostumusta ei voi kysyä. Lisää osoite ja yritä uudelleen.
problem-consent-given-already-title = Suostumus on jo annettu
problem-consent-given-already = Yhteyshenkilö on jo antanut suostumuksen näihin tietoihin. Uutta viestiä ei tarvita.
problem-consent-asked-recently-title = Viesti on jo lähetetty
problem-consent-asked-recently = Tältä yhteyshenkilöltä on kysytty suostumusta alle tunti sitten. Pyydä häntä katsomaan myös roskapostista. Voit lähettää uuden viestin tunnin kuluttua.
problem-nothing-to-publish-title = Julkaistavaa ei ole
problem-nothing-to-publish = Yhdenkään kunnan vastauksia ei ole hyväksytty, joten julkaistavaa ei ole.
problem-unreviewed-responses-title = Kaikkia vastauksia ei ole tarkistettu
problem-unreviewed-responses = { $count ->
    [one] Yksi kunta on lähettänyt vastauksensa, joita ei ole tarkistettu. Hyväksy ne ennen julkaisua.
   *[other] { $count } kuntaa on lähettänyt vastauksensa, joita ei ole tarkistettu. Hyväksy ne ennen julkaisua.
  }
problem-preview-outdated-title = Esikatselu on vanhentunut
problem-preview-outdated = Vastaukset tai julkaisut ovat muuttuneet sen jälkeen, kun avasit esikatselun. Mitään ei julkaistu. Lataa sivu uudelleen ja tarkista, mitä tulee näkyviin.
problem-release-waiting-title = Edellinen julkaisu odottaa vielä
problem-release-waiting = Tällä kierroksella on jo julkaisu, joka odottaa vahvistusta tai julkaisuhetkeään. Peru se ensin, jos haluat julkaista jotain muuta.
problem-release-step-too-late-title = Julkaisun tila on muuttunut
problem-release-step-too-late = Joku ehti ensin tai julkaisuhetki on jo mennyt. Lataa sivu uudelleen, niin näet nykyisen tilanteen.
problem-another-person-confirms-title = Toisen henkilön on vahvistettava julkaisu
problem-another-person-confirms = Teit tämän julkaisun itse. Pyydä vahvistus toiselta koordinaattorilta tai pääkäyttäjältä.
problem-personal-data-shown-title = Julkaistavissa teksteissä on henkilötietoja
problem-personal-data-shown = { $count ->
    [one] Yhdessä tekstissä näyttää olevan henkilötieto. Mitään ei julkaistu. Poista se vastauksesta, tai merkitse, ettei se ole henkilötieto.
   *[other] Teksteissä näyttää olevan { $count } henkilötietoa. Mitään ei julkaistu. Poista ne vastauksista, tai merkitse ne, jotka eivät ole henkilötietoja.
  }
problem-personal-data-written-title = Tekstissä on henkilötietoja
problem-personal-data-written = Kaikki näkevät tämän tekstin. Poista siitä henkilötiedot: { $matches }
problem-embargo-moment-title = Valitse toinen julkaisuhetki
problem-embargo-moment = Julkaisuhetki ei kelpaa.
embargo-moment-past = Julkaisuhetki on jo mennyt. Valitse myöhempi tai julkaise heti.
embargo-moment-too-far = Julkaisuhetki on liian kaukana. Se voi olla enintään { $days } päivän päässä.
problem-release-withdrawn-title = Julkaisu on vedetty pois
problem-release-withdrawn = Julkaisu { $release } on vedetty pois. Syy: { $reason }
problem-round-not-open-title = Kyselyyn ei voi vastata nyt
problem-round-not-open = Kyselykierros ei ole avoinna, joten vastausta ei tallennettu. Kopioi vastauksesi talteen ja ota yhteyttä alueen koordinaattoriin.
problem-answer-changed-title = Vastaus on muuttunut
problem-answer-changed = Joku muu on muuttanut tätä vastausta sen jälkeen, kun avasit sen. Valitse, kumpi vastaus jää voimaan.
problem-too-large-title = Pyyntö on liian suuri
problem-too-large = Lähetetty sisältö on liian suuri. Lyhennä sitä.
problem-unsupported-media-type-title = Sisällön muotoa ei tueta
problem-unsupported-media-type = Lähetä sisältö JSON-muodossa (Content-Type: application/json).
problem-invalid-input-title = Tiedoissa on virhe
problem-invalid-input = Kohta { $path } ei kelpaa: { $reason }
problem-invalid-answer-title = Vastaus ei kelpaa
problem-invalid-answer = Vastaus ei kelpaa tähän kysymykseen.
problem-response-incomplete-title = Vastaus on kesken
problem-response-incomplete = { $count ->
    [0] { "" }
    [one] Yhteen ydinkysymykseen ei ole vielä vastattu. Vastaa siihen tai valitse ”En osaa sanoa”.{ " " }
   *[other] { $count } ydinkysymykseen ei ole vielä vastattu. Vastaa niihin tai valitse ”En osaa sanoa”.{ " " }
  }{ $unfinished ->
    [0] Lähetä vastaukset sen jälkeen.
    [one] Yksi vastaus on kesken. Korjaa tai tyhjennä se ja lähetä vastaukset sen jälkeen.
   *[other] { $unfinished } vastausta on kesken. Korjaa tai tyhjennä ne ja lähetä vastaukset sen jälkeen.
  }
problem-key-reused-title = Pyynnön tunniste on jo käytetty
problem-key-reused = Samalla tunnisteella (Idempotency-Key) on jo lähetetty toinen pyyntö. Käytä uutta tunnistetta.
problem-note-needed-title = Korjaus tarvitsee selityksen
problem-note-needed = Kierros on jo julkaistu. Kirjoita julkinen selitys siitä, mitä korjaus muuttaa.
problem-reopen-moment-title = Valitse toinen määräaika
problem-reopen-moment = Määräaika ei kelpaa.
reopen-moment-past = Määräaika on jo mennyt. Valitse myöhempi.
reopen-moment-too-far = Määräaika on liian kaukana. Se voi olla enintään { $days } päivän päässä.
problem-call-back-moment-title = Valitse toinen ajankohta
problem-call-back-moment = Soittoaika ei kelpaa.
call-back-moment-past = Soittoaika on jo mennyt. Valitse myöhempi.
call-back-moment-too-far = Soittoaika on liian kaukana. Se voi olla enintään { $days } päivän päässä.
call-back-moment-needed = Valitse päivä ja kellonaika, jolloin soitat uudelleen.
call-back-moment-refused = Kieltäytyneelle kunnalle ei sovita soittoaikaa.
problem-import-year-title = Vuotta ei voi tuoda
problem-import-year = Vuotta { $year } ei voi tuoda. Valitse aiempi vuosi, jolta kuntien jako alueisiin tunnetaan.
problem-import-faulty-title = Taulukossa on virheitä
problem-import-faulty = Taulukossa on { $count ->
    [one] virhe
   *[other] { $count } virhettä
  }, joten mitään ei tallennettu. Korjaa taulukko ja valitse tiedosto uudelleen.
problem-import-outdated-title = Tiedot ovat muuttuneet
problem-import-outdated = Tallennettavaa olisi muuta kuin esikatselussa. Katso esikatselu uudelleen.
problem-import-undone-title = Tuonti on jo peruttu
problem-import-undone = Tuonti on jo peruttu, eikä siitä ole mitään jäljellä.
problem-import-published-title = Tuontia ei voi enää perua
problem-import-published = Tuodut vastaukset ovat mukana julkaisussa, eikä julkaistua voi poistaa. Vedä julkaisu tarvittaessa pois ja korjaa yksittäiset vastaukset.
problem-import-worked-on-title = Tuontia ei voi enää perua
problem-import-worked-on = Tuotuja vastauksia on jo muutettu tai avattu kunnan täydennettäviksi. Korjaa yksittäiset vastaukset.
problem-version-needed-title = Vastauksen versio puuttuu
problem-version-needed = Lähetä otsakkeet If-Match (näkemäsi versio, "0" jos vastausta ei ole) ja Idempotency-Key (UUID).
problem-too-many-requests-title = Liian monta yritystä
problem-too-many-requests = Yrityksiä on ollut liian monta. Odota hetki ja yritä uudelleen.
problem-unexpected-title = Palvelussa on virhe
problem-unexpected = Palvelussa tapahtui odottamaton virhe. Yritä hetken päästä uudelleen.
problem-not-ready-title = Palvelu ei ole vielä valmis
problem-not-ready = Palvelu on käynnistymässä tai tietokantaan ei saada yhteyttä. Yritä hetken päästä uudelleen.

answer-no-estimate = Tätä vastausta ei voi merkitä arvioksi.
answer-given-twice = Pyynnössä on sekä valmis että keskeneräinen vastaus. Lähetä vain toinen.
answer-not-as-earlier = Vastausta ei voi merkitä ennallaan olevaksi: se ei ole sama kuin aiemmin, tai kysymystä ei voi verrata aiempaan. Tarkista vastaus ja tallenna se uudelleen.

input-invalid_type = arvo puuttuu tai on väärää tyyppiä.
input-unrecognized_keys = tiedoissa on kenttä, jota palvelu ei tunne.
input-too_big = arvo on liian suuri tai pitkä.
input-too_small = arvo on liian pieni, lyhyt tai tyhjä.
input-invalid_format = arvo on väärässä muodossa.
input-invalid_value = arvo ei ole mikään sallituista.
input-invalid_union = arvo ei ole missään sallitussa muodossa.
input-invalid = arvo ei kelpaa.
problem-script-needed = Tämä osa palvelusta tarvitsee JavaScriptin. Salli se selaimessasi ja lataa sivu uudelleen. Julkaistut tulokset voi lukea ilman sitä.
