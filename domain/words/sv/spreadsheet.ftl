### Varför en tabell som skickats in inte tas emot.

problem-spreadsheet-refused-title = Filen kan inte läsas
problem-spreadsheet-refused = Filen kan inte läsas.
spreadsheet-empty = Filen är tom.
spreadsheet-sheet-empty = Det första bladet i arbetsboken är tomt. Flytta uppgifterna till det första bladet.
spreadsheet-too-many-rows = Tabellen har över { $most } rader. Dela upp den eller ta bort tomma rader i slutet.
spreadsheet-too-many-columns = Tabellen har över { $most } kolumner. Ta bort de kolumner som inte behövs.
spreadsheet-too-many-cells = Tabellen har över { $most } celler. Dela upp den.
spreadsheet-too-much-text = Texterna i tabellen har sammanlagt över { $most } tecken. Dela upp tabellen.
spreadsheet-too-large-unpacked = Filen är över { $most } megabyte när den packas upp. Kopiera uppgifterna till en ny arbetsbok och spara den.
spreadsheet-too-heavy = Det tar för lång tid eller för mycket minne att läsa filen. Kopiera uppgifterna till en ny arbetsbok och spara den.
spreadsheet-not-csv = Filen är en arbetsbok och ingen CSV-fil.
spreadsheet-not-utf-8 = Filens teckenkodning är inte UTF-8, så å, ä och ö skulle bli fel. Spara den i Excel som ”CSV UTF-8” eller .xlsx.
spreadsheet-two-separators = Det framgår inte om kolumnerna skiljs åt med komma eller semikolon. Spara filen som .xlsx.
spreadsheet-quotation-not-closed = På rad { $row } börjar ett citattecken som inte avslutas.
spreadsheet-quotation-within = På rad { $row } finns ett citattecken inne i en cell. Spara filen som .xlsx.
spreadsheet-not-a-spreadsheet = Filen är ingen tabell. Välj en .xlsx- eller .csv-fil.
spreadsheet-not-a-workbook = Filen är ingen arbetsbok eller så är den skadad. Öppna den i Excel och spara den som .xlsx.
spreadsheet-old-workbook = Filen är i ett gammalt Excelformat (.xls). Öppna den i Excel och spara den som .xlsx.
spreadsheet-encrypted = Filen är skyddad med lösenord. Spara en kopia utan lösenord.
spreadsheet-macros = Filen innehåller makron. Spara en kopia som .xlsx, utan makron.
spreadsheet-external-links = Filen hämtar värden från andra filer eller adresser. Kopiera enbart värdena till en ny arbetsbok och spara den.
