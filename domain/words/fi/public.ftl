### Julkiset sivut.

## Kehys
public-survey-name = Järjestöpositiivisuuden kuntatutka
public-brand-first = Järjestöpositiivisuuden
public-brand-second = kuntatutka
public-skip = Siirry sisältöön
public-navigation = Päävalikko
public-languages = Kieli
public-breadcrumbs = Murupolku
public-front = Etusivu
public-nav-municipalities = Kunnat
public-nav-regions = Alueet
public-nav-data = Avoin data
public-nav-method = Menetelmä
public-nav-accessibility = Saavutettavuusseloste
public-nav-privacy = Tietosuojaseloste
public-find-label = Hae kuntaa
public-find-button = Hae
public-find-title = Etsi kunta
public-find-name = Kunnan nimi tai kuntanumero
public-not-a-ranking = Kuntatutka on kehittämisen apuväline, ei paremmuusjärjestys.
public-footer-scores = Palvelu laskee pisteet 0–100 kuntien omista vastauksista.
public-footer-api = Rajapinta
public-footer-sign-in = Kirjaudu
public-footer-licence = Aineiston käyttölupa on
public-licence-address = https://creativecommons.org/licenses/by/4.0/deed.fi
public-example-tag = Esimerkkiaineisto
public-example-title = { $title } (esimerkkiaineisto)
public-and = ja
public-and-others = { $count ->
    [one] yksi muu osa-alue
   *[other] { $count } muuta osa-aluetta
  }

## Etusivu
public-front-title = Miten kunta ja järjestöt tekevät yhteistyötä?
public-front-lead = Järjestöpositiivisuuden kuntatutka näyttää vuosittain, millaisia järjestöyhteistyön rakenteita ja käytäntöjä kunnissa on ja miten ne muuttuvat.
public-regions-title = Tulokset alueittain
public-regions-lead = Valitse alue. Alueen sivulla ovat sen kuntien tulokset, tunnusluvut ja muutokset edellisestä kyselystä.
public-regions-none = Tuloksia ei ole vielä julkaistu.
public-findings-title = Poimintoja uusimmista tuloksista: { $place }
public-findings-all = Kaikki tulokset: { $place }
public-finding-rose = Yleistyi eniten
public-finding-fell = Väheni eniten
public-finding-common = Yleisintä
public-finding-rare = Harvinaisinta
public-finding-figure = { $count }/{ $n } kuntaa ({ $share }).
public-finding-before = Vuonna { $year } samoista kunnista { $count }/{ $n }.
public-earlier-years = Aiemmat vuodet:
public-is-title = Mitä kuntatutka kertoo
public-is-purpose = Millaisia rakenteita ja käytäntöjä kunnalla on yhteistyöhön järjestöjen kanssa. Järjestöillä tarkoitetaan kaikkia rekisteröityjä yhdistyksiä ja seuroja.
public-is-collected = Tiedot antavat kunnat itse. Osa vastaa lomakkeella, osaa haastatellaan puhelimitse.
public-is-score = Jokaisen pistemäärän voi avata: sivulla näkyvät vastaukset, painot ja laskusääntö.
public-is-trust = Jokaisen luvun vieressä kerrotaan, kuinka monen kunnan vastauksiin se perustuu.
public-is-not-title = Mitä se ei kerro
public-is-not-ranking = Kuntatutka ei ole paremmuusjärjestys. Kunnat ovat erilaisia, ja pisteet on tarkoitettu keskustelun pohjaksi.
public-is-not-whole = Se ei mittaa järjestöjen toimintaa eikä niiden kokemusta yhteistyöstä.
public-is-not-index = Pienet erot eivät kerro paljon: alle viiden pisteen muutos luetaan ennallaan pysyneeksi.
public-read-method = Lue, miten pisteet lasketaan

## Kuntahaku
public-municipalities-lead = Kunnat, joiden tuloksia on julkaistu. Uusimman vuoden sivulta pääsee aiempiin vuosiin.
public-search-title = Haku: { $search }
public-search-found = { $count ->
    [0] Haulla ”{ $search }” ei löytynyt yhtään kuntaa.
    [one] Haulla ”{ $search }” löytyi yksi kunta.
   *[other] Haulla ”{ $search }” löytyi { $count } kuntaa.
  }
