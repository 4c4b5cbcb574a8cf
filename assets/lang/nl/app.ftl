# Het venster: menu's, opdrachten, balk, vragen, meldingen, opdrachtenlijst en hulp.

app-name = Klantreis
close = Sluiten

menu-file = Bestand
menu-edit = Bewerken
menu-view = Beeld
menu-present = Presentatie
menu-settings = Instellingen
menu-help = Help

command-new = Nieuwe kaart…
command-open = Openen…
command-save = Opslaan
command-save-as = Opslaan als…
command-import-table = Cijfers inlezen…
command-paste-numbers = Cijfers plakken
command-export = Exporteren…
command-report = Maandrapport…
command-close-project = Terug naar het begin
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw
command-toggle-history = Geschiedenis
command-undo-named = Ongedaan maken: { $edit }
command-redo-named = Opnieuw: { $edit }
command-cut = Knippen
command-copy = Kopiëren
command-paste = Plakken
command-duplicate = Dupliceren
command-delete = Verwijderen
command-select-all = Alle kaartjes selecteren
command-edit-text = Tekst bewerken
command-add-card = Kaartje toevoegen
command-add-stage = Fase toevoegen
command-add-lane = Rij toevoegen
command-move-left = Naar links
command-move-right = Naar rechts
command-move-up = Omhoog
command-move-down = Omlaag
command-lock-structure = Fases en rijen vastzetten
command-lock-all = Alles vastzetten
command-show-map = Kaart
command-show-checklist = Checklist
command-show-numbers = Cijfers
command-present = Presenteren
command-full-screen = Volledig scherm
command-present-by-stage = Presenteren per fase
command-present-by-lane = Presenteren per rij
command-present-whole = De hele klantreis presenteren
command-present-overview = Alle pagina’s van de presentatie
command-present-laser = Aanwijzer
command-present-spotlight = Kaartje uitlichten
command-present-reveal = Stap voor stap onthullen
command-present-black = Zwart scherm
command-toggle-inspector = Zijpaneel
command-zoom-in = Inzoomen
command-zoom-out = Uitzoomen
command-zoom-reset = Zoomen naar 100 %
command-zoom-fit = Hele kaart in beeld
command-zoom-selection = Selectie in beeld
command-frame-cost = Wat beelden kosten
command-interface-larger = Alles groter
command-interface-smaller = Alles kleiner
command-speak-dutch = Nederlands
command-speak-english = English
command-theme-light = Licht
command-theme-dark = Donker
command-theme-contrast = Hoog contrast
command-theme-system = Licht of donker zoals je systeem
command-wheel-zooms = Met het wiel zoomen in plaats van schuiven
command-reduced-motion = Minder beweging
command-compact = Knoppen en regels dichter op elkaar
command-interface-now = { $command } (nu { $now })
command-palette = Opdracht of kaartje zoeken…
command-help = Toetsen en gebaren

view-show-map = Kaart
view-show-checklist = Checklist
view-show-numbers = Cijfers

project-name = Naam van het project
status-saved = Opgeslagen
status-unsaved = Niet opgeslagen
status-new = Nieuw

notice-undone = Ongedaan gemaakt: { $edit }
notice-redone = Opnieuw gedaan: { $edit }
notice-removed = { $edit }: gedaan. Met Ctrl+Z krijg je het terug.
notice-saved = Opgeslagen in { $file }
notice-paste-where = Kies eerst een vak of kaartje; elke regel die je plakt wordt daar een kaartje.
notice-paste-no-table = Kopieer eerst een tabel van minstens twee regels, zoals uit een spreadsheet; plak die dan hier.
notice-log-alone = ‘{ $file }’ is een log van gebeurtenissen, en die wordt apart geteld. Rond dit voorbeeld eerst af of annuleer het.

ask-open-project = Kaart openen
ask-open-table = Kies een tabel met cijfers
ask-save-project = Kaart opslaan als
kind-project = Klantreis-kaarten
kind-table = Tabellen

