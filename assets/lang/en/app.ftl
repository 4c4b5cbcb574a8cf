# The window: menus, commands, bar, questions, notices, palette and help.

app-name = Klantreis
close = Close

menu-file = File
menu-edit = Edit
menu-view = View
menu-present = Presentation
menu-settings = Settings
menu-help = Help

command-new = New map…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-import-table = Import numbers…
command-paste-numbers = Paste numbers
command-export = Export…
command-report = Monthly report…
command-close-project = Back to the start page
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-toggle-history = History
command-undo-named = Undo { $edit }
command-redo-named = Redo { $edit }
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-delete = Delete
command-select-all = Select all cards
command-edit-text = Edit text
command-add-card = Add card
command-add-stage = Add stage
command-add-lane = Add lane
command-move-left = Move left
command-move-right = Move right
command-move-up = Move up
command-move-down = Move down
command-lock-structure = Lock stages and lanes
command-lock-all = Lock everything
command-show-map = Map
command-show-checklist = Checklist
command-show-numbers = Numbers
command-present = Present
command-full-screen = Full screen
command-present-by-stage = Present by stage
command-present-by-lane = Present by lane
command-present-whole = Present the whole journey
command-present-overview = All pages of the presentation
command-present-laser = Laser pointer
command-present-spotlight = Spotlight on a card
command-present-reveal = Reveal step by step
command-present-black = Black screen
command-toggle-inspector = Side panel
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-reset = Zoom to 100%
command-zoom-fit = Fit the whole map
command-zoom-selection = Zoom to selection
command-frame-cost = What frames cost
command-interface-larger = Larger interface
command-interface-smaller = Smaller interface
command-speak-dutch = Nederlands
command-speak-english = English
command-theme-light = Light
command-theme-dark = Dark
command-theme-contrast = High contrast
command-theme-system = Light or dark as the system has it
command-wheel-zooms = The wheel zooms instead of scrolling
command-reduced-motion = Reduced motion
command-compact = Buttons and rows closer together
command-interface-now = { $command } (now { $now })
command-palette = Find any command or card…
command-help = Keys and gestures

view-show-map = Map
view-show-checklist = Checklist
view-show-numbers = Numbers

project-name = Name of the project
status-saved = Saved
status-unsaved = Not saved
status-new = New

notice-undone = Undone: { $edit }
notice-redone = Done again: { $edit }
notice-removed = { $edit }: done. Ctrl+Z brings it back.
notice-saved = Saved in { $file }
notice-paste-where = Select a cell or a card first; pasted lines become cards there.
notice-paste-no-table = Copy a table first, of at least two rows, as from a spreadsheet; then paste it here.
notice-log-alone = ‘{ $file }’ is a log of events, which is counted by itself. Finish or cancel this preview first.

ask-open-project = Open a map
ask-open-table = Choose a table with numbers
ask-save-project = Save the map as
kind-project = Klantreis maps
kind-table = Tables

unsaved-title = Save the changes to “{ $name }”?
unsaved-text = If you don’t save, what you changed since the last save is gone.
unsaved-save = Save
unsaved-discard = Don’t save
unsaved-stay = Cancel
changed-title = { $file } has changed
changed-text = Another program changed this file after you opened it. Save yours under another name, or write over the other changes.
changed-save-as = Save as…
changed-overwrite = Write over it
path-text = Your system has no file window. Type where the file is, or drop the file on this window.
path-field = Path of the file
path-accept = OK

history-title = History
history-close = Close the history
history-begin = Beginning
history-done = { $edit }
history-undone = { $edit } (undone)
history-saved = { $edit } (saved like this)
history-undone-saved = { $edit } (undone; saved like this)

lock-sign-structure = Structure locked
lock-sign-full = All locked
lock-refused-none = Nothing is locked; { $keys } locks the stages and lanes.
lock-refused-structure = The stages and lanes are locked; unlock them with { $keys }.
lock-refused-full = This project is locked; unlock it with { $keys }.
lock-set-none = Everything is unlocked: you can change all of it again.
lock-set-structure = The stages and lanes are locked; cards can be changed as ever.
lock-set-full = Everything is locked: nobody changes anything by accident.

