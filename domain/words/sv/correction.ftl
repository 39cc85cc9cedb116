### Koordinatorns rättelser i enskilda svar och kontroll av länkar som getts som grund.

correction-made = Koordinatorn har rättat svaret { $when } ({ $who }): { $reason }
correction-open = Rätta svaret
correction-help = Du rättar svaret för kommunens räkning. Kommunens eget svar finns kvar i ändringshistoriken, och kommunen får ett meddelande om rättelsen.
correction-reason = Varför rättas svaret?
correction-reason-help = Kommunen ser det här. Det publiceras inte.
correction-save = Spara rättelsen
correction-value-needed = Ange ett svar.
correction-reason-needed = Skriv varför svaret rättas.
correction-done = Svaret har rättats.
evidence-check = Märk länken som kontrollerad
evidence-checked = Länken kontrollerades { $when } ({ $who }).
evidence-uncheck = Ta bort märkningen
evidence-done-check = Länken är märkt som kontrollerad.
evidence-done-uncheck = Märkningen har tagits bort.
