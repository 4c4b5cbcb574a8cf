# Presenteren: de pagina's, wat erop staat, en wat je ermee kunt doen.

## Op de pagina's
pages-part = { $part } van { $parts }
pages-continued = { $lane } (vervolg)
pages-onward = gaat door naar { $stage }
pages-onward-short = gaat door
pages-nothing = Deze klantreis heeft nog geen fasen.

## Tijdens het presenteren
present-page = { $title }, pagina { $page } van { $pages }
present-number = { $page } / { $pages }
present-place = { $lane } bij { $stage }
present-writing = Tekst van het kaartje
present-overview = Alle pagina’s
present-previous = Vorige pagina
present-next = Volgende pagina
present-by = Indeling
present-by-stage = Per fase
present-by-lane = Per rij
present-by-whole = De hele klantreis
present-by-view = Weergave: { $view }
present-no-views = Er zijn nog geen bewaarde weergaven. Die maak je op de kaart.
present-add = Kaartje
present-add-named = Kaartje toevoegen
present-nowhere = Op deze pagina kan geen kaartje staan.
present-colour = Kleur
present-colour-plain = Geen kleur
present-reveal = Onthullen
present-reveal-off = Alles meteen tonen
present-reveal-lane = Rij voor rij onthullen
present-reveal-card = Kaartje voor kaartje onthullen
present-laser = Aanwijzer
present-spotlight = Uitlichten
present-black = Zwart scherm
present-theme = Licht of donker
present-display = Scherm
present-display-number = Scherm { $number }
present-leave = Stoppen
present-go = Ga naar pagina { $number } ↵

## Hulp
help-present = Tijdens het presenteren
help-present-turn = → ↓ Page Down, spatie of een tik rechts: verder. ← ↑ Page Up of een tik links: terug. Home en End: begin en eind. Een afstandsbediening werkt ook.
help-present-jump = Typ een paginanummer en druk op Enter, of druk op O voor alle pagina’s.
help-present-by = P: per fase. L: per rij. V: bewaarde weergaven. W: de hele klantreis.
help-present-write = N: een nieuw kaartje; typ, Enter, typ het volgende, Esc als je klaar bent. Dubbelklik of Enter: bewerken. Slepen: verplaatsen. Delete: weghalen.
help-present-colour = 1 tot 6: een gekozen kaartje een kleur geven. 0: geen kleur.
help-present-show = K: aanwijzer. S: één kaartje uitlichten. R: rij voor rij of kaartje voor kaartje onthullen.
help-present-screen = B of punt: zwart scherm. D: licht, donker, hoog contrast. F11: volledig scherm. Esc: stoppen.
