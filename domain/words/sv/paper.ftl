### Sidor som skrivs ut på papper: den tomma blanketten och de inskickade svaren.

paper-blank-title = Enkätblankett: { $region } { $year }
paper-blank-lead = Med den här blanketten kan du samla svaren på papper innan du för in dem i tjänsten. Pappersblanketten ska inte lämnas in.
paper-print = Skriv ut
paper-municipality = Kommun:
paper-core = kärnfråga
paper-not-public = publiceras inte
paper-comment = Kommentar eller länk:
paper-choose-all = Välj alla som passar.
paper-estimate = Uppskattning
paper-dont-know = Kan inte säga
paper-contact-name = Namn:
paper-contact-title = Titel:
paper-contact-email = E-post i arbetet:
paper-contact-phone = Arbetstelefon:
paper-when-any = Svara om du på fråga { $number } svarade: { $options }.
paper-when-none = Hoppa över om du på fråga { $number } svarade: { $options }.
paper-when-not-zero = Hoppa över om du på fråga { $number } svarade: 0.

paper-receipt-title = Inskickade svar: { $municipality } { $year }
paper-draft-title = Utkast till svar: { $municipality } { $year }
paper-draft-lead = Svaren har inte skickats in. Så här ser de ut just nu.
paper-submitted = Svaren skickades in { $when }.
paper-submitted-by = Svaren skickades in av { $who } { $when }.
paper-core-count = Besvarade kärnfrågor: { $answered }/{ $asked }.
paper-no-answer = Inget svar
paper-back = Tillbaka till enkäten
