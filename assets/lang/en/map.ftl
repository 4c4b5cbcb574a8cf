# The map and the panel beside it.

map-cell = { $lane } in { $stage }
map-link = Arrow from { $from } to { $to }
map-handle = Arrow from ‘{ $card }’: drag from here to another card, or choose it in the panel.
map-arrow-nowhere = No arrow was drawn: let it go on a card, or in a cell to make a card there.
map-arrow-stays = The arrow stays as it was: let its end go on another card.
map-canvas = The whole map: walk over it with the arrow keys.
map-leads-back = Leads back to { $stage }. { $name }.
map-untitled = Card without text
map-writing = Text
map-fit = Fit
map-stage-before = Add stage before
map-stage-after = Add stage after
map-lane-above = Add lane above
map-lane-below = Add lane below
map-hide-lane = Hide this lane
map-show-lane = Show “{ $lane }” again

colour-plain = plain

inspector-overview = What to do now
inspector-first = Do this first
inspector-hint = Choose a card, stage, lane or arrow to see and change everything about it. Double-click an empty place or press Ctrl+Enter to add a card.
inspector-cell-hint = Or just start typing.
inspector-hidden = Hidden lanes
inspector-card = Card
inspector-cards = { $n ->
    [one] One card
   *[other] { $n-text } cards
 }
inspector-stage = Stage
inspector-lane = Lane
inspector-link = Arrow
inspector-title = Title
inspector-name = Name
inspector-note = Note
inspector-question = The customer’s question
inspector-colour = Colour
inspector-feeling = How does it feel?
inspector-channel = Channel
inspector-medium = Physical or digital
inspector-evidence = How do you know?
inspector-obstacle = Known obstacle
inspector-moment-of-truth = Moment of truth
inspector-owner = Owner
inspector-tags = Tags, with commas between
inspector-connect = Draw an arrow to
inspector-connect-prompt = Choose a card…
inspector-time-from = From
inspector-time-to = To
inspector-phases = Phases
inspector-phases-why = Phases connect the stage to tactics and numbers.
inspector-link-kind = Kind
inspector-label = Label
inspector-none = –
inspector-delete = Delete

cost-title = What a frame costs
cost-layout = Facts and layout
cost-gesture = Camera, pointer and keys
cost-drawing = Drawing
cost-nodes = Names for keyboard and listening
cost-rest = Writing, buttons and hints
cost-millis = { $n } ms
cost-count = { $n }
cost-marks = Marks
cost-shapes = Shapes
cost-texts = Lines of text
cost-remade = Cards drawn anew from afar
cost-node-count = Names
inspector-differs = differs
inspector-tags-stay = Other tags of single cards stay.
map-turn-arrow = Turn around
map-face = Feeling in { $stage }: { $feeling }
map-moves = { $n ->
    [one] Moves one card
   *[other] Moves { $n-text } cards
 }
map-copies = { $n ->
    [one] Copies one card
   *[other] Copies { $n-text } cards
 }
map-feelings-moved = { $n ->
    [one] The feeling of one card in this stage has changed.
   *[other] The feelings of { $n-text } cards in this stage have moved along.
 }
