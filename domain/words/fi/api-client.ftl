### Rajapinta-avaimet: avain, jolla toinen ohjelma lukee alueen tietoja.

api-clients-title = Rajapinta-avaimet: { $region }
api-clients-lead = Avaimella toinen ohjelma, esimerkiksi alueen tilastosivusto, lukee alueen kierrosten tietoja. Avaimella ei voi muuttaa mitään, eikä sillä näe henkilöiden nimiä tai yhteystietoja. Julkaistujen tulosten lukemiseen avainta ei tarvita.
api-clients-list = Alueen avaimet
api-clients-none = Alueella ei ole avaimia.
api-clients-expired = Vanhentunut
api-clients-ended = Päätetty
api-clients-key-end = Avaimen loppu: …{ $end }.
api-clients-reads = Lukee: { $what }.
api-clients-until = Voimassa { $when } asti.
api-clients-ended-at = Päätetty { $when }.
api-clients-never-used = Avainta ei ole käytetty.
api-clients-last-used = Käytetty viimeksi { $when }.
api-clients-made = Luonut { $who } { $when }
api-clients-maker-unknown = henkilö, jonka tiedot on poistettu,
api-clients-new = Luo avain
api-clients-name = Ohjelman nimi
api-clients-name-help = Nimestä tunnistat, mikä ohjelma avainta käyttää. Älä kirjoita henkilön nimeä.
api-clients-scopes = Mitä avaimella saa lukea
api-clients-scope-board = Vastaamisen tilanne
api-clients-scope-board-help = Kuinka pitkällä kukin kunta on ja miten vastauksia on kertynyt. Ei vastauksia eikä henkilöiden tietoja.
api-clients-days = Voimassaolo päivinä
api-clients-days-help = Enintään 365 päivää. Kun avain vanhenee, luo uusi.
api-clients-add = Luo avain
api-clients-key = Uusi avain: { $name }
api-clients-key-once = Kopioi avain nyt. Sitä ei tallenneta, eikä sitä voi näyttää uudelleen. Toimita se ohjelman ylläpitäjälle turvallisesti, ei tavallisella sähköpostilla.
api-clients-copy = Kopioi avain
api-clients-copied = Avain on kopioitu.
api-clients-not-copied = Selain ei kopioinut. Valitse avain ja kopioi se itse.
api-clients-how = Ohjelma lähettää avaimen otsakkeessa ja voi lukea näitä osoitteita:
api-clients-end = Päätä avain
api-clients-end-which = Päätä avain: { $name }
api-clients-end-title = Päätetäänkö avain?
api-clients-end-explained = Avain lakkaa toimimasta heti. Sitä ei voi ottaa uudelleen käyttöön.
api-clients-has-ended = Avain on päätetty: { $name }.

api-client-fault-name = Anna ohjelman nimi. Siinä saa olla enintään { $most } merkkiä.
api-client-fault-days = Anna kokonaisluku väliltä 1–{ $most }.
api-client-fault-scopes = Valitse, mitä avaimella saa lukea.

problem-api-client-details-title = Tarkista avaimen tiedot
problem-api-client-details = Avainta ei luotu. Korjaa merkityt kohdat.
problem-key-not-accepted-title = Avain ei kelpaa
problem-key-not-accepted = Avain on väärä, vanhentunut tai päätetty, tai sen mukana tuli kirjautuneen henkilön eväste. Pyydä alueen koordinaattorilta uusi avain.
problem-key-not-enough-title = Avain ei riitä tähän
problem-key-not-enough = Avaimella voi vain lukea niitä osoitteita, joihin se on annettu.
