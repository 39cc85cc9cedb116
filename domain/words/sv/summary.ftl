### Efter samtalet: brevet med sammanfattningen och sidan där kommunen bekräftar svaren.

letter-not-for-you-link = Om meddelandet inte hör till dig, öppna inte länken utan radera meddelandet.
letter-telephone-region = Enkätens koordinator
letter-telephone-subject = Kontrollera svaren du gav per telefon: { $name } { $year }
letter-telephone = Tack för samtalet! { $who } antecknade svaren för { $of } i enkäten Järjestöpositiivisuuden kuntatutka { $year }. Samtalet började { $when }, och svaren gavs av { $teller }.
letter-telephone-link =
    Läs svaren och bekräfta dem:
    { $link }
letter-telephone-private = Länken är bara för dig: den öppnar alla svar utan inloggning. Skicka den inte vidare. Länken fungerar till { $until } eller tills svaren har bekräftats.
letter-telephone-correct = Om något svar ska rättas, logga in i tjänsten med adressen { $email }. Du får en kod per e-post, inget lösenord behövs.
letter-telephone-submitted = Svaren har redan skickats in för kommunens räkning, så som ni kom överens om per telefon.
letter-telephone-draft = Svaren har inte skickats in ännu. Kommunens ansvarsperson skickar in dem i tjänsten.

paper-told = Per telefon { $when }: svaret gavs av { $who }, antecknat av { $typist }

summary-title = { $municipality } { $year }: bekräfta svaren som gavs per telefon
summary-lead = { $typist } antecknade svaren i ett samtal { $when }. Svaren gavs av { $teller }.
summary-submitted = Svaren har skickats in för kommunens räkning, så som ni kom överens om per telefon.
summary-draft = Svaren har inte skickats in ännu. Kommunens ansvarsperson skickar in dem i tjänsten.
summary-changed = Svaren har ändrats sedan du öppnade sidan. Läs dem på nytt och bekräfta sedan.
summary-right-title = Stämmer svaren?
summary-right = Bekräftelsen antecknas i ditt namn. Länken fungerar till { $until } eller tills svaren har bekräftats.
summary-confirm = Bekräfta svaren
summary-wrong-title = Ska något rättas?
summary-wrong = Logga in i tjänsten och rätta svaret själv. Du kan bekräfta svaren där när de stämmer.
summary-wrong-submitted = Logga in i tjänsten. Ansvarspersonen kan ta tillbaka svaren och rätta dem medan enkäten är öppen. Annars kan du be koordinatorn returnera svaren.
summary-correct = Logga in och rätta
summary-confirmed-title = Svaren har bekräftats
summary-confirmed = Svaren bekräftades { $when }. Tack! Länken öppnar inte längre svaren, men du ser dem när du loggar in i tjänsten.
summary-superseded-title = Länken har ersatts
summary-superseded = En nyare sammanfattning av svaren har skickats. Öppna länken i det nyare meddelandet.
summary-expired-title = Länken gäller inte längre
summary-expired = Länkens tid har gått ut, eller så svarar du inte längre för den här kommunen. Om du svarar ser du svaren och kan bekräfta dem genom att logga in i tjänsten.
summary-unknown-title = Länken fungerar inte
summary-unknown = Kontrollera att adressen är hel. Ett nyare meddelande om samma sak ersätter den äldre länken.
summary-to-service = Logga in i tjänsten