public-search-former = – entinen { $names } on osa tätä kuntaa
public-search-none = Tarkista kirjoitusasu. Haku löytää vain kunnat, joiden tuloksia on julkaistu.
public-search-all = Näytä kaikki kunnat

## Kunnan sivu
public-in-municipality = kunnassa { $name }
public-population = { $population } asukasta (31.12.{ $year })
public-core-answered = Vastattu { $answered }/{ $asked } ydinkysymykseen{ $unknown ->
    [0] {""}
   *[other] , joista { $unknown } ”en osaa sanoa”
  }
public-total-is = Kokonaispisteet { $score }/100
public-release = Julkaisu
public-years = Vuosi
public-scores-title = Pisteet { $where }
public-radar = Tutka
public-radar-title = Tutka: { $name } { $year }, osa-alueiden pisteet asteikolla 0–100
public-radar-compared = Vertailuvuosi on { $year }.
public-scores-explained = Pisteet 0–100 on laskettu kunnan omista vastauksista.
public-dimensions = Osa-alueet
public-dimension = Osa-alue
public-total = Kokonaispisteet
public-dimensions-as-table = Osa-alueet taulukkona
public-dimensions-caption = Osa-alueiden pisteet { $year }
public-region-median = alueen mediaani
public-region-median-is = alueen mediaani { $score } (n = { $n })
public-region-range = alueen vaihteluväli
public-region-n = alueen kuntia (n)
public-change = Muutos
public-answers-behind = Pisteytettyjä vastauksia
public-no-score = ei pisteitä
public-no-change = ei verrattavissa
public-since-year = vuodesta { $year }
public-unchanged = ennallaan
public-not-comparable = Ei vertailukelpoinen vuoteen { $year }
public-band-low = alkuvaiheessa
public-band-middle = kehittyvä
public-band-high = vahva
public-summary-strongest = { $where } pisteet ovat korkeimmat { $count ->
    [one] osa-alueella ▢
   *[other] osa-alueilla ▢
  } ({ $score }/100).
public-summary-up = Pisteet ovat nousseet vuodesta { $year }: ▢.
public-summary-down = Pisteet ovat laskeneet vuodesta { $year }: ▢.
public-summary-unchanged = Kaikkien vertailukelpoisten osa-alueiden pisteet ovat vuodesta { $year } ennallaan.
public-summary-answered = { $name } vastasi vuoden { $year } kyselyyn.
public-summary-did-not-answer = { $name } ei vastannut vuoden { $year } kyselyyn, joten kunnalla ei ole tulosta tältä vuodelta.
public-did-not-answer = Ei vastannut
public-years-title = Vuodesta toiseen
public-years-as-table = Vuodet taulukkona
public-years-caption = Pisteet vuosittain
public-trend-did_not_answer = ei vastannut
public-trend-too_few_answers = liian vähän vastauksia
public-trend-not_in_region = ei mukana
public-trend-note-did_not_answer = { $year }: kunta ei vastannut.
public-trend-note-too_few_answers = { $year }: liian vähän vastauksia pisteisiin.
public-trend-note-not_in_region = { $year }: kunta ei ollut mukana kyselyssä.
public-trend-note-break = { $year }: kysymykset muuttuivat, joten lukua ei voi verrata edelliseen.
public-trend-note-reworded = { $year }: kysymyksen sanamuotoa selkeytettiin, merkitys säilyi.
public-break-explained = Kysymykset muuttuivat: lukua ei voi verrata edellisen vuoden lukuun.
public-rewording-explained = Kysymyksen sanamuotoa selkeytettiin, mutta merkitys säilyi: lukuja voi verrata.
public-changed-title = Mitä muuttui
public-changed-lead = Vastaukset, jotka poikkeavat vuoden { $year } vastauksista.
public-changed-first = Kunnalla ei ole aiempaa tulosta, johon vastauksia voisi verrata.
public-changed-none = Mikään vertailukelpoinen vastaus ei ole muuttunut.
public-more-changes = { $count ->
    [one] Näytä vielä yksi muutos
   *[other] Näytä vielä { $count } muutosta
  }
