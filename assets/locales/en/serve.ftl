### The local service (`diapason serve`): what it says to people, on the terminal and in a browser.

command-serve = the same desk in a browser and for programs, on this machine alone
option-port = port to answer at; any free one where none is named

serve-open = Open in your browser: { $link }
serve-programs = The link works once. Programs send the token of the line above; the description is at /openapi.json. Ctrl-C ends the service.
serve-ended = The service has ended.
serve-port-refused = Port { $port } cannot be used: { $detail }
    .hint = Name another port, or none: a free one is found.
serve-system = The service cannot start: { $detail }

# Pages of words alone, for who comes without the key of the house
serve-not-open = This page opens by a link
    .hint = Start diapason serve, and open the link that it gives. Each link works once; the browser that opened it stays let in until the service ends.
serve-link-used = This link no longer opens anything
    .hint = It was used before, or belongs to a service that has ended. Start diapason serve again, and open the link that it gives.
serve-let-in = One moment…
serve-no-page = This program was built without its page
    .hint = It answers programs all the same. Whoever builds it makes the page with cargo xtask ui, then builds the program again.
