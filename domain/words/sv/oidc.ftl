### Inloggning med organisationens konto.

oidc-title = Logga in med din organisations konto
oidc-explained = Du kan logga in med samma konto som du använder i din organisations andra tjänster. Du behöver inget meddelande.
oidc-go = Logga in: { $name }
oidc-again = Tillbaka till inloggningen
oidc-cancelled-title = Inloggningen avbröts
oidc-cancelled = Inloggningen bekräftades inte ({ $name }). Du kan försöka igen eller logga in på ett annat sätt.
oidc-closed-title = Inloggningen kan inte fortsätta
oidc-closed = Inloggningen har redan använts eller gått ut, eller så påbörjades den i en annan webbläsare. Börja om från början.
oidc-failed-title = Inloggningen lyckades inte
oidc-failed = Identifieringstjänsten ({ $name }) svarar inte, eller så duger inte dess svar. Försök igen om en stund eller logga in på ett annat sätt.
oidc-unverified-title = Din e-postadress är inte bekräftad
oidc-unverified = Identifieringstjänsten ({ $name }) uppgav ingen bekräftad e-postadress för dig, så vi vet inte vem du är. Logga in på ett annat sätt eller fråga din organisations it-stöd.
oidc-unknown-title = Du har inga rättigheter till tjänsten
oidc-unknown = Adressen { $email } har inga rättigheter till den här tjänsten. Be kommunens ansvariga person eller landskapets koordinator om en inbjudan.
oidc-other-account-title = Kontot stämmer inte
oidc-other-account = Adressen { $email } och kontot som du loggade in med hör inte ihop: det ena av dem har tidigare kopplats till något annat. Därför släpptes du inte in. Kontakta tjänstens administratör, som kan koppla loss det tidigare kontot.