unsaved-title = Wijzigingen in ‘{ $name }’ opslaan?
unsaved-text = Als je niet opslaat, ben je kwijt wat je sinds de laatste keer hebt veranderd.
unsaved-save = Opslaan
unsaved-discard = Niet opslaan
unsaved-stay = Annuleren
changed-title = { $file } is veranderd
changed-text = Een ander programma heeft dit bestand veranderd nadat je het opende. Sla jouw versie op onder een andere naam, of schrijf over de andere wijzigingen heen.
changed-save-as = Opslaan als…
changed-overwrite = Overschrijven
path-text = Je systeem heeft geen bestandsvenster. Typ waar het bestand staat, of sleep het bestand op dit venster.
path-field = Pad van het bestand
path-accept = OK

history-title = Geschiedenis
history-close = Geschiedenis sluiten
history-begin = Begin
history-done = { $edit }
history-undone = { $edit } (ongedaan gemaakt)
history-saved = { $edit } (zo is het opgeslagen)
history-undone-saved = { $edit } (ongedaan gemaakt; zo is het opgeslagen)

lock-sign-structure = Indeling vast
lock-sign-full = Alles vast
lock-refused-none = Er staat niets vast; { $keys } zet de fases en rijen vast.
lock-refused-structure = De fases en rijen staan vast; maak ze los met { $keys }.
lock-refused-full = Dit project staat helemaal vast; maak het los met { $keys }.
lock-set-none = Alles is los: je kunt weer alles veranderen.
lock-set-structure = De fases en rijen staan vast; kaartjes kun je gewoon blijven veranderen.
lock-set-full = Alles staat vast: niemand verandert per ongeluk iets.

error-text-too-long = Die tekst is te lang: hoogstens { $limit } tekens.
date-unreadable = ‘{ $text }’ is geen datum. Schrijf bijvoorbeeld 1-3-2027 of 1 mrt 2027.
error-link-to-itself = Een pijl loopt van het ene kaartje naar het andere.
error-time-reversed = Het einde kan niet vóór het begin liggen.
error-scenario-name = Geef het scenario een eigen naam.
error-over-the-whole = Een aandeel kan niet meer dan 100 % zijn.
error-edit-refused = Dat kan hier niet. Er is niets veranderd.
error-library = De ingebouwde modellen konden niet worden gelezen. Installeer Klantreis opnieuw.
error-no-window = Klantreis kan hier geen venster openen: er is geen beeldscherm gevonden, of er ontbreekt een bibliotheek voor vensters (op een kale Linux: libx11-6 libxcursor1 libxi6 libx11-xcb1 libxkbcommon-x11-0 libgl1). Zonder venster kun je gebruiken: klantreis check, new, read, advise, library, export en screenshot; klantreis --help vertelt meer.

palette-hint = Typ wat je wilt doen, of waar je heen wilt
palette-nothing = Niets heet zo.

