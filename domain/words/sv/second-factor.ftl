### Tvåstegsverifiering och egna inloggningar.

sign-in-other-title = Logga in utan meddelande
sign-in-other = De här sätten fungerar om du är koordinator eller på annat sätt arbetar med hela landskapet och har tagit dem i bruk.
sign-in-by-password = Logga in med lösenord och appens kod
factor-give-title = Bekräfta inloggningen
factor-give-lead = Din roll kräver tvåstegsverifiering. Det första steget är klart. Bekräfta nu inloggningen på ett andra sätt.
factor-give = Bekräfta
factor-lost = Om du varken kommer åt din telefon eller dina återställningskoder ska du kontakta tjänstens administratör, som kan nollställa din verifiering.
factor-choose-title = Ta i bruk tvåstegsverifiering
factor-choose-lead = I din roll ser du svar från hela landskapet, och därför räcker det inte med inloggningens första steg. Välj ett andra sätt att verifiera dig. Du kan lägga till fler senare.
factor-passkey-title = Lösennyckel
factor-passkey-explained = Vi rekommenderar en lösennyckel (passkey). Du loggar in på samma sätt som du låser upp din telefon eller dator: med fingeravtryck, ansikte eller pinkod. De förmedlas inte till den här tjänsten.
factor-passkey-add = Lägg till en lösennyckel
factor-passkey-give = Logga in med lösennyckel
factor-passkey-add-failed = Lösennyckeln lades inte till. Försök igen eller välj ett annat sätt.
factor-passkey-give-failed = Inloggningen med lösennyckel lyckades inte. Försök igen eller välj ett annat sätt.
factor-passkeys-title = Lösennycklar
factor-passkeys-none = Du har ingen lösennyckel ännu. Med en sådan loggar du in utan meddelande och lösenord.
factor-passkey-added = Tillagd { $when }
factor-passkey-used = Senast använd { $when }
factor-passkey-remove = Ta bort
factor-passkey-last = Det här är ditt enda sätt att verifiera dig. Du kan ta bort det när du har lagt till ett annat.
factor-app-title = Lösenord och autentiseringsapp
factor-app-explained = Autentiseringsappen i telefonen visar en kod som byts var trettionde sekund. Du loggar in med lösenord och kod.
factor-app-is-set = Lösenord och autentiseringsapp är i bruk.
factor-app-begin = Ta i bruk lösenord och app
factor-app-replace = Byt lösenord och app
factor-app-step-install = Installera en autentiseringsapp i din telefon om du inte redan har en.
factor-app-step-scan = Lägg till ett nytt konto i appen och läs av mönstret med telefonens kamera:
factor-app-scan-label = QR-kod med samma nyckel som nedan
factor-app-key = Om du inte kan läsa av mönstret skriver du den här nyckeln i appen:
factor-app-step-confirm = Hitta på ett lösenord och ange koden som appen visar just nu.
factor-app-confirm = Ta i bruk
factor-new-password = Nytt lösenord
factor-new-password-hint = Minst { $least } tecken. En mening är lättast att minnas. Använd inte samma lösenord någon annanstans.
factor-password = Lösenord
factor-code = Appens kod
factor-code-hint = Sex siffror, till exempel 123 456. Varje kod fungerar bara en gång.
factor-fault-password-weak = Lösenordet duger inte. Det ska ha minst { $least } tecken och får inte vara din e-postadress.
factor-fault-code-wrong = Koden är fel. Ange koden som appen visar just nu och skriv lösenordet på nytt.
factor-fault-wrong = Uppgifterna stämmer inte. Kontrollera dem och vänta på appens nästa kod. Efter flera felaktiga försök måste du vänta { $minutes } minuter.
factor-fault-recovery-wrong = Återställningskoden är fel eller redan använd.
factor-fault-wait = Det har gjorts för många felaktiga försök. Vänta { $minutes } minuter och försök igen.
factor-password-title = Logga in med lösenord
factor-password-lead = Det här sättet fungerar när du har tagit i bruk ett lösenord och en autentiseringsapp.
factor-by-letter = Logga in med ett e-postmeddelande
factor-recovery-give-title = Jag kommer inte åt telefonen
factor-recovery-code = Återställningskod
factor-recovery-give = Logga in med återställningskod
factor-recovery-title = Återställningskoder
factor-recovery-lead = Vi visar de här koderna bara denna enda gång. Skriv ut dem eller anteckna dem och förvara dem på ett säkert ställe, inte tillsammans med telefonen. Varje kod fungerar en gång om du inte kommer åt telefonen. Tidigare koder fungerar inte längre.
factor-recovery-left = { $codes ->
    [0] Du har inga återställningskoder. Skapa dem nu, så att du kommer in i tjänsten även om du tappar telefonen.
    [one] Du har en återställningskod kvar.
   *[other] Du har { $codes } återställningskoder kvar.
  }
factor-recovery-make = Skapa återställningskoder
factor-recovery-remake = Skapa nya återställningskoder
factor-recovery-print = Skriv ut
factor-recovery-kept = Koderna är i säkert förvar, fortsätt
factor-own-title = Egna inloggningar
factor-sessions-title = Här är du inloggad
factor-session-unknown = Okänd webbläsare
factor-session-this = Den här webbläsaren
factor-session-times = Inloggad { $begun }, senast använd { $used }
factor-session-end = Logga ut
factor-sessions-end = Logga ut alla andra
