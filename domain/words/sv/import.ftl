### Import av tidigare år: filen, kolumnernas betydelse, förhandsvisningen och de importerade åren.

import-title = Import av tidigare år: { $region }
import-lead = Importera svaren i ett tidigare års enkät från en tabell med en rad för varje kommun och en kolumn för varje fråga. Året blir en stängd omgång med godkända svar. Ingenting publiceras förrän du själv publicerar omgången.

import-choose = Välj fil
import-no-years = Regionen har redan en omgång för varje år som kunde importeras.
import-year = Vilket års enkät?
import-questionnaire = Frågeformulär
import-questionnaire-help = Välj det formulär vars frågor bäst motsvarar tabellens kolumner.
import-questionnaire-version = { $title }, version { $version }
import-file = Tabell
import-file-help = .xlsx eller .csv, högst 10 megabyte. Kolumnernas rubriker står på första raden. I stället för formler ska det stå värden.
import-file-missing = Välj en fil.
import-read = Läs filen

import-columns = Vad betyder kolumnerna?
import-columns-lead = { $file }, år { $year }: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
  }. Kontrollera förslagen och välj resten. Dina val sparas till nästa tabell.
import-column = Kolumn
import-means = Betydelse
import-no-heading = Ingen rubrik
import-needs-heading = Används inte. Om du behöver kolumnen, ge den en rubrik i filen.
import-means-which = Vad betyder kolumnen { $heading }?
import-not-used = Används inte
import-municipality = Kommun (namn eller kommunnummer)
import-words-open = { $count ->
    [one] För en anteckning måste du välja ett svar.
   *[other] För { $count } anteckningar måste du välja ett svar.
  }
import-words-known = { $count ->
    [one] 1 anteckning kändes igen
   *[other] { $count } anteckningar kändes igen
  }
import-word = ”{ $text }” ({ $count ->
    [one] 1 cell
   *[other] { $count } celler
  })
import-word-choose = Välj
import-word-unknown = Kan inte säga
import-word-kept = Kan inte säga, anteckningen blir en kommentar
import-word-no-answer = Inget svar (frågades inte)
import-look = Förhandsgranska

import-preview = Förhandsgranskning: år { $year }
import-preview-count = År { $year }: det finns svar från { $answered } av { $municipalities } kommuner, sammanlagt { $answers }.
import-preview-questions = Svaren fråga för fråga
import-preview-answers = Svar
import-preview-unknown = varav { $count } ”Kan inte säga”
import-preview-not-applicable = { $count } gäller inte kommunen enligt dess övriga svar
import-preview-without = { $count ->
    [one] 1 kommun blir utan svar
   *[other] { $count } kommuner blir utan svar
  }
import-preview-not-asked = { $count ->
    [one] 1 fråga märks som en som inte ställdes
   *[other] { $count } frågor märks som sådana som inte ställdes
  }
import-preview-unused = { $count ->
    [one] 1 kolumn används inte
   *[other] { $count } kolumner används inte
  }
import-store = Spara år { $year }
import-stored = År { $year } är importerat.

import-faults = Tabellen innehåller { $count ->
    [one] 1 fel
   *[other] { $count } fel
  }. Ingenting sparas förrän allt är rättat. Rätta betydelserna ovan, eller rätta tabellen och läs in den på nytt.
import-faults-caption = Felen i tabellen
import-faults-more = { $count ->
    [one] Dessutom 1 fel.
   *[other] Dessutom { $count } fel.
  }
import-fault-cell = Cell
import-fault-whole = Hela tabellen
import-fault-municipality = Kommun
import-fault-question = Fråga
import-fault-what = Fel
import-fault-is-cell-not-usable = Cellen innehåller { $what ->
    [a-formula] en formel
    [a-date] ett datum
   *[an-error-value] ett felvärde
  }. Skriv ett värde i stället.
import-fault-is-cell-not-text = Cellen innehåller { $what ->
    [a-number] ett tal
   *[a-true-or-false] ett sanningsvärde
  }. Formatera cellen som text och skriv den på nytt.
import-fault-is-number-unreadable = ”{ $given }” är inget tal. Skriv ett tal eller välj ett svar för anteckningen.
import-fault-is-number-ambiguous = ”{ $given }” kan betyda tusental eller decimaler. Skriv till exempel 12 345,60.
import-fault-is-contact-parts = En kontaktuppgift har fyra delar: namn|titel|e-post|telefon.
import-fault-is-words-without-meaning = För anteckningen ”{ $given }” har inget svar valts.
import-fault-is-municipality-missing = Raden har uppgifter men ingen kommun.
import-fault-is-municipality-unknown = Kommunen ”{ $given }” finns inte.
import-fault-is-municipality-not-in-region = { $name } hörde inte till regionen det året.
import-fault-is-municipality-twice = Samma kommun finns redan på rad { $first }.
import-fault-is-code-lost-zero = ”{ $given }” har tappat en nolla: numret för { $name } är som text { $code }.
import-fault-is-column-twice = Samma fråga har redan en annan kolumn.
import-fault-is-municipality-column-twice = Kommunen står redan i en annan kolumn.
import-fault-is-no-municipality-column = Ingen kolumn anger kommunen.
import-fault-is-no-question-column = Ingen fråga har valts för någon kolumn.
import-fault-is-nothing-to-import = Tabellen innehåller inga svar.

import-list = Importerade år
import-list-none = Inga år har importerats.
import-list-holds = { $municipalities ->
    [one] 1 kommun
   *[other] { $municipalities } kommuner
  }, { $answers } svar
import-list-by = Importerades av { $who }, { $when }
import-list-undone = Ångrades av { $who }, { $when }
import-stays-published = Kan inte ångras: svaren ingår i en publicering.
import-stays-worked_on = Kan inte ångras: svaren har ändrats eller öppnats för komplettering av kommunen.
import-undo = Ångra importen
import-undo-which = Ångra importen: år { $year }
import-undo-title = Ångra importen av år { $year }?
import-undo-explained = Årets omgång och alla { $answers } svar tas bort. Därefter kan året importeras på nytt.
import-undone = Importen av år { $year } är ångrad.
