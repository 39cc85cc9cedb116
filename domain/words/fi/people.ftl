### Kunnan vastaajat: keitä he ovat, kenelle mikäkin osio on annettu ja mitä omissa tiedoissa lukee.

people-title = Vastaajat: { $municipality }
people-back = Takaisin kyselyyn: { $municipality } { $year }
people-list = Kunnan vastaajat
people-none = Kunnalla ei ole vielä vastaajia.
people-role-lead = Vastuuhenkilö
people-role-respondent = Vastaaja
people-you = sinä
people-invited-by = Kutsui { $who } { $day }
people-since = Mukana { $day } alkaen
people-last-seen = Kävi viimeksi { $day }
people-never-seen = Ei ole vielä kirjautunut
people-invite-again = Lähetä kutsu uudelleen
people-hand-lead = Tee vastuuhenkilöksi
people-remove = Poista
people-for-whom = { $what }: { $who }
people-hand-lead-title = Tehdäänkö vastuuhenkilöksi: { $who }?
people-hand-lead-yours = Vastuuhenkilö lähettää kunnan vastaukset ja kutsuu muut vastaajat. Vastuu siirtyy sinulta hänelle, ja sinä jäät vastaajaksi.
people-hand-lead-region = Vastuuhenkilö lähettää kunnan vastaukset ja kutsuu muut vastaajat. Nykyinen vastuuhenkilö jää vastaajaksi.
people-remove-title = Poistetaanko vastaajista: { $who }?
people-remove-explained = Hän ei enää näe kunnan kyselyä, ja hänelle annetut osiot vapautuvat. Hänen antamansa vastaukset säilyvät.
people-remove-yourself-title = Poistutko kunnan vastaajista?
people-remove-yourself = Et enää näe kunnan kyselyä, ja sinulle annetut osiot vapautuvat. Antamasi vastaukset säilyvät.

people-invite = Kutsu kollega
people-invite-explained = Kollega saa sähköpostiin kutsun, jossa on linkki kirjautumissivulle.
people-invite-lead = Kutsu vastuuhenkilö
people-invite-lead-explained = Vastuuhenkilö kutsuu muut vastaajat ja lähettää kunnan vastaukset. Hän saa sähköpostiin kutsun, jossa on linkki kirjautumissivulle.
people-invite-by-hand = Tämä palvelu ei lähetä sähköpostia, joten kutsu ei lähde itsestään. Kerro kutsusta itse. Kirjautumislinkin saa palvelun ylläpitäjältä.
people-email = Työsähköposti
people-name = Nimi
people-optional = (vapaaehtoinen)
people-language = Viestin kieli
people-language-fi = suomi
people-language-sv = ruotsi
people-language-en = englanti
people-role = Rooli
people-role-lead-help = Voi kutsua muita, antaa osioita ja lähettää vastaukset.
people-role-respondent-help = Voi vastata kaikkiin osioihin.
people-send-invitation = Lähetä kutsu

people-sections = Osiot
people-sections-explained = Kaikki vastaajat voivat vastata jokaiseen osioon. Anna osio kollegalle, kun haluat hänen vastaavan siitä.
people-section-progress = { $answered }/{ $asked } ydinkysymykseen vastattu
people-answered-by = Vastannut: { $list }
people-answered-count = { $who } ({ $answers })
people-answered-import = tuotu tiedostosta
people-nobody-answered = Kukaan ei ole vielä vastannut.
people-handed-to = Annettu: { $who }
people-handed-to-due = Annettu: { $who }, viimeistään { $day }
people-done = Valmis: { $who } { $day }
people-hand = Anna osio kollegalle
people-hand-anew = Muuta tai anna toiselle
people-take-back = Ota takaisin
people-finish = Merkitse valmiiksi
people-hand-to = Kenelle?
people-new-colleague = Uusi kollega
people-due = Viimeistään
people-due-help = Viimeinen mahdollinen päivä on { $day }.
people-note = Viesti kollegalle
people-hand-send = Anna osio
people-cancel = Peruuta

people-own = Omat tiedot
people-own-explained = Nimesi näkyy muille vastaajille ja alueen koordinaattorille. Viestit tulevat valitsemallasi kielellä.
people-save = Tallenna

people-done-invited = Kutsu on lähetetty: { $who }.
people-done-invited-by-hand = Kutsu on tallennettu: { $who }. Kerro siitä itse, sillä palvelu ei lähetä sähköpostia.
people-done-lead = Vastuuhenkilö on nyt { $who }.
people-done-removed = Poistettu vastaajista: { $who }.
people-done-handed = Osio on annettu: { $who }.
people-done-taken-back = Osio on otettu takaisin.
people-done-finished = Osio on merkitty valmiiksi.
people-done-own = Tiedot on tallennettu.

people-desk = Kunnan vastaajat
people-desk-no-lead = Kunnalla ei ole vastuuhenkilöä. Kutsu hänet, jotta kunta voi vastata.

people-fault-email = Tarkista sähköpostiosoite. Oikea muoto on nimi@kunta.fi.
people-fault-name = Kirjoita nimi ilman rivinvaihtoja, enintään 200 merkkiä.
people-fault-note = Lyhennä viesti enintään 2 000 merkkiin.
people-fault-person = Valitse joku kunnan vastaajista tai kutsu uusi kollega.
people-fault-due-past = Päivä on jo mennyt. Valitse tämä päivä tai myöhempi.
people-fault-due-after-closing = Vastausaika päättyy ennen tätä päivää. Valitse aikaisempi päivä.
