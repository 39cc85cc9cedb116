### The region's contacts: who answers in the municipalities, and whom to call.

contacts-title = Contacts: { $region } { $year }
contacts-lead = Contacts are the region's own notes. They are there for the next round too, municipalities do not see them, and they are never published.
contacts-unknown = { $count ->
    [0] In every municipality it is known who answers.
    [one] In 1 municipality it is not known who answers.
   *[other] In { $count } municipalities it is not known who answers.
  }
contacts-only-unknown = Show only municipalities without a respondent
contacts-who-people = Respondent invited
contacts-who-contact = There is a contact, but nobody has been invited
contacts-who-unknown = Not known who answers
contacts-next-unknown = Call the municipality's switchboard or registry, and add a contact.
contacts-next-contact = Invite the contact to lead the municipality's answering.
contacts-people = Who answers the survey
contacts-role-lead = lead
contacts-role-respondent = respondent
contacts-refused = E-mail does not arrive: the server refused the letter on { $when }.
contacts-own = Contacts
contacts-former = No longer in the position
contacts-written = Changed by { $who } on { $when }
contacts-add = Add a contact
contacts-add-to = Add a contact: { $name }
contacts-edit = Edit
contacts-edit-which = Edit: { $who }
contacts-history = Earlier details
contacts-history-which = Earlier details: { $who }
contacts-history-none = The details have not been changed.
contacts-invite = Invite as lead
contacts-invite-which = Invite as lead: { $who }
contacts-invited = { $who } has been invited as lead.
contacts-remove = Remove
contacts-remove-which = Remove: { $who }
contacts-remove-title = Remove the contact?
contacts-remove-explained = The person's details and their history are removed for good. To remember that somebody is no longer in the position, edit the details instead.
contacts-removed = The contact has been removed.
contacts-saved = The contact has been saved.
contacts-name = Name
contacts-job-title = Position
contacts-email = E-mail
contacts-phone = Telephone
contacts-notes = Notes
contacts-notes-help = Write only what is needed to keep in touch. People have the right to see what is kept about them.
contacts-is-current = Still in the position
contacts-save = Save
contacts-cancel = Cancel
contacts-nameless = contact without a name
contacts-changed-meanwhile = Somebody else has changed the details. They are now: { $details }. The form still holds what you typed. Save again if it is right.

contacts-file = Import from a file
contacts-file-explained = An Excel or CSV file with one row a person and a row of headings. Columns: Municipality (name or code), Name, Job title, E-mail, Phone, Notes. Nothing is saved before you have checked it.
contacts-file-choose = File
contacts-file-check = Check the file
contacts-file-missing = Choose a file.
contacts-file-found = New { $added }, to be changed { $changed }, the same { $same }.
contacts-file-ignored = These columns are not read: { $headings }
contacts-file-faults = { $count ->
    [one] There is 1 fault in the file. Mend it and choose the file again. Nothing has been saved.
   *[other] There are { $count } faults in the file. Mend them and choose the file again. Nothing has been saved.
  }
contacts-file-cell = Cell { $cell }
contacts-file-row = Row
contacts-file-municipality = Municipality
contacts-file-change = Change
contacts-file-change-added = New
contacts-file-change-changed = To be changed
contacts-file-change-same = The same
contacts-file-store = Save the contacts
contacts-file-stored = The contacts have been saved: new { $added }, changed { $changed }.

contact-fault-nobody = Give a name, an e-mail address or a telephone number.
contact-fault-name = The text is too long, or has characters that cannot be kept.
contact-fault-email = Check the e-mail address. It should look like name@municipality.fi.
contact-fault-phone = Check the telephone number. It may have figures, spaces, brackets and a plus sign at the beginning.
contact-fault-notes = Notes may be 2,000 characters long at most.
contact-file-column-twice = The column “{ $heading }” is in the file twice.
contact-file-no-municipality = The column “Municipality” is missing from the file.
contact-file-no-contact = Columns are missing from the file. At least one of these is needed: Name, E-mail, Phone.
contact-file-no-text = The cell holds a formula or a date. Write text into it.
contact-file-municipality = The municipality “{ $named }” is not in this round.
contact-file-row-twice = The same person is further up in the file already.
contact-file-empty = There are no contacts in the file.

problem-contact-details-title = Check the contact
problem-contact-details = The contact was not saved. Mend the marked fields.
problem-contact-changed-title = The contact has changed
problem-contact-changed = Somebody else has changed the contact since you opened it. Your change was not saved.
problem-contact-twice-title = The contact is there already
problem-contact-twice = The municipality has a contact with the e-mail address { $email } already. Edit that one.
problem-contact-needs-email-title = E-mail address missing
problem-contact-needs-email = A lead can be invited by e-mail only. Add an e-mail address to the contact.
