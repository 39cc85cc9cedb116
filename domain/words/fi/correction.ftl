### Koordinaattorin korjaukset yksittäisiin vastauksiin ja perusteeksi annettujen linkkien tarkistus.

correction-made = Koordinaattori on korjannut vastauksen { $when } ({ $who }): { $reason }
correction-open = Korjaa vastaus
correction-help = Korjaat vastauksen kunnan puolesta. Kunnan oma vastaus jää muutoshistoriaan, ja kunta saa korjauksesta viestin.
correction-reason = Miksi vastaus korjataan?
correction-reason-help = Kunta näkee tämän. Sitä ei julkaista.
correction-save = Tallenna korjaus
correction-value-needed = Anna vastaus.
correction-reason-needed = Kirjoita, miksi vastaus korjataan.
correction-done = Vastaus on korjattu.
evidence-check = Merkitse linkki tarkistetuksi
evidence-checked = Linkki on tarkistettu { $when } ({ $who }).
evidence-uncheck = Poista merkintä
evidence-done-check = Linkki on merkitty tarkistetuksi.
evidence-done-uncheck = Merkintä on poistettu.
