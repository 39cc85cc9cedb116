### Julkaiseminen koordinaattorin työpöydällä: esikatselu, julkaisuhetki, vahvistus ja poisveto.

publishing-title = Julkaise: { $round }
publishing-step-see = 1. Katso, mitä tulee näkyviin (julkaisu { $release })
publishing-step-differences = 2. Tarkista, mitä muuttuu
publishing-step-personal-data = 3. Tarkista henkilötiedot
publishing-step-publish = 4. Julkaise
publishing-answered = Vastanneita kuntia { $answered }/{ $municipalities }. Näiden kuntien julkiset vastaukset, pisteet ja alueen tunnusluvut tulevat kaikkien nähtäville.
publishing-silent = { $count ->
    [one] Yhden kunnan kohdalla lukee ”ei vastannut”
   *[other] { $count } kunnan kohdalla lukee ”ei vastannut”
  }
publishing-open-pages = Sivut ja tiedostot ovat tässä täsmälleen sellaisina kuin ne julkaistaan. Vain sinä ja muut alueen koordinaattorit näette ne.
publishing-region-page = Alueen sivu
publishing-file = Avoin data,
publishing-municipality-pages = Kuntien sivut
publishing-question-pages = Kysymysten sivut
publishing-first = Tämä on kierroksen ensimmäinen julkaisu.
publishing-no-differences = Lukijat näkisivät saman kuin julkaisussa { $release }. Mikään ei muutu.
publishing-differences = Julkaisuun { $release } verrattuna muuttuu { $municipalities ->
    [one] yhden kunnan tulos
   *[other] { $municipalities } kunnan tulos
  }: vastauksia { $answers }, pisteitä { $scores }.
publishing-difference-of = { $name }: vastauksia { $answers }, pisteitä { $scores }
publishing-what = Mikä muuttuu
publishing-before = Ennen
publishing-after = Jälkeen
publishing-total = Pisteet yhteensä
publishing-score = Pisteet: { $dimension }
publishing-no-score = ei pisteitä
publishing-not-there = ei mukana
publishing-status-answered = vastasi
publishing-status-did_not_answer = ei vastannut
publishing-status-absent = ei mukana
publishing-missing-not_asked = ei kysytty
publishing-missing-not_answered = ei vastattu
publishing-missing-dont_know = ei osaa sanoa
publishing-missing-not_applicable = ei koske kuntaa
publishing-missing-withheld = ei julkaista ilman suostumusta
publishing-no-personal-data = Julkaistavista teksteistä ei löytynyt henkilötunnuksia, sähköpostiosoitteita eikä puhelinnumeroita.
publishing-personal-data = { $count ->
    [one] Julkaistavista teksteistä löytyi yksi kohta, joka näyttää henkilötiedolta. Pyydä kuntaa korjaamaan vastaus, tai merkitse, ettei kyse ole henkilötiedosta.
   *[other] Julkaistavista teksteistä löytyi { $count } kohtaa, jotka näyttävät henkilötiedoilta. Pyydä kuntaa korjaamaan vastaus, tai merkitse kohdat, joissa ei ole kyse henkilötiedosta.
  }
publishing-kind-identity_code = henkilötunnus
publishing-kind-email = sähköpostiosoite
publishing-kind-phone = puhelinnumero
publishing-place-answer = vastaus
publishing-place-comment = kommentti
publishing-never-harmless = Henkilötunnusta ei voi julkaista. Se on poistettava vastauksesta.
publishing-harmless = Tämä ei ole henkilötieto, esimerkiksi kunnan vaihteen numero
publishing-contacts = { $count ->
    [one] Yksi yhteyshenkilö näkyy omalla suostumuksellaan
   *[other] { $count } yhteyshenkilöä näkyy omalla suostumuksellaan
  }
