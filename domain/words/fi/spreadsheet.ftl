### Miksi lähetettyä taulukkoa ei oteta vastaan.

problem-spreadsheet-refused-title = Tiedostoa ei voi lukea
problem-spreadsheet-refused = Tiedostoa ei voi lukea.
spreadsheet-empty = Tiedosto on tyhjä.
spreadsheet-sheet-empty = Työkirjan ensimmäinen taulukko on tyhjä. Siirrä tiedot ensimmäiseen taulukkoon.
spreadsheet-too-many-rows = Taulukossa on yli { $most } riviä. Jaa se osiin tai poista tyhjät rivit lopusta.
spreadsheet-too-many-columns = Taulukossa on yli { $most } saraketta. Poista sarakkeet, joita ei tarvita.
spreadsheet-too-many-cells = Taulukossa on yli { $most } solua. Jaa se osiin.
spreadsheet-too-much-text = Taulukon teksteissä on yhteensä yli { $most } merkkiä. Jaa taulukko osiin.
spreadsheet-too-large-unpacked = Tiedosto on purettuna yli { $most } megatavua. Kopioi tiedot uuteen työkirjaan ja tallenna se.
spreadsheet-too-heavy = Tiedoston lukeminen vie liikaa aikaa tai muistia. Kopioi tiedot uuteen työkirjaan ja tallenna se.
spreadsheet-not-csv = Tiedosto on työkirja eikä CSV-tiedosto.
spreadsheet-not-utf-8 = Tiedoston merkistö ei ole UTF-8, joten å, ä ja ö menisivät väärin. Tallenna se Excelissä muodossa ”CSV UTF-8” tai .xlsx.
spreadsheet-two-separators = Tiedostosta ei selviä, erottaako sarakkeet pilkku vai puolipiste. Tallenna se muodossa .xlsx.
spreadsheet-quotation-not-closed = Rivillä { $row } alkaa lainausmerkki, joka ei pääty.
spreadsheet-quotation-within = Rivillä { $row } on lainausmerkki solun sisällä. Tallenna tiedosto muodossa .xlsx.
spreadsheet-not-a-spreadsheet = Tiedosto ei ole taulukko. Valitse .xlsx- tai .csv-tiedosto.
spreadsheet-not-a-workbook = Tiedosto ei ole työkirja, tai se on vahingoittunut. Avaa se Excelissä ja tallenna muodossa .xlsx.
spreadsheet-old-workbook = Tiedosto on vanhaa Excel-muotoa (.xls). Avaa se Excelissä ja tallenna muodossa .xlsx.
spreadsheet-encrypted = Tiedosto on suojattu salasanalla. Tallenna siitä kopio ilman salasanaa.
spreadsheet-macros = Tiedostossa on makroja. Tallenna siitä kopio muodossa .xlsx, jossa makroja ei ole.
spreadsheet-external-links = Tiedosto hakee arvoja toisista tiedostoista tai osoitteista. Kopioi pelkät arvot uuteen työkirjaan ja tallenna se.
