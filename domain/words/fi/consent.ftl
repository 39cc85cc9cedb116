### Yhteyshenkilön suostumus.

consent-asked-title = Saako yhteystietosi näyttää?
consent-asked = { $municipality } on ilmoittanut sinut yhteyshenkilöksi. Sinä päätät, mitä tiedoistasi saa näyttää julkisesti. Ennen päätöstäsi niitä ei näytetä.
consent-given-title = Olet antanut suostumuksen
consent-given = Nämä tiedot saa näyttää { $until } asti:
consent-refused-title = Et antanut suostumusta
consent-refused = Tietojasi ei näytetä julkisesti. Voit halutessasi muuttaa päätöstäsi.
consent-withdrawn-title = Suostumus on peruttu
consent-withdrawn = Tietojasi ei enää näytetä julkisesti. Voit halutessasi antaa suostumuksen uudelleen.
consent-survey = Kysely
consent-municipality = Kunta
consent-region = Maakunta
consent-where-title = Missä tiedot näkyvät
consent-where = Tiedot, joihin annat suostumuksen, näkyvät kaikille, kun kunnan tuloksia on julkaistu:
consent-where-page = kunnan sivulla
consent-where-interface = avoimessa rajapinnassa
consent-fields = Mitä tietojasi saa näyttää?
consent-fields-again = Muuta päätöstäsi: mitä tietojasi saa näyttää?
consent-fields-hint = Valitse vain ne tiedot, jotka haluat näkyviin.
consent-fields-none = Valitse ainakin yksi tieto. Jos et halua näyttää mitään, suostumusta ei tarvitse antaa.
consent-field-name = Nimi
consent-field-title = Tehtävänimike
consent-field-email = Sähköposti
consent-field-phone = Puhelin
consent-give = Annan suostumuksen
consent-refuse = En anna suostumusta
consent-withdraw = Peru suostumus
consent-save = Tallenna muutos
consent-rights-title = Voit perua milloin tahansa
consent-rights = Suostumus on voimassa { $months } kuukautta siitä, kun annat sen tai muutat sitä. Voit perua sen milloin tahansa tällä samalla linkillä. Tiedot poistuvat heti näkyvistä.
consent-wrong-details = Jos tiedoissa on virhe, pyydä kuntaa korjaamaan ne. Saat silloin uuden viestin.
consent-link-superseded-title = Linkki ei ole enää voimassa
consent-link-superseded = Kunta on muuttanut yhteystietoja tai lähettänyt sinulle uuden viestin. Tämän linkin kautta ei enää näytetä mitään. Käytä uusimman viestin linkkiä.
consent-link-expired-title = Suostumuksen aika on päättynyt
consent-link-expired = Tietojasi ei näytetä julkisesti. Jos kunta ilmoittaa sinut yhä yhteyshenkilöksi, kysymme suostumusta uudella viestillä.
consent-link-unknown-title = Linkki ei toimi
consent-link-unknown = Tarkista, että osoite on kokonainen. Jos olet saanut useita viestejä, käytä uusimman viestin linkkiä.
consent-card-title = Yhteyshenkilö
consent-card-note = Tiedot näytetään henkilön suostumuksella. Suostumus on voimassa { $until } asti.
consent-letter-subject = Saako yhteystietosi näyttää? { $municipality } – Järjestöpositiivisuuden kuntatutka
consent-letter-text =
    Hei!

    { $municipality } on ilmoittanut sinut yhteyshenkilöksi Järjestöpositiivisuuden kuntatutkassa { $year }. Kuntatutka on kysely kuntien järjestöyhteistyöstä, ja sen tulokset ovat julkisia.

    Yhteystietojasi ei näytetä julkisesti ilman suostumustasi. Avaa linkki ja valitse, mitä tietoja saa näyttää:

    { $link }

    Voit myös jättää suostumuksen antamatta. Suostumus on voimassa { $months } kuukautta, ja voit perua sen milloin tahansa samalla linkillä. Säilytä siksi tämä viesti äläkä lähetä linkkiä muille.
