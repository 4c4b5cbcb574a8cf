# Presenting: the pages, what stands on them, and what can be done with them.

## On the pages
pages-part = { $part } of { $parts }
pages-continued = { $lane } (continued)
pages-onward = go on to { $stage }
pages-onward-short = go on
pages-nothing = This journey has no stages yet.

## While presenting
present-page = { $title }, page { $page } of { $pages }
present-number = { $page } / { $pages }
present-place = { $lane } in { $stage }
present-writing = Text of the card
present-overview = All pages
present-previous = Previous page
present-next = Next page
present-by = Pages
present-by-stage = By stage
present-by-lane = By lane
present-by-whole = The whole journey
present-by-view = View: { $view }
present-no-views = There are no saved views yet. You make them on the map.
present-add = Card
present-add-named = Add a card
present-nowhere = No card can stand on this page.
present-colour = Colour
present-colour-plain = No colour
present-reveal = Reveal
present-reveal-off = Show everything at once
present-reveal-lane = Reveal lane by lane
present-reveal-card = Reveal card by card
present-laser = Pointer
present-spotlight = Spotlight
present-black = Black screen
present-theme = Light or dark
present-display = Display
present-display-number = Display { $number }
present-leave = Stop
present-go = Go to page { $number } ↵

## Help
help-present = While presenting
help-present-turn = → ↓ Page Down, Space or a tap on the right: on. ← ↑ Page Up or a tap on the left: back. Home and End: first and last. A clicker works too.
help-present-jump = Type the number of a page and press Enter, or press O for all pages.
help-present-by = P: by stage. L: by lane. V: saved views. W: the whole journey.
help-present-write = N: a new card; type, Enter, type the next one, Esc when you are done. Double-click or Enter: edit. Drag: move. Delete: remove.
help-present-colour = 1 to 6: give a selected card a colour. 0: no colour.
help-present-show = K: pointer. S: spotlight on one card. R: reveal lane by lane or card by card.
help-present-screen = B or full stop: black screen. D: light, dark, high contrast. F11: full screen. Esc: stop.
