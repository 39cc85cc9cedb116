### Kuntien vastaajien sivut: lista, lomake, lähettäminen.

form-title = Kyselyyn vastaaminen
form-page-title = { $page } – Järjestöpositiivisuuden kuntatutka
form-booting = Sivua haetaan. Jos mitään ei tapahdu, lataa sivu uudelleen.
form-loading = Haetaan tietoja…
form-failed-title = Tietojen haku ei onnistunut
form-failed = Palvelussa on häiriö. Yritä hetken päästä uudelleen.
form-unreachable = Palveluun ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.
form-try-again = Yritä uudelleen
form-sign-in = Kirjaudu sisään

form-list-title = Omat kyselyt
form-list-empty = Sinulle ei ole annettu kuntaa, jonka puolesta vastata. Jos sinun pitäisi vastata kyselyyn, ota yhteyttä alueen koordinaattoriin.
form-list-item = { $name } { $year }
form-last-saved = Tallennettu viimeksi { $when }
form-to-desk = Siirry koordinaattorin työpöydälle
form-people = Vastaajat ja osiot

form-state-not-started = Aloittamatta
form-state-unanswered = Ei vastattu
form-state-draft = Kesken
form-state-submitted = Lähetetty
form-state-returned = Palautettu täydennettäväksi
form-state-approved = Tarkistettu
form-round-draft = Valmisteilla
form-round-open = Avoinna
form-round-closed = Suljettu
form-round-published = Julkaistu

form-round-is = Kysely:
form-response-is = Vastaus:

form-survey-of = kysely { $year }
form-open-until = avoinna { $when } asti
form-progress = { $answered }/{ $asked } ydinkysymykseen vastattu
form-core-questions = ydinkysymystä
form-minutes-left = jäljellä noin { $minutes } min
form-start-page = Alkusivu
form-blank-form = Tulosta tyhjä lomake
form-sections = Kyselyn osat
form-section-of = Osa { $number }/{ $count }: { $name }
form-handed = Tähän osaan vastaa:
form-you = sinä
form-by-day = viimeistään { $due }
form-handed-mine = Sinun vastattavanasi:
form-overview = Tarkista ja lähetä
form-overview-title = { $municipality } { $year }
form-definition-title = Mitä järjestöllä tarkoitetaan?
form-start = Aloita: { $section }
form-resume = Jatka siitä mihin jäit: { $section }
form-before-starting = Ennen kuin aloitat
form-go-on = Jatka vastaamista
form-guide-time = Vastaaminen vie noin { $minutes } minuuttia. Voit keskeyttää ja jatkaa milloin vain: vastaukset tallentuvat itsestään.
form-guide-earlier = Kunnan aiemmat vastaukset näkyvät kysymysten vieressä. Jos mikään ei ole muuttunut, valitse ”Ennallaan”.
form-guide-core = Ydinkysymyksiin vastataan ennen lähettämistä. Muut kysymykset ovat vapaaehtoisia.
form-guide-unknown = Jos et tiedä vastausta etkä saa sitä kollegalta, valitse ”En osaa sanoa”.
form-previous = Edellinen
form-next = Seuraava: { $name }

form-optional = (vapaaehtoinen)
form-why = Miksi tätä kysytään?
form-choose-all = Valitse kaikki sopivat.
form-tag-not-public = Ei julkaista
form-not-public = Vastausta ei julkaista.
form-needs-consent = Vastaus julkaistaan vain siinä nimetyn tai sen antaneen henkilön suostumuksella.
form-estimate = Arvio
form-dont-know = En osaa sanoa
form-clear = Tyhjennä vastaus
form-amount-euros = Summa euroina
form-amount-number = Lukumäärä
form-unreadable-euros = Kirjoita summa numeroin ilman pisteitä. Sentit erotetaan pilkulla, esimerkiksi 12 500 tai 12 500,50.
form-unreadable-number = Kirjoita luku numeroin, esimerkiksi 12.
form-fault-is-kept = Kirjoittamasi on tallessa. Korjaa se ennen lähettämistä.

