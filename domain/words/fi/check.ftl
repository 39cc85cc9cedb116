### Huomautukset vastauksista ja pisteiden selitykset. Huomautus ei estä lähettämistä.

check-changed-much = Vastaus poikkeaa paljon vuoden { $year } vastauksesta. Jos se pitää paikkansa, kerro lyhyesti, mikä on muuttunut.
check-amount-more = Asukasta kohti { $percent } % enemmän kuin vuoden { $year } kyselyssä. Jos luku on oikein, kerro lyhyesti syy.
check-amount-less = Asukasta kohti { $percent } % vähemmän kuin vuoden { $year } kyselyssä. Jos luku on oikein, kerro lyhyesti syy.
check-amount-many-times = Asukasta kohti yli { $times } kertaa niin paljon kuin vuoden { $year } kyselyssä. Jos luku on oikein, kerro lyhyesti syy.
check-amount-from-nothing = Vuoden { $year } kyselyssä vastaus oli 0, nyt suurempi. Jos luku on oikein, kerro lyhyesti, mikä on muuttunut.
check-amount-to-nothing = Nyt vastaus on 0, mutta vuoden { $year } kyselyssä se oli suurempi. Jos luku on oikein, kerro lyhyesti, mikä on muuttunut.
check-amount-above-region = Luku on { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € asukasta kohti. Alueen kunnissa se oli vuoden { $year } kyselyssä { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } €. Jos luku on oikein, kerro lyhyesti syy.
check-amount-below-region = Luku on { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € asukasta kohti. Alueen kunnissa se oli vuoden { $year } kyselyssä { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } €. Jos luku on oikein, kerro lyhyesti syy.

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
