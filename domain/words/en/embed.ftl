### Embeds on other sites: the frame, the element, and the page that makes their code.

embed-open = Open the municipality’s page in the municipality radar
embed-front = Open the municipality radar