public-was = Ennen:
public-is-now = Nyt:
public-answers-title = Vastaukset ja pisteiden perusteet
public-answers-lead = Kaikki julkiset vastaukset osa-alueittain. Jokaisen osa-alueen alussa kerrotaan, miten sen pisteet syntyivät.
public-answers-count = { $known }/{ $count } kysymykseen on tieto
public-points = { $score } pistettä
public-estimate = arvio
public-comment = Kunnan kommentti:
public-source-telephone = kerrottu puhelimessa
public-source-import = tuotu aiemmasta aineistosta
public-source-carried_over = edellisen vuoden vastaus, vahvistettu
public-comparability-new = uusi kysymys
public-comparability-changed = kysymys muuttui, ei vertailukelpoinen edelliseen
public-comparability-reworded = sanamuotoa selkeytetty, merkitys ennallaan
public-missing-not_asked = Ei kysytty
public-missing-not_answered = Ei vastausta
public-missing-dont_know = En osaa sanoa
public-missing-not_applicable = Ei koske kuntaa
public-missing-withheld = Vastattu, mutta tietoa ei julkaista
public-origin = Näin pisteet syntyivät:
public-origin-rule = osa-alueen pisteet ovat pisteytettyjen ydinkysymysten keskiarvo. Pisteet on { $answered }/{ $of } kysymyksestä.
public-origin-none = pisteitä ei ole, koska alle puolesta ydinkysymyksistä on pisteytettävä vastaus ({ $answered }/{ $of }).
public-merged-into = Kunta on yhdistynyt toiseen kuntaan:
public-merged-from = Kuntaan ovat liittyneet:
public-merged-answers = Vastaukset säilyvät sillä kunnalla, joka ne antoi.
public-region-move = { $name } kuuluu { $date } alkaen maakuntaan { $region }. Aiempi maakunta: { $before }.
public-no-results-year = { $name }: tuloksia vuodelta { $year } ei ole julkaistu.
public-no-results-ever = { $name }: tuloksia ei ole julkaistu.
public-no-results-years = Vuodet, joilta on tuloksia:
public-take-title = Vie mukanasi
public-take-xlsx = Taulukko
public-take-csv = Taulukko tekstinä
public-take-json = Ohjelmille
public-take-radar = Tutka kuvana
public-take-embed = Upota omalle sivustolle
public-other-municipalities = Muut kunnat
public-trust-title = Mihin luvut perustuvat
public-trust-answered = Vastaukset
public-trust-collected = Miten tiedot saatiin
public-collected-self = { $count ->
    [one] yksi vastaus kunnan itse antama
   *[other] { $count } vastausta kunnan itse antamia
  }
public-collected-telephone = { $count ->
    [one] yksi vastaus puhelimitse
   *[other] { $count } vastausta puhelimitse
  }
public-collected-import = { $count ->
    [one] yksi vastaus tuotu aineistosta
   *[other] { $count } vastausta tuotu aineistosta
  }
public-collected-carried_over = { $count ->
    [one] yksi vastaus vahvistettu edelliseltä vuodelta
   *[other] { $count } vastausta vahvistettu edelliseltä vuodelta
  }
public-collected-corrected = { $count ->
    [one] yksi vastaus koordinaattorin korjaama
   *[other] { $count } vastausta koordinaattorin korjaamia
  }
public-trust-release = Julkaisu
public-correction = Korjaus:
public-trust-form = Kyselylomake
public-trust-population = Väkiluvut ja kuntaluokat
public-population-source = Tilastokeskus, kuntaluokitus ja väkiluvut, CC BY 4.0.
public-trust-licence = Käyttölupa
public-trust-cite = Viittaa näin
public-citation = Järjestöpositiivisuuden kuntatutka { $year }: { $name }. Julkaisu { $release }.
public-citation-example = (Esimerkkiaineisto, ei oikeita vastauksia.)

