### Julkaisun sivut: esikatselun merkintä, mitä julkaisu muutti ja poisvedetyn julkaisun muistosivu.

release-note-to-come = (Korjauksen selitys kirjoitetaan julkaistaessa.)
release-preview-title = Esikatselu
release-preview-banner = Tätä sivua ei ole julkaistu. Näin se näkyisi kaikille, jos tulokset julkaistaisiin nyt.
release-preview-waiting = Tätä sivua ei ole vielä julkaistu. Näin se näkyy kaikille, kun odottava julkaisu tulee julkiseksi.
release-preview-back = Takaisin julkaisemiseen
release-title = { $region } { $year }: julkaisu { $name }
release-published = Julkaistu { $day }. Vastanneita { $answered }/{ $municipalities } kuntaa.
release-replaced = Tämän jälkeen on julkaistu korjattu versio:
release-results = Tulokset: { $region } { $year }
release-changes = Mitä muuttui julkaisuun { $release } verrattuna
release-no-changes = Tulokset eivät muuttuneet.
release-what = Mikä muuttui
release-before = Ennen
release-after = Nyt
release-total = Pisteet yhteensä
release-score = Pisteet: { $dimension }
release-no-score = ei pisteitä
release-status-answered = vastasi
release-status-did_not_answer = ei vastannut
release-status-absent = ei mukana
release-changes-in-log = Muuttui { $municipalities ->
    [0] ei minkään kunnan tulos
    [one] yhden kunnan tulos
   *[other] { $municipalities } kunnan tulos
  }: vastauksia { $answers }, pisteitä { $scores }.
release-withdrawn-in-log = Vedetty pois { $day }. Syy: { $reason }
release-feed-withdrawn = { $region }: julkaisu { $name } on vedetty pois
release-tombstone-title = { $region } { $year }: julkaisu { $name } on vedetty pois
release-tombstone-lead = Kyselyn toteuttava järjestö veti julkaisun pois { $day }. Se oli julkaistu { $published }. Sen sivut ja tiedostot eivät ole enää saatavilla.
release-tombstone-why = Miksi julkaisu vedettiin pois?
release-tombstone-now = Mikä on nyt voimassa?
release-tombstone-nothing = Alueen { $region } vuoden { $year } tuloksia ei ole tällä hetkellä julkaistuna.
release-tombstone-holds = Voimassa on julkaisu { $name }.
release-tombstone-log = Kaikki julkaisut