form-earlier-year = Vuonna { $year } vastattiin
form-earlier-year-about = Vuonna { $year } vastattiin (vuodelta { $about })
form-earlier-who = { $who }, { $when }
form-per-inhabitant = { $amount } asukasta kohti
form-unchanged = Ennallaan
form-unchanged-page = { $count ->
    [one] Ennallaan: merkitse tämän sivun 1 vastaamaton kysymys samaksi kuin viimeksi
   *[other] Ennallaan: merkitse tämän sivun { $count } vastaamatonta kysymystä samoiksi kuin viimeksi
  }
form-carried = { $count ->
    [one] 1 vastaus siirrettiin. Tarkista se.
   *[other] { $count } vastausta siirrettiin. Tarkista ne.
  }
form-undo = Kumoa
form-reworded = Kysymyksen sanamuotoa on muutettu, sisältö on sama
form-meaning-changed = Kysymyksen sisältö on muuttunut, joten aiempaa vastausta ei voi siirtää.
form-old-wording = Näin kysyttiin vuonna { $year }

form-warning = Tarkista:
form-warning-related = Katso myös:
form-warning-settled = Kommentti on annettu.
form-comment-why = Kerro lyhyesti syy

form-consent-needs-email = Tietoja ei julkaista ilman henkilön suostumusta. Lisää työsähköposti, niin suostumusta voi pyytää.
form-consent-not-asked = Suostumusta julkaisemiseen ei ole vielä pyydetty. Pyyntö lähtee henkilölle viimeistään, kun vastaukset lähetetään.
form-consent-asked = Suostumusta on pyydetty { $day }. Tietoja ei julkaista, ennen kuin henkilö on antanut suostumuksen.
form-consent-given = Henkilö on antanut suostumuksen { $day }. Julkaistaan: { $fields }. Suostumus on voimassa { $until } asti.
form-consent-refused = Henkilö ei ole suostunut julkaisemiseen ({ $day }). Tietoja ei julkaista.
form-consent-withdrawn = Henkilö on perunut suostumuksensa { $day }. Tietoja ei julkaista.
form-consent-expired = Suostumus on vanhentunut { $day }. Tietoja ei julkaista, ellei sitä uusita.
form-consent-ask = Lähetä suostumuspyyntö nyt
form-consent-ask-again = Lähetä pyyntö uudelleen
form-characters-left = { $left ->
    [one] 1 merkki jäljellä
   *[other] { $left } merkkiä jäljellä
  }
form-contact-name = Nimi
form-contact-title = Tehtävänimike
form-contact-email = Työsähköposti
form-contact-phone = Työpuhelin
form-add-comment = Lisää kommentti tai linkki
form-add-evidence = Lisää linkki perusteeksi
form-comment-label = Kommentti
form-comment-other = Mikä?
form-comment-is-public = Kommentti voidaan julkaista vastauksen kanssa. Älä kirjoita siihen henkilötietoja.
form-evidence-label = Linkki perusteeksi, esimerkiksi kunnan verkkosivulle
form-no-answer = Ei vastausta

form-saved-at = Tallennettu klo { $time }
form-saved-on = Tallennettu { $when }
form-to-mend = { $count ->
    [one] 1 kohta on korjattava.
   *[other] { $count } kohtaa on korjattava.
  }
form-to-choose = { $count ->
    [one] 1 kysymykseen on vastattu kahdesti. Valitse, kumpi vastaus jää voimaan.
   *[other] { $count } kysymykseen on vastattu kahdesti. Valitse, kummat vastaukset jäävät voimaan.
  }
form-waiting = { $count ->
    [one] 1 vastaus odottaa yhteyttä. Se on tallessa tällä laitteella.
   *[other] { $count } vastausta odottaa yhteyttä. Ne ovat tallessa tällä laitteella.
  }
form-waiting-for-sign-in = { $count ->
    [one] 1 vastaus odottaa kirjautumista. Se on tallessa tällä laitteella.
   *[other] { $count } vastausta odottaa kirjautumista. Ne ovat tallessa tällä laitteella.
  }
