### Vad som gick fel och vad man kan göra åt det.

problem-bad-request-title = Begäran kan inte behandlas
problem-bad-request = Det finns ett fel i adressen vid { $reason }. Kontrollera adressen.
problem-unreadable-address-title = Adressen kan inte läsas
problem-unreadable-address = Adressen innehåller tecken som inte kan läsas. Kontrollera adressen eller börja från startsidan.
problem-unknown-parameter-title = Okänd parameter i adressen
problem-unknown-parameter = Adressen innehåller en parameter som tjänsten inte känner till: { $name }. Ta bort den och försök igen.
problem-too-many-to-compare-title = Jämförelsen rymmer färre kommuner
problem-too-many-to-compare = Jämför högst { $most } kommuner på en gång. Ta bort kommuner ur adressen eller börja jämförelsen från början.
problem-example-and-real-title = De här jämförs inte
problem-example-and-real = En del av kommunerna är exempelmaterial med påhittade svar. Exempel och riktiga svar jämförs inte med varandra.
problem-malformed-body-title = Innehållet kan inte läsas
problem-malformed-body = Innehållet i begäran är inte giltig JSON.
body-name-twice = Samma fält finns två gånger i begäran: { $what }.
body-name-forbidden = Begäran har ett fält som inte kan användas: { $what }.
body-too-deep = Begäran har för många nivåer inuti varandra. Högst { $what } är tillåtna.
problem-not-signed-in-title = Logga in
problem-not-signed-in = Sessionen har avslutats eller så är du inte inloggad. Logga in och försök igen.
problem-forbidden-title = Du har inte rätt att göra detta
problem-forbidden = Din roll räcker inte till för detta just nu. Fråga vid behov landskapets koordinator.
problem-second-factor-needed-title = Bekräfta inloggningen
problem-second-factor-needed = Detta kräver tvåstegsverifiering. Öppna koordinatorns arbetsbord och bekräfta inloggningen.
problem-passkey-not-accepted-title = Lösennyckeln duger inte
problem-passkey-not-accepted = Lösennyckeln kändes inte igen, eller så har begäran gått ut. Försök igen.
problem-foreign-origin-title = Begäran kom från en annan webbplats
problem-foreign-origin = Begäran kom från en annan webbplats, så ingenting gjordes. Öppna tjänsten från dess egen adress.
problem-call-needed-title = Inget samtal är öppet
problem-call-needed = Kommunens utkast kan läsas och fyllas i bara under ett öppet samtal. Börja samtalet och fortsätt där du slutade.
problem-not-found-title = Sidan finns inte
problem-not-found = Det finns ingenting på den här adressen. Adressen kan vara felskriven eller sidan borttagen.
problem-no-results-title = Inga resultat har publicerats
problem-no-results = Inga resultat har publicerats för { $what }.
problem-response-not-found-title = Enkäten hittas inte
problem-response-not-found = Enkäten finns inte, eller så hör du inte längre till kommunens svarande. Därför kan svaren varken öppnas eller sparas. Fråga kommunens ansvarsperson eller landskapets koordinator.
problem-step-not-possible-title = Åtgärden är inte möjlig i det här skedet
problem-step-not-possible = Läget är nu { $state ->
    [draft] utkast
    [open] öppen
    [closed] stängd
    [published] publicerad
    [not_started] inte påbörjad
    [submitted] inskickad
    [returned] returnerad för komplettering
    [approved] godkänd
   *[other] { $state }
  }, och åtgärden kan inte göras därifrån. Ladda sidan på nytt.
problem-question-open-title = Svaret har redan en öppen fråga
problem-question-open = Kommunen har ännu inte besvarat den förra frågan, eller så har frågan inte markerats som utredd.
problem-questions-open-title = Det finns outredda frågor
problem-questions-open = { $count ->
    [one] 1 fråga till kommunen är outredd. Markera den som utredd innan du godkänner svaren.
   *[other] { $count } frågor till kommunen är outredda. Markera dem som utredda innan du godkänner svaren.
  }
