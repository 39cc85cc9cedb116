### Kirjautuminen.

sign-in-title = Kirjaudu sisään
sign-in-fault-title = Virhe: { $title }
sign-in-lead = Kirjoita työsähköpostisi. Lähetämme sinulle viestin, jossa on koodi ja linkki. Ne ovat voimassa { $minutes } minuuttia. Salasanaa ei tarvita.
sign-in-email = Sähköpostiosoite
sign-in-send = Lähetä viesti
sign-in-no-mail = Tämä palvelu ei lähetä sähköpostia. Pyydä kirjautumislinkki alueen koordinaattorilta tai palvelun ylläpidolta.
sign-in-email-wrong = Tarkista sähköpostiosoite. Oikea muoto on nimi@kunta.fi.
sign-in-code-title = Kirjoita koodi
sign-in-code-lead = Jos tällä osoitteella on oikeudet palveluun, lähetimme siihen viestin, jossa on koodi ja linkki:
sign-in-code = Koodi
sign-in-code-hint = Kahdeksan numeroa, esimerkiksi 1234 5678. Koodi on voimassa { $minutes } minuuttia ja toimii vain tässä selaimessa.
sign-in-code-malformed = Koodissa on kahdeksan numeroa. Tarkista koodi viestistä.
sign-in-code-wrong = Koodi on väärä. Tarkista se uusimmasta viestistä. { $tries ->
    [one] Voit yrittää vielä kerran.
   *[other] Voit yrittää vielä { $tries } kertaa.
  }
sign-in-code-or-link = Voit kirjautua myös avaamalla viestin linkin. Linkki toimii missä tahansa selaimessa.
sign-in-no-letter-title = Eikö viesti tullut?
sign-in-no-letter = Viestin tulo voi kestää hetken. Katso myös roskapostista ja tarkista, että osoite on oikein. Samaan osoitteeseen lähetetään enintään { $letters } viestiä tunnissa.
sign-in-send-again = Lähetä uusi viesti
sign-in-correct = Korjaa osoite
sign-in-code-spent-title = Koodi ei ole enää voimassa
sign-in-code-spent = Koodi kirjoitettiin väärin { $times } kertaa, joten viestin koodi ja linkki eivät enää toimi. Pyydä uusi viesti.
sign-in-code-closed-title = Koodia ei voi käyttää
sign-in-code-closed = Koodi on jo käytetty tai vanhentunut, tai sitä pyydettiin toisessa selaimessa. Pyydä uusi viesti, tai avaa viestissä oleva linkki, jos se on vielä voimassa.
sign-in-link-title = Kirjaudu kuntatutkaan
sign-in-link-lead = Vahvista kirjautuminen painamalla painiketta. Linkki toimii vain kerran.
sign-in-confirm = Kirjaudu
sign-in-link-used-title = Linkki ei ole enää voimassa
sign-in-link-used = Kirjautumislinkki on jo käytetty tai vanhentunut. Pyydä uusi viesti.
sign-in-again = Pyydä uusi viesti
sign-out = Kirjaudu ulos
sign-in-letter-subject = Kirjautumiskoodi { $code } – Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hei!

    Kirjautumiskoodisi Järjestöpositiivisuuden kuntatutkaan on

    { $code }

    Kirjoita koodi samaan selaimeen, jossa pyysit sitä.

    Voit myös avata tämän linkin missä tahansa selaimessa ja painaa sivulla Kirjaudu-painiketta:

    { $link }

    Koodi ja linkki ovat voimassa { $minutes } minuuttia. Voit käyttää niistä toista, ja vain kerran.

    Älä anna koodia tai linkkiä kenellekään. Emme koskaan kysy niitä puhelimessa tai sähköpostissa.
    Jos et pyytänyt tätä viestiä, sinun ei tarvitse tehdä mitään. Kukaan ei pääse palveluun nimissäsi ilman tätä koodia tai linkkiä.
