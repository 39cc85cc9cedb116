### Kuntien vertailun sivu.

comparison-title = Kuntien vertailu
comparison-lead = Aseta 2–6 kuntaa rinnakkain: pisteet osa-alueittain, vastaukset sanoin ja vuodet.
comparison-of = Vertailu { $year }: { $names }
comparison-description = Kuntien pisteet, vastaukset ja vuodet rinnakkain { $year }: { $names }.
comparison-of-this = Vertaa toiseen kuntaan
comparison-begin = Vertaa kuntia keskenään

## Valinta
comparison-chosen = Vertailtavat kunnat
comparison-add = Lisää kunta
comparison-pick = { $number }. kunta
comparison-none-chosen = Ei valintaa
comparison-year = Vuosi
comparison-newest-year = Uusin yhteinen vuosi
comparison-compare = Vertaa
comparison-change = Vaihda kuntia tai vuotta
comparison-alone = Valitse vertailuun vähintään yksi kunta lisää.
comparison-full = Vertailussa on jo { $most } kuntaa. Poista jokin ennen kuin lisäät uuden.
comparison-year-is = Vuoden { $year } tulokset.
comparison-year-is-newest = Vuoden { $year } tulokset: uusin vuosi, jolta valituilla kunnilla on tuloksia.

## Vertailun varmuus
comparison-guard-sound = Kunnat ovat hyvin verrattavissa
comparison-guard-sound-text = Kunnat vastasivat samaan kyselylomakkeeseen, ja jokaisen osa-alueen pisteet perustuvat vähintään kolmeen neljäsosaan sen kysymyksistä.
comparison-guard-weak = Lue vertailua varoen
comparison-weak-did_not_answer = Kysely jäi vastaamatta, joten tulosta ei ole: { $what }.
comparison-weak-other_version = Kyselylomake oli eri versiota kuin ensimmäisellä kunnalla: { $what }.
comparison-weak-other_questions = Kysymykset olivat toiset kuin ensimmäisellä kunnalla, joten pisteitä ei voi verrata. { $what }.
comparison-weak-too_few_answers = Vastauksia on liian vähän pisteisiin. { $what }.
comparison-weak-few_answers = Pisteet perustuvat alle kolmeen neljäsosaan osa-alueen kysymyksistä. { $what }.

## Pisteet
comparison-scores-title = Pisteet rinnakkain
comparison-scores-explained = Pisteet 0–100 on laskettu kuntien omista vastauksista.
comparison-radar-title = Tutka: { $names }
comparison-radar-text = Samat luvut ovat osa-alueittain kuviossa ja taulukossa tämän jälkeen.
comparison-table-title = Pisteet taulukkona
comparison-table-caption = Osa-alueiden pisteet { $year }
comparison-table-explained = Pisteiden vieressä on, kuinka moni osa-alueen ydinkysymyksistä on saanut pisteet.
comparison-median-of = Mediaani: { $region }
comparison-core-answered = Vastattuja ydinkysymyksiä
comparison-other-questions-short = eri kysymykset
comparison-other-questions-explained = Kysymykset olivat toiset kuin ensimmäisellä kunnalla: lukuja ei voi verrata, eivätkä ne ole kuvioissa.
comparison-answers-title = Vastaukset rinnakkain
comparison-answers-lead = Ydinkysymysten julkiset vastaukset osa-alueittain.
comparison-answers-caption = { $dimension }: kuntien vastaukset
comparison-questions = { $count ->
    [one] yksi kysymys
   *[other] { $count } kysymystä
  }
comparison-years-title = Kokonaispisteet vuosittain
comparison-years-caption = Kuntien kokonaispisteet vuosittain
comparison-no-results = ei tuloksia

## Samankaltaiset kunnat
comparison-genitive = kunnan { $name }
comparison-peers-title = { $name } kaltaisia kuntia
comparison-peers-lead = Samankaltaisuus lasketaan väkiluvusta, kuntatyypistä, kielestä ja maakunnasta, ei kuntien vastauksista. Ehdolla ovat kunnat, joilla on tuloksia samalta vuodelta.
comparison-peers-none = Samalta vuodelta ei ole muiden kuntien tuloksia.
comparison-similarity = Samankaltaisuus
comparison-add-peer = Lisää vertailuun
comparison-fact-population = Väkiluku
comparison-fact-urban_rural = Kuntatyyppi
comparison-fact-language_status = Kieli
comparison-fact-region = Maakunta
comparison-likeness-same = sama
comparison-likeness-near = lähellä
comparison-likeness-other = eri
comparison-likeness-left-out = ei laskettu mukaan
comparison-unknown = ei tietoa
comparison-unknown-of-own = Tieto puuttuu tältä vuodelta, joten sitä ei lasketa mukaan: { $facts }.
comparison-weights-title = Muuta painoja
comparison-weights-explained = Paino kertoo, kuinka paljon asia merkitsee: 0 jättää sen pois, 10 on eniten. Sama luokka antaa täyden osuuden, viereinen luokka tai yhteinen kieli puolet.
comparison-weights-apply = Laske uudelleen
comparison-weights-none = Kaikki painot ovat nollia. Anna ainakin yhdelle asialle painoa.
comparison-population-under = alle { $to } asukasta
comparison-population-between = { $from }–{ $to } asukasta
comparison-population-from = vähintään { $from } asukasta
comparison-kind-urban = kaupunkimainen kunta
comparison-kind-semi-urban = taajaan asuttu kunta
comparison-kind-rural = maaseutumainen kunta
comparison-language-fi = suomenkielinen
comparison-language-sv = ruotsinkielinen
comparison-language-bilingual_fi = kaksikielinen, enemmistö suomenkielisiä
comparison-language-bilingual_sv = kaksikielinen, enemmistö ruotsinkielisiä
comparison-language-fi_sami = suomen- ja saamenkielinen
