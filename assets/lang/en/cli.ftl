# What the command line says.

cli-in-order = in order.
cli-saved = saved.
cli-file-exists = there is already a file here. Choose another name, or add --force to write over it.
cli-no-framework = there is no framework ‘{ $framework }’ to begin with. ‘klantreis library’ lists them.
cli-no-journey = there is no journey ‘{ $journey }’ in this project, only { $journeys }.
cli-no-screenshot = the picture could not be made. Try a smaller size.
cli-screenshot-format = a screenshot is an image whose name ends in .png.
cli-export-format = with --view { $view } an export can go to a file whose name ends with { $ends }.
cli-export-option = { $option } means nothing here. ‘klantreis export --help’ tells what it belongs to.

cli-advise-target = Measured against: { $what }.
cli-advise-tactic = { $rank }. { $title } ({ $stage }). { $reasons }

cli-library-frameworks = Frameworks
cli-library-tactics = Tactics
cli-library-obstacles = Obstacles
cli-library-surveys = Surveys
cli-library-activities = Customer activities
cli-library-touchpoints = Touchpoints
cli-library-questions = Customer questions

stress-name = Stress test of { $n } cards
stress-card = Card { $n }: compares what it costs, delivery included

measure-title = { $n } cards; a frame is 1440×900 points, its time that of the processor, without painting pixels.
measure-open = Open, until it is drawn
measure-save = Save as text
measure-pan = Frame while moving at 100 %
measure-zoom = Frame while zooming
measure-drag = Frame while dragging a card
measure-overview = Frame with everything in sight
measure-edit = Edit, until it is drawn
measure-undo = Undo, until it is drawn
measure-svg = Picture as SVG
measure-memory = Memory
measure-frames = { $median } ms, 99 of 100 within { $most } ms
measure-millis = { $n } ms
measure-megabytes = { $n } MB
measure-unknown = not known on this system
read-only-head = { $file } is too large to be read whole. This is what its first rows show; ‘klantreis funnel’ counts it.