problem-question-step-too-late-title = Det här går inte längre att göra
problem-question-step-too-late = Frågans eller svarens läge har ändrats. Ladda sidan på nytt.
problem-response-changed-title = Svaren har ändrats
problem-response-changed = Kommunen har ändrat sina svar sedan du öppnade dem. Ladda sidan på nytt och granska ändringarna.
problem-already-lead-title = Personen är redan ansvarsperson
problem-already-lead = Personen är redan kommunens ansvarsperson. Gör först någon annan till ansvarsperson, om personen ska bli svarande.
problem-last-lead-title = Kommunen behöver en ansvarsperson
problem-last-lead = Du är kommunens enda ansvarsperson. Överför först ansvaret till någon annan. Därefter kan hen ta bort dig.
problem-invited-recently-title = Inbjudan har redan skickats
problem-invited-recently = En inbjudan skickades till den här adressen för mindre än en timme sedan. Be kollegan titta också i skräpposten. Du kan skicka inbjudan på nytt om en timme.
problem-section-not-held-title = Ingen har delen
problem-section-not-held = Delen har inte längre getts till någon. Ladda om sidan.
problem-nothing-to-confirm-title = Det finns inget att bekräfta
problem-nothing-to-confirm = Svaren som gavs per telefon har redan bekräftats. Ladda om sidan.
problem-consent-needs-email-title = E-postadressen saknas
problem-consent-needs-email = Kontaktpersonens e-postadress saknas, så det går inte att be om samtycke. Lägg till adressen och försök igen.
problem-consent-given-already-title = Samtycket har redan getts
problem-consent-given-already = Kontaktpersonen har redan gett sitt samtycke till de här uppgifterna. Ett nytt meddelande behövs inte.
problem-consent-asked-recently-title = Meddelandet har redan skickats
problem-consent-asked-recently = Den här kontaktpersonen har fått frågan om samtycke för mindre än en timme sedan. Be personen titta också i skräpposten. Du kan skicka ett nytt meddelande om en timme.
problem-nothing-to-publish-title = Det finns inget att publicera
problem-nothing-to-publish = Inte en enda kommuns svar har godkänts, så det finns inget att publicera.
problem-unreviewed-responses-title = Alla svar har inte granskats
problem-unreviewed-responses = { $count ->
    [one] En kommun har skickat in svar som inte har granskats. Godkänn dem före publiceringen.
   *[other] { $count } kommuner har skickat in svar som inte har granskats. Godkänn dem före publiceringen.
  }
problem-preview-outdated-title = Förhandsvisningen är föråldrad
problem-preview-outdated = Svaren eller publiceringarna har ändrats sedan du öppnade förhandsvisningen. Ingenting publicerades. Ladda om sidan och kontrollera vad som blir offentligt.
problem-release-waiting-title = Den föregående publiceringen väntar ännu
problem-release-waiting = Den här omgången har redan en publicering som väntar på bekräftelse eller på sin publiceringstid. Avbryt den först, om du vill publicera något annat.
problem-release-step-too-late-title = Publiceringens läge har ändrats
problem-release-step-too-late = Någon hann före eller så har publiceringstiden redan passerat. Ladda om sidan, så ser du det aktuella läget.
problem-another-person-confirms-title = En annan person ska bekräfta publiceringen
problem-another-person-confirms = Du har själv gjort den här publiceringen. Be en annan koordinator eller huvudanvändaren bekräfta den.
problem-personal-data-shown-title = Texterna som publiceras innehåller personuppgifter
problem-personal-data-shown = { $count ->
    [one] En text verkar innehålla en personuppgift. Ingenting publicerades. Ta bort den ur svaret, eller ange att den inte är en personuppgift.
   *[other] Texterna verkar innehålla { $count } personuppgifter. Ingenting publicerades. Ta bort dem ur svaren, eller ange vilka som inte är personuppgifter.
  }
problem-personal-data-written-title = Texten innehåller personuppgifter
problem-personal-data-written = Alla kan läsa den här texten. Ta bort personuppgifterna ur den: { $matches }
problem-embargo-moment-title = Välj en annan publiceringstid
problem-embargo-moment = Publiceringstiden duger inte.
embargo-moment-past = Publiceringstiden har redan passerat. Välj en senare tid eller publicera genast.
embargo-moment-too-far = Publiceringstiden ligger för långt fram. Den får vara högst { $days } dagar framåt.
problem-release-withdrawn-title = Publiceringen har dragits tillbaka
problem-release-withdrawn = Publiceringen { $release } har dragits tillbaka. Orsak: { $reason }
problem-round-not-open-title = Det går inte att svara på enkäten nu
problem-round-not-open = Enkätomgången är inte öppen, så svaret sparades inte. Kopiera ditt svar och kontakta landskapets koordinator.
problem-answer-changed-title = Svaret har ändrats
problem-answer-changed = Någon annan har ändrat det här svaret sedan du öppnade det. Välj vilket svar som ska gälla.
problem-too-large-title = Begäran är för stor
problem-too-large = Innehållet som skickades är för stort. Förkorta det.
problem-unsupported-media-type-title = Innehållets format stöds inte
problem-unsupported-media-type = Skicka innehållet som JSON (Content-Type: application/json).
problem-invalid-input-title = Det finns ett fel i uppgifterna
problem-invalid-input = Uppgiften { $path } duger inte: { $reason }
problem-invalid-answer-title = Svaret duger inte
problem-invalid-answer = Svaret passar inte den här frågan.
problem-response-incomplete-title = Svaret är inte färdigt
problem-response-incomplete = { $count ->
    [0] { "" }
    [one] En kärnfråga saknar ännu svar. Besvara den eller välj ”Kan inte säga”.{ " " }
   *[other] { $count } kärnfrågor saknar ännu svar. Besvara dem eller välj ”Kan inte säga”.{ " " }
  }{ $unfinished ->
    [0] Skicka in svaren därefter.
    [one] Ett svar är inte färdigt. Rätta eller töm det och skicka in svaren därefter.
   *[other] { $unfinished } svar är inte färdiga. Rätta eller töm dem och skicka in svaren därefter.
  }
