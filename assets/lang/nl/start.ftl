# De startpagina: een nieuwe kaart, een bestand of een voorbeeld.

start-sentence = Teken de reis van je klant, zie waar je klanten verliest en vink af wat helpt.
start-theme-system = Systeem
start-theme-light = Licht
start-theme-dark = Donker
start-theme-contrast = Contrast

start-guide = Nieuw hier?
start-guide-text = Met vijf korte vragen heb je een klantreis met een persona, contactmomenten en je eerste stappen. Overslaan mag altijd.
start-guide-begin = Begin met een paar vragen

start-new = Kies een model
start-blank = Lege kaart
start-blank-text = Drie fasen zonder naam: bouw je eigen klantreis op, met je eigen woorden.

start-open = Verder met wat er is
start-open-file = Bestand openen…
start-open-named = Openen: { $file }
start-drop = Je kunt een bestand ook op dit venster slepen, een kaart of een tabel met cijfers.
start-recent = Laatst gebruikt
start-forget = { $file } uit deze lijst halen
start-samples = Voorbeelden

sample-bakkerij-de-korenaar-title = Bakkerij De Korenaar
sample-bakkerij-de-korenaar-text = De webshop van een bakker, met de cijfers van een paar maanden.
sample-northlight-consulting-title = Northlight Consulting
sample-northlight-consulting-text = Een adviesbureau dat energieaudits verkoopt aan kleine fabrieken (in het Engels).
