### Kommunens svarande: vilka de är, vem som har fått vilken del och vad det står i de egna uppgifterna.

people-title = Svarande: { $municipality }
people-back = Tillbaka till enkäten: { $municipality } { $year }
people-list = Kommunens svarande
people-none = Kommunen har inga svarande ännu.
people-role-lead = Ansvarsperson
people-role-respondent = Svarande
people-you = du
people-invited-by = Inbjuden av { $who } { $day }
people-since = Med sedan { $day }
people-last-seen = Senast inloggad { $day }
people-never-seen = Har inte loggat in ännu
people-invite-again = Skicka inbjudan på nytt
people-hand-lead = Gör till ansvarsperson
people-remove = Ta bort
people-for-whom = { $what }: { $who }
people-hand-lead-title = Ska { $who } bli ansvarsperson?
people-hand-lead-yours = Ansvarspersonen skickar in kommunens svar och bjuder in de andra svarande. Ansvaret övergår från dig till den här personen. Du fortsätter som svarande.
people-hand-lead-region = Ansvarspersonen skickar in kommunens svar och bjuder in de andra svarande. Den nuvarande ansvarspersonen fortsätter som svarande.
people-remove-title = Ska { $who } tas bort från de svarande?
people-remove-explained = Personen ser inte längre kommunens enkät och de delar som personen har fått blir lediga. Svaren som personen har gett finns kvar.
people-remove-yourself-title = Vill du lämna kommunens svarande?
people-remove-yourself = Du ser inte längre kommunens enkät och de delar som du har fått blir lediga. Svaren som du har gett finns kvar.

people-invite = Bjud in en kollega
people-invite-explained = Kollegan får en inbjudan per e-post med en länk till inloggningssidan.
people-invite-lead = Bjud in en ansvarsperson
people-invite-lead-explained = Ansvarspersonen bjuder in de andra svarande och skickar in kommunens svar. Inbjudan kommer per e-post med en länk till inloggningssidan.
people-invite-by-hand = Den här tjänsten skickar inte e-post, så inbjudan går inte iväg av sig själv. Berätta själv om den. Inloggningslänken fås av tjänstens administratör.
people-email = E-post på arbetet
people-name = Namn
people-optional = (frivilligt)
people-language = Meddelandets språk
people-language-fi = finska
people-language-sv = svenska
people-language-en = engelska
people-role = Roll
people-role-lead-help = Kan bjuda in andra, ge delar åt dem och skicka in svaren.
people-role-respondent-help = Kan svara på alla delar.
people-send-invitation = Skicka inbjudan

people-sections = Delar
people-sections-explained = Alla svarande kan svara på alla delar. Ge en del åt en kollega när du vill att kollegan ansvarar för den.
people-section-progress = { $answered }/{ $asked } kärnfrågor besvarade
people-answered-by = Har svarat: { $list }
people-answered-count = { $who } ({ $answers })
people-answered-import = hämtat från en fil
people-nobody-answered = Ingen har svarat ännu.
people-handed-to = Given åt { $who }
people-handed-to-due = Given åt { $who }, senast { $day }
people-done = Klar: { $who } { $day }
people-hand = Ge delen åt en kollega
people-hand-anew = Ändra eller ge åt någon annan
people-take-back = Ta tillbaka
people-finish = Markera som klar
people-hand-to = Åt vem?
people-new-colleague = En ny kollega
people-due = Senast
people-due-help = Den sista möjliga dagen är { $day }.
people-note = Meddelande till kollegan
people-hand-send = Ge delen
people-cancel = Avbryt

people-own = Egna uppgifter
people-own-explained = Ditt namn syns för de andra svarande och för landskapets koordinator. Meddelandena kommer på det språk du väljer.
people-save = Spara

people-done-invited = Inbjudan har skickats: { $who }.
people-done-invited-by-hand = Inbjudan har sparats: { $who }. Berätta själv om den, för tjänsten skickar inte e-post.
people-done-lead = Ansvarsperson är nu { $who }.
people-done-removed = Borttagen från de svarande: { $who }.
people-done-handed = Delen har getts åt { $who }.
people-done-taken-back = Delen har tagits tillbaka.
people-done-finished = Delen har markerats som klar.
people-done-own = Uppgifterna har sparats.

people-desk = Kommunens svarande
people-desk-no-lead = Kommunen har ingen ansvarsperson. Bjud in en, så att kommunen kan svara.

people-fault-email = Kontrollera e-postadressen. Rätt form är namn@kommun.fi.
people-fault-name = Skriv namnet utan radbyten, högst 200 tecken.
people-fault-note = Förkorta meddelandet till högst 2 000 tecken.
people-fault-person = Välj någon av kommunens svarande eller bjud in en ny kollega.
people-fault-due-past = Dagen har redan gått. Välj i dag eller en senare dag.
people-fault-due-after-closing = Svarstiden går ut före den här dagen. Välj en tidigare dag.
