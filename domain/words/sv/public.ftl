### Offentliga sidor.

## Ramen
public-survey-name = Kommunradarn för föreningsvänlighet
public-brand-first = Kommunradarn för
public-brand-second = föreningsvänlighet
public-skip = Gå till innehållet
public-navigation = Huvudmeny
public-languages = Språk
public-breadcrumbs = Länkstig
public-front = Startsida
public-nav-municipalities = Kommuner
public-nav-regions = Landskap
public-nav-data = Öppna data
public-nav-method = Metod
public-nav-accessibility = Tillgänglighetsutlåtande
public-nav-privacy = Dataskyddsbeskrivning
public-find-label = Sök kommun
public-find-button = Sök
public-find-title = Hitta en kommun
public-find-name = Kommunens namn eller kommunnummer
public-not-a-ranking = Kommunradarn är ett redskap för utveckling, inte en rangordning.
public-footer-scores = Tjänsten räknar poängen 0–100 utifrån kommunernas egna svar.
public-footer-api = Gränssnitt
public-footer-sign-in = Logga in
public-footer-licence = Materialet används enligt licensen
public-licence-address = https://creativecommons.org/licenses/by/4.0/deed.sv
public-example-tag = Exempelmaterial
public-example-title = { $title } (exempelmaterial)
public-and = och
public-and-others = { $count ->
    [one] ett annat delområde
   *[other] { $count } andra delområden
  }

## Startsidan
public-front-title = Hur samarbetar kommunen och föreningarna?
public-front-lead = Kommunradarn för föreningsvänlighet visar årligen vilka strukturer och arbetssätt kommunerna har för samarbetet med föreningar och hur de förändras.
public-regions-title = Resultat per landskap
public-regions-lead = Välj landskap. På landskapets sida finns kommunernas resultat, nyckeltal och förändringar sedan den förra enkäten.
public-regions-none = Inga resultat har ännu publicerats.
public-findings-title = Ur de senaste resultaten: { $place }
public-findings-all = Alla resultat: { $place }
public-finding-rose = Ökade mest
public-finding-fell = Minskade mest
public-finding-common = Vanligast
public-finding-rare = Ovanligast
public-finding-figure = { $count }/{ $n } kommuner ({ $share }).
public-finding-before = År { $year } av samma kommuner { $count }/{ $n }.
public-earlier-years = Tidigare år:
public-is-title = Vad kommunradarn berättar
public-is-purpose = Vilka strukturer och arbetssätt kommunen har för samarbetet med föreningar. Med föreningar avses alla registrerade föreningar och klubbar.
public-is-collected = Uppgifterna ges av kommunerna själva. En del svarar på en blankett, andra intervjuas per telefon.
public-is-score = Varje poängtal går att öppna: på sidan syns svaren, vikterna och räkneregeln.
public-is-trust = Vid varje siffra står det hur många kommuners svar den bygger på.
public-is-not-title = Vad den inte berättar
public-is-not-ranking = Kommunradarn är ingen rangordning. Kommuner är olika, och poängen är avsedda som underlag för samtal.
public-is-not-whole = Den mäter inte föreningarnas verksamhet och inte heller hur de upplever samarbetet.
public-is-not-index = Små skillnader säger inte mycket: en förändring på under fem poäng räknas som oförändrad.
public-read-method = Läs hur poängen räknas

## Kommunsökning
public-municipalities-lead = Kommuner vars resultat har publicerats. Från sidan för det senaste året kommer man till tidigare år.
public-search-title = Sökning: { $search }
public-search-found = { $count ->
    [0] Sökningen ”{ $search }” gav inga kommuner.
    [one] Sökningen ”{ $search }” gav en kommun.
   *[other] Sökningen ”{ $search }” gav { $count } kommuner.
  }
public-search-former = – tidigare { $names } hör nu hit
public-search-none = Kontrollera stavningen. Sökningen hittar bara kommuner vars resultat har publicerats.
public-search-all = Visa alla kommuner

