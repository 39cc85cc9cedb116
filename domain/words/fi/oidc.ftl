### Kirjautuminen organisaation tunnuksella.

oidc-title = Kirjaudu organisaatiosi tunnuksella
oidc-explained = Voit kirjautua samalla tunnuksella, jota käytät organisaatiosi muissa palveluissa. Viestiä ei tarvita.
oidc-go = Kirjaudu: { $name }
oidc-again = Palaa kirjautumiseen
oidc-cancelled-title = Kirjautuminen keskeytyi
oidc-cancelled = Kirjautumista ei vahvistettu ({ $name }). Voit yrittää uudelleen tai kirjautua toisella tavalla.
oidc-closed-title = Kirjautumista ei voi jatkaa
oidc-closed = Kirjautuminen on jo käytetty tai vanhentunut, tai se aloitettiin toisessa selaimessa. Aloita alusta.
oidc-failed-title = Kirjautuminen ei onnistunut
oidc-failed = Tunnistuspalvelu ({ $name }) ei vastaa, tai sen vastaus ei kelpaa. Yritä hetken kuluttua uudelleen tai kirjaudu toisella tavalla.
oidc-unverified-title = Sähköpostiosoitettasi ei ole vahvistettu
oidc-unverified = Tunnistuspalvelu ({ $name }) ei kertonut sinusta vahvistettua sähköpostiosoitetta, joten emme tiedä, kuka olet. Kirjaudu toisella tavalla tai kysy neuvoa organisaatiosi tietohallinnosta.
oidc-unknown-title = Sinulla ei ole oikeuksia palveluun
oidc-unknown = Osoitteella { $email } ei ole oikeuksia tähän palveluun. Pyydä kutsu kunnan vastuuhenkilöltä tai alueen koordinaattorilta.
oidc-other-account-title = Tunnus ei täsmää
oidc-other-account = Osoite { $email } ja tunnus, jolla kirjauduit, eivät kuulu yhteen: jompikumpi niistä on aiemmin liitetty toiseen. Siksi et päässyt sisään. Ota yhteyttä palvelun ylläpitoon, joka voi irrottaa aiemman tunnuksen.
