### Brev som skickas från kön. Inloggningsmeddelandet och begäran om samtycke finns i egna filer.

letter-greeting = Hej!
letter-example-subject = Exempel: { $subject }
letter-of-municipality = { $name }
letter-run-by = Mer information ger { $coordinators }.
letter-run-by-region = Mer information ger föreningen som ordnar kommunradarn i din region.
letter-not-for-you-reply = Om meddelandet inte hör till dig kan du svara på det och berätta vem i kommunen som sköter ärendet.
letter-not-for-you = Om meddelandet inte hör till dig kan du radera det. Länken öppnar ingenting utan inloggning.
letter-not-for-you-public = Om meddelandet inte hör till dig kan du radera det.
letter-sign-in = Logga in med adressen { $email }. Du får en kod per e-post, inget lösenord behövs.

letter-invitation-subject = Inbjudan till enkäten Järjestöpositiivisuuden kuntatutka: { $name } { $year }
letter-invitation-lead = Det här meddelandet är riktat till den som ansvarar för samarbetet med föreningar i { $of }. Du har bjudits in som kommunens ansvarsperson för enkäten Järjestöpositiivisuuden kuntatutka. Ansvarspersonen bjuder in de kollegor som behövs och skickar in kommunens svar.
letter-invitation-respondent = Du har bjudits in att svara för { $of } i enkäten Järjestöpositiivisuuden kuntatutka.
letter-invitation-as-lead = Du har bjudits in som ansvarsperson för { $of } i enkäten Järjestöpositiivisuuden kuntatutka. Ansvarspersonen bjuder in de kollegor som behövs och skickar in kommunens svar.
letter-invitation-survey = Kommunradarn { $year } är en enkät om hur kommunerna samarbetar med föreningar. Resultaten publiceras per kommun.
letter-invitation-until = Svarstiden går ut { $until }.
letter-invitation-minutes = Det tar ungefär { $minutes } minuter att svara. Du kan avbryta och fortsätta senare: svaren sparas av sig själva.
letter-invitation-link =
    Gå till enkäten:
    { $link }

letter-lead-handed-subject = Du är nu ansvarsperson för kommunradarn: { $name }
letter-lead-handed = { $who } har gjort dig till ansvarsperson för { $of } i enkäten Järjestöpositiivisuuden kuntatutka.
letter-lead-handed-means = Ansvarspersonen bjuder in de andra svarande, kan ge dem delar av enkäten och skickar in kommunens svar. De svar som redan har getts finns kvar.
letter-lead-handed-link =
    Gå till enkäten:
    { $link }

letter-section-handed-subject = Du har fått en del att svara på: { $section }, { $name }
letter-section-handed = { $who } ber dig svara för { $of } på delen ”{ $section }” i enkäten Järjestöpositiivisuuden kuntatutka { $year }.
letter-section-handed-due = Svara senast { $day }.
letter-section-handed-note =
    { $who } skriver:
    { $note }
letter-section-handed-link =
    Gå till delen:
    { $link }

letter-receipt-subject = Svaren har tagits emot: { $name }, Järjestöpositiivisuuden kuntatutka { $year }
letter-receipt = Vi har tagit emot svaren från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year }. De skickades in av { $who } { $when }.
letter-receipt-count = Besvarade kärnfrågor: { $answered }/{ $asked }.
letter-receipt-link =
    Läs eller skriv ut svaren:
    { $link }
letter-receipt-take-back-until = Ansvarspersonen kan ta tillbaka svaren och rätta dem fram till { $until }.
letter-receipt-take-back = Ansvarspersonen kan ta tillbaka svaren och rätta dem så länge enkäten är öppen.

letter-reopened-subject = Svaren kan ännu ändras: { $name } { $year }
letter-reopened = Koordinatorn har öppnat svaren från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year } på nytt.
letter-reopened-reason = Orsak: { $reason }
letter-reopened-until = Svaren kan ändras fram till { $until }. Skicka in dem på nytt före det.
letter-reopened-link =
    Gå till enkäten:
    { $link }

letter-returned-subject = Svar att komplettera i kommunradarn: { $name } { $year }
letter-returned = Koordinatorn har returnerat svaren från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year } för komplettering.
letter-returned-note =
    Koordinatorn skriver:
    { $note }
letter-returned-send-again = Skicka in svaren på nytt när du har kompletterat dem.
letter-asked-subject = Frågor om svaren i kommunradarn: { $name } { $year }
letter-asked = Koordinatorn har frågor om svaren från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year }.
letter-corrected-subject = Rättelser i svaren i kommunradarn: { $name } { $year }
letter-corrected = Koordinatorn har rättat svar från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year }. Rättelserna och motiveringarna syns i svaren.
letter-review-questions = { $count ->
    [one] 1 fråga väntar på svar. Den står i formuläret vid det svar som den gäller.
   *[other] { $count } frågor väntar på svar. De står i formuläret vid de svar som de gäller.
  }
letter-review-link =
    Gå till svaren:
    { $link }

letter-reminder-subject = Svaren saknas: { $names }, Järjestöpositiivisuuden kuntatutka { $year }
letter-reminder = Svaren från { $of } på enkäten Järjestöpositiivisuuden kuntatutka { $year } har inte skickats in än.
letter-reminder-many = Svaren från dessa kommuner på enkäten Järjestöpositiivisuuden kuntatutka { $year } har inte skickats in än: { $names }.
letter-reminder-go-on = De svar som redan har getts är sparade, så du kan fortsätta där ni slutade. Det går också att svara per telefon.
letter-reminder-link =
    Gå till enkäten:
    { $link }

letter-results-out-subject = Resultaten av Järjestöpositiivisuuden kuntatutka { $year } är publicerade
letter-results-out = Resultaten av enkäten Järjestöpositiivisuuden kuntatutka { $year } är publicerade. Tack för svaren!
letter-results-out-links =
    Resultaten:
    { $links }
letter-results-out-region = Hela regionen
letter-results-out-use = På kommunens sida finns radarn, förändringen från tidigare år och varje svar. Sidan kan delas vidare, och siffrorna kan laddas ner som tabell.