## Kommunens sida
public-in-municipality = i { $name }
public-population = { $population } invånare (31.12.{ $year })
public-core-answered = { $answered }/{ $asked } kärnfrågor besvarade{ $unknown ->
    [0] {""}
   *[other] , varav { $unknown } ”kan inte säga”
  }
public-total-is = Totalpoäng { $score }/100
public-release = Publicering
public-years = År
public-scores-title = Poäng { $where }
public-radar = Radar
public-radar-title = Radar: { $name } { $year }, delområdenas poäng på skalan 0–100
public-radar-compared = Jämförelseåret är { $year }.
public-scores-explained = Poängen 0–100 har räknats utifrån kommunens egna svar.
public-dimensions = Delområden
public-dimension = Delområde
public-total = Totalpoäng
public-dimensions-as-table = Delområdena som tabell
public-dimensions-caption = Delområdenas poäng { $year }
public-region-median = landskapets median
public-region-median-is = landskapets median { $score } (n = { $n })
public-region-range = landskapets spridning
public-region-n = landskapets kommuner (n)
public-change = Förändring
public-answers-behind = Poängsatta svar
public-no-score = inga poäng
public-no-change = kan inte jämföras
public-since-year = sedan { $year }
public-unchanged = oförändrat
public-not-comparable = Inte jämförbart med { $year }
public-band-low = i början
public-band-middle = på väg
public-band-high = stark
public-summary-strongest = { $where } är poängen högst inom { $count ->
    [one] delområdet ▢
   *[other] delområdena ▢
  } ({ $score }/100).
public-summary-up = Sedan { $year } har poängen stigit inom ▢.
public-summary-down = Sedan { $year } har poängen sjunkit inom ▢.
public-summary-unchanged = Poängen för alla jämförbara delområden är oförändrade sedan { $year }.
public-summary-answered = { $name } svarade på enkäten { $year }.
public-summary-did-not-answer = { $name } svarade inte på enkäten { $year }, så kommunen har inget resultat för det året.
public-did-not-answer = Har inte svarat
public-years-title = Från år till år
public-years-as-table = Åren som tabell
public-years-caption = Poäng per år
public-trend-did_not_answer = har inte svarat
public-trend-too_few_answers = för få svar
public-trend-not_in_region = inte med
public-trend-note-did_not_answer = { $year }: kommunen svarade inte.
public-trend-note-too_few_answers = { $year }: för få svar för poäng.
public-trend-note-not_in_region = { $year }: kommunen var inte med i enkäten.
public-trend-note-break = { $year }: frågorna ändrades, så talet kan inte jämföras med det föregående.
public-trend-note-reworded = { $year }: frågans ordalydelse förtydligades, betydelsen är densamma.
public-break-explained = Frågorna ändrades: talet kan inte jämföras med föregående års tal.
public-rewording-explained = Frågans ordalydelse förtydligades, men betydelsen är densamma: talen kan jämföras.
public-changed-title = Vad som har ändrats
public-changed-lead = Svar som avviker från svaren { $year }.
public-changed-first = Kommunen har inget tidigare resultat att jämföra svaren med.
public-changed-none = Inget jämförbart svar har ändrats.
public-more-changes = { $count ->
    [one] Visa ytterligare en förändring
   *[other] Visa ytterligare { $count } förändringar
  }
