### Inloggning.

sign-in-title = Logga in
sign-in-fault-title = Fel: { $title }
sign-in-lead = Ange din e-postadress på arbetet. Vi skickar dig ett meddelande med en kod och en länk. De gäller i { $minutes } minuter. Du behöver inget lösenord.
sign-in-email = E-postadress
sign-in-send = Skicka meddelandet
sign-in-no-mail = Den här tjänsten skickar inte e-post. Be landskapets koordinator eller tjänstens administratör om en inloggningslänk.
sign-in-email-wrong = Kontrollera e-postadressen. Rätt form är namn@kommun.fi.
sign-in-code-title = Ange koden
sign-in-code-lead = Om den här adressen har rättigheter till tjänsten har vi skickat ett meddelande med en kod och en länk till den:
sign-in-code = Kod
sign-in-code-hint = Åtta siffror, till exempel 1234 5678. Koden gäller i { $minutes } minuter och fungerar bara i den här webbläsaren.
sign-in-code-malformed = Koden har åtta siffror. Kontrollera koden i meddelandet.
sign-in-code-wrong = Koden är fel. Kontrollera den i det senaste meddelandet. { $tries ->
    [one] Du kan försöka en gång till.
   *[other] Du kan försöka { $tries } gånger till.
  }
sign-in-code-or-link = Du kan också logga in genom att öppna länken i meddelandet. Länken fungerar i vilken webbläsare som helst.
sign-in-no-letter-title = Har meddelandet inte kommit?
sign-in-no-letter = Det kan dröja en stund innan meddelandet kommer. Titta också i skräpposten och kontrollera att adressen är rätt. Till samma adress skickas högst { $letters } meddelanden i timmen.
sign-in-send-again = Skicka ett nytt meddelande
sign-in-correct = Rätta adressen
sign-in-code-spent-title = Koden gäller inte längre
sign-in-code-spent = Fel kod har angetts { $times } gånger, så koden och länken i meddelandet fungerar inte längre. Be om ett nytt meddelande.
sign-in-code-closed-title = Koden kan inte användas
sign-in-code-closed = Koden har redan använts eller gått ut, eller så begärdes den i en annan webbläsare. Be om ett nytt meddelande, eller öppna länken i meddelandet om den ännu gäller.
sign-in-link-title = Logga in i kommunradarn
sign-in-link-lead = Bekräfta inloggningen med knappen. Länken fungerar bara en gång.
sign-in-confirm = Logga in
sign-in-link-used-title = Länken gäller inte längre
sign-in-link-used = Inloggningslänken har redan använts eller gått ut. Be om ett nytt meddelande.
sign-in-again = Be om ett nytt meddelande
sign-out = Logga ut
sign-in-letter-subject = Inloggningskod { $code } – Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hej!

    Din inloggningskod till Järjestöpositiivisuuden kuntatutka (kommunradarn för föreningsvänlighet) är

    { $code }

    Ange koden i samma webbläsare där du bad om den.

    Du kan också öppna den här länken i vilken webbläsare som helst och trycka på knappen Logga in på sidan:

    { $link }

    Koden och länken gäller i { $minutes } minuter. Du kan använda den ena av dem, och bara en gång.

    Ge inte koden eller länken till någon. Vi frågar aldrig efter dem per telefon eller e-post.
    Om du inte har bett om det här meddelandet behöver du inte göra någonting. Ingen kan logga in i ditt namn utan den här koden eller länken.