problem-key-reused-title = Begärans nyckel är redan använd
problem-key-reused = En annan begäran har redan skickats med samma nyckel (Idempotency-Key). Använd en ny nyckel.
problem-note-needed-title = En rättelse behöver en förklaring
problem-note-needed = Omgången är redan publicerad. Skriv en offentlig förklaring av vad rättelsen ändrar.
problem-reopen-moment-title = Välj en annan tidpunkt
problem-reopen-moment = Tidpunkten duger inte.
reopen-moment-past = Tidpunkten har redan passerat. Välj en senare.
reopen-moment-too-far = Tidpunkten ligger för långt fram. Den får vara högst { $days } dagar framåt.
problem-call-back-moment-title = Välj en annan tid
problem-call-back-moment = Samtalstiden duger inte.
call-back-moment-past = Samtalstiden har redan passerat. Välj en senare.
call-back-moment-too-far = Samtalstiden ligger för långt fram. Den får vara högst { $days } dagar framåt.
call-back-moment-needed = Välj den dag och tid då du ringer igen.
call-back-moment-refused = För en kommun som har avböjt bokas ingen samtalstid.
problem-import-year-title = Året kan inte importeras
problem-import-year = År { $year } kan inte importeras. Välj ett tidigare år för vilket kommunernas regionindelning är känd.
problem-import-faulty-title = Tabellen innehåller fel
problem-import-faulty = Tabellen innehåller { $count ->
    [one] ett fel
   *[other] { $count } fel
  }, så ingenting sparades. Rätta tabellen och välj filen på nytt.
problem-import-outdated-title = Uppgifterna har ändrats
problem-import-outdated = Något annat än det som förhandsvisades skulle sparas. Titta på förhandsvisningen på nytt.
problem-import-undone-title = Importen är redan ångrad
problem-import-undone = Importen är redan ångrad och ingenting av den finns kvar.
problem-import-published-title = Importen kan inte längre ångras
problem-import-published = De importerade svaren ingår i en publicering, och det som är publicerat kan inte tas bort. Dra vid behov tillbaka publiceringen och rätta enskilda svar.
problem-import-worked-on-title = Importen kan inte längre ångras
problem-import-worked-on = De importerade svaren har redan ändrats eller öppnats för komplettering av kommunen. Rätta enskilda svar.
problem-version-needed-title = Svarets version saknas
problem-version-needed = Skicka HTTP-rubrikerna If-Match (versionen du sett, "0" om det inte finns något svar) och Idempotency-Key (UUID).
problem-too-many-requests-title = För många försök
problem-too-many-requests = Det har gjorts för många försök. Vänta en stund och försök igen.
problem-unexpected-title = Det uppstod ett fel i tjänsten
problem-unexpected = Ett oväntat fel uppstod i tjänsten. Försök igen om en stund.
problem-not-ready-title = Tjänsten är inte klar ännu
problem-not-ready = Tjänsten håller på att starta eller får ingen kontakt med databasen. Försök igen om en stund.

answer-no-estimate = Det här svaret kan inte märkas som en uppskattning.
answer-given-twice = Begäran har både ett färdigt och ett ofärdigt svar. Skicka bara det ena.
answer-not-as-earlier = Svaret kan inte markeras som oförändrat: det är inte samma som tidigare, eller så kan frågan inte jämföras med den tidigare. Kontrollera svaret och spara det på nytt.

input-invalid_type = värdet saknas eller är av fel typ.
input-unrecognized_keys = uppgifterna innehåller ett fält som tjänsten inte känner till.
input-too_big = värdet är för stort eller för långt.
input-too_small = värdet är för litet, för kort eller tomt.
input-invalid_format = värdet har fel format.
input-invalid_value = värdet är inget av de tillåtna.
input-invalid_union = värdet har inget av de tillåtna formaten.
input-invalid = värdet duger inte.
problem-script-needed = Den här delen av tjänsten behöver JavaScript. Tillåt det i din webbläsare och ladda sidan på nytt. De publicerade resultaten kan läsas utan det.
