### Förklaringar i arbetsboken som kan laddas ner.

export-about-example = Anmärkning
export-about-survey = Enkät
export-about-region = Landskap
export-about-year = År
export-about-release = Utgåva
export-about-published-at = Publicerad
export-about-note = Vad rättelsen gäller
export-about-municipalities = Kommuner i omgången (N)
export-about-answered = Kommuner som har svarat (n)
export-about-questionnaire = Frågeformuläret och dess version
export-about-licence = Licens
export-licence = CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.sv
export-about-citation = Så här hänvisar du
export-citation = { $survey }: { $region } { $year }. Utgåva { $release }, { $date }. CC BY 4.0.
export-about-register = Uppgifter om kommunerna
export-register = Statistikcentralen, kommunklassificeringar och befolkning; Lantmäteriverket. CC BY 4.0.
export-about-method = Poäng
export-method = Poängen (0–100) räknas ut av kommunernas egna svar på kärnfrågorna. De är ett verktyg för utveckling och inte en rangordning. Ett delområde har poäng när minst hälften av dess frågor har ett svar med poäng. Totalpoängen är medelvärdet av delområdena.
export-about-missing = Uppgifter som saknas
export-missing = Ett tomt värde är aldrig noll. Kolumnen missing anger orsaken: not_asked frågades inte, not_answered inget svar, dont_know kan inte säga, not_applicable gäller inte kommunen, withheld publiceras inte utan samtycke.
export-about-comparability = Jämförbarhet
export-comparability = Kolumnen comparability anger hur frågan förhåller sig till det föregående publicerade året: same densamma, reworded ny ordalydelse men samma betydelse, changed ny betydelse, new ny fråga. Frågor som ändrats eller är nya kan inte jämföras med tidigare år.
export-about-not-comparable = Frågor som inte kan jämföras med tidigare år
export-about-reworded = Frågor vars ordalydelse har ändrats
