### API keys: a key with which another program reads the region's data.

api-clients-title = API keys: { $region }
api-clients-lead = With a key another program, such as the region's statistics site, reads data of the region's rounds. A key changes nothing, and shows no names or contact details of people. Published results are read without a key.
api-clients-list = The region's keys
api-clients-none = The region has no keys.
api-clients-expired = Expired
api-clients-ended = Ended
api-clients-key-end = End of the key: …{ $end }.
api-clients-reads = Reads: { $what }.
api-clients-until = Valid until { $when }.
api-clients-ended-at = Ended { $when }.
api-clients-never-used = The key has not been used.
api-clients-last-used = Last used { $when }.
api-clients-made = Made by { $who } { $when }
api-clients-maker-unknown = somebody whose details have been removed,
api-clients-new = Make a key
api-clients-name = Name of the program
api-clients-name-help = The name tells you which program uses the key. Do not write the name of a person.
api-clients-scopes = What the key may read
api-clients-scope-board = How answering goes
api-clients-scope-board-help = How far each municipality is, and how answers have come in. No answers and nothing of people.
api-clients-days = Validity in days
api-clients-days-help = 365 days at most. When a key has expired, make a new one.
api-clients-add = Make the key
api-clients-key = New key: { $name }
api-clients-key-once = Copy the key now. It is not kept and cannot be shown again. Hand it to whoever runs the program in a safe way, not by ordinary e-mail.
api-clients-copy = Copy the key
api-clients-copied = The key has been copied.
api-clients-not-copied = The browser did not copy. Select the key and copy it yourself.
api-clients-how = The program sends the key in a header and can read these addresses:
api-clients-end = End the key
api-clients-end-which = End the key: { $name }
api-clients-end-title = End the key?
api-clients-end-explained = The key stops working at once. It cannot be taken into use again.
api-clients-has-ended = The key has been ended: { $name }.

api-client-fault-name = Give the name of the program. It may be { $most } characters long at most.
api-client-fault-days = Give a whole number from 1 to { $most }.
api-client-fault-scopes = Choose what the key may read.

problem-api-client-details-title = Check the details of the key
problem-api-client-details = The key was not made. Mend the marked fields.
problem-key-not-accepted-title = The key is not accepted
problem-key-not-accepted = The key is wrong, expired or ended, or a cookie of somebody signed in came with it. Ask the coordinator of the region for a new key.
problem-key-not-enough-title = The key is not enough for this
problem-key-not-enough = A key only reads the addresses that it was given for.
