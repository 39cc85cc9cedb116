### Publiceringens sidor: märkningen av förhandsvisningen, vad publiceringen ändrade och minnessidan för en tillbakadragen publicering.

release-note-to-come = (Förklaringen till rättelsen skrivs när den publiceras.)
release-preview-title = Förhandsvisning
release-preview-banner = Den här sidan har inte publicerats. Så här skulle den se ut för alla om resultaten publicerades nu.
release-preview-waiting = Den här sidan har ännu inte publicerats. Så här ser den ut för alla när den väntande publiceringen blir offentlig.
release-preview-back = Tillbaka till publiceringen
