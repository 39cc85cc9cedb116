### Sidan för brev: utskick och brev som väntar.

letters-title = Brev: { $region } { $year }
letters-lead = Alla får brevet på sitt eget språk. Samma utskick ger aldrig samma person två brev.
letters-no-mail-server = Ingen e-postserver har tagits i bruk. Breven blir kvar bland de utgående breven, där de kan kopieras och skickas för hand.

letters-new = Nytt utskick
letters-kind-invitation = Inbjudan
letters-kind-reminder = Påminnelse
letters-kind-results_out = Resultaten är publicerade
letters-whom-invitation = Till de ansvarspersoner som inte har bjudits in till den här omgången. Om kommunen saknar ansvarsperson går inbjudan till dem som svarar.
letters-whom-reminder = Endast till kommuner vars svar saknas. En kommun som hinner svara före utskicket får ingen påminnelse.
letters-whom-results_out = Till alla ansvarspersoner och svarande. Breven skickas först när läsarna ser resultaten.
letters-now = { $letters ->
    [0] Just nu skulle inga brev skickas.
    [one] Just nu skulle 1 brev skickas, { $municipalities ->
        [one] till 1 kommun.
       *[other] till { $municipalities } kommuner.
      }
   *[other] Just nu skulle { $letters } brev skickas, { $municipalities ->
        [one] till 1 kommun.
       *[other] till { $municipalities } kommuner.
      }
  }
letters-without = { $count ->
    [one] I 1 kommun är det okänt vem som svarar: { $names }.
   *[other] I { $count } kommuner är det okänt vem som svarar: { $names }.
  }
letters-public-from = Resultaten blir offentliga { $when }. Breven skickas då.
letters-sample = Visa brevet
letters-sample-language = Brevets språk
letters-when = När
letters-when-now = Genast
letters-when-later = Vid en viss tid
letters-due = Tidpunkt
letters-insists = Skicka ändå under den fredade tiden
letters-plan-now = Skicka genast
letters-plan-later = Schemalägg
letters-planned = Utskicket har schemalagts.
letters-sent-off = { $count ->
    [0] Det fanns ingen att skicka till, så inga brev skickades.
    [one] 1 brev är på väg.
   *[other] { $count } brev är på väg.
  }
letters-waits-embargo = Breven skickas när resultaten blir offentliga.

letters-hindrance-round_not_open = Enkäten kan inte besvaras just nu.
letters-hindrance-results_not_public = Resultaten är inte publicerade.
letters-hindrance-restored = Tjänsten återställdes från en säkerhetskopia, så utskicket gjordes inte. Gör det på nytt vid behov.

mailing-moment-missing = Ange dag och klockslag.
mailing-quiet-july = Juli är fredad från utskick. Nästa lämpliga tid står i fälten. Du kan också välja att skicka breven ändå.
mailing-quiet-christmas = Jultiden är fredad från utskick. Nästa lämpliga tid står i fälten. Du kan också välja att skicka breven ändå.

letters-texts = Brevens texter
letters-texts-lead = Du kan skriva en egen inledning till breven, separat på varje språk. Hälsningen, svarstiden, länken, inloggningsanvisningen och avsändarens uppgifter finns alltid med i brevet.
letters-texts-open = Redigera texterna
letters-text-standard = Tjänstens egen text används.
letters-text-own = En egen text används. Den sparades av { $who } { $when }.
letters-text-lacks-deadline = Texten nämner en tidsfrist, men omgången har ingen sluttid. Därför innehåller breven tjänstens egen text.
letters-text-subject-help = Om rubriken är tom står det i brevet: { $subject }
letters-text-body = Brevets inledning
letters-text-body-help = Lämna en tom rad mellan styckena. De här ställena fylls i av sig själva i brevet: { $known }. Om samma brev gäller flera kommuner räknas kommunerna upp.
letters-text-preview = Förhandsgranska brevet
letters-text-save = Spara texten
letters-text-remove = Återställ tjänstens text
letters-text-remove-sure = Den egna texten tas bort. Du kan inte få tillbaka den.
letters-text-saved = Texten har sparats. Den används också i de brev som väntar i kön.
letters-text-removed = Tjänstens egen text används igen.
letters-text-somebody = Någon annan
letters-text-conflict-title = Texten har sparats två gånger.
letters-text-conflict = { $who } sparade en annan text { $when } medan du hade texten öppen. Välj vilken text som ska gälla.
letters-text-mine = Din text
letters-text-theirs = Den andra texten: { $who }
letters-text-keep-mine = Spara min text
letters-text-keep-theirs = Behåll den andra texten
letters-text-taken-away = Tjänstens egen text

letter-text-missing = Skriv en text. Tjänstens text får du tillbaka med knappen för det.
letter-text-too-long = Texten är för lång. Den får innehålla högst { $most } tecken.
letter-text-lines = Rubriken får inte innehålla radbyten.
letter-text-brace = En klammerparentes saknar sitt par. Ställen som fylls i skrivs så här: { $known }
letter-text-placeholder = Stället { $name } kan inte fyllas i. I det här brevet kan du använda: { $known }
letter-text-no-deadline = Omgången har ingen sluttid, så { $name } kan inte fyllas i. Ge omgången en sluttid eller ta bort stället.
letter-text-link = Länken måste börja med https://. Rätta: { $name }

