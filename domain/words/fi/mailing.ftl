### Kirjeiden sivu: postitukset ja lähtevät kirjeet.

letters-title = Kirjeet: { $region } { $year }
letters-lead = Jokainen saa kirjeen omalla kielellään. Sama postitus ei lähetä samalle henkilölle kahta kirjettä.
letters-no-mail-server = Sähköpostipalvelinta ei ole otettu käyttöön. Kirjeet jäävät lähtevien luetteloon, josta ne voi kopioida ja lähettää itse.

letters-new = Uusi postitus
letters-kind-invitation = Kutsu
letters-kind-reminder = Muistutus
letters-kind-results_out = Tulokset on julkaistu
letters-whom-invitation = Vastuuhenkilöille, joita ei ole vielä kutsuttu tälle kierrokselle. Jos kunnalla ei ole vastuuhenkilöä, kutsu menee vastaajille.
letters-whom-reminder = Vain kuntiin, joiden vastaukset puuttuvat. Kunta, joka ehtii vastata ennen lähetystä, ei saa muistutusta.
letters-whom-results_out = Kaikille vastuuhenkilöille ja vastaajille. Kirjeet lähtevät vasta, kun tulokset näkyvät lukijoille.
letters-now = { $letters ->
    [0] Nyt ei lähtisi yhtään kirjettä.
    [one] Nyt lähtisi 1 kirje, { $municipalities ->
        [one] 1 kuntaan.
       *[other] { $municipalities } kuntaan.
      }
   *[other] Nyt lähtisi { $letters } kirjettä, { $municipalities ->
        [one] 1 kuntaan.
       *[other] { $municipalities } kuntaan.
      }
  }
letters-without = { $count ->
    [one] 1 kunnasta ei tiedetä, kuka vastaa: { $names }.
   *[other] { $count } kunnasta ei tiedetä, kuka vastaa: { $names }.
  }
letters-public-from = Tulokset tulevat julki { $when }. Kirjeet lähtevät silloin.
letters-sample = Näytä kirje
letters-sample-language = Kirjeen kieli
letters-when = Milloin
letters-when-now = Heti
letters-when-later = Ajastettuna
letters-due = Lähetysaika
letters-insists = Lähetä silti rauhoitettuna aikana
letters-plan-now = Lähetä heti
letters-plan-later = Ajasta
letters-planned = Postitus on ajastettu.
letters-sent-off = { $count ->
    [0] Ketään ei ollut lähetettävien joukossa, joten kirjeitä ei lähtenyt.
    [one] 1 kirje on lähdössä.
   *[other] { $count } kirjettä on lähdössä.
  }
letters-waits-embargo = Kirjeet lähtevät, kun tulokset tulevat julki.

letters-hindrance-round_not_open = Kyselyyn ei voi nyt vastata.
letters-hindrance-results_not_public = Tuloksia ei ole julkaistu.
letters-hindrance-restored = Palvelu palautettiin varmuuskopiosta, joten postitusta ei lähetetty. Tee se tarvittaessa uudelleen.

mailing-moment-missing = Anna päivä ja kellonaika.
mailing-quiet-july = Heinäkuu on rauhoitettu postituksilta. Seuraava sopiva aika on kentissä. Voit myös valita, että kirjeet lähtevät silti.
mailing-quiet-christmas = Joulun aika on rauhoitettu postituksilta. Seuraava sopiva aika on kentissä. Voit myös valita, että kirjeet lähtevät silti.

