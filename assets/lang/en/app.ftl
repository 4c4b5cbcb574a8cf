# The window: menus, commands, bar, questions, notices, palette and help.

app-name = Klantreis
close = Close

menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help

command-new = New map…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-import-table = Import numbers…
command-export-svg = Export map as SVG…
command-close-project = Back to the start page
command-quit = Quit
command-undo = Undo
command-redo = Redo
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
command-show-map = Map
command-show-checklist = Checklist
command-show-numbers = Numbers
command-toggle-inspector = Side panel
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-reset = Zoom to 100 %
command-zoom-fit = Fit the whole map
command-zoom-selection = Zoom to selection
command-interface-larger = Larger interface
command-interface-smaller = Smaller interface
command-speak-dutch = Nederlands
command-speak-english = English
command-theme-light = Light
command-theme-dark = Dark
command-theme-system = Light or dark as the system has it
command-wheel-zooms = The wheel zooms instead of scrolling
command-palette = Find a command…
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
notice-exported = Map exported to { $file }
notice-paste-where = Select a cell or a card first; pasted lines become cards there.

ask-open-project = Open a map
ask-open-table = Choose a table with numbers
ask-save-project = Save the map as
ask-export-svg = Export the map as
kind-project = Klantreis maps
kind-table = Tables
kind-svg = SVG images

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

error-text-too-long = That text is too long: { $limit } characters at most.
date-unreadable = “{ $text }” is no date. Write it like 1-3-2027 or 1 Mar 2027.
error-link-to-itself = An arrow goes from one card to another.
error-time-reversed = The end can’t be before the beginning.
error-edit-refused = That can’t be done here. Nothing has changed.
error-library = The built-in frameworks could not be read. Please install Klantreis again.
error-no-window = Klantreis can’t open a window here: no display was found, or a library for windows is missing (on bare Linux: libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libgl1). Without a window you can use: klantreis check, new, read, advise, library, export and screenshot; klantreis --help tells more.

palette-hint = Type what you want to do
palette-nothing = No command is called that.

help-title = Keys and gestures
help-hand = On the map
help-hand-drag = Drag a card to another cell, a stage to the left or right, a lane up or down. Esc cancels; Alt+drag makes a copy.
help-hand-connect = Drag from the dot at a card’s right edge to another card to draw an arrow, backwards too.
help-hand-write = Double-click a card, stage or lane to write. Enter or Esc ends it, Ctrl+Enter starts the next card.
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