error-text-too-long = That text is too long: { $limit } characters at most.
date-unreadable = “{ $text }” is no date. Write it like 1-3-2027 or 1 Mar 2027.
error-link-to-itself = An arrow goes from one card to another.
error-time-reversed = The end can’t be before the beginning.
error-scenario-name = A scenario needs a name of its own.
error-over-the-whole = A share can’t be more than 100 %.
error-edit-refused = That can’t be done here. Nothing has changed.
error-library = The built-in frameworks could not be read. Please install Klantreis again.
error-no-window = Klantreis can’t open a window here: no display was found, or a library for windows is missing (on bare Linux: libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libgl1). Without a window you can use: klantreis check, new, read, advise, library, export and screenshot; klantreis --help tells more.

palette-hint = Type what you want to do, or where you want to go
palette-nothing = Nothing is called that.

help-title = Keys and gestures
help-hand = With the mouse
help-hand-drag = Drag a card to another cell, a stage to the left or right, a lane up or down. Esc cancels; Alt+drag makes a copy.
help-hand-connect = Drag from the dot at a card’s right edge to another card to draw an arrow, backwards too.
help-hand-write = Double-click a card, stage or lane to write. Esc or Ctrl+Enter ends it, Enter starts the next card, Shift+Enter a new line.
help-hand-type = Double-click an empty place to add a card, or select the cell and just type.
help-hand-band = Drag over an empty place to select several cards; Shift+click adds one.
help-hand-pan = Scroll with the wheel, or hold Space (or the middle button) and drag.
help-hand-zoom = Zoom with Ctrl+wheel or by pinching.
help-hand-drop = Drop a map or a table with numbers on the window to open it.
menu-all = Menus
menu-journey = Journey
command-guided-start = Start with a few questions…
command-show-personas = Personas and journeys
command-show-gaps = What is still missing?
command-add-persona = New persona
command-add-journey = New journey
command-duplicate-journey = Duplicate journey
command-remove-journey = Delete journey
command-next-journey = Next journey
command-previous-journey = Previous journey
command-switch-framework = Switch framework…
command-save-as-framework = Save as own framework…
help-keys = By keyboard
help-keys-arrows = The arrow keys walk over the map: from card to card, and to stages, lanes and empty cells.
help-keys-tab = Tab goes to the next control; Shift+Tab on the first card goes back to the bar. Esc closes or lets go.
help-keys-panel = F6 goes from the map to the side panel; F6 or Esc goes back, with the same card selected.
help-keys-write = F2 or Enter writes in what is selected, Shift+F2 in a card’s note. In an empty cell, just type; on a card, typing writes it anew.
help-keys-add = Ctrl+Enter adds a card below; while writing, Enter does. Esc or Ctrl+Enter ends the writing.
help-keys-move = Alt and an arrow key moves the selected cards, stage or lane.
help-keys-feeling = Ctrl+↑ and Ctrl+↓ make the selected cards feel better or worse.
help-keys-menus = F10 or Alt opens the menus; the arrow keys walk through them.
command-focus-panel = To the side panel and back
command-feeling-better = Better feeling
command-feeling-worse = Worse feeling

# Selecting, the clipboard and linked cards.

command-select-lane = Select the cards of this lane
command-select-stage = Select the cards of this stage
command-select-alike = Select cards of the same kind
command-copy-image = Copy as image
command-copy-text = Copy as text
command-add-linked = Add the next card, with an arrow
command-other-curve = Show the other version’s curve
command-context-menu = Menu of what is selected
notice-paste-empty = There is nothing on the clipboard. Copy cards or text first.
notice-paste-picture = There is a picture on the clipboard; only cards and text become cards.
notice-paste-left = { $n ->
    [one] One cell of the copied text had no place on the map.
   *[other] { $n-text } cells of the copied text had no place on the map.
 }
notice-image-copied = The image is on the clipboard.
notice-text-copied = The text is on the clipboard.
help-keys-extend = Shift and an arrow key selects the next card as well. Ctrl+A selects all cards of a selected stage or lane, and then all.
help-keys-linked = Ctrl+→ adds the next card in the next stage, with an arrow to it; Tab goes on to the next stage while writing.
help-keys-menu = The menu key or Shift+F10 shows what can be done with what is selected.
help-hand-arrow = Let an arrow go over an empty place to make the card it points to. Drag an end of a selected arrow to another card.
help-hand-curve = Drag a face of the curve up or down; click in the curve’s band of a stage without a face to add one.
help-hand-clipboard = Copied cards keep their arrows, in another project and another window too. Copied text becomes cards: one a line; a block from a spreadsheet fills the cells from the selected one.
command-edit-note = Edit note