letters-texts = Kirjeiden tekstit
letters-texts-lead = Kirjeen alkuun voi kirjoittaa omat sanat, jokaiselle kielelle erikseen. Tervehdys, vastausaika, linkki, kirjautumisohje ja lähettäjän tiedot ovat kirjeessä aina.
letters-texts-open = Muokkaa tekstejä
letters-text-standard = Käytössä on palvelun oma teksti.
letters-text-own = Käytössä on oma teksti. Sen tallensi { $who } { $when }.
letters-text-lacks-deadline = Tekstissä mainitaan määräaika, mutta kierroksella ei ole päättymisaikaa. Siksi kirjeissä on palvelun oma teksti.
letters-text-subject-help = Jos otsikko on tyhjä, kirjeessä on: { $subject }
letters-text-body = Kirjeen alku
letters-text-body-help = Jätä kappaleiden väliin tyhjä rivi. Nämä kohdat täydentyvät kirjeeseen itsestään: { $known }. Jos sama kirje koskee useaa kuntaa, kuntien nimet luetellaan.
letters-text-preview = Esikatsele kirje
letters-text-save = Tallenna teksti
letters-text-remove = Palauta palvelun teksti
letters-text-remove-sure = Oma teksti poistetaan. Sitä ei saa takaisin.
letters-text-saved = Teksti on tallennettu. Se on myös jonossa odottavissa kirjeissä.
letters-text-removed = Käytössä on taas palvelun oma teksti.
letters-text-somebody = Joku toinen
letters-text-conflict-title = Teksti on tallennettu kahdesti.
letters-text-conflict = { $who } tallensi toisen tekstin { $when }, kun sinulla oli teksti auki. Valitse, kumpi jää.
letters-text-mine = Sinun tekstisi
letters-text-theirs = Toinen teksti: { $who }
letters-text-keep-mine = Tallenna minun tekstini
letters-text-keep-theirs = Pidä toinen teksti
letters-text-taken-away = Palvelun oma teksti

letter-text-missing = Kirjoita teksti. Palvelun tekstin saa takaisin omalla painikkeellaan.
letter-text-too-long = Teksti on liian pitkä. Siinä saa olla enintään { $most } merkkiä.
letter-text-lines = Otsikossa ei voi olla rivinvaihtoa.
letter-text-brace = Aaltosulku on ilman pariaan. Täydentyvät kohdat kirjoitetaan näin: { $known }
letter-text-placeholder = Kohtaa { $name } ei voi täydentää. Tässä kirjeessä voi olla: { $known }
letter-text-no-deadline = Kierroksella ei ole päättymisaikaa, joten kohtaa { $name } ei voi täydentää. Anna kierrokselle päättymisaika tai poista kohta.
letter-text-link = Linkin on alettava merkeillä https://. Korjaa: { $name }

letters-mailings = Postitukset
letters-mailings-none = Tällä kierroksella ei ole vielä postituksia.
letters-mailing = Postitus
letters-mailing-due = Lähetysaika
letters-mailing-state = Tila
letters-state-planned = Ajastettu
letters-state-cancelled = Peruttu
letters-state-queued = { $count ->
    [one] 1 kirje
   *[other] { $count } kirjettä
  }
letters-state-hindered = Ei lähetetty
letters-planned-by = Ajastaja: { $who }
letters-cancel = Peru
letters-cancel-which = Peru: { $kind }, { $when }
letters-cancelled = Postitus on peruttu.

