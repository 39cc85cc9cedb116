### Kirjautuminen.

sign-in-title = Kirjaudu sisään
sign-in-lead = Kirjoita työsähköpostisi. Jos sinulle on annettu oikeudet palveluun, saat sähköpostiin kirjautumislinkin, joka on voimassa { $minutes } minuuttia.
sign-in-email = Sähköpostiosoite
sign-in-send = Lähetä kirjautumislinkki
sign-in-sent-title = Tarkista sähköpostisi
sign-in-sent = Jos osoitteella on oikeudet palveluun, lähetimme siihen kirjautumislinkin. Avaa linkki { $minutes } minuutin kuluessa. Jos viestiä ei näy, katso myös roskapostista.
sign-in-no-mail = Tämä palvelu ei lähetä sähköpostia. Pyydä kirjautumislinkki alueen koordinaattorilta tai palvelun ylläpidolta.
sign-in-email-wrong = Tarkista sähköpostiosoite. Oikea muoto on nimi@kunta.fi.
sign-in-link-title = Kirjaudu kuntatutkaan
sign-in-link-lead = Vahvista kirjautuminen painamalla painiketta. Linkki toimii vain kerran.
sign-in-confirm = Kirjaudu
sign-in-link-used-title = Linkki ei ole enää voimassa
sign-in-link-used = Kirjautumislinkki on jo käytetty tai vanhentunut. Pyydä uusi linkki.
sign-in-again = Pyydä uusi linkki
sign-out = Kirjaudu ulos
sign-in-letter-subject = Kirjautumislinkki: Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hei!

    Kirjaudu Järjestöpositiivisuuden kuntatutkaan avaamalla tämä linkki ja painamalla sivulla Kirjaudu-painiketta:

    { $link }

    Linkki toimii kerran ja on voimassa { $minutes } minuuttia.
    Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.
