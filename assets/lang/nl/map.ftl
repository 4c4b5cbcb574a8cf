# De kaart en het paneel ernaast.

map-cell = { $lane } bij { $stage }
map-link = Pijl van { $from } naar { $to }
map-handle = Pijl vanaf ‘{ $card }’: sleep van hier naar een ander kaartje, of kies het in het paneel.
map-arrow-nowhere = Er is geen pijl getekend: laat hem los op een kaartje, of in een vak om daar een kaartje te maken.
map-arrow-stays = De pijl blijft zoals hij was: laat het uiteinde los op een ander kaartje.
map-canvas = De hele kaart: loop erover met de pijltjestoetsen.
map-leads-back = Leidt terug naar { $stage }. { $name }.
map-untitled = Kaartje zonder tekst
map-writing = Tekst
map-fit = Passend
map-stage-before = Fase ervoor toevoegen
map-stage-after = Fase erna toevoegen
map-lane-above = Rij erboven toevoegen
map-lane-below = Rij eronder toevoegen
map-hide-lane = Deze rij verbergen
map-show-lane = ‘{ $lane }’ weer tonen

colour-plain = gewoon

inspector-overview = Wat nu te doen
inspector-first = Doe dit eerst
inspector-hint = Kies een kaartje, fase, rij of pijl om er alles van te zien en te veranderen. Dubbelklik op een lege plek of druk op Ctrl+Enter voor een nieuw kaartje.
inspector-cell-hint = Of begin gewoon te typen.
inspector-hidden = Verborgen rijen
inspector-card = Kaartje
inspector-cards = { $n ->
    [one] Eén kaartje
   *[other] { $n-text } kaartjes
 }
inspector-stage = Fase
inspector-lane = Rij
inspector-link = Pijl
inspector-title = Titel
inspector-name = Naam
inspector-note = Notitie
inspector-question = De vraag van je klant
inspector-colour = Kleur
inspector-feeling = Hoe voelt het?
inspector-channel = Kanaal
inspector-medium = Fysiek of digitaal
inspector-evidence = Hoe weet je dit?
inspector-obstacle = Bekend pijnpunt
inspector-moment-of-truth = Moment van de waarheid
inspector-owner = Wie
inspector-tags = Labels, met komma’s ertussen
inspector-connect = Pijl tekenen naar
inspector-connect-prompt = Kies een kaartje…
inspector-time-from = Van
inspector-time-to = Tot
inspector-phases = Stappen van de klant
inspector-phases-why = Hiermee koppelt Klantreis tips en cijfers aan deze fase.
inspector-link-kind = Soort
inspector-label = Bijschrift
inspector-none = –
inspector-delete = Verwijderen

cost-title = Wat een beeld kost
cost-layout = Feiten en indeling
cost-gesture = Camera, aanwijzer en toetsen
cost-drawing = Tekenen
cost-nodes = Namen voor toetsenbord en voorlezen
cost-rest = Schrijven, knoppen en hints
cost-millis = { $n } ms
cost-count = { $n }
cost-marks = Tekens
cost-shapes = Vormen
cost-texts = Regels tekst
cost-remade = Kaartjes opnieuw getekend van veraf
cost-node-count = Namen
inspector-differs = verschilt
inspector-tags-stay = Andere labels van losse kaartjes blijven.
map-turn-arrow = Omdraaien
map-face = Gevoel in { $stage }: { $feeling }
map-moves = { $n ->
    [one] Verplaatst één kaartje
   *[other] Verplaatst { $n-text } kaartjes
 }
map-copies = { $n ->
    [one] Kopieert één kaartje
   *[other] Kopieert { $n-text } kaartjes
 }
map-feelings-moved = { $n ->
    [one] Het gevoel van één kaartje in deze fase is veranderd.
   *[other] Het gevoel van { $n-text } kaartjes in deze fase is mee veranderd.
 }
