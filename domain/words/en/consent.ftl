### Consent of the contact person.

consent-asked-title = May your contact details be shown?
consent-asked = { $municipality } has named you as a contact person. You decide which of your details may be shown in public. Nothing is shown before you decide.
consent-given-title = You have given your consent
consent-given = These details may be shown until { $until }:
consent-refused-title = You did not give your consent
consent-refused = Your details are not shown in public. You can change your decision if you wish.
consent-withdrawn-title = Your consent has been withdrawn
consent-withdrawn = Your details are no longer shown in public. You can give your consent again if you wish.
consent-survey = Survey
consent-municipality = Municipality
consent-region = Region
consent-where-title = Where the details are shown
consent-where = The details that you consent to can be seen by anyone once results of the municipality have been published:
consent-where-page = on the municipality’s page
consent-where-interface = in the open interface
consent-fields = Which of your details may be shown?
consent-fields-again = Change your decision: which of your details may be shown?
consent-fields-hint = Tick only the details that you want to be shown.
consent-fields-none = Tick at least one detail. If you do not want anything to be shown, you need not give your consent.
consent-field-name = Name
consent-field-title = Job title
consent-field-email = E-mail
consent-field-phone = Telephone
consent-give = I give my consent
consent-refuse = I do not give my consent
consent-withdraw = Withdraw consent
consent-save = Save the change
consent-rights-title = You can withdraw at any time
consent-rights = Your consent is valid for { $months } months from when you give or change it. You can withdraw it at any time with this same link. The details disappear at once.
consent-wrong-details = If there is a mistake in the details, ask the municipality to correct it. You will then get a new message.
consent-link-superseded-title = The link is no longer valid
consent-link-superseded = The municipality has changed the contact details or sent you a new message. Nothing is shown through this link any more. Use the link in the newest message.
consent-link-expired-title = The time of the consent has ended
consent-link-expired = Your details are not shown in public. If the municipality still names you as a contact person, we will ask for your consent in a new message.
consent-link-unknown-title = The link does not work
consent-link-unknown = Check that the address is complete. If you have received several messages, use the link in the newest one.
consent-card-title = Contact person
consent-card-note = The details are shown with the person’s consent. The consent is valid until { $until }.
consent-letter-subject = May your contact details be shown? { $municipality } – Järjestöpositiivisuuden kuntatutka
consent-letter-text =
    Hello!

    { $municipality } has named you as a contact person in Järjestöpositiivisuuden kuntatutka (the municipality radar of NGO-positivity) { $year }. It is a survey of how municipalities work together with NGOs, and its results are public.

    Your contact details are not shown in public without your consent. Open the link and choose which details may be shown:

    { $link }

    You may also decide not to give your consent. The consent is valid for { $months } months, and you can withdraw it at any time with the same link. Keep this message for that, and do not pass the link on.
