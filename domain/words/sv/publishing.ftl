### Publicering vid koordinatorns arbetsbord: förhandsvisning, publiceringstid, bekräftelse och tillbakadragande.

publishing-title = Publicera: { $round }
publishing-step-see = 1. Se vad som blir synligt (publicering { $release })
publishing-step-differences = 2. Kontrollera vad som ändras
publishing-step-personal-data = 3. Kontrollera personuppgifterna
publishing-step-publish = 4. Publicera
publishing-answered = { $answered }/{ $municipalities } kommuner har svarat. Deras offentliga svar, poäng och landskapets nyckeltal blir synliga för alla.
publishing-silent = { $count ->
    [one] Vid en kommun står det ”har inte svarat”
   *[other] Vid { $count } kommuner står det ”har inte svarat”
  }
publishing-open-pages = Sidorna och filerna är här exakt sådana som de publiceras. Bara du och landskapets andra koordinatorer ser dem.
publishing-region-page = Landskapets sida
publishing-file = Öppna data,
publishing-municipality-pages = Kommunernas sidor
publishing-question-pages = Frågornas sidor
publishing-first = Det här är omgångens första publicering.
publishing-no-differences = Läsarna skulle se detsamma som i publicering { $release }. Ingenting ändras.
publishing-differences = Jämfört med publicering { $release } ändras { $municipalities ->
    [one] en kommuns resultat
   *[other] { $municipalities } kommuners resultat
  }: svar { $answers }, poäng { $scores }.
publishing-difference-of = { $name }: svar { $answers }, poäng { $scores }
publishing-what = Vad som ändras
publishing-before = Före
publishing-after = Efter
publishing-total = Poäng totalt
publishing-score = Poäng: { $dimension }
publishing-no-score = inga poäng
publishing-not-there = inte med
publishing-status-answered = har svarat
publishing-status-did_not_answer = har inte svarat
publishing-status-absent = inte med
publishing-missing-not_asked = inte frågat
publishing-missing-not_answered = inte besvarat
publishing-missing-dont_know = kan inte säga
publishing-missing-not_applicable = gäller inte kommunen
publishing-missing-withheld = publiceras inte utan samtycke
publishing-no-personal-data = I texterna som publiceras hittades inga personbeteckningar, e-postadresser eller telefonnummer.
publishing-personal-data = { $count ->
    [one] I texterna som publiceras finns ett ställe som ser ut som en personuppgift. Be kommunen rätta svaret, eller ange att det inte är en personuppgift.
   *[other] I texterna som publiceras finns { $count } ställen som ser ut som personuppgifter. Be kommunen rätta svaret, eller ange vilka ställen som inte är personuppgifter.
  }
publishing-kind-identity_code = personbeteckning
publishing-kind-email = e-postadress
publishing-kind-phone = telefonnummer
publishing-place-answer = svar
publishing-place-comment = kommentar
publishing-never-harmless = En personbeteckning kan inte publiceras. Den ska tas bort ur svaret.
publishing-harmless = Det här är inte en personuppgift, till exempel numret till kommunens växel
publishing-contacts = { $count ->
    [one] En kontaktperson visas med sitt eget samtycke
   *[other] { $count } kontaktpersoner visas med sitt eget samtycke
  }
publishing-when = När blir resultaten offentliga?
publishing-at-once = Genast
publishing-later = Senare
publishing-day = Dag
publishing-time = Klockslag
publishing-moment = Offentligt { $weekday } { $moment } finsk tid
publishing-moment-needed = Välj dag och klockslag.
publishing-note = Vad ändrar rättelsen?
publishing-note-help = Alla kan läsa det här i listan över publiceringar. Skriv inga personuppgifter här.
publishing-note-needed = Skriv vad rättelsen ändrar.
publishing-needs-second = I landskapet publicerar två personer tillsammans: en annan person ska bekräfta publiceringen innan den blir offentlig.
publishing-settle-first = { $count ->
    [one] Behandla först personuppgiften i punkt 3.
   *[other] Behandla först personuppgifterna i punkt 3 ({ $count }).
  }
publishing-publish = Publicera
publishing-ask-title = Ska { $release } publiceras?
publishing-ask-now = Resultaten blir genast synliga för alla. Det publicerade kan inte ändras, men ett fel kan rättas med en ny publicering.
publishing-ask-later = Innehållet låses nu och blir offentligt vid den tid du har valt. Till dess kan publiceringen avbrytas.
publishing-ask-second = Innehållet låses nu och blir offentligt när en annan person har bekräftat det. Till dess kan publiceringen avbrytas.
publishing-done-now = Resultaten har publicerats.
publishing-done-later = Publiceringen väntar på sin tid.
publishing-done-second = Publiceringen väntar på en annan persons bekräftelse.
publishing-done-confirm = Publicering { $release } har bekräftats.
publishing-done-cancel = Publicering { $release } har avbrutits.
publishing-done-withdraw = Publicering { $release } har dragits tillbaka.
publishing-done-ask = I landskapet publicerar härefter alltid två personer tillsammans.
publishing-done-lift = I landskapet kan man igen publicera ensam.
publishing-waiting-title = Publicering { $release } väntar
publishing-waits-waiting = Blir offentlig { $moment } finsk tid.
publishing-waits-unconfirmed = Blir offentlig när en annan person har bekräftat den, tidigast { $moment } finsk tid.
publishing-made-by = Publiceringen gjordes av { $name }.
publishing-another-confirms = Du gjorde själv publiceringen, så någon annan ska bekräfta den.
publishing-confirm = Bekräfta publiceringen
publishing-cancel = Avbryt publiceringen
publishing-ask-confirm = Ska { $release } bekräftas?
publishing-ask-confirm-explained = Resultaten blir offentliga genast, eller vid den valda tiden om den ännu ligger framför.
publishing-ask-cancel = Ska { $release } avbrytas?
publishing-ask-cancel-explained = Ingenting blir offentligt. Samma resultat kan publiceras senare som en ny publicering.
publishing-releases = Publiceringar
publishing-no-releases = Omgången har ännu inga publiceringar.
publishing-standing-unconfirmed = väntar på bekräftelse
publishing-standing-waiting = väntar på sin tid
publishing-standing-public = offentlig
publishing-standing-replaced = ersatt av en ny
publishing-standing-withdrawn = tillbakadragen
publishing-standing-cancelled = avbruten
publishing-withdraw = Dra tillbaka
publishing-withdrawn = Tillbakadragen { $moment }: { $reason }
publishing-ask-withdraw = Ska { $release } dras tillbaka?
publishing-ask-withdraw-explained = Publiceringens sidor och filer försvinner genast, och den föregående publiceringen gäller igen. På platsen står när och varför publiceringen drogs tillbaka. Det går inte att ångra.
publishing-reason = Varför dras publiceringen tillbaka?
publishing-reason-help = Alla kan läsa orsaken. Skriv inga personuppgifter här.
publishing-second-title = Två personer publicerar tillsammans
publishing-second-on = I bruk: ingen publicerar landskapets resultat ensam. Bara huvudanvändaren kan slopa detta.
publishing-second-off = Inte i bruk: koordinatorn kan publicera ensam.
publishing-second-ask = Ta i bruk
publishing-second-lift = Slopa detta
