### Inloggning.

sign-in-title = Logga in
sign-in-lead = Ange din e-postadress på arbetet. Om du har fått rättigheter till tjänsten får du en inloggningslänk per e-post. Länken gäller i { $minutes } minuter.
sign-in-email = E-postadress
sign-in-send = Skicka inloggningslänk
sign-in-sent-title = Kontrollera din e-post
sign-in-sent = Om adressen har rättigheter till tjänsten har vi skickat en inloggningslänk. Öppna länken inom { $minutes } minuter. Om meddelandet inte syns, titta också i skräpposten.
sign-in-no-mail = Den här tjänsten skickar inte e-post. Be landskapets koordinator eller tjänstens administratör om en inloggningslänk.
sign-in-email-wrong = Kontrollera e-postadressen. Rätt form är namn@kommun.fi.
sign-in-link-title = Logga in i kommunradarn
sign-in-link-lead = Bekräfta inloggningen med knappen. Länken fungerar bara en gång.
sign-in-confirm = Logga in
sign-in-link-used-title = Länken gäller inte längre
sign-in-link-used = Inloggningslänken har redan använts eller gått ut. Be om en ny länk.
sign-in-again = Be om en ny länk
sign-out = Logga ut
sign-in-letter-subject = Inloggningslänk: Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hej!

    Logga in i Järjestöpositiivisuuden kuntatutka (kommunradarn för föreningsvänlighet) genom att öppna den här länken och trycka på knappen Logga in:

    { $link }

    Länken fungerar en gång och gäller i { $minutes } minuter.
    Om du inte har bett om länken behöver du inte göra någonting.
