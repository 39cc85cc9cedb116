### Sivu, jolla vastaukset tarkistetaan ja lähetetään.

review-blocks-title = Mitä vielä puuttuu
review-no-gaps = Kaikkiin ydinkysymyksiin on vastattu.
review-gaps = { $count ->
    [one] 1 ydinkysymys on ilman vastausta. Jos et tiedä vastausta, valitse ”En osaa sanoa”.
   *[other] { $count } ydinkysymystä on ilman vastausta. Jos et tiedä vastausta, valitse ”En osaa sanoa”.
  }
review-unfinished = { $count ->
    [one] 1 kohta on korjattava ennen lähettämistä
   *[other] { $count } kohtaa on korjattava ennen lähettämistä
  }
review-warnings-title = { $count ->
    [one] 1 vastaus kannattaa tarkistaa
   *[other] { $count } vastausta kannattaa tarkistaa
  }
review-warnings-explained = Nämä eivät estä lähettämistä. Lyhyt kommentti kertoo, että vastaus pitää paikkansa.
review-changes-title = Mikä on muuttunut
review-changes-count = Verrattavista vastauksista { $changed } on muuttunut ja { $same } on ennallaan.
review-preview-title = Tutka näillä vastauksilla
review-preview-note = Tämä on esikatselu. Julkaistavat pisteet lasketaan, kun koordinaattori on tarkistanut vastaukset. Pisteet ovat kehittämisen väline, eivät paremmuusjärjestys.
review-total = Kokonaispisteet olisivat { $score }/100.
review-no-total = Kokonaispisteitä ei vielä synny: liian moni osa-alue on ilman pisteitä.
review-radar = Tutka asteikolla 0–100: { $scores }
review-dimension = Osa-alue
review-score = Pisteet 0–100
review-no-score = ei pisteitä
review-points = { $score } pistettä
review-weight = Paino { $weight }
review-why-title = Miksi nämä pisteet?
review-why-explained = Avaa osa-alue, niin näet vastaukset, niiden pisteet ja sen, mikä nostaisi pisteitä.
review-read-through = Lue vastaukset läpi
review-submit-title = Lähetä
review-submit-explained = Vastaukset menevät koordinaattorin tarkistettaviksi. Voit ottaa ne takaisin korjattaviksi niin kauan kuin kysely on avoinna.
review-submit-explained-reopened = Vastaukset menevät koordinaattorin tarkistettaviksi. Lähettämisen jälkeen niitä ei voi enää ottaa takaisin.
review-submit = Lähetä vastaukset
review-nothing-yet = Vastauksia ei ole vielä. Kunnan vastuuhenkilö voi lähettää ne, kun ydinkysymyksiin on vastattu.
review-lead-submits = Kunnan vastuuhenkilö tarkistaa vastaukset ja lähettää ne. Sinun vastauksesi ovat tallessa.

explanation-mean = Osa-alueen pisteet ovat sen ydinkysymysten pisteiden keskiarvo.
explanation-weighted-mean = Osa-alueen pisteet ovat sen ydinkysymysten pisteiden painotettu keskiarvo.
explanation-too-few = Osa-alue saa pisteet, kun vähintään { $needed } sen kysymyksistä on saanut pisteet. Nyt pisteet on saanut { $answered }.
explanation-not-answered = Ei vastausta, joten kysymys ei vaikuta pisteisiin.
explanation-dont-know = Vastaus on ”En osaa sanoa”, joten kysymys ei vaikuta pisteisiin.
explanation-not-applicable = Kysymys ei koske kuntaa, joten se ei vaikuta pisteisiin.
explanation-without-score = Tällä vastauksella ei ole pisteitä, joten kysymys ei vaikuta pisteisiin.
explanation-raise-choice = Vastauksella ”{ $option }” osa-alue saisi { $score } pistettä.
explanation-raise-count = { $count ->
    [one] Yhdellä vaihtoehdolla osa-alue saisi { $score } pistettä.
   *[other] Vähintään { $count } vaihtoehdolla osa-alue saisi { $score } pistettä.
  }
