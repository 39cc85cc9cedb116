### Two-step verification and one's own sign-ins.

sign-in-other-title = Sign in without a message
sign-in-other = These work if you are a coordinator or another user of a whole region and have set them up.
sign-in-by-password = Sign in with a password and an app code
factor-give-title = Confirm your sign-in
factor-give-lead = Your role needs two-step verification. The first step is done. Now confirm your sign-in in a second way.
factor-give = Confirm
factor-lost = If you can reach neither your phone nor your recovery codes, contact the operator of the service, who can reset your verification.
factor-choose-title = Set up two-step verification
factor-choose-lead = In your role you see answers from a whole region, so the first step of signing in is not enough. Choose a second step. You can add others later.
factor-passkey-title = Passkey
factor-passkey-explained = We recommend a passkey. You sign in as you unlock your phone or computer: with a fingerprint, your face or a PIN. None of these reaches this service.
factor-passkey-add = Add a passkey
factor-passkey-give = Sign in with a passkey
factor-passkey-add-failed = The passkey was not added. Try again or choose another way.
factor-passkey-give-failed = Signing in with a passkey did not succeed. Try again or choose another way.
factor-passkeys-title = Passkeys
factor-passkeys-none = You have no passkey yet. With one you sign in without a message or a password.
factor-passkey-added = Added on { $when }
factor-passkey-used = Last used on { $when }
factor-passkey-remove = Remove
factor-passkey-last = This is your only second step. You can remove it once you have added another.
factor-app-title = Password and authenticator app
factor-app-explained = An authenticator app on your phone shows a code that changes every half minute. You sign in with a password and the code.
factor-app-is-set = A password and an authenticator app are in use.
factor-app-begin = Set up a password and an app
factor-app-replace = Change the password and the app
factor-app-step-install = Install an authenticator app on your phone, if you have none.
factor-app-step-scan = Add a new account in the app and scan this pattern with the phone’s camera:
factor-app-scan-label = QR code with the same key as below
factor-app-key = If you cannot scan the pattern, type this key into the app:
factor-app-step-confirm = Choose a password and enter the code that the app shows now.
factor-app-confirm = Start using them
factor-new-password = New password
factor-new-password-hint = At least { $least } characters. A sentence is easiest to remember. Do not use the same password elsewhere.
factor-password = Password
factor-code = App code
factor-code-hint = Six digits, for example 123 456. Each code works only once.
factor-fault-password-weak = This password will not do. It needs at least { $least } characters, and must not be your email address.
factor-fault-code-wrong = The code is wrong. Enter the code that the app shows now, and the password again.
factor-fault-wrong = These do not match. Check them and wait for the app’s next code. After several wrong tries you have to wait { $minutes } minutes.
factor-fault-recovery-wrong = The recovery code is wrong or has been used.
factor-fault-wait = There have been too many wrong tries. Wait { $minutes } minutes and try again.
factor-password-title = Sign in with a password
factor-password-lead = This works once you have set up a password and an authenticator app.
factor-by-letter = Sign in with an email message
factor-recovery-give-title = I cannot use my phone
factor-recovery-code = Recovery code
factor-recovery-give = Sign in with a recovery code
factor-recovery-title = Recovery codes
factor-recovery-lead = We show these codes only this once. Print them or write them down, and keep them in a safe place away from your phone. Each works once, if you cannot reach your phone. Earlier codes no longer work.
factor-recovery-left = { $codes ->
    [0] You have no recovery codes. Make them now, so that you can sign in even if you lose your phone.
    [one] You have one recovery code left.
   *[other] You have { $codes } recovery codes left.
  }
factor-recovery-make = Make recovery codes
factor-recovery-remake = Make new recovery codes
factor-recovery-print = Print
factor-recovery-kept = The codes are kept, go on
factor-own-title = Own sign-ins
factor-sessions-title = Where you are signed in
factor-session-unknown = Unknown browser
factor-session-this = This browser
factor-session-times = Signed in on { $begun }, last used on { $used }
factor-session-end = Sign out
factor-sessions-end = Sign out all others
