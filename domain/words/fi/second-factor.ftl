### Kaksivaiheinen tunnistautuminen ja omat kirjautumiset.

sign-in-other-title = Kirjaudu ilman viestiä
sign-in-other = Nämä tavat toimivat, jos olet koordinaattori tai muu alueen käyttäjä ja olet ottanut ne käyttöön.
sign-in-by-password = Kirjaudu salasanalla ja sovelluksen koodilla
factor-give-title = Vahvista kirjautuminen
factor-give-lead = Roolisi vaatii kaksivaiheisen tunnistautumisen. Ensimmäinen vaihe on tehty. Vahvista kirjautuminen vielä toisella tavalla.
factor-give = Vahvista
factor-lost = Jos et pääse puhelimeesi etkä palautuskoodeihin, ota yhteyttä palvelun ylläpitoon. Ylläpito voi nollata tunnistautumisesi.
factor-choose-title = Ota käyttöön kaksivaiheinen tunnistautuminen
factor-choose-lead = Roolissasi näet koko alueen vastauksia, joten kirjautumisen ensimmäinen vaihe ei yksin riitä. Valitse toinen tunnistautumistapa. Voit myöhemmin lisätä muitakin.
factor-passkey-title = Pääsyavain
factor-passkey-explained = Suosittelemme pääsyavainta (passkey). Kirjaudut samalla tavalla kuin avaat puhelimesi tai tietokoneesi lukituksen: sormenjäljellä, kasvoilla tai PIN-koodilla. Ne eivät välity tähän palveluun.
factor-passkey-add = Lisää pääsyavain
factor-passkey-give = Kirjaudu pääsyavaimella
factor-passkey-add-failed = Pääsyavainta ei lisätty. Yritä uudelleen tai valitse toinen tapa.
factor-passkey-give-failed = Kirjautuminen pääsyavaimella ei onnistunut. Yritä uudelleen tai valitse toinen tapa.
factor-passkeys-title = Pääsyavaimet
factor-passkeys-none = Sinulla ei ole vielä pääsyavainta. Sillä kirjaudut ilman viestiä ja salasanaa.
factor-passkey-added = Lisätty { $when }
factor-passkey-used = Käytetty viimeksi { $when }
factor-passkey-remove = Poista
factor-passkey-last = Tämä on ainoa tunnistautumistapasi. Voit poistaa sen, kun olet lisännyt toisen.
factor-app-title = Salasana ja tunnistautumissovellus
factor-app-explained = Tunnistautumissovellus näyttää puhelimessa koodin, joka vaihtuu puolen minuutin välein. Kirjaudut salasanalla ja koodilla.
factor-app-is-set = Salasana ja tunnistautumissovellus ovat käytössä.
factor-app-begin = Ota käyttöön salasana ja sovellus
factor-app-replace = Vaihda salasana ja sovellus
factor-app-step-install = Asenna puhelimeesi tunnistautumissovellus, jos sinulla ei ole sellaista.
factor-app-step-scan = Lisää sovellukseen uusi tili ja lue tämä kuvio puhelimen kameralla:
factor-app-scan-label = QR-koodi, jossa on sama avain kuin alla
factor-app-key = Jos et voi lukea kuviota, kirjoita sovellukseen tämä avain:
factor-app-step-confirm = Keksi salasana ja kirjoita koodi, jota sovellus nyt näyttää.
factor-app-confirm = Ota käyttöön
factor-new-password = Uusi salasana
factor-new-password-hint = Vähintään { $least } merkkiä. Helpointa on muistaa lause. Älä käytä samaa salasanaa muualla.
factor-password = Salasana
factor-code = Sovelluksen koodi
factor-code-hint = Kuusi numeroa, esimerkiksi 123 456. Jokainen koodi toimii vain kerran.
factor-fault-password-weak = Salasana ei kelpaa. Siinä on oltava vähintään { $least } merkkiä, eikä se saa olla sähköpostiosoitteesi.
factor-fault-code-wrong = Koodi on väärä. Kirjoita koodi, jota sovellus nyt näyttää, ja anna salasana uudelleen.
factor-fault-wrong = Tiedot eivät täsmää. Tarkista ne ja odota sovelluksen seuraavaa koodia. Monen väärän yrityksen jälkeen on odotettava { $minutes } minuuttia.
factor-fault-recovery-wrong = Palautuskoodi on väärä tai jo käytetty.
factor-fault-wait = Vääriä yrityksiä on ollut liian monta. Odota { $minutes } minuuttia ja yritä uudelleen.
factor-password-title = Kirjaudu salasanalla
factor-password-lead = Tämä tapa toimii, kun olet ottanut käyttöön salasanan ja tunnistautumissovelluksen.
factor-by-letter = Kirjaudu sähköpostiviestillä
factor-recovery-give-title = Puhelin ei ole käytettävissä
factor-recovery-code = Palautuskoodi
factor-recovery-give = Kirjaudu palautuskoodilla
factor-recovery-title = Palautuskoodit
factor-recovery-lead = Näytämme nämä koodit vain tämän kerran. Tulosta ne tai kirjoita ne muistiin ja säilytä turvallisessa paikassa, erillään puhelimesta. Jokainen koodi toimii kerran, jos et pääse puhelimeesi. Aiemmat koodit eivät enää toimi.
factor-recovery-left = { $codes ->
    [0] Sinulla ei ole palautuskoodeja. Tee ne nyt, jotta pääset palveluun, vaikka puhelimesi katoaa.
    [one] Sinulla on jäljellä yksi palautuskoodi.
   *[other] Sinulla on jäljellä { $codes } palautuskoodia.
  }
factor-recovery-make = Tee palautuskoodit
factor-recovery-remake = Tee uudet palautuskoodit
factor-recovery-print = Tulosta
factor-recovery-kept = Koodit ovat tallessa, jatka
factor-own-title = Omat kirjautumiset
factor-sessions-title = Missä olet kirjautuneena
factor-session-unknown = Tuntematon selain
factor-session-this = Tämä selain
factor-session-times = Kirjauduttu { $begun }, käytetty viimeksi { $used }
factor-session-end = Kirjaa ulos
factor-sessions-end = Kirjaa ulos kaikki muut
