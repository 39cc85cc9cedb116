### Vad som är fel eller avvikande i ett svar. En anmärkning hindrar inte inskickandet, ett fel gör det.

check-changed-much = Svaret skiljer sig mycket från svaret år { $year }.
check-amount-more = { $percent } % mer per invånare än i enkäten år { $year }.
check-amount-less = { $percent } % mindre per invånare än i enkäten år { $year }.
check-amount-many-times = Över { $times } gånger så mycket per invånare som i enkäten år { $year }.
check-amount-from-nothing = I enkäten år { $year } var svaret 0, nu är det större.
check-amount-to-nothing = Nu är svaret 0, men i enkäten år { $year } var det större.
check-amount-above-region = Beloppet är { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € per invånare. I kommunerna i regionen var det { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i enkäten år { $year }.
check-amount-below-region = Beloppet är { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € per invånare. I kommunerna i regionen var det { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i enkäten år { $year }.
check-ask-what-changed = Om det stämmer, berätta kort vad som har ändrats.
check-ask-why = Om siffran är rätt, berätta kort varför.
check-ask-amount-changed = Om siffran är rätt, berätta kort vad som har ändrats.

answer-wrong-type = Svaret är av fel slag. Här passar { $expected ->
    [option] ett alternativ
    [options] en lista med alternativ
    [number] ett tal
    [contact] kontaktuppgifter: namn, titel, e-post och telefon
   *[text] en text
  }.
answer-unknown-option = Alternativet { $option } finns inte i den här frågan.
answer-option-twice = Samma alternativ har valts två gånger.
answer-exclusive-option = Det här alternativet kan inte väljas tillsammans med andra. Ta bort antingen det eller de andra.
answer-empty = Svaret är tomt. Om du vill ta bort svaret ska du tömma det.
answer-too-small = Talet är för litet. Det minsta möjliga är { $min }.
answer-too-great = Talet är för stort. Det största möjliga är { $max }.
answer-too-many-decimals = { $decimals ->
    [0] Ange ett heltal.
   *[other] Talet har för många decimaler. Ange högst { $decimals }.
  }
answer-too-long = Texten är för lång. Den får innehålla högst { $max } tecken.
answer-not-a-web-address = Ange en webbadress som börjar med https:// eller http://.
answer-not-an-email = Kontrollera e-postadressen. Rätt form är namn@kommun.fi.
