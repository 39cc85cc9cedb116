### Kirjeet, jotka lähetetään jonosta. Kirjautumisviesti ja suostumuspyyntö ovat omissa tiedostoissaan.

letter-greeting = Hei!
letter-example-subject = Esimerkki: { $subject }
letter-of-municipality = kunnan { $name }
letter-run-by = Lisätietoja antaa { $coordinators }.
letter-run-by-region = Lisätietoja antaa yhdistys, joka järjestää kuntatutkan alueellasi.
letter-not-for-you-reply = Jos viesti ei kuulu sinulle, vastaa siihen ja kerro, kuka kunnassa hoitaa asiaa.
letter-not-for-you = Jos viesti ei kuulu sinulle, voit poistaa sen. Linkki ei avaa mitään ilman kirjautumista.
letter-not-for-you-public = Jos viesti ei kuulu sinulle, voit poistaa sen.
letter-sign-in = Kirjaudu osoitteella { $email }. Saat sähköpostiin koodin, salasanaa ei tarvita.

letter-invitation-subject = Kutsu Järjestöpositiivisuuden kuntatutkaan: { $name } { $year }
letter-invitation-lead = Tämä viesti on osoitettu { $of } järjestöyhteistyöstä vastaavalle. Sinut on kutsuttu kunnan vastuuhenkilöksi Järjestöpositiivisuuden kuntatutkaan. Vastuuhenkilö kutsuu mukaan tarvitsemansa kollegat ja lähettää kunnan vastaukset.
letter-invitation-respondent = Sinut on kutsuttu vastaamaan { $of } puolesta Järjestöpositiivisuuden kuntatutkaan.
letter-invitation-as-lead = Sinut on kutsuttu { $of } vastuuhenkilöksi Järjestöpositiivisuuden kuntatutkaan. Vastuuhenkilö kutsuu mukaan tarvitsemansa kollegat ja lähettää kunnan vastaukset.
letter-invitation-survey = Kuntatutka { $year } on kysely siitä, miten kunnat tekevät yhteistyötä järjestöjen kanssa. Tulokset julkaistaan kunnittain.
letter-invitation-until = Vastausaikaa on { $until } asti.
letter-invitation-minutes = Vastaaminen vie noin { $minutes } minuuttia. Voit keskeyttää ja jatkaa myöhemmin: vastaukset tallentuvat itsestään.
letter-invitation-link =
    Siirry kyselyyn:
    { $link }

letter-lead-handed-subject = Olet nyt kuntatutkan vastuuhenkilö: { $name }
letter-lead-handed = { $who } siirsi sinulle { $of } vastuuhenkilön tehtävän Järjestöpositiivisuuden kuntatutkassa.
letter-lead-handed-means = Vastuuhenkilö kutsuu muut vastaajat, voi antaa heille osioita ja lähettää kunnan vastaukset. Tähän asti annetut vastaukset ovat tallessa.
letter-lead-handed-link =
    Siirry kyselyyn:
    { $link }

letter-section-handed-subject = Sinulle on annettu osio: { $section }, { $name }
letter-section-handed = { $who } pyytää sinua vastaamaan { $of } puolesta osioon ”{ $section }” Järjestöpositiivisuuden kuntatutkassa { $year }.
letter-section-handed-due = Vastaa viimeistään { $day }.
letter-section-handed-note =
    { $who } kirjoittaa:
    { $note }
letter-section-handed-link =
    Siirry osioon:
    { $link }

letter-receipt-subject = Vastaukset on vastaanotettu: { $name }, Järjestöpositiivisuuden kuntatutka { $year }
letter-receipt = Olemme vastaanottaneet { $of } vastaukset Järjestöpositiivisuuden kuntatutkaan { $year }. Ne lähetti { $who } { $when }.
letter-receipt-count = Ydinkysymyksiin vastattu: { $answered }/{ $asked }.
letter-receipt-link =
    Lue tai tulosta vastaukset:
    { $link }
letter-receipt-take-back-until = Vastuuhenkilö voi ottaa vastaukset takaisin ja korjata niitä { $until } asti.
letter-receipt-take-back = Vastuuhenkilö voi ottaa vastaukset takaisin ja korjata niitä niin kauan kuin kysely on avoinna.

letter-reopened-subject = Vastauksia voi vielä muuttaa: { $name } { $year }
letter-reopened = Koordinaattori on avannut { $of } vastaukset Järjestöpositiivisuuden kuntatutkaan { $year } uudelleen.
letter-reopened-reason = Syy: { $reason }
letter-reopened-until = Vastauksia voi muuttaa { $until } asti. Lähetä ne uudelleen sitä ennen.
letter-reopened-link =
    Siirry kyselyyn:
    { $link }

letter-returned-subject = Täydennettävää kuntatutkan vastauksissa: { $name } { $year }
letter-returned = Koordinaattori on palauttanut { $of } vastaukset Järjestöpositiivisuuden kuntatutkaan { $year } täydennettäviksi.
letter-returned-note =
    Koordinaattori kirjoittaa:
    { $note }
letter-returned-send-again = Kun olet täydentänyt vastaukset, lähetä ne uudelleen.
letter-asked-subject = Kysyttävää kuntatutkan vastauksista: { $name } { $year }
letter-asked = Koordinaattorilla on kysyttävää { $of } vastauksista Järjestöpositiivisuuden kuntatutkaan { $year }.
letter-corrected-subject = Korjauksia kuntatutkan vastauksiin: { $name } { $year }
letter-corrected = Koordinaattori on korjannut { $of } vastauksia Järjestöpositiivisuuden kuntatutkaan { $year }. Korjaukset ja niiden perustelut näkyvät vastauksissa.
letter-review-questions = { $count ->
    [one] Vastausta odottaa 1 kysymys. Se on lomakkeella sen vastauksen kohdalla, jota se koskee.
   *[other] Vastausta odottaa { $count } kysymystä. Ne ovat lomakkeella niiden vastausten kohdalla, joita ne koskevat.
  }
letter-review-link =
    Siirry vastauksiin:
    { $link }

letter-reminder-subject = Vastaukset puuttuvat: { $names }, Järjestöpositiivisuuden kuntatutka { $year }
letter-reminder = { $of } vastauksia Järjestöpositiivisuuden kuntatutkaan { $year } ei ole vielä lähetetty.
letter-reminder-many = Näiden kuntien vastauksia Järjestöpositiivisuuden kuntatutkaan { $year } ei ole vielä lähetetty: { $names }.
letter-reminder-go-on = Jo annetut vastaukset ovat tallessa, joten voit jatkaa siitä, mihin jäätiin. Vastata voi myös puhelimessa.
letter-reminder-link =
    Siirry kyselyyn:
    { $link }

letter-results-out-subject = Järjestöpositiivisuuden kuntatutkan { $year } tulokset on julkaistu
letter-results-out = Järjestöpositiivisuuden kuntatutkan { $year } tulokset on julkaistu. Kiitos vastauksista!
letter-results-out-links =
    Tulokset:
    { $links }
letter-results-out-region = Koko alue
letter-results-out-use = Kunnan sivulla näkyvät tutka, muutos edellisiin vuosiin ja jokainen vastaus. Sivun voi jakaa eteenpäin, ja luvut voi ladata taulukkona.
