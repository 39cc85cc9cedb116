### Upotukset muiden sivustoille: kehys, elementti ja sivu, joka tekee upotuskoodin.

embed-open = Avaa kunnan sivu kuntatutkassa
embed-front = Avaa kuntatutka

## Upotuskoodin tekevä sivu
embed-title = Upota kunnan tulokset omalle sivustolle
embed-lead = Valitse, mitä upotus näyttää, ja kopioi koodi sivustosi lähdekoodiin.
embed-choose = Valitse kunta
embed-year-newest = Aina uusin
embed-year-absent = { $name }: tuloksia vuodelta { $year } ei ole julkaistu, joten upotus näyttää uusimmat.
embed-theme = Värit
embed-theme-auto = Lukijan laitteen mukaan
embed-theme-light = Vaaleat
embed-theme-dark = Tummat
embed-kind = Upotustapa
embed-kind-frame = Kehys (iframe)
embed-kind-frame-hint = Tutka ja osa-alueet sekä alueen mediaani ja vaihteluväli. Toimii useimmissa julkaisujärjestelmissä.
embed-kind-element = Elementti (kuntatutka-radar)
embed-kind-element-hint = Tutka ja sen luvut taulukkona osana omaa sivuasi. Ulkoasua voi muuttaa.
embed-make = Näytä koodi ja esikatselu
embed-code = Upotuskoodi
embed-copy = Kopioi koodi
embed-copied = Koodi on kopioitu.
embed-copy-by-hand = Selain ei sallinut kopiointia. Koodi on nyt valittuna: kopioi se näppäimillä Ctrl + C.
embed-fits = Koodin toinen rivi sovittaa kehyksen korkeuden sisältöön. Ilman sitä kehys on aina yhtä korkea ja sitä voi tarvittaessa vierittää.
embed-policy = Jos sivustollasi on sisältöturvakäytäntö (Content-Security-Policy), lisää siihen nämä:
embed-looks = Muuta ulkoasua
embed-looks-properties = Väreille, kirjasimelle ja kulmille on CSS-muuttujat:
embed-looks-parts = Osilla on nimet, joihin viitataan ::part-valitsimella:
embed-no-cookies = Upotus ei aseta evästeitä.
embed-preview = Esikatselu