public-was = Förut:
public-is-now = Nu:
public-answers-title = Svaren och grunderna för poängen
public-answers-lead = Alla offentliga svar per delområde. I början av varje delområde står det hur poängen har uppkommit.
public-answers-count = { $known }/{ $count } frågor har en uppgift
public-points = { $score } poäng
public-estimate = uppskattning
public-comment = Kommunens kommentar:
public-source-telephone = uppgett per telefon
public-source-import = infört från tidigare material
public-source-carried_over = föregående års svar, bekräftat
public-comparability-new = ny fråga
public-comparability-changed = frågan har ändrats, inte jämförbar med den föregående
public-comparability-reworded = ordalydelsen förtydligad, betydelsen oförändrad
public-missing-not_asked = Inte frågat
public-missing-not_answered = Inget svar
public-missing-dont_know = Kan inte säga
public-missing-not_applicable = Gäller inte kommunen
public-missing-withheld = Besvarat, men uppgiften publiceras inte
public-origin = Så uppkom poängen:
public-origin-rule = delområdets poäng är medelvärdet av de poängsatta kärnfrågorna. { $answered }/{ $of } frågor har poäng.
public-origin-none = det finns inga poäng, eftersom under hälften av kärnfrågorna har ett svar som kan poängsättas ({ $answered }/{ $of }).
public-merged-into = Kommunen har gått samman med en annan kommun:
public-merged-from = Följande kommuner har gått samman med kommunen:
public-merged-answers = Svaren stannar hos den kommun som gav dem.
public-region-move = { $name } hör från och med { $date } till landskapet { $region }. Tidigare landskap: { $before }.
public-no-results-year = { $name }: inga resultat har publicerats för { $year }.
public-no-results-ever = { $name }: inga resultat har publicerats.
public-no-results-years = År som har resultat:
public-take-title = Ta med dig
public-take-xlsx = Tabell
public-take-csv = Tabell som text
public-take-json = För program
public-take-radar = Radarn som bild
public-take-embed = Bädda in på din webbplats
public-other-municipalities = Andra kommuner
public-trust-title = Vad siffrorna bygger på
public-trust-answered = Svar
public-trust-collected = Hur uppgifterna har samlats in
public-collected-self = { $count ->
    [one] ett svar från kommunen själv
   *[other] { $count } svar från kommunen själv
  }
public-collected-telephone = { $count ->
    [one] ett svar per telefon
   *[other] { $count } svar per telefon
  }
public-collected-import = { $count ->
    [one] ett svar infört från material
   *[other] { $count } svar införda från material
  }
public-collected-carried_over = { $count ->
    [one] ett svar bekräftat från föregående år
   *[other] { $count } svar bekräftade från föregående år
  }
public-collected-corrected = { $count ->
    [one] ett svar rättat av koordinatorn
   *[other] { $count } svar rättade av koordinatorn
  }
public-trust-release = Publicering
public-correction = Rättelse:
public-trust-form = Enkätblankett
public-trust-population = Folkmängd och kommunklasser
public-population-source = Statistikcentralen, kommunindelning och folkmängd, CC BY 4.0.
public-trust-licence = Licens
public-trust-cite = Hänvisa så här
public-citation = Kommunradarn för föreningsvänlighet { $year }: { $name }. Publicering { $release }.
public-citation-example = (Exempelmaterial, inga verkliga svar.)

## Landskapets sida
public-region = Landskap
public-municipalities-answered = { $answered }/{ $municipalities } kommuner svarade
public-region-lead = { $answered } av landskapets { $municipalities } kommuner svarade på enkäten { $year }.
public-region-lead-medians = Medianen är högst inom delområdet { $best } ({ $bestScore }, n = { $bestN }) och lägst inom { $worst } ({ $worstScore }, n = { $worstN }).
public-indicators-title = Nyckeltal
public-indicators-lead = Andelen räknas av de kommuner vars svar är känt (n). N är alla kommuner i enkäten.
public-indicator-count = { $count }/{ $n } kommuner
public-indicator-over = { $count ->
    [one] Uppgift från en kommun
   *[other] Uppgifter från { $count } kommuner
  }
public-indicator-range = Minst { $min }, mest { $max }
public-n-of = n = { $n }, N = { $N }
public-indicator-change = Förändring { $points } { $count ->
    [one] procentenhet
   *[other] procentenheter
  }
public-indicator-change-municipalities = { $municipalities } { $count ->
    [one] kommun
   *[other] kommuner
  }