form-unsaved = { $count ->
    [one] 1 vastausta ei ole vielä tallennettu. Yritämme uudelleen. Älä sulje sivua.
   *[other] { $count } vastausta ei ole vielä tallennettu. Yritämme uudelleen. Älä sulje sivua.
  }
form-refused = { $count ->
    [one] 1 vastausta ei tallennettu. Se on vain tällä laitteella.
   *[other] { $count } vastausta ei tallennettu. Ne ovat vain tällä laitteella.
  }
form-refused-kept = { $count ->
    [one] 1 vastaus jäi vain tälle laitteelle. Kopioi se talteen.
   *[other] { $count } vastausta jäi vain tälle laitteelle. Kopioi ne talteen.
  }
form-copy-answers = Kopioi vastaukset
form-copied = Vastaukset on kopioitu.
form-copy-by-hand = Kopioi vastaukset tästä:
form-left-here = { $count ->
    [one] 1 vastausta ei ole vielä saatu tallennettua. Se on tallessa tällä laitteella.
   *[other] { $count } vastausta ei ole vielä saatu tallennettua. Ne ovat tallessa tällä laitteella.
  }
form-sign-out-title = { $count ->
    [one] 1 vastausta ei ole tallennettu
   *[other] { $count } vastausta ei ole tallennettu
  }
form-sign-out-explained = { $count ->
    [one] Jos kirjaudut ulos nyt, vastaus poistetaan tältä laitteelta.
   *[other] Jos kirjaudut ulos nyt, vastaukset poistetaan tältä laitteelta.
  }
form-sign-out-stay = Jatka vastaamista
form-sign-out-anyway = Kirjaudu ulos silti
form-answer-waits = Ei vielä tallennettu
form-signed-out = Istuntosi on päättynyt.
form-signed-out-nothing-lost = Vastauksesi ovat tallessa tällä sivulla. Kirjaudu uudelleen toisessa välilehdessä, niin tallentaminen jatkuu itsestään.
form-sign-in-new-tab = Kirjaudu (avautuu uuteen välilehteen)
form-save-again = Tallenna nyt
form-some-unsaved = Kaikki vastaukset eivät ole vielä tallentuneet, joten kyselyä ei lähetetty. Tarkista verkkoyhteys ja yritä uudelleen.
form-somebody = toinen vastaaja

form-conflict-title = Tähän on vastattu kahdesti.
form-conflict-explained = { $who } tallensi oman vastauksensa { $when }. Valitse, kumpi jää voimaan.
form-conflict-mine = Sinun vastauksesi
form-conflict-theirs = Toinen vastaus: { $who }
form-conflict-keep-mine = Pidä minun vastaukseni
form-conflict-keep-theirs = Pidä toinen vastaus

form-cannot-submit = { $count ->
    [one] Kyselyä ei voi vielä lähettää: 1 kohta puuttuu tai on korjattava
   *[other] Kyselyä ei voi vielä lähettää: { $count } kohtaa puuttuu tai on korjattava
  }
form-receipt-submitted = Vastaukset on lähetetty
form-receipt-approved = Vastaukset on tarkistettu
form-submitted-at = Lähetetty { $when }
form-submitted-by = Lähetetty { $when }, lähettäjä { $who }
form-print-receipt = Tulosta kuittaus
form-print-answers = Tulosta vastaukset
form-receipt-next = Koordinaattori tarkistaa vastaukset. Jos jotain on täydennettävä, hän palauttaa ne sinulle.
form-receipt-approved-next = Koordinaattori on hyväksynyt vastaukset. Ne julkaistaan, kun koko alueen tulokset julkaistaan.
form-receipt-published = Vastaukset on julkaistu.
form-see-published = Katso kunnan julkaistut tulokset
form-take-back = Ota takaisin korjattavaksi
form-closed = Kyselykierros on suljettu, joten vastauksia ei voi enää muuttaa. Ota tarvittaessa yhteyttä alueen koordinaattoriin.
form-returned-title = Koordinaattori pyytää täydentämään
form-reopened-title = Koordinaattori on avannut vastaukset uudelleen. Voit vastata { $until } asti.
