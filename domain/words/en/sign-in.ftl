### Signing in.

sign-in-title = Sign in
sign-in-fault-title = Error: { $title }
sign-in-lead = Enter your work email. We will send you a message with a code and a link. They are valid for { $minutes } minutes. No password is needed.
sign-in-email = Email address
sign-in-send = Send the message
sign-in-no-mail = This service sends no email. Ask the coordinator of your region or the operator of the service for a sign-in link.
sign-in-email-wrong = Check the email address. It should look like name@municipality.fi.
sign-in-code-title = Enter the code
sign-in-code-lead = If this address has access to the service, we have sent it a message with a code and a link:
sign-in-code = Code
sign-in-code-hint = Eight digits, for example 1234 5678. The code is valid for { $minutes } minutes and works only in this browser.
sign-in-code-malformed = The code has eight digits. Check the code in the message.
sign-in-code-wrong = The code is wrong. Check it in the newest message. { $tries ->
    [one] You can try once more.
   *[other] You can try { $tries } more times.
  }
sign-in-code-or-link = You can also sign in by opening the link in the message. The link works in any browser.
sign-in-no-letter-title = Has the message not arrived?
sign-in-no-letter = It may take a moment to arrive. Look among junk mail too, and check that the address is right. At most { $letters } messages an hour are sent to one address.
sign-in-send-again = Send a new message
sign-in-correct = Correct the address
sign-in-code-spent-title = The code is no longer valid
sign-in-code-spent = A wrong code was entered { $times } times, so the code and the link in the message no longer work. Ask for a new message.
sign-in-code-closed-title = The code cannot be used
sign-in-code-closed = The code has been used or has expired, or it was asked for in another browser. Ask for a new message, or open the link in the message if it is still valid.
sign-in-link-title = Sign in to the municipality radar
sign-in-link-lead = Press the button to confirm. The link works only once.
sign-in-confirm = Sign in
sign-in-link-used-title = The link is no longer valid
sign-in-link-used = The sign-in link has been used or has expired. Ask for a new message.
sign-in-again = Ask for a new message
sign-out = Sign out
sign-in-letter-subject = Sign-in code { $code } – Järjestöpositiivisuuden kuntatutka
sign-in-letter-text =
    Hello!

    Your sign-in code for Järjestöpositiivisuuden kuntatutka (the municipality radar of NGO-positivity) is

    { $code }

    Enter the code in the same browser where you asked for it.

    You can also open this link in any browser and press the Sign in button on the page:

    { $link }

    The code and the link are valid for { $minutes } minutes. You can use one of them, and only once.

    Give the code or the link to nobody. We never ask for them by phone or email.
    If you did not ask for this message, you need not do anything. Nobody can sign in as you without this code or link.