## Alueen sivu
public-region = Alue
public-municipalities-answered = { $answered }/{ $municipalities } kuntaa vastasi
public-region-lead = Vuoden { $year } kyselyyn vastasi { $answered } alueen { $municipalities } kunnasta.
public-region-lead-medians = Mediaani on korkein osa-alueella { $best } ({ $bestScore }, n = { $bestN }) ja matalin osa-alueella { $worst } ({ $worstScore }, n = { $worstN }).
public-indicators-title = Tunnusluvut
public-indicators-lead = Osuus lasketaan kunnista, joiden vastaus tiedetään (n). N on kyselyn kaikki kunnat.
public-indicator-count = { $count }/{ $n } kunnasta
public-indicator-over = { $count ->
    [one] Yhden kunnan tieto
   *[other] { $count } kunnan tiedoista
  }
public-indicator-range = Pienin { $min }, suurin { $max }
public-n-of = n = { $n }, N = { $N }
public-indicator-change = Muutos { $points } { $count ->
    [one] prosenttiyksikkö
   *[other] prosenttiyksikköä
  }
public-indicator-change-municipalities = { $municipalities } { $count ->
    [one] kunta
   *[other] kuntaa
  }
public-indicator-same = Ennallaan.
public-indicator-then = Samoissa kunnissa vuonna { $year }: { $value }.
public-indicator-then-now = Samoissa kunnissa vuonna { $year }: { $value }, nyt { $now }.
public-members-changed = Kyselyssä eivät ole samat kunnat kuin vuonna { $year }.
public-members-joined = Uutena mukana: { $names }.
public-members-left = Ei enää mukana: { $names }.
public-members-compared = Muutokset on laskettu kunnista, jotka olivat mukana molempina vuosina.
public-per-inhabitant = { $amount }/asukas
public-option = Vaihtoehto
public-municipalities = Kuntia
public-share = Osuus
public-question-open = Avaa kysymys ja kuntien vastaukset
public-spread-title = Pisteiden vaihtelu alueella
public-spread-lead = Mediaani on keskimmäisen kunnan pisteet. Vaihteluväli kertoo pienimmän ja suurimman.
public-spread-range = vaihteluväli
public-spread-values = Pienin { $min }, suurin { $max }
public-median = mediaani
public-region-municipalities = Alueen kunnat
public-municipality = Kunta
public-municipalities-caption = Kuntien pisteet { $year }
public-sort = järjestä tämän mukaan
public-dash-explained = Viiva (–) tarkoittaa, ettei pisteitä voi laskea: vastauksia on liian vähän. Puuttuva tieto ei ole nolla.

## Kartat
public-map = Kartta
public-maps = Kartat
public-maps-all = Kaikki kartat
public-map-description = { $place }: kuntien tilanne kartalla. { $shown }
public-map-classic = Kuntatutkan kartat
public-map-of-contact_person_status = Järjestöyhdyshenkilöt
public-map-of-cooperation_structures = Yhteistyön rakenteet
public-map-of-website_ngo_info = Näkyvyys verkkosivuilla
public-map-of-wellbeing_report_participation = Hyvinvointikertomus
public-map-show = Mitä kartta näyttää
public-map-show-button = Näytä kartalla
public-map-scores = Pisteet
public-map-scores-of = Pisteet: { $dimension }
public-map-questions = Kysymykset
public-map-legend = Selite
public-map-count = { $count }/{ $of } kuntaa
public-map-chosen = { $count ->
    [one] Yksi vaihtoehto
   *[other] { $count } vaihtoehtoa
  }
public-map-chosen-or-more = Vähintään { $count } vaihtoehtoa
public-map-band-low = Alkuvaiheessa (alle 25)
public-map-band-middle = Kehittyvä (25–74,9)
public-map-band-high = Vahva (vähintään 75)
public-map-explained = Jokainen ruutu on yksi kunta suunnilleen oikealla paikallaan. Ruudusta pääsee kunnan sivulle.
public-map-as-table = Kartta taulukkona
public-map-score = Pisteet
public-map-band = Taso
public-map-picture = Kartta kuvana
public-map-png = Tallenna kuva (PNG)
public-map-png-failed = Kuvaa ei voitu tallentaa. Lataa kartta SVG-kuvana.
public-map-source = Lähde: { public-survey-name }, julkaisu { $release } ({ $date }).
public-map-places = Kuntien sijainnit: Maanmittauslaitos, CC BY 4.0.

