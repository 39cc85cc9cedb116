### Signing in with an account of the organisation.

oidc-title = Sign in with your organisation’s account
oidc-explained = You can sign in with the account that you use in the other services of your organisation. No message is needed.
oidc-go = Sign in: { $name }
oidc-again = Back to signing in
oidc-cancelled-title = Signing in was interrupted
oidc-cancelled = The sign-in was not confirmed ({ $name }). You can try again or sign in another way.
oidc-closed-title = This sign-in cannot go on
oidc-closed = The sign-in has been used or has expired, or it was begun in another browser. Begin again.
oidc-failed-title = Signing in did not succeed
oidc-failed = The identity provider ({ $name }) does not answer, or its answer will not do. Try again in a moment or sign in another way.
oidc-unverified-title = Your email address has not been verified
oidc-unverified = The identity provider ({ $name }) told no verified email address of yours, so we do not know who you are. Sign in another way, or ask the IT support of your organisation.
oidc-unknown-title = You have no access to the service
oidc-unknown = The address { $email } has no access to this service. Ask the lead of your municipality or the coordinator of your region for an invitation.
oidc-other-account-title = The account does not match
oidc-other-account = The address { $email } and the account that you signed in with do not belong together: one of them was linked to another before. So you were not let in. Contact the operator of the service, who can unlink the earlier account.
