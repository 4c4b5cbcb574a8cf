# Wat de opdrachtregel zegt.

cli-in-order = in orde.
cli-saved = opgeslagen.
cli-file-exists = hier staat al een bestand. Kies een andere naam, of voeg --force toe om het te overschrijven.
cli-no-framework = er is geen raamwerk ‘{ $framework }’ om mee te beginnen. Met ‘klantreis library’ zie je welke er zijn.
cli-no-journey = er is geen klantreis ‘{ $journey }’ in dit project, alleen { $journeys }.
cli-no-screenshot = deze versie kan geen schermafbeelding maken.
cli-export-format = een kaart kun je exporteren als afbeelding waarvan de naam op .svg eindigt.

cli-advise-tactic = { $rank }. { $title } ({ $stage }). { $reasons }

cli-library-frameworks = Raamwerken
cli-library-tactics = Tactieken
cli-library-obstacles = Obstakels
cli-library-surveys = Enquêtes

cli-read-no-series = In deze tabel zijn geen aantallen per stap gevonden; met --json zie je waarom.
cli-read-left-out = { $n ->
    [one] { $n-text } rij is weggelaten; met --json zie je waarom.
   *[other] { $n-text } rijen zijn weggelaten; met --json zie je waarom.
}
cli-read-warnings = { $n ->
    [one] Er is { $n-text } ding om op te letten; met --json zie je wat.
   *[other] Er zijn { $n-text } dingen om op te letten; met --json zie je wat.
}
