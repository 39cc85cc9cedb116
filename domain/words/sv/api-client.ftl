### API-nycklar: en nyckel med vilken ett annat program läser regionens uppgifter.

api-clients-title = API-nycklar: { $region }
api-clients-lead = Med en nyckel läser ett annat program, till exempel regionens statistiksidor, uppgifter om regionens omgångar. Med nyckeln kan man inte ändra något, och den visar inte personers namn eller kontaktuppgifter. För att läsa publicerade resultat behövs ingen nyckel.
api-clients-list = Regionens nycklar
api-clients-none = Regionen har inga nycklar.
api-clients-expired = Har gått ut
api-clients-ended = Avslutad
api-clients-key-end = Nyckelns slut: …{ $end }.
api-clients-reads = Läser: { $what }.
api-clients-until = I kraft till { $when }.
api-clients-ended-at = Avslutades { $when }.
api-clients-never-used = Nyckeln har inte använts.
api-clients-last-used = Användes senast { $when }.
api-clients-made = Skapad av { $who } { $when }
api-clients-maker-unknown = en person vars uppgifter har raderats,
api-clients-new = Skapa en nyckel
api-clients-name = Programmets namn
api-clients-name-help = Av namnet ser du vilket program som använder nyckeln. Skriv inte en persons namn.
api-clients-scopes = Vad nyckeln får läsa
api-clients-scope-board = Läget i svarandet
api-clients-scope-board-help = Hur långt varje kommun har kommit och hur svaren har kommit in. Inga svar och inga personuppgifter.
api-clients-days = Giltighetstid i dagar
api-clients-days-help = Högst 365 dagar. När nyckeln har gått ut kan du skapa en ny.
api-clients-add = Skapa nyckeln
api-clients-key = Ny nyckel: { $name }
api-clients-key-once = Kopiera nyckeln nu. Den sparas inte och kan inte visas på nytt. Ge den till den som sköter programmet på ett säkert sätt, inte med vanlig e-post.
api-clients-copy = Kopiera nyckeln
api-clients-copied = Nyckeln har kopierats.
api-clients-not-copied = Webbläsaren kopierade inte. Markera nyckeln och kopiera den själv.
api-clients-how = Programmet skickar nyckeln i ett huvudfält och kan läsa dessa adresser:
api-clients-end = Avsluta nyckeln
api-clients-end-which = Avsluta nyckeln: { $name }
api-clients-end-title = Ska nyckeln avslutas?
api-clients-end-explained = Nyckeln slutar fungera genast. Den kan inte tas i bruk på nytt.
api-clients-has-ended = Nyckeln har avslutats: { $name }.

api-client-fault-name = Ange programmets namn. Det får ha högst { $most } tecken.
api-client-fault-days = Ange ett heltal mellan 1 och { $most }.
api-client-fault-scopes = Välj vad nyckeln får läsa.

problem-api-client-details-title = Kontrollera uppgifterna om nyckeln
problem-api-client-details = Nyckeln skapades inte. Rätta de markerade ställena.
problem-key-not-accepted-title = Nyckeln duger inte
problem-key-not-accepted = Nyckeln är fel, har gått ut eller har avslutats, eller så följde en inloggad persons kaka med den. Be regionens koordinator om en ny nyckel.
problem-key-not-enough-title = Nyckeln räcker inte till för detta
problem-key-not-enough = Med nyckeln kan man bara läsa de adresser som den har getts för.
