### Why a spreadsheet that was sent is not taken.

problem-spreadsheet-refused-title = The file cannot be read
problem-spreadsheet-refused = The file cannot be read.
spreadsheet-empty = The file is empty.
spreadsheet-sheet-empty = The first sheet of the workbook is empty. Move the data to the first sheet.
spreadsheet-too-many-rows = The sheet has over { $most } rows. Divide it, or delete the empty rows at its end.
spreadsheet-too-many-columns = The sheet has over { $most } columns. Delete those that are not needed.
spreadsheet-too-many-cells = The sheet has over { $most } cells. Divide it.
spreadsheet-too-much-text = The texts of the sheet have over { $most } characters together. Divide it.
spreadsheet-too-large-unpacked = Unpacked, the file has over { $most } megabytes. Copy the data to a new workbook and save that.
spreadsheet-too-heavy = Reading the file takes too much time or memory. Copy the data to a new workbook and save that.
spreadsheet-not-csv = The file is a workbook and not a CSV file.
spreadsheet-not-utf-8 = The file is not UTF-8, so å, ä and ö would go wrong. Save it in Excel as “CSV UTF-8” or .xlsx.
spreadsheet-two-separators = The file does not tell whether commas or semicolons separate its columns. Save it as .xlsx.
spreadsheet-quotation-not-closed = On row { $row } a quotation mark is opened and never closed.
spreadsheet-quotation-within = On row { $row } a quotation mark stands inside a cell. Save the file as .xlsx.
spreadsheet-not-a-spreadsheet = The file is no spreadsheet. Choose an .xlsx or .csv file.
spreadsheet-not-a-workbook = The file is no workbook, or it is damaged. Open it in Excel and save it as .xlsx.
spreadsheet-old-workbook = The file has the old format of Excel (.xls). Open it in Excel and save it as .xlsx.
spreadsheet-encrypted = The file is protected with a password. Save a copy without one.
spreadsheet-macros = The file has macros. Save a copy as .xlsx, which has none.
spreadsheet-external-links = The file takes values from other files or addresses. Copy the values alone to a new workbook and save that.
