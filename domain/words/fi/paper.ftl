### Paperille tulostettavat sivut: tyhjä lomake ja lähetetyt vastaukset.

paper-blank-title = Kyselylomake: { $region } { $year }
paper-blank-lead = Tällä lomakkeella voit koota vastauksia paperille ennen kuin viet ne palveluun. Paperilomaketta ei palauteta.
paper-print = Tulosta
paper-municipality = Kunta:
paper-core = ydinkysymys
paper-not-public = ei julkaista
paper-comment = Kommentti tai linkki:
paper-choose-all = Valitse kaikki sopivat.
paper-estimate = Arvio
paper-dont-know = En osaa sanoa
paper-contact-name = Nimi:
paper-contact-title = Tehtävänimike:
paper-contact-email = Työsähköposti:
paper-contact-phone = Työpuhelin:
paper-when-any = Vastaa, jos vastasit kysymykseen { $number }: { $options }.
paper-when-none = Ohita, jos vastasit kysymykseen { $number }: { $options }.
paper-when-not-zero = Ohita, jos vastasit kysymykseen { $number }: 0.

paper-receipt-title = Lähetetyt vastaukset: { $municipality } { $year }
paper-draft-title = Vastausten luonnos: { $municipality } { $year }
paper-draft-lead = Vastauksia ei ole lähetetty. Tämä on tilanne nyt.
paper-submitted = Vastaukset lähetettiin { $when }.
paper-submitted-by = Vastaukset lähetti { $who } { $when }.
paper-core-count = Ydinkysymyksistä vastattu { $answered }/{ $asked }.
paper-no-answer = Ei vastausta
paper-back = Takaisin kyselyyn
