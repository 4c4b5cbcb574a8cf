# Wat de opdrachtregel zegt.

cli-in-order = in orde.
cli-saved = opgeslagen.
cli-file-exists = hier staat al een bestand. Kies een andere naam, of voeg --force toe om het te overschrijven.
cli-no-framework = er is geen raamwerk ‘{ $framework }’ om mee te beginnen. Met ‘klantreis library’ zie je welke er zijn.
cli-no-journey = er is geen klantreis ‘{ $journey }’ in dit project, alleen { $journeys }.
cli-no-screenshot = het plaatje kon niet worden gemaakt. Probeer een kleiner formaat.
cli-screenshot-format = een schermafdruk is een afbeelding waarvan de naam eindigt op .png.
cli-export-format = met --view { $view } kan een export naar een bestand waarvan de naam eindigt op { $ends }.
cli-export-option = { $option } heeft hier geen betekenis. ‘klantreis export --help’ vertelt waar het bij hoort.

cli-advise-target = Gemeten aan: { $what }.
cli-advise-tactic = { $rank }. { $title } ({ $stage }). { $reasons }

cli-library-frameworks = Raamwerken
cli-library-tactics = Tactieken
cli-library-obstacles = Pijnpunten
cli-library-surveys = Enquêtes
cli-library-activities = Wat de klant doet
cli-library-touchpoints = Contactmomenten
cli-library-questions = Wat de klant vraagt

stress-name = Proef met { $n } kaartjes
stress-card = Kaartje { $n }: vergelijkt wat het kost, inclusief bezorgen

measure-title = { $n } kaartjes; een beeld is 1440×900 punten, de tijd is die van de processor, zonder het schilderen van beeldpunten.
measure-open = Openen, tot het getekend is
measure-save = Opslaan als tekst
measure-pan = Beeld bij schuiven op 100 %
measure-zoom = Beeld bij zoomen
measure-drag = Beeld bij slepen van een kaartje
measure-overview = Beeld met alles in zicht
measure-edit = Wijzigen, tot het getekend is
measure-undo = Ongedaan maken, tot het getekend is
measure-svg = Plaat als SVG
measure-memory = Geheugen
measure-frames = { $median } ms, 99 van de 100 binnen { $most } ms
measure-millis = { $n } ms
measure-megabytes = { $n } MB
measure-unknown = niet bekend op dit systeem
read-only-head = { $file } is te groot om in zijn geheel te lezen. Dit laten de eerste regels zien; met ‘klantreis funnel’ tel je het.
