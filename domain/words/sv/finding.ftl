### Granskningen: vad man bör se på i svaren, och kön av svar att granska.

finding-title = { $count ->
    [0] Inget att utreda
    [one] 1 svar att utreda
   *[other] { $count } svar att utreda
  }
finding-none = Svaren har inga öppna anmärkningar.
finding-explained = Fråga kommunen eller se efter själv. Anmärkningar hindrar inte godkännande, men det gör öppna frågor.
finding-missing = Kärnfrågan är obesvarad.
finding-email = Den fria texten innehåller en e-postadress: { $match }.
finding-phone = Den fria texten ser ut att innehålla ett telefonnummer: { $match }.
finding-identity-code = Den fria texten ser ut att innehålla en personbeteckning: { $match }.
finding-changes = { $count ->
    [one] 1 svar har ändrats sedan förra gången
   *[other] { $count } svar har ändrats sedan förra gången
  }
finding-settled = { $count ->
    [one] 1 utredd fråga
   *[other] { $count } utredda frågor
  }
finding-all-answers = Alla svar
finding-return-questions = { $count ->
    [one] Kommunens ansvarsperson får ett brev om att 1 fråga väntar på svar.
   *[other] Kommunens ansvarsperson får ett brev om att { $count } frågor väntar på svar.
  }

queue-title = Att granska
queue-empty = Inga svar väntar på granskning.
queue-position = Att granska: { $place }/{ $count }
queue-previous = Föregående: { $name }
queue-next = Nästa: { $name }
queue-missing = { $count ->
    [one] 1 kärnfråga utan svar
   *[other] { $count } kärnfrågor utan svar
  }
queue-personal-data = { $count ->
    [one] 1 svar som kan innehålla personuppgifter
   *[other] { $count } svar som kan innehålla personuppgifter
  }
queue-contradiction = { $count ->
    [one] 1 motsägelse
   *[other] { $count } motsägelser
  }
queue-outlier-history = { $count ->
    [one] 1 tal avviker från kommunens tidigare
   *[other] { $count } tal avviker från kommunens tidigare
  }
queue-outlier-region = { $count ->
    [one] 1 tal avviker från områdets övriga kommuner
   *[other] { $count } tal avviker från områdets övriga kommuner
  }
queue-change = { $count ->
    [one] 1 svar avviker mycket från förra gången
   *[other] { $count } svar avviker mycket från förra gången
  }
queue-answered = { $count ->
    [one] Kommunen har besvarat 1 fråga
   *[other] Kommunen har besvarat { $count } frågor
  }
queue-asked = { $count ->
    [one] 1 fråga väntar på kommunens svar
   *[other] { $count } frågor väntar på kommunens svar
  }
queue-changed = Ändrade svar: { $count }
queue-clear = Inget att utreda
queue-choose = Välj för godkännande: { $name }
queue-choose-clear = Välj alla utan något att utreda ({ $count })
queue-approve = Godkänn de valda ({ $count })
queue-approved = { $count ->
    [one] 1 kommuns svar har godkänts.
   *[other] { $count } kommuners svar har godkänts.
  }
queue-not-approved = { $count ->
    [one] 1 kommuns svar godkändes inte:
   *[other] { $count } kommuners svar godkändes inte:
  }
queue-to-review = Att granska ({ $count })
