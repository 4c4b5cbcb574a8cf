# What the command line says.

cli-in-order = in order.
cli-saved = saved.
cli-file-exists = there is already a file here. Choose another name, or add --force to write over it.
cli-no-framework = there is no framework ‘{ $framework }’ to begin with. ‘klantreis library’ lists them.
cli-no-journey = there is no journey ‘{ $journey }’ in this project, only { $journeys }.
cli-no-screenshot = this version cannot take screenshots.
cli-export-format = a map can be exported as an image whose name ends in .svg.

cli-advise-tactic = { $rank }. { $title } ({ $stage }). { $reasons }

cli-library-frameworks = Frameworks
cli-library-tactics = Tactics
cli-library-obstacles = Obstacles
cli-library-surveys = Surveys

cli-read-no-series = No counts of steps were found in this table; --json says why.
cli-read-left-out = { $n ->
    [one] { $n-text } row is left out; --json says why.
   *[other] { $n-text } rows are left out; --json says why.
}
cli-read-warnings = { $n ->
    [one] There is { $n-text } thing to beware of; --json says what.
   *[other] There are { $n-text } things to beware of; --json says what.
}
