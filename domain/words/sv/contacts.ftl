### Regionens kontakter: vem som svarar i kommunerna och vem man ringer till.

contacts-title = Kontakter: { $region } { $year }
contacts-lead = Kontakterna är regionens egna anteckningar. De följer med till nästa omgång, syns inte för kommunerna och publiceras inte.
contacts-unknown = { $count ->
    [0] I varje kommun är det känt vem som svarar.
    [one] I 1 kommun är det okänt vem som svarar.
   *[other] I { $count } kommuner är det okänt vem som svarar.
  }
contacts-only-unknown = Visa endast kommuner där svarande saknas
contacts-who-people = Svarande har bjudits in
contacts-who-contact = Kontakt finns, ingen svarande har bjudits in
contacts-who-unknown = Okänt vem som svarar
contacts-next-unknown = Ring kommunens växel eller registratorskontor och lägg till en kontakt.
contacts-next-contact = Bjud in kontakten som kommunens ansvarsperson.
contacts-people = De som svarar på enkäten
contacts-role-lead = ansvarsperson
contacts-role-respondent = svarande
contacts-refused = E-posten kommer inte fram: servern avvisade brevet { $when }.
contacts-own = Kontakter
contacts-former = Inte längre i uppgiften
contacts-written = Ändrat av { $who } { $when }
contacts-add = Lägg till en kontakt
contacts-add-to = Lägg till en kontakt: { $name }
contacts-edit = Ändra
contacts-edit-which = Ändra: { $who }
contacts-history = Tidigare uppgifter
contacts-history-which = Tidigare uppgifter: { $who }
contacts-history-none = Uppgifterna har inte ändrats.
contacts-invite = Bjud in som ansvarsperson
contacts-invite-which = Bjud in som ansvarsperson: { $who }
contacts-invited = { $who } har bjudits in som ansvarsperson.
contacts-remove = Ta bort
contacts-remove-which = Ta bort: { $who }
contacts-remove-title = Ska kontakten tas bort?
contacts-remove-explained = Personens uppgifter och deras ändringshistorik tas bort för gott. Om du bara vill minnas att personen inte längre har uppgiften kan du ändra uppgifterna.
contacts-removed = Kontakten har tagits bort.
contacts-saved = Kontakten har sparats.
contacts-name = Namn
contacts-job-title = Uppgift
contacts-email = E-post
contacts-phone = Telefon
contacts-notes = Anteckningar
contacts-notes-help = Skriv bara det som behövs för kontakten. Personen har rätt att se uppgifterna om sig själv.
contacts-is-current = Har fortfarande uppgiften
contacts-save = Spara
contacts-cancel = Avbryt
contacts-nameless = kontakt utan namn
contacts-changed-meanwhile = Någon annan har ändrat uppgifterna. De är nu: { $details }. I formuläret står fortfarande det du skrev. Spara på nytt om det stämmer.

contacts-file = Importera från en fil
contacts-file-explained = En Excel- eller CSV-fil med en rad per person och en rubrikrad. Kolumner: Kommun (namn eller kod), Namn, Uppgift, E-post, Telefon, Anteckningar. Ingenting sparas förrän du har kontrollerat uppgifterna.
contacts-file-choose = Fil
contacts-file-check = Kontrollera filen
contacts-file-missing = Välj en fil.
contacts-file-found = Nya { $added }, ändras { $changed }, oförändrade { $same }.
contacts-file-ignored = Dessa kolumner läses inte: { $headings }
contacts-file-faults = { $count ->
    [one] Det finns 1 fel i filen. Rätta det och välj filen på nytt. Ingenting har sparats.
   *[other] Det finns { $count } fel i filen. Rätta dem och välj filen på nytt. Ingenting har sparats.
  }
contacts-file-cell = Cell { $cell }
contacts-file-row = Rad
contacts-file-municipality = Kommun
contacts-file-change = Ändring
contacts-file-change-added = Ny
contacts-file-change-changed = Ändras
contacts-file-change-same = Oförändrad
contacts-file-store = Spara kontakterna
contacts-file-stored = Kontakterna har sparats: nya { $added }, ändrade { $changed }.

contact-fault-nobody = Ange namn, e-post eller telefonnummer.
contact-fault-name = Texten är för lång eller innehåller tecken som inte kan sparas.
contact-fault-email = Kontrollera e-postadressen. Den ska se ut så här: namn@kommun.fi.
contact-fault-phone = Kontrollera telefonnumret. Det får innehålla siffror, mellanslag, parenteser och ett plustecken i början.
contact-fault-notes = Anteckningarna får vara högst 2 000 tecken långa.
contact-file-column-twice = Kolumnen ”{ $heading }” finns två gånger i filen.
contact-file-no-municipality = Kolumnen ”Kommun” saknas i filen.
contact-file-no-contact = Kolumner saknas i filen. Minst en av dessa behövs: Namn, E-post, Telefon.
contact-file-no-text = I cellen finns en formel eller ett datum. Skriv text i den.
contact-file-municipality = Kommunen ”{ $named }” finns inte i den här omgången.
contact-file-row-twice = Samma person finns redan högre upp i filen.
contact-file-empty = Det finns inga kontakter i filen.

problem-contact-details-title = Kontrollera kontakten
problem-contact-details = Kontakten sparades inte. Rätta de markerade ställena.
problem-contact-changed-title = Kontakten har ändrats
problem-contact-changed = Någon annan har ändrat kontakten sedan du öppnade den. Din ändring sparades inte.
problem-contact-twice-title = Kontakten finns redan
problem-contact-twice = Kommunen har redan en kontakt med e-postadressen { $email }. Ändra den.
problem-contact-needs-email-title = E-postadress saknas
problem-contact-needs-email = En ansvarsperson kan bara bjudas in per e-post. Lägg till en e-postadress för kontakten.
