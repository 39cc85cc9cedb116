### Mikä vastauksessa on vialla tai poikkeavaa. Huomautus ei estä lähettämistä, vika estää.

check-changed-much = Vastaus poikkeaa paljon vuoden { $year } vastauksesta.
check-amount-more = Asukasta kohti { $percent } % enemmän kuin vuoden { $year } kyselyssä.
check-amount-less = Asukasta kohti { $percent } % vähemmän kuin vuoden { $year } kyselyssä.
check-amount-many-times = Asukasta kohti yli { $times } kertaa niin paljon kuin vuoden { $year } kyselyssä.
check-amount-from-nothing = Vuoden { $year } kyselyssä vastaus oli 0, nyt suurempi.
check-amount-to-nothing = Nyt vastaus on 0, mutta vuoden { $year } kyselyssä se oli suurempi.
check-amount-above-region = Luku on { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € asukasta kohti. Alueen kunnissa se oli vuoden { $year } kyselyssä { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } €.
check-amount-below-region = Luku on { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € asukasta kohti. Alueen kunnissa se oli vuoden { $year } kyselyssä { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } €.
check-ask-what-changed = Jos se pitää paikkansa, kerro lyhyesti, mikä on muuttunut.
check-ask-why = Jos luku on oikein, kerro lyhyesti syy.
check-ask-amount-changed = Jos luku on oikein, kerro lyhyesti, mikä on muuttunut.

answer-wrong-type = Vastaus on vääränlainen. Tähän sopii { $expected ->
    [option] yksi vaihtoehto
    [options] luettelo vaihtoehdoista
    [number] luku
    [contact] yhteystieto: nimi, tehtävänimike, sähköposti ja puhelin
   *[text] teksti
  }.
answer-unknown-option = Vaihtoehtoa { $option } ei ole tässä kysymyksessä.
answer-option-twice = Sama vaihtoehto on valittu kahdesti.
answer-exclusive-option = Tätä vaihtoehtoa ei voi valita muiden kanssa. Poista joko se tai muut.
answer-empty = Vastaus on tyhjä. Jos haluat poistaa vastauksen, tyhjennä se.
answer-too-small = Luku on liian pieni. Pienin mahdollinen on { $min }.
answer-too-great = Luku on liian suuri. Suurin mahdollinen on { $max }.
answer-too-many-decimals = { $decimals ->
    [0] Anna luku kokonaislukuna.
   *[other] Luvussa on liikaa desimaaleja. Anna enintään { $decimals }.
  }
answer-too-long = Teksti on liian pitkä. Merkkejä saa olla enintään { $max }.
answer-not-a-web-address = Anna verkko-osoite, joka alkaa https:// tai http://.
answer-not-an-email = Tarkista sähköpostiosoite. Oikea muoto on nimi@kunta.fi.
