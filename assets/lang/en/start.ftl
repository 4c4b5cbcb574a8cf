# The start page: a new map, a file or a sample.

start-sentence = Draw your customer’s journey, see where you lose customers, and tick off what helps.
start-theme-system = System
start-theme-light = Light
start-theme-dark = Dark
start-theme-contrast = Contrast

start-guide = New here?
start-guide-text = Five short questions give you a journey with a persona, touchpoints and your first steps. You can always skip one.
start-guide-begin = Start with a few questions

start-new = Pick a framework
start-blank = Blank map
start-blank-text = Three stages without a name: build up your own customer journey, in your own words.

start-open = Pick up where you left off
start-open-file = Open file…
start-open-named = Open: { $file }
start-drop = You can also drop a file on this window, a map or a table with numbers.
start-recent = Recently used
start-forget = Take { $file } off this list
start-samples = Samples

sample-bakkerij-de-korenaar-title = Bakkerij De Korenaar
sample-bakkerij-de-korenaar-text = A bakery’s web shop, with the numbers of several months (in Dutch).
sample-northlight-consulting-title = Northlight Consulting
sample-northlight-consulting-text = A consultancy that sells energy audits to small manufacturers.