public-indicator-same = Oförändrat.
public-indicator-then = I samma kommuner år { $year }: { $value }.
public-indicator-then-now = I samma kommuner år { $year }: { $value }, nu { $now }.
public-members-changed = Enkäten omfattar inte samma kommuner som { $year }.
public-members-joined = Nya: { $names }.
public-members-left = Inte längre med: { $names }.
public-members-compared = Förändringarna har räknats för de kommuner som var med båda åren.
public-per-inhabitant = { $amount }/invånare
public-option = Alternativ
public-municipalities = Kommuner
public-share = Andel
public-question-open = Öppna frågan och kommunernas svar
public-spread-title = Poängens spridning i landskapet
public-spread-lead = Medianen är poängen för den mittersta kommunen. Spridningen anger den lägsta och den högsta.
public-spread-range = spridning
public-spread-values = Lägst { $min }, högst { $max }
public-median = median
public-region-municipalities = Landskapets kommuner
public-municipality = Kommun
public-municipalities-caption = Kommunernas poäng { $year }
public-sort = ordna enligt detta
public-dash-explained = Ett streck (–) betyder att poängen inte kan räknas: svaren är för få. En uppgift som saknas är inte noll.

## Kartor
public-map = Karta
public-maps = Kartor
public-maps-all = Alla kartor
public-map-description = { $place }: läget i kommunerna på en karta. { $shown }
public-map-classic = Kommunradarns kartor
public-map-of-contact_person_status = Föreningskontaktpersoner
public-map-of-cooperation_structures = Samarbetsstrukturer
public-map-of-website_ngo_info = Synlighet på webben
public-map-of-wellbeing_report_participation = Välfärdsberättelsen
public-map-show = Vad kartan visar
public-map-show-button = Visa på kartan
public-map-scores = Poäng
public-map-scores-of = Poäng: { $dimension }
public-map-questions = Frågor
public-map-legend = Teckenförklaring
public-map-count = { $count }/{ $of } kommuner
public-map-chosen = { $count ->
    [one] Ett alternativ
   *[other] { $count } alternativ
  }
public-map-chosen-or-more = Minst { $count } alternativ
public-map-band-low = I början (under 25)
public-map-band-middle = På väg (25–74,9)
public-map-band-high = Stark (minst 75)
public-map-explained = Varje ruta är en kommun ungefär på sin rätta plats. Rutan leder till kommunens sida.
public-map-as-table = Kartan som tabell
public-map-score = Poäng
public-map-band = Nivå
public-map-picture = Kartan som bild
public-map-png = Spara bilden (PNG)
public-map-png-failed = Bilden kunde inte sparas. Ladda ner kartan som SVG-bild.
public-map-source = Källa: { public-survey-name }, publicering { $release } ({ $date }).
public-map-places = Kommunernas lägen: Lantmäteriverket, CC BY 4.0.

## Frågans sida
public-question = Fråga
public-question-description = { $place }: kommunernas svar på frågan ”{ $question }”
public-question-core = Kärnfråga
public-question-extension = Kompletterande fråga
public-question-rounds = Enkät
public-question-options = Svarens fördelning
public-question-answers = Kommunernas svar
public-question-shares = Fördelningen olika år
public-question-shares-caption = Antal kommuner och andel av de kända svaren
public-question-known = Känt svar
public-question-wordings = Frågans formuleringar
public-question-not-comparable = frågan var en annan
public-question-not-in-round = Inte med i enkäten
public-question-no-option = Alternativet fanns inte
public-question-not-asked = År då frågan inte ställdes: { $years }.
public-question-this-year = Året på den här sidan.
public-question-same = Samma fråga som år { $year }.
public-question-reworded = Formuleringen är en annan än år { $year }, men innebörden är densamma.
public-question-changed = Frågan var en annan än år { $year }: svaren ska inte jämföras.
public-answer = Svar

