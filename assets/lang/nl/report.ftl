# Het maandrapport.

report-kind-month = Maandrapport
report-kind = Rapport
report-made = Gemaakt met Klantreis op { $date }

report-no-leak = Waar je klanten verliest
report-picture = De klantreis in het kort
report-picture-words = De klantreis van je klanten, met deze fasen: { $stages }.

## De trechter
report-funnel = Van stap naar stap
report-column-step = Stap
report-column-count = Aantal
report-column-rate = Gaat door
report-overall = Van begin tot eind
report-no-numbers = Er zijn nog geen cijfers. Lees een tabel in met een aantal per stap, dan staat hier hoeveel klanten elke stap halen.

## Wat er veranderde
report-moved = Wat er veranderde
report-column-verdict = Oordeel
report-verdict-better = gestegen
report-verdict-worse = gedaald
report-verdict-cannot-tell = kan toeval zijn
report-verdict-too-few = te weinig cijfers
report-verdict-not-comparable = niet te vergelijken
report-moved-better = Gestegen, en dat is meer dan toeval: { $steps }.
report-moved-worse = Gedaald, en dat is meer dan toeval: { $steps }.
report-moved-nothing = Geen enkele stap veranderde meer dan toeval kan verklaren.
report-result-by-entry = ‘{ $end }’ ging van { $before } naar { $after }, vooral door het aantal bij ‘{ $step }’.
report-result-by-step = ‘{ $end }’ ging van { $before } naar { $after }, vooral door de stap naar ‘{ $step }’.
report-nothing-before = Er zijn geen cijfers van een eerdere periode met dezelfde stappen. Lees straks ook de volgende in, dan staat hier wat er veranderde.

## Gedaan en te doen
report-done-month = Gedaan in { $month }
report-done = Gedaan in deze periode
report-nothing-done = In deze periode is niets afgevinkt.
report-since = En daarna
report-next = Wat nu te doen
report-nothing-next = Op de checklist staat hier niets meer open.
report-overdue = Ook over tijd
report-overdue-since = over tijd sinds { $date }
report-due = uiterlijk { $date }

## Geld, en hoe zeker het is
report-turnover = Omzet: { $n-text } × { $value } = { $turnover }.
report-spent = Uitgegeven: { $spent }, dat is { $each } per klant.
report-left = Na de kosten van wat je verkocht en deze uitgaven houd je { $left } over.
report-short = Na de kosten van wat je verkocht en deze uitgaven kom je { $left } tekort.
report-caveat-few = De aantallen zijn klein: een paar klanten meer of minder geven al een heel ander beeld.
report-caveat-rises = Bij een stap met ! telt de stap meer dan de vorige. Dan gaat het niet om één groep klanten.
report-caveat-mixed = Niet elke stap telt hetzelfde, zoals mensen en bestellingen: percentages tussen zulke stappen zeggen weinig.
report-caveat-missing = Niet van elke stap is het aantal bekend.
report-caveat-lent = De cijfers horen bij de klantreis ‘{ $journey }’.