## Kysymyksen sivu
public-question = Kysymys
public-question-description = { $place }: kuntien vastaukset kysymykseen ”{ $question }”
public-question-core = Ydinkysymys
public-question-extension = Täydentävä kysymys
public-question-rounds = Kysely
public-question-options = Vastausten jakauma
public-question-answers = Kuntien vastaukset
public-question-shares = Jakauma eri vuosina
public-question-shares-caption = Kuntia, ja osuus tiedossa olevista vastauksista
public-question-known = Vastaus tiedossa
public-question-wordings = Kysymyksen sanamuodot
public-question-not-comparable = kysymys oli toinen
public-question-not-in-round = Ei mukana kyselyssä
public-question-no-option = Vaihtoehtoa ei ollut
public-question-not-asked = Vuodet, joina kysymystä ei kysytty: { $years }.
public-question-this-year = Tämän sivun vuosi.
public-question-same = Sama kysymys kuin vuonna { $year }.
public-question-reworded = Sanamuoto on toinen kuin vuonna { $year }, mutta merkitys on sama.
public-question-changed = Kysymys oli toinen kuin vuonna { $year }: vastauksia ei pidä verrata.
public-answer = Vastaus

## Avoin data
public-data-title = Avoin data
public-data-lead = Kaikki julkaistut tulokset ovat vapaasti käytettävissä ilman avainta tai rekisteröitymistä.
public-data-pages-title = Tiedostot sivuilta
public-data-pages = Kunnan, alueen ja kysymyksen sivun luvut saa myös tiedostona: lisää osoitteen perään .csv, .json tai .xlsx.
public-data-api-title = Rajapinta
public-data-api = Osoitteet ovat pysyviä: niitä täydennetään, mutta ei muuteta. Kuvaus:
public-data-docs = selattava ohje
public-data-regions = Alueet ja vuodet, joilta on tuloksia
public-data-municipalities = Kunnat: tunnus, nimet, alue ja luokat
public-data-region-results = Alueen tulokset: hajonta, tunnusluvut ja kuntien pisteet
public-data-municipality-results = Kunnan tulokset: osa-alueet ja vastaukset
public-data-trend = Kunnan pisteet vuosittain, katkokset mukana
public-data-contact = Kunnan yhteyshenkilö, jos hän on antanut suostumuksen. Henkilötieto ei ole avointa dataa: lue se aina uudelleen äläkä tallenna sitä.
public-data-compare = Usean kunnan tulokset rinnakkain
public-data-questionnaire = Kyselylomake sellaisena kuin se esitettiin, pisteytys mukana
public-data-releases = Julkaisut ja korjaukset
public-data-reading-title = Näin lukuja luetaan
public-data-reading-missing = Puuttuva tieto on tyhjä (null), ei koskaan nolla, ja sen laji kerrotaan: ei kysytty, ei vastattu, ei osata sanoa, ei koske kuntaa tai ei julkaista.
public-data-reading-exact = Luvut ovat tarkkoja. Pyöristä vasta esittäessäsi, puolikkaat ylöspäin.
public-data-reading-share = Osuus on luku väliltä 0–1. Sen vieressä ovat aina n ja N.
public-data-reading-break = Kun kysymys muuttuu, sarja katkeaa. Katkos kerrotaan jokaisessa tiedostossa.
public-data-reading-example = Esimerkkiaineistossa on kenttä example ja otsake x-example-data.
public-data-licence-title = Käyttölupa
public-data-licence = Tuloksia saa käyttää ja muokata, kun lähde mainitaan (CC BY 4.0).
public-data-releases-title = Julkaisut ja korjaukset
public-data-releases-lead = Julkaistua ei muuteta. Korjaus on uusi julkaisu, joka kertoo, mitä se muutti. Seuraa syötteenä:
public-published = Julkaistu
public-answered = Vastanneita
public-note = Selitys
public-first-release = Ensimmäinen julkaisu
public-feed-title = Järjestöpositiivisuuden kuntatutka: julkaisut
public-feed-release = { $region }: julkaisu { $name }
public-feed-correction = { $region }: korjattu julkaisu { $name }
public-feed-counts = Vastanneita { $answered }/{ $municipalities } kuntaa.

