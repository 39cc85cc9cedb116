### Kontaktpersonens samtycke.

consent-asked-title = Får dina kontaktuppgifter visas?
consent-asked = { $municipality } har uppgett dig som kontaktperson. Du bestämmer vilka av dina uppgifter som får visas offentligt. Innan du har bestämt dig visas de inte.
consent-given-title = Du har gett ditt samtycke
consent-given = De här uppgifterna får visas till och med { $until }:
consent-refused-title = Du gav inte ditt samtycke
consent-refused = Dina uppgifter visas inte offentligt. Du kan ändra ditt beslut om du vill.
consent-withdrawn-title = Samtycket har återkallats
consent-withdrawn = Dina uppgifter visas inte längre offentligt. Du kan ge ditt samtycke på nytt om du vill.
consent-survey = Enkät
consent-municipality = Kommun
consent-region = Landskap
consent-where-title = Var uppgifterna syns
consent-where = De uppgifter som du ger ditt samtycke till syns för alla när kommunens resultat har publicerats:
consent-where-page = på kommunens sida
consent-where-interface = i det öppna gränssnittet
consent-fields = Vilka av dina uppgifter får visas?
consent-fields-again = Ändra ditt beslut: vilka av dina uppgifter får visas?
consent-fields-hint = Välj bara de uppgifter som du vill visa.
consent-fields-none = Välj minst en uppgift. Om du inte vill visa någonting behöver du inte ge ditt samtycke.
consent-field-name = Namn
consent-field-title = Titel
consent-field-email = E-post
consent-field-phone = Telefon
consent-give = Jag ger mitt samtycke
consent-refuse = Jag ger inte mitt samtycke
consent-withdraw = Återkalla samtycket
consent-save = Spara ändringen
consent-rights-title = Du kan återkalla när som helst
consent-rights = Samtycket gäller i { $months } månader från att du ger eller ändrar det. Du kan återkalla det när som helst via samma länk. Uppgifterna försvinner genast.
consent-wrong-details = Om det finns fel i uppgifterna, be kommunen rätta dem. Då får du ett nytt meddelande.
consent-link-superseded-title = Länken gäller inte längre
consent-link-superseded = Kommunen har ändrat kontaktuppgifterna eller skickat ett nytt meddelande till dig. Via den här länken visas ingenting längre. Använd länken i det senaste meddelandet.
consent-link-expired-title = Tiden för samtycket har gått ut
consent-link-expired = Dina uppgifter visas inte offentligt. Om kommunen fortfarande uppger dig som kontaktperson ber vi om ditt samtycke i ett nytt meddelande.
consent-link-unknown-title = Länken fungerar inte
consent-link-unknown = Kontrollera att hela adressen är med. Om du har fått flera meddelanden, använd länken i det senaste.
consent-card-title = Kontaktperson
consent-card-note = Uppgifterna visas med personens samtycke. Samtycket gäller till och med { $until }.
consent-letter-subject = Får dina kontaktuppgifter visas? { $municipality } – Järjestöpositiivisuuden kuntatutka
consent-letter-text =
    Hej!

    { $municipality } har uppgett dig som kontaktperson i Järjestöpositiivisuuden kuntatutka (kommunradarn för föreningsvänlighet) { $year }. Kommunradarn är en enkät om kommunernas föreningssamarbete, och resultaten är offentliga.

    Dina kontaktuppgifter visas inte offentligt utan ditt samtycke. Öppna länken och välj vilka uppgifter som får visas:

    { $link }

    Du kan också låta bli att ge ditt samtycke. Samtycket gäller i { $months } månader, och du kan återkalla det när som helst via samma länk. Spara därför det här meddelandet och skicka inte länken vidare.
