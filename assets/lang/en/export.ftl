# Exporting: what can be made, and what stands on a sheet.

export-content-map = Map
export-content-checklist = Checklist
export-content-numbers = Numbers
export-content-report = Report
export-file-checklist = checklist
export-file-numbers = numbers
export-file-report = report
export-format-pdf = PDF
export-format-svg = SVG image
export-format-png = PNG image
export-format-markdown = Markdown text
export-format-html = Web page (HTML)
export-format-xlsx = Spreadsheet (XLSX)
export-format-csv = Table (CSV)
export-format-mermaid = Mermaid diagram
ask-export = Save { $what } as { $kind }
notice-exported = { $what } saved as { $file }
notice-export-stopped = The export was stopped; nothing was saved.
export-failed = The file could not be made.
export-sheet-of = { $title } · sheet { $n } of { $of } · row { $row }, column { $column }
export-page-of = Page { $n } of { $of }
export-plan-what = What
export-plan-who = Who
export-plan-when = When
export-plan-effort = Effort
export-plan-impact = Impact
export-plan-left-out = Not for us: { $items }
export-level-low = low
export-level-medium = medium
export-level-high = high
export-interval-hint = Behind every percentage stands its 95% interval: the smaller the counts, the wider it is. In the bars it is the thin line.

## The window
export-title = Export
export-what = What
export-journey = Which journey
export-as = As
export-layout = On paper
export-layout-large = As large as the map
export-layout-sheet = On one sheet
export-layout-poster = Poster of several sheets
export-layout-handout = Handout: a stage a page
export-paper = Paper
export-across = Sheets side by side
export-overlap = Overlap
export-size = Size
export-by-width = choose the width
export-width = Width
export-transparent = Transparent background
export-look = Colours
export-look-light = Light
export-look-dark = Dark
export-look-contrast = High contrast
export-save = Save…
export-cancel = Cancel
export-working = Exporting
export-stop = Stop
export-will-page = A PDF with one page of { $width } × { $height } cm.
export-will-sheet = A PDF with one sheet of { $paper }.
export-will-poster = { $n ->
    [one] One sheet of { $paper }: { $width } × { $height } cm ({ $columns } × { $rows }).
   *[other] { $n-text } sheets of { $paper }, { $columns } × { $rows }, together { $width } × { $height } cm. Cut along the marks, and glue where they overlap.
}
export-will-pages = { $n ->
    [one] A PDF of one page.
   *[other] A PDF of { $n-text } pages.
}
export-will-pixels = An image of { $width } × { $height } pixels.
export-will-svg = A drawing that stays sharp at any size, with text that can be searched.
export-will-markdown = Text with headings, lists and tables that every program can read.
export-plan-stage = Stage
export-plan-state = State
export-plan-note = Note
export-content-people = Personas
export-file-people = personas
export-will-html = One web page that opens in every browser, also without the internet.
export-will-xlsx = A workbook with tables to filter and reckon in.
export-will-csv = A table that every spreadsheet reads.
export-will-mermaid = A diagram in Mermaid's notation, which can be read back in.
