### Ladattavan työkirjan selitykset.

export-about-example = Huomautus
export-about-survey = Kysely
export-about-region = Maakunta
export-about-year = Vuosi
export-about-release = Julkaisu
export-about-published-at = Julkaistu
export-about-note = Korjauksen selitys
export-about-municipalities = Kierroksen kunnat (N)
export-about-answered = Vastanneet kunnat (n)
export-about-questionnaire = Kyselylomake ja sen versio
export-about-licence = Käyttölupa
export-licence = CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.fi
export-about-citation = Näin viittaat
export-citation = { $survey }: { $region } { $year }. Julkaisu { $release }, { $date }. CC BY 4.0.
export-about-register = Kuntien tiedot
export-register = Tilastokeskus, kuntaluokitukset ja väestö; Maanmittauslaitos. CC BY 4.0.
export-about-method = Pisteet
export-method = Pisteet (0–100) lasketaan kuntien omista vastauksista ydinkysymyksiin. Ne ovat kehittämisen väline, eivät paremmuusjärjestys. Osa-alueella on pisteet, kun vähintään puolella sen kysymyksistä on pisteytetty vastaus. Kokonaispisteet ovat osa-alueiden keskiarvo.
export-about-missing = Puuttuvat tiedot
export-missing = Tyhjä arvo ei ole koskaan nolla. Sarake missing kertoo syyn: not_asked ei kysytty, not_answered ei vastattu, dont_know en osaa sanoa, not_applicable ei koske kuntaa, withheld ei julkaista ilman suostumusta.
export-about-comparability = Vertailtavuus
export-comparability = Sarake comparability kertoo, miten kysymys suhtautuu edelliseen julkaistuun vuoteen: same sama, reworded sanamuoto muuttunut ja merkitys ennallaan, changed merkitys muuttunut, new uusi. Muuttuneita ja uusia ei voi verrata aiempiin vuosiin.
export-about-not-comparable = Kysymykset, joita ei voi verrata aiempiin vuosiin
export-about-reworded = Kysymykset, joiden sanamuoto on muuttunut