## Menetelmä
public-method-title = Miten tulokset syntyvät
public-method-lead = Kuntatutka kysyy vuosittain samat ydinkysymykset kaikilta alueen kunnilta ja laskee vastauksista pisteet samoilla säännöillä.
public-method-what-title = Mistä kyselyssä on kyse
public-method-what-text = Kysely kuvaa, millaisia järjestöyhteistyön rakenteita ja käytäntöjä kunnassa on, miten ne tukevat järjestöjen toimintaedellytyksiä ja miten yhdessä kehittäminen toimii.
public-method-what-name = Kyselyn koko nimi on Järjestöpositiivisuuden kuntatutka. Pisteet 0–100 laskee tämä palvelu; ne ovat kehittämisen apuväline, eivät paremmuusjärjestys.
public-method-asked-title = Mitä kysytään
public-method-asked-text = Ydinkysymykset kysytään joka vuosi, ja vain niistä lasketaan pisteet. Muut kysymykset tuottavat tunnuslukuja ja taustatietoa. Tiedot saadaan lomakkeella, puhelinhaastattelussa tai aiemmasta aineistosta; tapa kerrotaan kunnan sivulla.
public-method-asked-theme = Vuoden teemakysymys vaihtuu joka vuosi. Se ei vaikuta pisteisiin eikä aikasarjoihin.
public-method-score-title = Miten pisteet lasketaan
public-method-score-text = Pisteet 0–100 lasketaan kolmessa vaiheessa:
public-method-score-question = Jokaisella vastausvaihtoehdolla on pistemäärä 0–100, tai se ei tuo pisteitä lainkaan.
public-method-score-dimension = Osa-alueen pisteet ovat pisteytettyjen ydinkysymysten painotettu keskiarvo. Ne lasketaan, kun vähintään puolella kysymyksistä on pisteet.
public-method-score-total = Kokonaispisteet ovat osa-alueiden keskiarvo. Ne lasketaan, kun vähintään 70 prosentilla osa-alueista on pisteet.
public-method-score-bands = Sanalliset tasot ovat alkuvaiheessa (alle 25), kehittyvä (25–74,9) ja vahva (vähintään 75). Tarkat arvot säilytetään ja pyöristetään vain näytettäessä, puolikkaat ylöspäin.
public-method-missing-title = Puuttuva tieto
public-method-missing-text = Puuttuva tieto ei ole koskaan nolla. Puuttumisen lajit pidetään erillään:
public-method-missing-not_asked = Ei kysytty: kysymys ei ollut sen vuoden lomakkeella.
public-method-missing-not_answered = Ei vastausta: kysymys jätettiin tyhjäksi tai kunta ei vastannut kyselyyn.
public-method-missing-dont_know = En osaa sanoa: kunta vastasi, ettei tiedä.
public-method-missing-not_applicable = Ei koske kuntaa: aiempi vastaus teki kysymyksestä tarpeettoman.
public-method-missing-withheld = Tietoa ei julkaista: esimerkiksi henkilön yhteystieto, johon ei ole lupaa.
public-method-region-title = Alueen luvut
public-method-region-text = Alueen mediaani ja vaihteluväli lasketaan kyselyn kunnista, joilla on pisteet.
public-method-region-share = Osuus lasketaan kunnista, joiden vastaus tiedetään (n). Kyselyn kaikkien kuntien määrä (N) näkyy vieressä. Osuuksien summa voi pyöristyksen vuoksi olla 99 tai 101 prosenttia.
public-method-region-inhabitant = Asukasta kohden lasketut luvut käyttävät sen vuoden viimeisen päivän väkilukua, jota kysymys koskee. Jos väkiluku puuttuu, lukua ei lasketa.
public-method-change-title = Muutokset
public-method-change-text = Muutos näytetään vain, kun kysymykset ovat vertailukelpoisia. Alle viiden pisteen muutos on ”ennallaan”.
public-method-change-break = Kun kysymyksen merkitys muuttuu, aikasarja katkeaa. Katkos näkyy kuviossa aukkona ja kerrotaan sanoin.
public-method-change-members = Alueen muutos lasketaan kunnista, jotka olivat mukana molempina vuosina. Jos kuntien määrä muuttui, se kerrotaan.
public-method-merger-title = Kuntaliitokset
public-method-merger-text = Vastaus säilyy sillä kunnalla, joka sen antoi. Yhdistyneen kunnan sivulta on linkki sen edeltäjien tuloksiin.
public-method-release-title = Julkaisut ja korjaukset
public-method-release-text = Julkaistut tulokset jäädytetään. Jos niissä on virhe, tehdään uusi julkaisu, joka saa oman numeron ja selityksen. Julkaisujen luettelo on avoimen datan sivulla.
public-method-limits-title = Mitä kannattaa muistaa
public-method-limits-text = Tulokset perustuvat kuntien omiin vastauksiin, ja oma arvio on usein myönteisempi kuin ulkopuolisen. Pisteet kertovat rakenteista ja käytännöistä, eivät siitä, miten järjestöt yhteistyön kokevat.