letters-outbox = Lähtevät kirjeet
letters-outbox-explained = Tässä ovat alueen kirjeet, jotka eivät ole vielä lähteneet, jotka sähköpostipalvelin on hylännyt tai joiden perillemenosta ei ole tietoa. Epävarma kirje ei lähde itsestään toista kertaa.
letters-outbox-none = Kaikki kirjeet ovat lähteneet.
letters-outbox-more = Luettelossa ovat uusimmat kirjeet. Loput näkyvät, kun nämä on käsitelty.
letters-letter = Kirje
letters-to = Kenelle
letters-step = Mitä tehdään
letters-letter-state-waiting = Odottaa lähtöä
letters-letter-state-sending = Lähdössä
letters-letter-state-sent = Lähetetty
letters-letter-state-failed = Hylätty
letters-letter-state-uncertain = Epävarma
letters-letter-state-outdated = Vanhentunut
letters-letter-kind-invitation = Kutsu
letters-letter-kind-reminder = Muistutus
letters-letter-kind-results_out = Tulokset on julkaistu
letters-letter-kind-receipt = Vastaanottokuittaus
letters-letter-kind-reopened = Vastaukset avattu uudelleen
letters-letter-kind-review = Kysyttävää tai täydennettävää
letters-letter-kind-lead_handed = Vastuuhenkilön vaihdos
letters-letter-kind-section_handed = Osio annettu vastattavaksi
letters-letter-kind-telephone_summary = Puhelun yhteenveto
letters-letter-kind-consent_request = Suostumuspyyntö
letters-queued-at = Jonossa { $when } alkaen
letters-server-code = Palvelin vastasi { $code }: { $code ->
    [550] osoitetta ei ole.
    [552] postilaatikko on täynnä.
   *[other] kirjettä ei otettu vastaan.
  }
letters-read = Näytä ja kopioi
letters-read-which = Näytä ja kopioi: { $kind }, { $to }
letters-private = Kirjeessä on vastaanottajan oma linkki tai kunnan sisäinen viesti, joten sitä ei näytetä.
letters-send = Lähetä
letters-send-again = Lähetä uudelleen
letters-send-which = { $action }: { $kind }, { $to }
letters-delivered = On perillä
letters-delivered-which = On perillä: { $kind }, { $to }
letters-settled-out = Kirje lähtee.
letters-settled-delivered = Kirje on merkitty perille menneeksi.
letters-subject = Otsikko
letters-text = Teksti
letters-copy-address = Kopioi osoite
letters-copy-subject = Kopioi otsikko
letters-copy-text = Kopioi teksti
letters-copied = Kopioitu.
letters-not-copied = Selain ei kopioinut. Valitse teksti ja kopioi se itse.
letters-close = Sulje

problem-mailing-moment-title = Tarkista lähetysaika
problem-mailing-moment = Postitusta ei tallennettu. Tarkista lähetysaika.
problem-mailing-planned-title = Postitus on jo ajastettu
problem-mailing-planned = Samanlainen postitus odottaa jo lähtöä. Joku toinen on voinut ajastaa sen juuri. Peru se ensin, jos haluat toisen ajan.
problem-mailing-hindered-title = Kirjeitä ei voi lähettää nyt
problem-mailing-hindered = { $hindrance ->
    [results_not_public] Tuloksia ei ole julkaistu, joten kirjeitä niistä ei lähetetty.
   *[round_not_open] Kyselyyn ei voi nyt vastata, joten kirjeitä ei lähetetty. Tarkista, onko kierros avattu ja onko vastausaikaa jäljellä.
  }
problem-mailing-gone-title = Postitusta ei voi enää perua
problem-mailing-gone = Postitus on jo lähtenyt tai se on peruttu. Lataa sivu uudelleen.
problem-letter-is-private-title = Kirjettä ei näytetä
problem-letter-is-private = Kirjeessä on vastaanottajan oma linkki tai kunnan sisäinen viesti. Vain vastaanottaja saa lukea sen.
problem-letter-outdated-title = Kirje on vanhentunut
problem-letter-outdated = Kirjeen asia ei enää pidä paikkaansa, joten sitä ei lähetetä. Kunta on esimerkiksi ehtinyt vastata.
problem-letter-settled-title = Kirje on jo käsitelty
problem-letter-settled = Kirje on lähtenyt tai lähdössä, tai joku toinen on käsitellyt sen. Lataa sivu uudelleen.
problem-letter-text-title = Tarkista kirjeen teksti
problem-letter-text = Tekstiä ei tallennettu. Korjaa merkityt kohdat.
problem-letter-text-changed-title = Teksti on muuttunut
problem-letter-text-changed = Joku muu on tallentanut tämän tekstin sen jälkeen, kun avasit sen. Valitse, kumpi teksti jää.
