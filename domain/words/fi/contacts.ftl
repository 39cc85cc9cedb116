### Alueen yhteystiedot: ketkä kunnissa vastaavat, ja kenelle soitetaan.

contacts-title = Yhteystiedot: { $region } { $year }
contacts-lead = Yhteystiedot ovat alueen omia muistiinpanoja. Ne siirtyvät kierrokselta seuraavalle, eivät näy kunnille eivätkä tule julki.
contacts-unknown = { $count ->
    [0] Jokaisesta kunnasta tiedetään, kuka vastaa.
    [one] 1 kunnasta ei tiedetä, kuka vastaa.
   *[other] { $count } kunnasta ei tiedetä, kuka vastaa.
  }
contacts-only-unknown = Näytä vain kunnat, joissa vastaaja puuttuu
contacts-who-people = Vastaaja kutsuttu
contacts-who-contact = Yhteystieto on, vastaajaa ei ole kutsuttu
contacts-who-unknown = Vastaaja ei tiedossa
contacts-next-unknown = Soita kunnan vaihteeseen tai kirjaamoon ja lisää yhteystieto.
contacts-next-contact = Kutsu yhteyshenkilö kunnan vastuuhenkilöksi.
contacts-people = Kyselyn vastaajat
contacts-role-lead = vastuuhenkilö
contacts-role-respondent = vastaaja
contacts-refused = Sähköposti ei mene perille: palvelin hylkäsi kirjeen { $when }.
contacts-own = Yhteystiedot
contacts-former = Ei enää tehtävässä
contacts-written = Muuttanut { $who } { $when }
contacts-add = Lisää yhteystieto
contacts-add-to = Lisää yhteystieto: { $name }
contacts-edit = Muuta
contacts-edit-which = Muuta: { $who }
contacts-history = Aiemmat tiedot
contacts-history-which = Aiemmat tiedot: { $who }
contacts-history-none = Tietoja ei ole muutettu.
contacts-invite = Kutsu vastuuhenkilöksi
contacts-invite-which = Kutsu vastuuhenkilöksi: { $who }
contacts-invited = { $who } on kutsuttu vastuuhenkilöksi.
contacts-remove = Poista
contacts-remove-which = Poista: { $who }
contacts-remove-title = Poistetaanko yhteystieto?
contacts-remove-explained = Henkilön tiedot ja niiden muutoshistoria poistetaan pysyvästi. Jos haluat vain muistaa, että henkilö ei ole enää tehtävässä, muuta tietoja.
contacts-removed = Yhteystieto on poistettu.
contacts-saved = Yhteystieto on tallennettu.
contacts-name = Nimi
contacts-job-title = Tehtävä
contacts-email = Sähköposti
contacts-phone = Puhelin
contacts-notes = Muistiinpanot
contacts-notes-help = Kirjoita vain sitä, mitä yhteydenpitoon tarvitaan. Henkilöllä on oikeus nähdä itseään koskevat tiedot.
contacts-is-current = On yhä tehtävässä
contacts-save = Tallenna
contacts-cancel = Peru
contacts-nameless = nimetön yhteystieto
contacts-changed-meanwhile = Joku toinen on muuttanut tietoja. Ne ovat nyt: { $details }. Lomakkeella on yhä se, mitä kirjoitit. Tallenna uudelleen, jos se on oikein.

contacts-file = Tuo tiedostosta
contacts-file-explained = Excel- tai CSV-tiedosto, jossa on yksi rivi henkilöä kohti ja otsikkorivi. Sarakkeet: Kunta (nimi tai koodi), Nimi, Tehtävä, Sähköposti, Puhelin, Muistiinpanot. Mitään ei tallenneta, ennen kuin olet tarkistanut tiedot.
contacts-file-choose = Tiedosto
contacts-file-check = Tarkista tiedosto
contacts-file-missing = Valitse tiedosto.
contacts-file-found = Uusia { $added }, muuttuvia { $changed }, ennallaan { $same }.
contacts-file-ignored = Näitä sarakkeita ei lueta: { $headings }
contacts-file-faults = { $count ->
    [one] Tiedostossa on 1 virhe. Korjaa se ja valitse tiedosto uudelleen. Mitään ei ole tallennettu.
   *[other] Tiedostossa on { $count } virhettä. Korjaa ne ja valitse tiedosto uudelleen. Mitään ei ole tallennettu.
  }
contacts-file-cell = Solu { $cell }
contacts-file-row = Rivi
contacts-file-municipality = Kunta
contacts-file-change = Muutos
contacts-file-change-added = Uusi
contacts-file-change-changed = Muuttuu
contacts-file-change-same = Ennallaan
contacts-file-store = Tallenna yhteystiedot
contacts-file-stored = Yhteystiedot on tallennettu: uusia { $added }, muuttuneita { $changed }.

contact-fault-nobody = Anna nimi, sähköposti tai puhelinnumero.
contact-fault-name = Teksti on liian pitkä, tai siinä on merkkejä, joita ei voi tallentaa.
contact-fault-email = Tarkista sähköpostiosoite. Sen pitää olla muotoa nimi@kunta.fi.
contact-fault-phone = Tarkista puhelinnumero. Siinä saa olla numeroita, välejä, sulkeita ja plusmerkki alussa.
contact-fault-notes = Muistiinpanoissa saa olla enintään 2 000 merkkiä.
contact-file-column-twice = Sarake ”{ $heading }” on tiedostossa kahdesti.
contact-file-no-municipality = Tiedostosta puuttuu sarake ”Kunta”.
contact-file-no-contact = Tiedostosta puuttuvat sarakkeet. Siinä on oltava ainakin yksi näistä: Nimi, Sähköposti, Puhelin.
contact-file-no-text = Solussa on kaava tai päivämäärä. Kirjoita siihen tekstiä.
contact-file-municipality = Kuntaa ”{ $named }” ei ole tällä kierroksella.
contact-file-row-twice = Sama henkilö on tiedostossa jo ylempänä.
contact-file-empty = Tiedostossa ei ole yhtään yhteystietoa.

problem-contact-details-title = Tarkista yhteystieto
problem-contact-details = Yhteystietoa ei tallennettu. Korjaa merkityt kohdat.
problem-contact-changed-title = Yhteystieto on muuttunut
problem-contact-changed = Joku toinen on muuttanut yhteystietoa sen jälkeen, kun avasit sen. Muutostasi ei tallennettu.
problem-contact-twice-title = Yhteystieto on jo olemassa
problem-contact-twice = Kunnalla on jo yhteystieto, jonka sähköposti on { $email }. Muuta sitä.
problem-contact-needs-email-title = Sähköposti puuttuu
problem-contact-needs-email = Vastuuhenkilöksi voi kutsua vain sähköpostilla. Lisää yhteystietoon sähköpostiosoite.
