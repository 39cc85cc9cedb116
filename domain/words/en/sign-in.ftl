### Signing in.

sign-in-title = Sign in
sign-in-lead = Enter your work email. If you have been given access to this service, you will get a sign-in link by email. The link is valid for { $minutes } minutes.
sign-in-email = Email address
sign-in-send = Send a sign-in link
sign-in-sent-title = Check your email
sign-in-sent = If the address has access to this service, we have sent it a sign-in link. Open the link within { $minutes } minutes. If you cannot see the message, look among junk mail too.
sign-in-no-mail = This service sends no email. Ask the coordinator of your region or the operator of the service for a sign-in link.
sign-in-email-wrong = Check the email address. It should look like name@municipality.fi.
sign-in-link-title = Sign in to the municipality radar
sign-in-link-lead = Press the button to confirm. The link works only once.
sign-in-confirm = Sign in
sign-in-link-used-title = The link is no longer valid
sign-in-link-used = The sign-in link has been used or has expired. Ask for a new one.
sign-in-again = Ask for a new link
sign-out = Sign out
sign-in-letter-subject = Sign-in link: Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hello!

    To sign in to Järjestöpositiivisuuden kuntatutka (the municipality radar of NGO-positivity), open this link and press the Sign in button on the page:

    { $link }

    The link works once and is valid for { $minutes } minutes.
    If you did not ask for it, you need not do anything.
