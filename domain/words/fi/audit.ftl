### Tapahtumaloki: mitä kukin on tehnyt ja milloin.

audit-title = Tapahtumaloki
audit-explained = Lokissa on kaikki, mitä kierroksella on tehty. Merkintöjä ei voi muuttaa eikä poistaa. Vastausten tallennukset näkyvät, kun kunta on lähettänyt vastauksensa.
audit-caption = Tapahtumat uusimmasta alkaen
audit-when = Milloin
audit-who = Kuka
audit-what = Mitä
audit-where = Kunta
audit-filter = Rajaa tapahtumia
audit-of = Laajuus
audit-of-round = Kierros { $year }
audit-of-region = Koko alue, myös henkilöt ja kirjautumiset
audit-thing = Aihe
audit-person = Henkilö
audit-from = Alkaen
audit-until = Päättyen
audit-any = Kaikki
audit-apply = Näytä
audit-clear = Poista rajaukset
audit-shown = { $count ->
    [one] Näkyvissä 1 tapahtuma.
   *[other] Näkyvissä { $count } tapahtumaa.
  }
audit-shown-more = Näkyvissä { $count } uusinta tapahtumaa.
audit-none = Rajaukseen ei osu yhtään tapahtumaa.
audit-more = Näytä vanhempia
audit-export = Lataa taulukkona (CSV)
audit-nameless = Nimetön henkilö
audit-by-letter = Kirjeen linkillä
audit-by-operator = Ylläpito
audit-by-worker = Palvelu itse
audit-about = Koskee: { $name }
audit-of-year = Vuosi { $year }

audit-thing-round = Kierros
audit-thing-response = Kunnan vastaukset kokonaisuutena
audit-thing-answer = Yksittäiset vastaukset
audit-thing-review = Kysymykset vastauksista
audit-thing-call = Puhelut
audit-thing-release = Julkaisut
audit-thing-second_person = Kahden henkilön sääntö
audit-thing-contact = Alueen yhteystiedot
audit-thing-import = Tuonnit
audit-thing-letter = Kirjeet
audit-thing-api_client = Rajapinta-avaimet
audit-thing-consent = Yhteyshenkilön suostumus
audit-thing-member = Jäsenet ja roolit
audit-thing-person = Henkilötiedot
audit-thing-session = Kirjautumiset
audit-thing-second_factor = Kaksivaiheinen tunnistautuminen
audit-thing-questionnaire = Kyselylomakkeet
audit-thing-audit = Tapahtumaloki

audit-round-create = Loi kierroksen
audit-round-edit = { $subject ->
    [times] Muutti kierroksen aikoja
   *[other] Muutti kierroksen kysymyksiä
  }
audit-round-add-municipality = Lisäsi kunnan kierrokselle
audit-round-remove-municipality = Poisti kunnan kierrokselta
audit-round-open = Avasi kierroksen
audit-round-close = Sulki kierroksen
audit-round-delete = Poisti kierroksen

audit-response-submit = Lähetti kunnan vastaukset
audit-response-take-back = Otti vastaukset takaisin
audit-response-return = Palautti vastaukset täydennettäviksi
audit-response-approve = Hyväksyi vastaukset
audit-response-reopen = Avasi vastaukset uudelleen
audit-response-confirm = Vahvisti puhelimessa kerrotut vastaukset
audit-response-import = Toi kunnan vastaukset tiedostosta

audit-answer-save = { $subject ->
    [telephone] Kirjasi vastauksen puhelimessa
    [carried_over] Säilytti edellisen vuoden vastauksen
   *[other] Tallensi vastauksen
  }
audit-answer-correct = Korjasi vastauksen kunnan puolesta
audit-answer-check-evidence = Merkitsi vastauksen linkin tarkistetuksi
audit-answer-uncheck-evidence = Poisti merkinnän linkin tarkistuksesta

audit-review-ask = Kysyi kunnalta vastauksesta
audit-review-answer = Vastasi alueen kysymykseen
audit-review-settle = Merkitsi kysymyksen selvitetyksi

audit-call-begin = Aloitti puhelinhaastattelun
audit-call-end = { $subject ->
    [finished] Lopetti puhelinhaastattelun ja lähetti yhteenvedon
    [taken_over] Siirsi puhelinhaastattelun itselleen
    [ran_out] Puhelinhaastattelun aika päättyi
   *[other] Keskeytti puhelinhaastattelun
  }
audit-call-log = { $subject ->
    [answered] Soitti kuntaan: puheluun vastattiin
    [no_answer] Soitti kuntaan: ei vastausta
    [call_back] Soitti kuntaan: sovittiin uusi soittoaika
   *[refused] Soitti kuntaan: kunta ei vastaa tänä vuonna
  }