publishing-when = Milloin tulokset tulevat julki?
publishing-at-once = Heti
publishing-later = Myöhemmin
publishing-day = Päivä
publishing-time = Kellonaika
publishing-moment = Julki { $weekday } { $moment } Suomen aikaa
publishing-moment-needed = Valitse päivä ja kellonaika.
publishing-note = Mitä korjaus muuttaa?
publishing-note-help = Kaikki näkevät tämän julkaisujen luettelossa. Älä kirjoita tähän henkilötietoja.
publishing-note-needed = Kirjoita, mitä korjaus muuttaa.
publishing-needs-second = Alueella kaksi henkilöä julkaisee yhdessä: toisen on vahvistettava julkaisu, ennen kuin se tulee julki.
publishing-settle-first = { $count ->
    [one] Käsittele ensin kohdan 3 henkilötieto.
   *[other] Käsittele ensin kohdan 3 henkilötiedot ({ $count }).
  }
publishing-publish = Julkaise
publishing-ask-title = Julkaistaanko { $release }?
publishing-ask-now = Tulokset tulevat heti kaikkien nähtäville. Julkaistua ei voi muuttaa, mutta virheen voi korjata uudella julkaisulla.
publishing-ask-later = Sisältö lukitaan nyt ja tulee julki valitsemanasi hetkenä. Siihen asti julkaisun voi perua.
publishing-ask-second = Sisältö lukitaan nyt ja tulee julki, kun toinen henkilö on vahvistanut sen. Siihen asti julkaisun voi perua.
publishing-done-now = Tulokset on julkaistu.
publishing-done-later = Julkaisu odottaa julkaisuhetkeään.
publishing-done-second = Julkaisu odottaa toisen henkilön vahvistusta.
publishing-done-confirm = Julkaisu { $release } on vahvistettu.
publishing-done-cancel = Julkaisu { $release } on peruttu.
publishing-done-withdraw = Julkaisu { $release } on vedetty pois.
publishing-done-ask = Alueella julkaisee tästä lähtien aina kaksi henkilöä yhdessä.
publishing-done-lift = Alueella voi taas julkaista yksin.
publishing-waiting-title = Julkaisu { $release } odottaa
publishing-waits-waiting = Tulee julki { $moment } Suomen aikaa.
publishing-waits-unconfirmed = Tulee julki, kun toinen henkilö on vahvistanut sen, aikaisintaan { $moment } Suomen aikaa.
publishing-made-by = Julkaisun teki { $name }.
publishing-another-confirms = Teit julkaisun itse, joten jonkun muun on vahvistettava se.
publishing-confirm = Vahvista julkaisu
publishing-cancel = Peru julkaisu
publishing-ask-confirm = Vahvistetaanko { $release }?
publishing-ask-confirm-explained = Tulokset tulevat julki heti, tai valittuna hetkenä, jos se on vielä edessä.
publishing-ask-cancel = Perutaanko { $release }?
publishing-ask-cancel-explained = Mitään ei tule julki. Samat tulokset voi julkaista myöhemmin uutena julkaisuna.
publishing-releases = Julkaisut
publishing-no-releases = Kierroksesta ei ole vielä julkaisuja.
publishing-standing-unconfirmed = odottaa vahvistusta
publishing-standing-waiting = odottaa julkaisuhetkeä
publishing-standing-public = julkinen
publishing-standing-replaced = korvattu uudella
publishing-standing-withdrawn = vedetty pois
publishing-standing-cancelled = peruttu
publishing-withdraw = Vedä pois
publishing-withdrawn = Vedetty pois { $moment }: { $reason }
publishing-ask-withdraw = Vedetäänkö { $release } pois?
publishing-ask-withdraw-explained = Julkaisun sivut ja tiedostot poistuvat heti näkyvistä, ja edellinen julkaisu on taas voimassa. Paikalle jää merkintä siitä, milloin ja miksi julkaisu vedettiin pois. Poisvetoa ei voi perua.
publishing-reason = Miksi julkaisu vedetään pois?
publishing-reason-help = Kaikki näkevät syyn. Älä kirjoita tähän henkilötietoja.
publishing-second-title = Kaksi henkilöä julkaisee yhdessä
publishing-second-on = Käytössä: kukaan ei julkaise tämän alueen tuloksia yksin. Vain pääkäyttäjä voi luopua tästä.
publishing-second-off = Ei käytössä: koordinaattori voi julkaista yksin.
publishing-second-ask = Ota käyttöön
publishing-second-lift = Luovu tästä