## Saavutettavuus
public-accessibility-title = Saavutettavuus{"\u00AD"}seloste
public-accessibility-lead = Tämä seloste koskee Järjestöpositiivisuuden kuntatutkan verkkopalvelua.
public-accessibility-status-title = Kuinka saavutettava palvelu on
public-accessibility-status-text = Palvelu on suunniteltu täyttämään digipalvelulain (306/2019) ja WCAG 2.1 -ohjeiston A- ja AA-tason vaatimukset. Ulkopuolinen taho ei ole vielä arvioinut palvelua, joten emme väitä, että kaikki vaatimukset täyttyvät.
public-accessibility-status-how = Julkiset sivut toimivat ilman komentosarjoja ja näppäimistöllä. Jokaisen kuvion tiedot ovat myös tekstinä ja taulukkona, eikä mitään kerrota pelkällä värillä.
public-accessibility-known-title = Tunnetut puutteet
public-accessibility-known-text = Tiedämme nämä puutteet:
public-accessibility-known-audit = Palvelua ei ole testattu ruudunlukuohjelmien käyttäjien kanssa.
public-accessibility-known-comments = Kuntien kirjoittamat kommentit julkaistaan sillä kielellä, jolla ne annettiin, eikä niiden kieltä ole merkitty.
public-accessibility-known-docs = Rajapinnan selattava ohje on kehittäjille tehty ulkopuolinen komponentti, joka on englanniksi eikä täytä kaikkia vaatimuksia. Samat tiedot ovat tiedostossa openapi.json.
public-accessibility-feedback-title = Huomasitko puutteen?
public-accessibility-feedback-text = Kerro siitä palvelun ylläpitäjälle. Vastaamme 14 päivän kuluessa.
public-accessibility-authority-title = Valvontaviranomainen
public-accessibility-authority-text = Jos et ole tyytyväinen saamaasi vastaukseen tai et saa vastausta 14 päivässä, voit tehdä ilmoituksen valvontaviranomaiselle. Digipalvelulain saavutettavuusvaatimuksia valvoo Liikenne- ja viestintävirasto Traficom.
public-accessibility-authority-contact = Ohjeet kantelun ja selvityspyynnön tekemiseen ovat Traficomin verkkopalvelussa www.saavutettavuusvaatimukset.fi.
public-contact-coordinator = Tälle palvelulle ei ole ilmoitettu palauteosoitetta. Ota yhteyttä alueesi kyselyn koordinaattoriin.
public-contact-address = Sähköposti:

