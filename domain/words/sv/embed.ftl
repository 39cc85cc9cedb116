### Inbäddningar på andras webbplatser: ramen, elementet och sidan som gör koden.

embed-open = Öppna kommunens sida i kommunradarn
embed-front = Öppna kommunradarn