help-title = Toetsen en gebaren
help-hand = Met de muis
help-hand-drag = Sleep een kaartje naar een ander vak, een fase naar links of rechts, een rij omhoog of omlaag. Esc breekt af; Alt+slepen maakt een kopie.
help-hand-connect = Sleep vanaf de stip rechts op een kaartje naar een ander kaartje voor een pijl, ook terug.
help-hand-write = Dubbelklik op een kaartje, fase of rij om te schrijven. Met Esc of Ctrl+Enter ben je klaar, Enter begint het volgende kaartje, Shift+Enter een nieuwe regel.
help-hand-type = Dubbelklik op een lege plek voor een nieuw kaartje, of kies het vak en begin te typen.
help-hand-band = Sleep over een lege plek om meer kaartjes te kiezen; met Shift+klik voeg je er een toe.
help-hand-pan = Schuif met het wiel, of houd de spatiebalk (of de middelste knop) ingedrukt en sleep.
help-hand-zoom = Zoom met Ctrl+wiel of met twee vingers.
help-hand-drop = Sleep een kaart of een tabel met cijfers op het venster om die te openen.
menu-all = Menu’s
menu-journey = Klantreis
command-guided-start = Begin met een paar vragen…
command-show-personas = Persona’s en reizen
command-show-gaps = Wat ontbreekt er nog?
command-add-persona = Nieuwe persona
command-add-journey = Nieuwe klantreis
command-duplicate-journey = Klantreis dupliceren
command-remove-journey = Klantreis verwijderen
command-next-journey = Volgende klantreis
command-previous-journey = Vorige klantreis
command-switch-framework = Ander model kiezen…
command-save-as-framework = Bewaren als eigen model…
help-keys = Met het toetsenbord
help-keys-arrows = Met de pijltjestoetsen loop je over de kaart: van kaartje naar kaartje, en naar fases, rijen en lege vakken.
help-keys-tab = Tab gaat naar het volgende onderdeel; met Shift+Tab ga je vanaf het eerste kaartje terug naar de balk. Esc sluit of laat los.
help-keys-panel = Met F6 ga je van de kaart naar het zijpaneel; met F6 of Esc ga je terug, met hetzelfde kaartje gekozen.
help-keys-write = Met F2 of Enter schrijf je in wat gekozen is, met Shift+F2 in de notitie van een kaartje. In een leeg vak begin je gewoon te typen; op een kaartje vervangt typen de tekst.
help-keys-add = Ctrl+Enter zet er een kaartje onder; tijdens het schrijven doet Enter dat. Met Esc of Ctrl+Enter ben je klaar.
help-keys-move = Alt met een pijltjestoets verplaatst de gekozen kaartjes, de fase of de rij.
help-keys-feeling = Met Ctrl+↑ en Ctrl+↓ maak je het gevoel van de gekozen kaartjes beter of slechter.
help-keys-menus = F10 of Alt opent de menu’s; met de pijltjestoetsen loop je erdoor.
command-focus-panel = Naar het zijpaneel en terug
command-feeling-better = Gevoel beter
command-feeling-worse = Gevoel slechter

# Kiezen, het klembord en gekoppelde kaartjes.

command-select-lane = Kaartjes van deze rij kiezen
command-select-stage = Kaartjes van deze fase kiezen
command-select-alike = Kaartjes van dezelfde soort kiezen
command-copy-image = Kopiëren als afbeelding
command-copy-text = Kopiëren als tekst
command-add-linked = Volgend kaartje met een pijl
command-other-curve = Lijn van de andere versie tonen
command-context-menu = Menu van wat gekozen is
notice-paste-empty = Er staat niets op het klembord. Kopieer eerst kaartjes of tekst.
notice-paste-picture = Op het klembord staat een afbeelding; alleen van kaartjes en tekst worden kaartjes gemaakt.
notice-paste-left = { $n ->
    [one] Voor één cel van de gekopieerde tekst was geen plaats op de kaart.
   *[other] Voor { $n-text } cellen van de gekopieerde tekst was geen plaats op de kaart.
 }
notice-image-copied = De afbeelding staat op het klembord.
notice-text-copied = De tekst staat op het klembord.
help-keys-extend = Shift met een pijltjestoets kiest ook het volgende kaartje. Ctrl+A kiest alle kaartjes van een gekozen fase of rij, en daarna alle.
help-keys-linked = Ctrl+→ maakt het volgende kaartje in de volgende fase, met een pijl ernaartoe; met Tab ga je tijdens het schrijven naar de volgende fase.
help-keys-menu = De menutoets of Shift+F10 toont wat je kunt doen met wat gekozen is.
help-hand-arrow = Laat een pijl los boven een lege plek en het kaartje erachter wordt gemaakt. Sleep een eind van een gekozen pijl naar een ander kaartje.
help-hand-curve = Sleep een gezichtje van de lijn omhoog of omlaag; klik in de strook van een fase zonder gezichtje om er een te maken.
help-hand-clipboard = Gekopieerde kaartjes houden hun pijlen, ook in een ander project en een ander venster. Van gekopieerde tekst worden kaartjes gemaakt: een per regel; een blok uit een spreadsheet vult de vakken vanaf het gekozen vak.
command-edit-note = Notitie bewerken
