### Anmärkningar om svaren och förklaringar till poängen. En anmärkning hindrar inte att svaren skickas in.

check-changed-much = Svaret skiljer sig mycket från svaret år { $year }. Om det stämmer, berätta kort vad som har ändrats.
check-amount-more = { $percent } % mer per invånare än i enkäten år { $year }. Om siffran är rätt, berätta kort varför.
check-amount-less = { $percent } % mindre per invånare än i enkäten år { $year }. Om siffran är rätt, berätta kort varför.
check-amount-many-times = Över { $times } gånger så mycket per invånare som i enkäten år { $year }. Om siffran är rätt, berätta kort varför.
check-amount-from-nothing = I enkäten år { $year } var svaret 0, nu är det större. Om siffran är rätt, berätta kort vad som har ändrats.
check-amount-to-nothing = Nu är svaret 0, men i enkäten år { $year } var det större. Om siffran är rätt, berätta kort vad som har ändrats.
check-amount-above-region = Beloppet är { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € per invånare. I kommunerna i regionen var det { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i enkäten år { $year }. Om siffran är rätt, berätta kort varför.
check-amount-below-region = Beloppet är { NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) } € per invånare. I kommunerna i regionen var det { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($greatest, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i enkäten år { $year }. Om siffran är rätt, berätta kort varför.

explanation-mean = Delområdets poäng är medelvärdet av poängen för dess kärnfrågor.
explanation-weighted-mean = Delområdets poäng är det vägda medelvärdet av poängen för dess kärnfrågor.
explanation-too-few = Delområdet får poäng när minst { $needed } av dess frågor har fått poäng. Nu har { $answered } fått poäng.
explanation-not-answered = Inget svar, så frågan påverkar inte poängen.
explanation-dont-know = Svaret är ”Kan inte säga”, så frågan påverkar inte poängen.
explanation-not-applicable = Frågan gäller inte kommunen, så den påverkar inte poängen.
explanation-without-score = Det här svaret ger inga poäng, så frågan påverkar inte poängen.
explanation-raise-choice = Med svaret ”{ $option }” skulle delområdet få { $score } poäng.
explanation-raise-count = { $count ->
    [one] Med ett alternativ skulle delområdet få { $score } poäng.
   *[other] Med minst { $count } alternativ skulle delområdet få { $score } poäng.
  }
