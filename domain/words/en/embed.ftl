### Embeds on other sites: the frame, the element, and the page that makes their code.

embed-open = Open the municipality’s page in the municipality radar
embed-front = Open the municipality radar

## The page that makes the code
embed-title = Embed a municipality’s results on your own site
embed-lead = Choose what the embed shows, then copy the code into the source of your page.
embed-choose = Choose a municipality
embed-year-newest = Always the newest
embed-year-absent = { $name }: no results have been published for { $year }, so the embed shows the newest ones.
embed-theme = Colours
embed-theme-auto = As on the reader’s device
embed-theme-light = Light
embed-theme-dark = Dark
embed-kind = Way of embedding
embed-kind-frame = Frame (iframe)
embed-kind-frame-hint = The radar and the dimensions, with the region’s median and range. Works in most publishing systems.
embed-kind-element = Element (kuntatutka-radar)
embed-kind-element-hint = The radar, with its numbers as a table, as a part of your own page. Its looks can be changed.
embed-make = Show the code and a preview
embed-code = Code to embed
embed-copy = Copy the code
embed-copied = The code has been copied.
embed-copy-by-hand = The browser did not allow copying. The code is now selected: copy it with Ctrl + C.
embed-fits = The second line of the code fits the frame’s height to its content. Without it the frame keeps one height and scrolls where needed.
embed-policy = If your site has a Content-Security-Policy, add this to it:
embed-looks = Change the looks
embed-looks-properties = Colours, font and corners have CSS variables:
embed-looks-parts = The parts have names, for the selector ::part:
embed-no-cookies = The embed sets no cookies.
embed-preview = Preview