## Öppna data
public-data-title = Öppna data
public-data-lead = Alla publicerade resultat får användas fritt utan nyckel eller registrering.
public-data-pages-title = Filer från sidorna
public-data-pages = Siffrorna på en kommuns, ett landskaps och en frågas sida fås också som fil: lägg till .csv, .json eller .xlsx i adressen.
public-data-api-title = Gränssnitt
public-data-api = Adresserna är bestående: de kompletteras men ändras inte. Beskrivning:
public-data-docs = dokumentation i webbläsaren
public-data-regions = Landskap och de år som har resultat
public-data-municipalities = Kommuner: kod, namn, landskap och klasser
public-data-region-results = Landskapets resultat: spridning, nyckeltal och kommunernas poäng
public-data-municipality-results = Kommunens resultat: delområden och svar
public-data-trend = Kommunens poäng per år, med brott i serien
public-data-contact = Kommunens kontaktperson, om personen har gett sitt samtycke. Personuppgifter är inte öppna data: läs dem på nytt varje gång och spara dem inte.
public-data-compare = Flera kommuners resultat sida vid sida
public-data-questionnaire = Enkätblanketten så som den ställdes, med poängsättning
public-data-releases = Publiceringar och rättelser
public-data-reading-title = Så läses siffrorna
public-data-reading-missing = En uppgift som saknas är tom (null), aldrig noll, och arten anges: inte frågat, inte besvarat, kan inte säga, gäller inte kommunen eller publiceras inte.
public-data-reading-exact = Talen är exakta. Avrunda först när du visar dem, halva uppåt.
public-data-reading-share = En andel är ett tal mellan 0 och 1. Bredvid finns alltid n och N.
public-data-reading-break = När en fråga ändras bryts serien. Brottet anges i varje fil.
public-data-reading-example = Exempelmaterial har fältet example och rubriken x-example-data.
public-data-licence-title = Licens
public-data-licence = Resultaten får användas och bearbetas när källan anges (CC BY 4.0).
public-data-releases-title = Publiceringar och rättelser
public-data-releases-lead = Det publicerade ändras inte. En rättelse är en ny publicering som berättar vad den ändrade. Följ som flöde:
public-published = Publicerad
public-answered = Svarat
public-note = Förklaring
public-first-release = Första publiceringen
public-feed-title = Kommunradarn för föreningsvänlighet: publiceringar
public-feed-release = { $region }: publicering { $name }
public-feed-correction = { $region }: rättad publicering { $name }
public-feed-counts = { $answered }/{ $municipalities } kommuner har svarat.

