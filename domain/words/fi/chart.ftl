### Kuviot, jotka heräävät julkisilla sivuilla.

chart-radar = Tutka asteikolla 0–100: { $series }.
chart-trend = Vuodesta toiseen asteikolla 0–100: { $series }.
chart-how = Selaa arvoja nuolinäppäimillä. Samat luvut ovat taulukossa.
chart-no-score = ei tulosta
chart-choose = Näytä vuodesta toiseen
chart-break = Kysymykset muuttuivat { $year }, joten vuotta ei voi verrata edelliseen.
chart-reworded = Kysymysten sanamuoto muuttui { $year }, merkitys säilyi.
chart-others = Paksu viiva: { $series }. Harmaat viivat: muut osa-alueet.
chart-gap-did_not_answer = { $year }: kunta ei vastannut.
chart-gap-too_few_answers = { $year }: liian vähän vastauksia pisteisiin.
chart-gap-not_in_region = { $year }: kunta ei ollut mukana kyselyssä.
