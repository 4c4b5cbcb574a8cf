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
ask-export = { $what } bewaren als { $kind }
notice-exported = { $what } bewaard als { $file }
notice-export-stopped = Het exporteren is gestopt; er is niets bewaard.
export-failed = Het bestand kon niet worden gemaakt.
export-sheet-of = { $title } · vel { $n } van { $of } · rij { $row }, kolom { $column }