## Metod
public-method-title = Hur resultaten uppkommer
public-method-lead = Kommunradarn ställer varje år samma kärnfrågor till alla kommuner i landskapet och räknar poäng av svaren enligt samma regler.
public-method-what-title = Vad enkäten handlar om
public-method-what-text = Enkäten beskriver vilka strukturer och arbetssätt kommunen har för samarbetet med föreningar, hur de stöder föreningarnas verksamhetsförutsättningar och hur samutvecklingen fungerar.
public-method-what-name = Enkätens fullständiga namn är Kommunradarn för föreningsvänlighet (Järjestöpositiivisuuden kuntatutka). Poängen 0–100 räknas av den här tjänsten; de är ett redskap för utveckling, inte en rangordning.
public-method-asked-title = Vad som frågas
public-method-asked-text = Kärnfrågorna ställs varje år, och endast de ger poäng. De övriga frågorna ger nyckeltal och bakgrund. Uppgifterna fås på blankett, i telefonintervju eller ur tidigare material; sättet anges på kommunens sida.
public-method-asked-theme = Årets temafråga byts varje år. Den påverkar varken poäng eller tidsserier.
public-method-score-title = Hur poängen räknas
public-method-score-text = Poängen 0–100 räknas i tre steg:
public-method-score-question = Varje svarsalternativ har 0–100 poäng, eller ger inga poäng alls.
public-method-score-dimension = Delområdets poäng är det vägda medelvärdet av de poängsatta kärnfrågorna. De räknas när minst hälften av frågorna har poäng.
public-method-score-total = Totalpoängen är medelvärdet av delområdena. Den räknas när minst 70 procent av delområdena har poäng.
public-method-score-bands = Nivåerna i ord är i början (under 25), på väg (25–74,9) och stark (minst 75). De exakta värdena bevaras och avrundas endast när de visas, halva uppåt.
public-method-missing-title = Uppgifter som saknas
public-method-missing-text = En uppgift som saknas är aldrig noll. De olika slagen hålls isär:
public-method-missing-not_asked = Inte frågat: frågan fanns inte på blanketten det året.
public-method-missing-not_answered = Inget svar: frågan lämnades tom eller kommunen svarade inte på enkäten.
public-method-missing-dont_know = Kan inte säga: kommunen svarade att den inte vet.
public-method-missing-not_applicable = Gäller inte kommunen: ett tidigare svar gjorde frågan onödig.
public-method-missing-withheld = Publiceras inte: till exempel en persons kontaktuppgift utan samtycke.
public-method-region-title = Landskapets siffror
public-method-region-text = Landskapets median och spridning räknas av de kommuner i enkäten som har poäng.
public-method-region-share = Andelen räknas av de kommuner vars svar är känt (n). Antalet kommuner i hela enkäten (N) visas bredvid. På grund av avrundning kan andelarna bli 99 eller 101 procent tillsammans.
public-method-region-inhabitant = Tal per invånare använder folkmängden den sista dagen det år som frågan gäller. Om folkmängden saknas räknas talet inte.
public-method-change-title = Förändringar
public-method-change-text = En förändring visas bara när frågorna är jämförbara. En förändring på under fem poäng är ”oförändrat”.
public-method-change-break = När frågans betydelse ändras bryts tidsserien. Brottet syns som en lucka i diagrammet och anges i ord.
public-method-change-members = Landskapets förändring räknas för de kommuner som var med båda åren. Om antalet kommuner har ändrats sägs det.
public-method-merger-title = Kommunsammanslagningar
public-method-merger-text = Svaret stannar hos den kommun som gav det. Från den sammanslagna kommunens sida finns länkar till föregångarnas resultat.
public-method-release-title = Publiceringar och rättelser
public-method-release-text = Publicerade resultat fryses. Om de innehåller ett fel görs en ny publicering med eget nummer och en förklaring. Förteckningen finns på sidan Öppna data.
public-method-limits-title = Att komma ihåg
public-method-limits-text = Resultaten bygger på kommunernas egna svar, och en egen bedömning är ofta mer positiv än en utomståendes. Poängen berättar om strukturer och arbetssätt, inte om hur föreningarna upplever samarbetet.

## Tillgänglighet
public-accessibility-title = Tillgänglighets{"\u00AD"}utlåtande
public-accessibility-lead = Utlåtandet gäller webbtjänsten Kommunradarn för föreningsvänlighet.
public-accessibility-status-title = Hur tillgänglig tjänsten är
public-accessibility-status-text = Tjänsten är planerad så att den ska uppfylla kraven i lagen om tillhandahållande av digitala tjänster (306/2019) och i WCAG 2.1 på nivåerna A och AA. Ingen utomstående har ännu granskat tjänsten, så vi påstår inte att alla krav uppfylls.
public-accessibility-status-how = De offentliga sidorna fungerar utan skript och med tangentbord. Uppgifterna i varje diagram finns också som text och tabell, och inget uttrycks enbart med färg.
public-accessibility-known-title = Kända brister
public-accessibility-known-text = Vi känner till följande brister:
public-accessibility-known-audit = Tjänsten har inte testats med personer som använder skärmläsare.
public-accessibility-known-comments = Kommunernas kommentarer publiceras på det språk de gavs, och deras språk är inte märkt.
public-accessibility-known-docs = Gränssnittets dokumentation i webbläsaren är en utomstående komponent för utvecklare, på engelska, och uppfyller inte alla krav. Samma uppgifter finns i filen openapi.json.
public-accessibility-feedback-title = Upptäckte du en brist?
public-accessibility-feedback-text = Berätta för den som driver tjänsten. Vi svarar inom 14 dagar.
public-accessibility-authority-title = Tillsynsmyndighet
public-accessibility-authority-text = Om du inte är nöjd med svaret eller inte får svar inom 14 dagar kan du göra en anmälan till tillsynsmyndigheten. Transport- och kommunikationsverket Traficom övervakar tillgänglighetskraven i lagen om digitala tjänster.
public-accessibility-authority-contact = Anvisningar för klagomål och begäran om utredning finns i Traficoms webbtjänst www.tillganglighetskrav.fi.
public-contact-coordinator = Ingen adress för respons har angetts för den här tjänsten. Kontakta koordinatorn för enkäten i ditt landskap.
public-contact-address = E-post:

