### Sidan där kommuner jämförs.

comparison-title = Jämförelse av kommuner
comparison-lead = Ställ 2–6 kommuner bredvid varandra: poäng per delområde, svaren i ord och åren.
comparison-of = Jämförelse { $year }: { $names }
comparison-description = Kommunernas poäng, svar och år bredvid varandra { $year }: { $names }.
comparison-of-this = Jämför med en annan kommun
comparison-begin = Jämför kommuner med varandra

## Valet
comparison-chosen = Kommuner som jämförs
comparison-add = Lägg till en kommun
comparison-pick = Kommun { $number }
comparison-none-chosen = Inget val
comparison-year = År
comparison-newest-year = Senaste gemensamma år
comparison-compare = Jämför
comparison-change = Byt kommuner eller år
comparison-alone = Välj minst en kommun till för jämförelsen.
comparison-full = Jämförelsen har redan { $most } kommuner. Ta bort någon innan du lägger till en ny.
comparison-year-is = Resultaten för { $year }.
comparison-year-is-newest = Resultaten för { $year }: det senaste året som de valda kommunerna har resultat för.

## Hur säker jämförelsen är
comparison-guard-sound = Kommunerna går bra att jämföra
comparison-guard-sound-text = Kommunerna svarade på samma enkät, och poängen för varje delområde bygger på minst tre fjärdedelar av dess frågor.
comparison-guard-weak = Läs jämförelsen med försiktighet
comparison-weak-did_not_answer = Enkäten blev obesvarad, så det finns inget resultat: { $what }.
comparison-weak-other_version = Enkäten hade en annan version än den första kommunens: { $what }.
comparison-weak-other_questions = Frågorna var andra än den första kommunens, så poängen kan inte jämföras. { $what }.
comparison-weak-too_few_answers = Svaren är för få för poäng. { $what }.
comparison-weak-few_answers = Poängen bygger på färre än tre fjärdedelar av delområdets frågor. { $what }.

## Poängen
comparison-scores-title = Poängen bredvid varandra
comparison-scores-explained = Poängen 0–100 har räknats utifrån kommunernas egna svar.
comparison-radar-title = Radar: { $names }
comparison-radar-text = Samma tal finns per delområde i diagrammet och tabellen härefter.
comparison-table-title = Poängen som tabell
comparison-table-caption = Delområdenas poäng { $year }
comparison-table-explained = Bredvid poängen står hur många av delområdets kärnfrågor som har fått poäng.
comparison-median-of = Median: { $region }
comparison-core-answered = Besvarade kärnfrågor
comparison-other-questions-short = andra frågor
comparison-other-questions-explained = Frågorna var andra än den första kommunens: talen kan inte jämföras och finns inte i diagrammen.
comparison-answers-title = Svaren bredvid varandra
comparison-answers-lead = De offentliga svaren på kärnfrågorna per delområde.
comparison-answers-caption = { $dimension }: kommunernas svar
comparison-questions = { $count ->
    [one] en fråga
   *[other] { $count } frågor
  }
comparison-years-title = Totalpoäng per år
comparison-years-caption = Kommunernas totalpoäng per år
comparison-no-results = inga resultat

## Liknande kommuner
comparison-genitive = { $name }
comparison-peers-title = Kommuner som liknar { $name }
comparison-peers-lead = Likheten räknas utifrån invånarantal, kommuntyp, språk och landskap, inte utifrån kommunernas svar. Föreslås gör kommuner som har resultat för samma år.
comparison-peers-none = Inga andra kommuner har resultat för samma år.
comparison-similarity = Likhet
comparison-add-peer = Lägg till i jämförelsen
comparison-fact-population = Invånarantal
comparison-fact-urban_rural = Kommuntyp
comparison-fact-language_status = Språk
comparison-fact-region = Landskap
comparison-likeness-same = lika
comparison-likeness-near = nära
comparison-likeness-other = olika
comparison-likeness-left-out = inte medräknat
comparison-unknown = uppgift saknas
comparison-unknown-of-own = Uppgiften saknas för året och räknas därför inte med: { $facts }.
comparison-weights-title = Ändra vikterna
comparison-weights-explained = Vikten säger hur mycket saken betyder: 0 lämnar bort den, 10 är mest. Samma klass ger full andel, närmaste klass eller ett gemensamt språk hälften.
comparison-weights-apply = Räkna på nytt
comparison-weights-none = Alla vikter är noll. Ge åtminstone en sak en vikt.
comparison-population-under = under { $to } invånare
comparison-population-between = { $from }–{ $to } invånare
comparison-population-from = minst { $from } invånare
comparison-kind-urban = urban kommun
comparison-kind-semi-urban = tätortskommun
comparison-kind-rural = landsbygdskommun
comparison-language-fi = finskspråkig
comparison-language-sv = svenskspråkig
comparison-language-bilingual_fi = tvåspråkig, finsk majoritet
comparison-language-bilingual_sv = tvåspråkig, svensk majoritet
comparison-language-fi_sami = finsk- och samiskspråkig
