### Kuviot, jotka heräävät julkisilla sivuilla.

chart-radar = Tutka asteikolla 0–100: { $series }.
chart-trend = Vuodesta toiseen asteikolla 0–100: { $series }.
chart-how = Selaa arvoja nuolinäppäimillä. Samat luvut ovat taulukossa.
chart-no-score = ei tulosta
chart-choose = Näytä vuodesta toiseen
chart-break = Kysymykset muuttuivat { $year }, joten vuotta ei voi verrata edelliseen.
chart-reworded = Kysymysten sanamuoto muuttui { $year }, merkitys säilyi.