## Dataskydd
public-privacy-title = Dataskydds{"\u00AD"}beskrivning
public-privacy-lead = Den här sidan berättar vilka personuppgifter tjänsten behandlar och varför.
public-privacy-visitors-title = När du läser de offentliga sidorna
public-privacy-visitors-text = De offentliga sidorna sätter inga kakor, följer inte besökare och laddar ingenting från andra webbplatser.
public-privacy-visitors-log = Tjänsten loggar inte sidvisningar. Vid fel loggas felet och sidans typ, inte besökarens adress.
public-privacy-users-title = När du svarar på enkäten eller koordinerar den
public-privacy-users-text = Om användarna behandlas endast de uppgifter som behövs för enkäten:
public-privacy-users-who = E-postadress i arbetet, namn, språk och roll i kommunen eller landskapet.
public-privacy-users-what = De svar som getts samt vem som svarade och när. Kontaktuppgifterna till den som svarar publiceras inte.
public-privacy-users-contacts = Regionkoordinatorns egna anteckningar om vem som svarar i kommunen: namn, uppgift, e-post i arbetet, telefonnummer och det som behövs för kontakten. De syns bara för regionens koordinatorer och tjänstens administratör, och när de tas bort försvinner också historiken.
public-privacy-users-cookie = Inloggningen sätter bara nödvändiga kakor. En binder inloggningskoden till din webbläsare i tio minuter, en begäran om en lösennyckel i fem minuter och en inloggningen med din organisations konto i tio minuter. En upphör när sessionen slutar.
public-privacy-users-link = Av inloggningslänken, inloggningskoden och sessionen bevaras endast ett hashvärde som de inte kan återskapas ur.
public-privacy-users-account = Om du loggar in med din organisations konto bevarar vi kontots identifierare, så att ett annat konto inte kan komma in med din adress.
public-privacy-users-history = Ändringshistoriken för svaren bevaras, så att det går att kontrollera hur resultaten har uppkommit.
public-privacy-published-title = Vad som publiceras
public-privacy-published-text = Kommunens svar publiceras; de är uppgifter om offentlig verksamhet.
public-privacy-published-contacts = En namngiven persons kontaktuppgifter visas endast med personens eget samtycke, och personen väljer själv vilka uppgifter som visas. Utan samtycke publiceras bara att uppgiften har getts.
public-privacy-published-asking = Vi ber den namngivna personen om samtycke per e-post. Med länken i meddelandet ger, ändrar och återkallar personen sitt samtycke när som helst utan att logga in.
public-privacy-published-ends = Samtycket gäller i 15 månader. Uppgifterna försvinner genast när samtycket återkallas, när tiden går ut eller när kommunen ändrar uppgifterna. De finns varken i de bestående publiceringarna eller i filer som kan laddas ner.
public-privacy-published-kept = Kommunen och koordinatorn i landskapet ser vad som har frågats och vad som har bestämts. Uppgiften om frågan och beslutet bevaras för att samtycket ska kunna påvisas.
public-privacy-controller-title = Personuppgiftsansvarig och dina rättigheter
public-privacy-controller-text = Personuppgiftsansvarig är den organisation som genomför enkäten i landskapet och driver tjänsten.
public-privacy-controller-rights = Du har rätt att kontrollera och rätta dina uppgifter och att lämna in klagomål till dataombudsmannen (tietosuoja.fi/sv).

## När något går fel
public-way-front = Tjänstens startsida
public-way-municipalities = Alla kommuner
public-way-regions = Alla landskap
