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
ask-export = Save { $what } as { $kind }
notice-exported = { $what } saved as { $file }
notice-export-stopped = The export was stopped; nothing was saved.
export-failed = The file could not be made.
export-sheet-of = { $title } · sheet { $n } of { $of } · row { $row }, column { $column }
