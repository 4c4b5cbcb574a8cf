# Exporteren: wat ervan te maken is, en wat er op een vel staat.

export-content-map = Kaart
export-content-checklist = Checklist
export-content-numbers = Cijfers
export-content-report = Rapport
export-file-checklist = checklist
export-file-numbers = cijfers
export-file-report = rapport
export-format-pdf = PDF
export-format-svg = SVG-afbeelding
export-format-png = PNG-afbeelding
export-format-markdown = Markdown-tekst
export-format-html = Webpagina (HTML)
export-format-xlsx = Spreadsheet (XLSX)
export-format-csv = Tabel (CSV)
export-format-mermaid = Mermaid-diagram
ask-export = { $what } bewaren als { $kind }
notice-exported = { $what } bewaard als { $file }
notice-export-stopped = Het exporteren is gestopt; er is niets bewaard.
export-failed = Het bestand kon niet worden gemaakt.
export-sheet-of = { $title } · vel { $n } van { $of } · rij { $row }, kolom { $column }
export-page-of = Bladzijde { $n } van { $of }
export-plan-what = Wat
export-plan-who = Wie
export-plan-when = Wanneer
export-plan-effort = Werk
export-plan-impact = Effect
export-plan-left-out = Niet voor ons: { $items }
export-level-low = weinig
export-level-medium = gemiddeld
export-level-high = veel
export-interval-hint = Achter elk percentage staat het 95%-interval: hoe kleiner de aantallen, hoe ruimer het is. In de balken is dat het dunne streepje.

## Het venster
export-title = Exporteren
export-what = Wat
export-journey = Welke klantreis
export-as = Als
export-layout = Op papier
export-layout-large = Zo groot als de kaart
export-layout-sheet = Op één vel
export-layout-poster = Poster van losse vellen
export-layout-handout = Hand-out: een fase per bladzijde
export-paper = Papier
export-across = Vellen naast elkaar
export-overlap = Overlap
export-size = Grootte
export-by-width = breedte kiezen
export-width = Breedte
export-transparent = Doorzichtige achtergrond
export-look = Kleuren
export-look-light = Licht
export-look-dark = Donker
export-look-contrast = Hoog contrast
export-save = Bewaren…
export-cancel = Annuleren
export-working = Bezig met exporteren
export-stop = Stoppen
export-will-page = Een PDF met één bladzijde van { $width } × { $height } cm.
export-will-sheet = Een PDF met één vel { $paper }.
export-will-poster = { $n ->
    [one] Eén vel { $paper }: { $width } × { $height } cm ({ $columns } × { $rows }).
   *[other] { $n-text } vellen { $paper }, { $columns } × { $rows }, samen { $width } × { $height } cm. Knip langs de tekens en plak waar ze overlappen.
}
export-will-pages = { $n ->
    [one] Een PDF van één bladzijde.
   *[other] Een PDF van { $n-text } bladzijden.
}
export-will-pixels = Een afbeelding van { $width } × { $height } pixels.
export-will-svg = Een tekening die op elke maat scherp blijft, met tekst die je kunt doorzoeken.
export-will-markdown = Tekst met koppen, lijsten en tabellen, die elk programma kan lezen.
export-plan-stage = Fase
export-plan-state = Hoever
export-plan-note = Notitie
export-content-people = Persona’s
export-file-people = personas
export-will-html = Eén webpagina die in elke browser opent, ook zonder internet.
export-will-xlsx = Een werkblad met tabellen om in te filteren en te rekenen.
export-will-csv = Een tabel die elk spreadsheetprogramma leest.
export-will-mermaid = Een diagram in de notatie van Mermaid, dat je ook weer kunt inlezen.
