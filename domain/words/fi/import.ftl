### Aiempien vuosien tuonti: tiedosto, sarakkeiden merkitys, esikatselu ja tuodut vuodet.

import-title = Aiempien vuosien tuonti: { $region }
import-lead = Tuo aiemman vuoden kyselyn vastaukset taulukosta, jossa on rivi kutakin kuntaa ja sarake kutakin kysymystä kohti. Vuodesta tulee suljettu kierros, jonka vastaukset ovat hyväksyttyjä. Mitään ei julkaista ennen kuin julkaiset kierroksen itse.

import-choose = Valitse tiedosto
import-no-years = Alueella on jo kierros jokaiselta vuodelta, jonka voisi tuoda.
import-year = Minkä vuoden kysely?
import-questionnaire = Kyselylomake
import-questionnaire-help = Valitse lomake, jonka kysymyksiä taulukon sarakkeet parhaiten vastaavat.
import-questionnaire-version = { $title }, versio { $version }
import-file = Taulukko
import-file-help = .xlsx tai .csv, enintään 10 megatavua. Ensimmäisellä rivillä ovat sarakkeiden otsikot. Kaavojen tilalla pitää olla arvot.
import-file-missing = Valitse tiedosto.
import-read = Lue tiedosto

import-columns = Mitä sarakkeet tarkoittavat?
import-columns-lead = { $file }, vuosi { $year }: { $rows ->
    [one] 1 rivi
   *[other] { $rows } riviä
  }. Tarkista ehdotukset ja valitse loput. Valinnat muistetaan seuraavaa taulukkoa varten.
import-column = Sarake
import-means = Merkitys
import-no-heading = Ei otsikkoa
import-needs-heading = Ei käytetä. Jos tarvitset sarakkeen, anna sille otsikko tiedostossa.
import-means-which = Mitä sarake { $heading } tarkoittaa?
import-not-used = Ei käytetä
import-municipality = Kunta (nimi tai kuntanumero)
import-words-open = { $count ->
    [one] Yhdelle merkinnälle pitää valita vastaus.
   *[other] { $count } merkinnälle pitää valita vastaus.
  }
import-words-known = { $count ->
    [one] 1 merkintä tunnistettiin
   *[other] { $count } merkintää tunnistettiin
  }
import-word = ”{ $text }” ({ $count ->
    [one] 1 solu
   *[other] { $count } solua
  })
import-word-choose = Valitse
import-word-unknown = En osaa sanoa
import-word-kept = En osaa sanoa, merkintä jää kommentiksi
import-word-no-answer = Ei vastausta (ei kysytty)
import-look = Esikatsele

import-preview = Esikatselu: vuosi { $year }
import-preview-count = Vuosi { $year }: vastauksia on { $answered }/{ $municipalities } kunnalta, yhteensä { $answers }.
import-preview-questions = Vastaukset kysymyksittäin
import-preview-answers = Vastauksia
import-preview-unknown = joista { $count } ”En osaa sanoa”
import-preview-not-applicable = { $count } ei koske kuntaa sen muiden vastausten mukaan
import-preview-without = { $count ->
    [one] 1 kunta jää ilman vastauksia
   *[other] { $count } kuntaa jää ilman vastauksia
  }
import-preview-not-asked = { $count ->
    [one] 1 kysymys merkitään sellaiseksi, jota ei kysytty
   *[other] { $count } kysymystä merkitään sellaisiksi, joita ei kysytty
  }
import-preview-unused = { $count ->
    [one] 1 saraketta ei käytetä
   *[other] { $count } saraketta ei käytetä
  }
import-store = Tallenna vuosi { $year }
import-stored = Vuosi { $year } on tuotu.

import-faults = Taulukossa on { $count ->
    [one] 1 virhe
   *[other] { $count } virhettä
  }. Mitään ei tallenneta ennen kuin kaikki on korjattu. Korjaa merkitykset yllä tai taulukko ja lue se uudelleen.
import-faults-caption = Taulukon virheet
import-faults-more = { $count ->
    [one] Lisäksi 1 virhe.
   *[other] Lisäksi { $count } virhettä.
  }
import-fault-cell = Solu
import-fault-whole = Koko taulukko
import-fault-municipality = Kunta
import-fault-question = Kysymys
import-fault-what = Virhe
import-fault-is-cell-not-usable = Solussa on { $what ->
    [a-formula] kaava
    [a-date] päivämäärä
   *[an-error-value] virhearvo
  }. Kirjoita tilalle arvo.
import-fault-is-cell-not-text = Solussa on { $what ->
    [a-number] luku
   *[a-true-or-false] totuusarvo
  }. Muotoile solu tekstiksi ja kirjoita se uudelleen.
import-fault-is-number-unreadable = ”{ $given }” ei ole luku. Kirjoita luku tai valitse merkinnälle vastaus.
import-fault-is-number-ambiguous = ”{ $given }” voi tarkoittaa tuhansia tai desimaaleja. Kirjoita esimerkiksi 12 345,60.
import-fault-is-contact-parts = Yhteystiedossa on neljä osaa: nimi|tehtävänimike|sähköposti|puhelin.
import-fault-is-words-without-meaning = Merkinnälle ”{ $given }” ei ole valittu vastausta.
import-fault-is-municipality-missing = Rivillä on tietoja mutta ei kuntaa.
import-fault-is-municipality-unknown = Kuntaa ”{ $given }” ei ole.
import-fault-is-municipality-not-in-region = { $name } ei kuulunut alueeseen sinä vuonna.
import-fault-is-municipality-twice = Sama kunta on jo rivillä { $first }.
import-fault-is-code-lost-zero = ”{ $given }” on menettänyt nollan: kunnan { $name } numero on tekstinä { $code }.
import-fault-is-column-twice = Samalla kysymyksellä on jo toinen sarake.
import-fault-is-municipality-column-twice = Kunta on jo toisessa sarakkeessa.
import-fault-is-no-municipality-column = Mikään sarake ei kerro kuntaa.
import-fault-is-no-question-column = Millekään sarakkeelle ei ole valittu kysymystä.
import-fault-is-nothing-to-import = Taulukossa ei ole yhtään vastausta.

import-list = Tuodut vuodet
import-list-none = Vuosia ei ole tuotu.
import-list-holds = { $municipalities ->
    [one] 1 kunta
   *[other] { $municipalities } kuntaa
  }, { $answers ->
    [one] 1 vastaus
   *[other] { $answers } vastausta
  }
import-list-by = Toi { $who }, { $when }
import-list-undone = Perui { $who }, { $when }
import-stays-published = Ei voi perua: vastaukset ovat mukana julkaisussa.
import-stays-worked_on = Ei voi perua: vastauksia on muutettu tai avattu kunnan täydennettäviksi.
import-undo = Peru tuonti
import-undo-which = Peru tuonti: vuosi { $year }
import-undo-title = Perutaanko vuoden { $year } tuonti?
import-undo-explained = Vuoden kierros ja kaikki { $answers } vastausta poistetaan. Vuoden voi sen jälkeen tuoda uudelleen.
import-undone = Vuoden { $year } tuonti on peruttu.
