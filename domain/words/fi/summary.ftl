### Puhelun jälkeen: yhteenvetokirje ja sivu, jolla kunta vahvistaa puhelimessa kerrotut vastaukset.

letter-not-for-you-link = Jos viesti ei kuulu sinulle, älä avaa linkkiä, vaan poista viesti.
letter-telephone-region = Kyselyn koordinaattori
letter-telephone-subject = Tarkista puhelimessa kertomasi vastaukset: { $name } { $year }
letter-telephone = Kiitos puhelusta! { $who } kirjasi { $of } vastaukset Järjestöpositiivisuuden kuntatutkaan { $year }. Puhelu alkoi { $when }, ja vastaukset kertoi { $teller }.
letter-telephone-link =
    Lue vastaukset ja vahvista ne:
    { $link }
letter-telephone-private = Linkki on tarkoitettu vain sinulle: se avaa kaikki vastaukset ilman kirjautumista. Älä lähetä sitä eteenpäin. Linkki toimii { $until } asti tai kunnes vastaukset on vahvistettu.
letter-telephone-correct = Jos jokin vastaus pitää korjata, kirjaudu palveluun osoitteella { $email }. Saat sähköpostiin koodin, salasanaa ei tarvita.
letter-telephone-submitted = Vastaukset on jo lähetetty kunnan puolesta, kuten puhelimessa sovittiin.
letter-telephone-draft = Vastauksia ei ole vielä lähetetty. Kunnan vastuuhenkilö lähettää ne palvelussa.

paper-told = Puhelimessa { $when }: vastauksen kertoi { $who }, kirjasi { $typist }

summary-title = { $municipality } { $year }: vahvista puhelimessa kerrotut vastaukset
summary-lead = { $typist } kirjasi vastaukset puhelussa { $when }. Vastaukset kertoi { $teller }.
summary-submitted = Vastaukset on lähetetty kunnan puolesta, kuten puhelimessa sovittiin.
summary-draft = Vastauksia ei ole vielä lähetetty. Kunnan vastuuhenkilö lähettää ne palvelussa.
summary-changed = Vastauksia on muutettu sen jälkeen, kun avasit sivun. Lue ne uudelleen ja vahvista sitten.
summary-right-title = Ovatko vastaukset oikein?
summary-right = Vahvistus kirjataan nimelläsi. Linkki toimii { $until } asti tai kunnes vastaukset on vahvistettu.
summary-confirm = Vahvista vastaukset
summary-wrong-title = Pitääkö jotain korjata?
summary-wrong = Kirjaudu palveluun ja korjaa vastaus itse. Voit vahvistaa vastaukset siellä, kun ne ovat oikein.
summary-wrong-submitted = Kirjaudu palveluun. Vastuuhenkilö voi ottaa vastaukset takaisin ja korjata niitä, kun kysely on avoinna. Muulloin pyydä koordinaattoria palauttamaan vastaukset.
summary-correct = Kirjaudu ja korjaa
summary-confirmed-title = Vastaukset on vahvistettu
summary-confirmed = Vastaukset vahvistettiin { $when }. Kiitos! Linkki ei enää avaa vastauksia, mutta näet ne kirjautumalla palveluun.
summary-superseded-title = Linkki on vanhentunut
summary-superseded = Vastauksista on lähetetty uudempi yhteenveto. Avaa uudemman viestin linkki.
summary-expired-title = Linkki ei ole enää voimassa
summary-expired = Linkin aika on päättynyt, tai et enää vastaa tämän kunnan puolesta. Jos vastaat, näet vastaukset ja voit vahvistaa ne kirjautumalla palveluun.
summary-unknown-title = Linkki ei toimi
summary-unknown = Tarkista, että osoite on kokonainen. Uudempi viesti samasta asiasta korvaa vanhemman linkin.
summary-to-service = Kirjaudu palveluun