audit-release-judge-harmless = Totesi julkistettaviksi { $subject } kohtaa, joissa epäiltiin henkilötietoja
audit-release-publish = Julkaisi tulokset { $subject }
audit-release-confirm = Vahvisti julkaisun { $subject }
audit-release-cancel = Perui julkaisun { $subject }
audit-release-withdraw = Veti julkaisun { $subject } pois

audit-second-person-ask = Otti käyttöön kahden henkilön säännön
audit-second-person-lift = Poisti käytöstä kahden henkilön säännön

audit-contact-add = Lisäsi kunnan yhteystiedon
audit-contact-edit = Muutti kunnan yhteystietoa
audit-contact-remove = Poisti kunnan yhteystiedon

audit-import-map = Tallensi, mitä taulukoiden sarakkeet tarkoittavat
audit-import-store = Toi aiemman vuoden vastaukset ({ $subject } vastausta)
audit-import-undo = Perui aiemman vuoden tuonnin ({ $subject } vastausta)

audit-letter-write = Muutti { $language ->
    [fi] suomenkielisen
    [sv] ruotsinkielisen
   *[en] englanninkielisen
  } { $subject ->
    [invitation] kutsun
    [reminder] muistutuksen
   *[results_out] tuloksista kertovan kirjeen
  } tekstiä
audit-letter-plan = { $subject ->
    [invitation] Ajasti kutsut
    [reminder] Ajasti muistutukset
   *[results_out] Ajasti kirjeet tulosten julkaisemisesta
  }
audit-letter-cancel = { $subject ->
    [invitation] Perui ajastetut kutsut
    [reminder] Perui ajastetut muistutukset
   *[results_out] Perui ajastetut kirjeet tulosten julkaisemisesta
  }
audit-letter-settle = Päätti, lähteekö kirje vai onko se perillä

audit-api-client-add = Loi rajapinta-avaimen …{ $subject }
audit-api-client-end = Päätti rajapinta-avaimen …{ $subject }

audit-consent-ask = Pyysi yhteyshenkilön suostumusta
audit-consent-give = Yhteyshenkilö antoi suostumuksen
audit-consent-refuse = Yhteyshenkilö ei antanut suostumusta
audit-consent-withdraw = Yhteyshenkilö perui suostumuksen

audit-member-add = { $subject ->
    [respondent] Antoi roolin: vastaaja
    [lead] Antoi roolin: vastuuhenkilö
    [coordinator] Antoi roolin: koordinaattori
    [auditor] Antoi roolin: tarkastaja
   *[admin] Antoi roolin: valtakunnallinen ylläpitäjä
  }
audit-member-invite-again = Lähetti kutsun uudelleen
audit-member-remove = { $subject ->
    [respondent] Päätti roolin: vastaaja
    [lead] Päätti roolin: vastuuhenkilö
    [coordinator] Päätti roolin: koordinaattori
    [auditor] Päätti roolin: tarkastaja
   *[admin] Päätti roolin: valtakunnallinen ylläpitäjä
  }

audit-person-edit = Muutti henkilötietoja
audit-person-link-account = Liitti organisaation tunnuksen
audit-person-unlink-account = Irrotti organisaation tunnuksen
audit-person-forget = Poisti henkilön tiedot

audit-session-begin = { $subject ->
    [letter] Kirjautui sähköpostiin tulleella kirjeellä
    [passkey] Kirjautui pääsyavaimella
    [password_and_code] Kirjautui salasanalla ja koodilla
    [recovery_code] Kirjautui palautuskoodilla
    [oidc] Kirjautui organisaation tunnuksella
    [oidc_two_factor] Kirjautui organisaation tunnuksella ja sen kaksivaiheisella tunnistautumisella
   *[other] Kirjautui kirjautumislinkillä
  }
audit-session-end = Kirjautuminen päätettiin

audit-second-factor-add = { $subject ->
    [passkey] Otti käyttöön pääsyavaimen
   *[app] Otti käyttöön salasanan ja tunnistautumissovelluksen
  }
audit-second-factor-remove = { $subject ->
    [passkey] Poisti pääsyavaimen
   *[app] Poisti salasanan ja tunnistautumissovelluksen
  }
audit-second-factor-use-recovery-code = Käytti palautuskoodin

audit-questionnaire-store = Tallensi kyselylomakkeen { $subject }

audit-audit-export = Latasi tapahtumalokin ({ $subject } tapahtumaa)