## Tietosuoja
public-privacy-title = Tietosuoja{"\u00AD"}seloste
public-privacy-lead = Tämä sivu kertoo, mitä henkilötietoja palvelu käsittelee ja miksi.
public-privacy-visitors-title = Kun luet julkisia sivuja
public-privacy-visitors-text = Julkiset sivut eivät aseta evästeitä, eivät seuraa kävijöitä eivätkä lataa mitään muilta sivustoilta.
public-privacy-visitors-log = Palvelu ei kirjaa sivulatauksia. Virhetilanteesta kirjataan virhe ja sivun tyyppi, ei kävijän osoitetta.
public-privacy-users-title = Kun vastaat kyselyyn tai koordinoit sitä
public-privacy-users-text = Käyttäjistä käsitellään vain kyselyn tekemiseen tarvittavat tiedot:
public-privacy-users-who = Työsähköposti, nimi, kieli ja rooli kunnassa tai alueella.
public-privacy-users-what = Annetut vastaukset sekä tieto siitä, kuka vastasi ja milloin. Kyselyyn vastaajan yhteystietoja ei julkaista.
public-privacy-users-contacts = Alueen koordinaattorin omat muistiinpanot siitä, kuka kunnassa vastaa: nimi, tehtävä, työsähköposti, puhelinnumero ja yhteydenpitoon tarvittavat huomiot. Ne näkevät vain alueen koordinaattorit ja palvelun ylläpito, ja poistettaessa niiden historiakin poistetaan.
public-privacy-users-cookie = Kirjautuminen asettaa vain välttämättömiä evästeitä. Yksi sitoo kirjautumiskoodin selaimeesi kymmeneksi minuutiksi, yksi pääsyavaimen pyynnön viideksi minuutiksi ja yksi organisaatiosi tunnuksella kirjautumisen kymmeneksi minuutiksi. Yksi päättyy istunnon loppuessa.
public-privacy-users-link = Kirjautumislinkistä, kirjautumiskoodista ja istunnosta säilytetään vain tiiviste, josta niitä ei voi palauttaa.
public-privacy-users-account = Jos kirjaudut organisaatiosi tunnuksella, säilytämme tunnuksen tunnisteen, jotta toinen tunnus ei pääse sisään osoitteellasi.
public-privacy-users-history = Vastausten muutoshistoria säilytetään, jotta tulosten synty voidaan tarkistaa.
public-privacy-published-title = Mitä julkaistaan
public-privacy-published-text = Julkaistaan kunnan vastaukset, jotka ovat tietoja julkisesta toiminnasta.
public-privacy-published-contacts = Nimetyn henkilön yhteystiedot näytetään vain hänen omalla suostumuksellaan, ja hän valitsee itse, mitä tietoja näytetään. Ilman suostumusta julkaistaan vain tieto siitä, että yhteystieto on annettu.
public-privacy-published-asking = Kysymme suostumusta nimetyltä henkilöltä sähköpostilla. Viestin linkillä hän antaa suostumuksen, muuttaa sitä ja peruu sen milloin tahansa ilman kirjautumista.
public-privacy-published-ends = Suostumus on voimassa 15 kuukautta. Tiedot poistuvat heti näkyvistä, kun suostumus perutaan, sen aika päättyy tai kunta muuttaa tietoja. Ne eivät ole pysyvissä julkaisuissa eivätkä ladattavissa tiedostoissa.
public-privacy-published-kept = Kunta ja alueen koordinaattori näkevät, mitä on kysytty ja mitä on päätetty. Tieto pyynnöstä ja päätöksestä säilytetään, jotta suostumus voidaan osoittaa.
public-privacy-controller-title = Rekisterinpitäjä ja oikeutesi
public-privacy-controller-text = Rekisterinpitäjä on organisaatio, joka toteuttaa kyselyn alueella ja ylläpitää palvelua.
public-privacy-controller-rights = Sinulla on oikeus tarkistaa ja oikaista tietosi sekä tehdä valitus tietosuojavaltuutetulle (tietosuoja.fi).

## Kun jokin menee vikaan
public-way-front = Palvelun etusivu
public-way-municipalities = Kaikki kunnat
public-way-regions = Kaikki alueet