letters-mailings = Utskick
letters-mailings-none = Inga utskick har gjorts i den här omgången.
letters-mailing = Utskick
letters-mailing-due = Tidpunkt
letters-mailing-state = Läge
letters-state-planned = Schemalagt
letters-state-cancelled = Avbokat
letters-state-queued = { $count } brev
letters-state-hindered = Inte skickat
letters-planned-by = Schemalagt av { $who }
letters-cancel = Avboka
letters-cancel-which = Avboka: { $kind }, { $when }
letters-cancelled = Utskicket har avbokats.

letters-outbox = Utgående brev
letters-outbox-explained = Här finns regionens brev som inte har skickats än, som e-postservern har avvisat eller som ingen vet om de har kommit fram. Ett osäkert brev skickas inte en gång till av sig självt.
letters-outbox-none = Alla brev har skickats.
letters-outbox-more = Listan visar de nyaste breven. Resten visas när dessa har behandlats.
letters-letter = Brev
letters-to = Till
letters-step = Vad görs
letters-letter-state-waiting = Väntar på att skickas
letters-letter-state-sending = På väg
letters-letter-state-sent = Skickat
letters-letter-state-failed = Avvisat
letters-letter-state-uncertain = Osäkert
letters-letter-state-outdated = Föråldrat
letters-letter-kind-invitation = Inbjudan
letters-letter-kind-reminder = Påminnelse
letters-letter-kind-results_out = Resultaten är publicerade
letters-letter-kind-receipt = Mottagningsbevis
letters-letter-kind-reopened = Svaren har öppnats på nytt
letters-letter-kind-review = Frågor eller komplettering
letters-letter-kind-lead_handed = Byte av ansvarsperson
letters-letter-kind-section_handed = En del att svara på
letters-letter-kind-telephone_summary = Sammandrag av ett samtal
letters-letter-kind-consent_request = Begäran om samtycke
letters-queued-at = I kön sedan { $when }
letters-server-code = Servern svarade { $code }: { $code ->
    [550] adressen finns inte.
    [552] brevlådan är full.
   *[other] brevet togs inte emot.
  }
letters-read = Visa och kopiera
letters-read-which = Visa och kopiera: { $kind }, { $to }
letters-private = Brevet innehåller mottagarens egen länk eller kommunens interna meddelande och visas därför inte.
letters-send = Skicka
letters-send-again = Skicka på nytt
letters-send-which = { $action }: { $kind }, { $to }
letters-delivered = Har kommit fram
letters-delivered-which = Har kommit fram: { $kind }, { $to }
letters-settled-out = Brevet skickas.
letters-settled-delivered = Brevet har antecknats som framkommet.
letters-subject = Rubrik
letters-text = Text
letters-copy-address = Kopiera adressen
letters-copy-subject = Kopiera rubriken
letters-copy-text = Kopiera texten
letters-copied = Kopierat.
letters-not-copied = Webbläsaren kopierade inte. Markera texten och kopiera den själv.
letters-close = Stäng

problem-mailing-moment-title = Kontrollera tidpunkten
problem-mailing-moment = Utskicket sparades inte. Kontrollera tidpunkten.
problem-mailing-planned-title = Utskicket är redan schemalagt
problem-mailing-planned = Ett likadant utskick väntar redan. Någon annan kan ha schemalagt det just nu. Avboka det först om du vill ha en annan tid.
problem-mailing-hindered-title = Breven kan inte skickas nu
problem-mailing-hindered = { $hindrance ->
    [results_not_public] Resultaten är inte publicerade, så inga brev om dem skickades.
   *[round_not_open] Enkäten kan inte besvaras just nu, så inga brev skickades. Kontrollera att omgången är öppen och att det finns svarstid kvar.
  }
problem-mailing-gone-title = Utskicket kan inte längre avbokas
problem-mailing-gone = Utskicket har redan gjorts eller avbokats. Ladda om sidan.
problem-letter-is-private-title = Brevet visas inte
problem-letter-is-private = Brevet innehåller mottagarens egen länk eller kommunens interna meddelande. Endast mottagaren får läsa det.
problem-letter-outdated-title = Brevet är föråldrat
problem-letter-outdated = Det som brevet säger stämmer inte längre, så det skickas inte. Kommunen kan till exempel ha hunnit svara.
problem-letter-settled-title = Brevet är redan behandlat
problem-letter-settled = Brevet har skickats eller är på väg, eller så har någon annan behandlat det. Ladda om sidan.
problem-letter-text-title = Kontrollera brevets text
problem-letter-text = Texten sparades inte. Rätta de markerade ställena.
problem-letter-text-changed-title = Texten har ändrats
problem-letter-text-changed = Någon annan har sparat den här texten sedan du öppnade den. Välj vilken text som ska gälla.
