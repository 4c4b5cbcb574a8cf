# Personas, journeys and their comparison.

view-show-personas = Personas

people-personas = Personas
people-journeys = Journeys
people-no-personas = None yet. Press + to make one.
people-in-sight = In view
people-persona-row = Persona { $name }
people-journey-row = Journey { $name }
people-journey-numbered = Journey { $n }
people-switch = Journey in view: { $name }
people-journey-shown = { $edit }: done. You now see the new journey.
people-last-journey = This is the only journey, so it stays. Make a new one first.
people-up = Move up
people-down = Move down

## What a persona is
people-empty-title = Whom is this journey for?
people-empty-text = A persona is one typical customer with a name and a face: what do they want, what do they need, and what annoys them? With someone like that in mind it is easier to choose what to do first.
people-examples = Begin with an example
people-begin-with = Begin with { $name }

## A persona
people-portrait = Portrait of { $name }
people-picture-choose = Choose a photo…
people-picture-other = Another photo…
people-picture-remove = Remove photo
people-name = Name of the persona
people-name-hint = Name
people-role = Who it is, in one line
people-role-hint = Who is it? For instance: 38, teacher, lives nearby
people-quote = What the persona would say
people-quote-hint = What would this customer say?
people-goals = Wants to achieve
people-goals-hint = One goal a line
people-needs = Needs
people-needs-hint = One need a line
people-frustrations = Is annoyed by
people-frustrations-hint = One annoyance a line
people-channels = To be met through
people-stands-in = Stands in these journeys

## A journey
people-journey-name = Name
people-journey-persona = Persona
people-journey-product = Product or service
people-journey-route = Route
people-journey-version = As-is or to-be
people-nobody = Nobody in particular
people-product-hint = For instance: wedding cakes
people-route-hint = For instance: through the newsletter
people-show-map = Show the map
people-cards = { $n ->
    [0] No cards yet
    [one] One card
   *[other] { $n-text } cards
}
version-unset = Not chosen
version-as-is = As it is today
version-to-be = As it should become
version-as-is-short = As-is
version-to-be-short = To-be

## Comparing
people-compare = Compare
people-compare-hint = Lay two feeling curves over one another
people-compare-needs-two = Works as soon as there are two journeys
people-compare-title = Two journeys compared
people-compare-first = First
people-compare-second = Second
people-compare-stage = Stage
people-compare-difference = Difference
people-compare-widest = They differ most at ‘{ $stage }’: there ‘{ $better }’ is { $difference } points better than ‘{ $worse }’.
people-compare-same = Customers feel equally good in every stage of both.
people-compare-nothing = There is no stage yet in which both have a feeling. Give cards on the map a face, and you will see the difference here.
people-compare-matched = Where stages have other names in the two journeys, they are matched by how far customers have come: ‘stage of the first ↔ stage of the second’.
people-compare-scale = The mean feeling of a stage’s cards, from −2 (very bad) to +2 (very good). A dash means: no card with a feeling yet.

## Photos
ask-persona-picture = Choose a photo of the persona
kind-picture = Photos
picture-no-picture = { $file } is no photo that Klantreis knows. Choose a PNG, JPEG or WebP file.
picture-damaged = { $file } is damaged and cannot be shown. Choose another photo.
picture-too-large = { $file } is too large: 40 million pixels at most. Make the photo smaller and try again.

## On the map
people-corner-nobody = For whom?
people-corner = Persona and details of this journey: { $name }
people-borrowed = Numbers of ‘{ $name }’
people-borrowed-why = This journey has no numbers of its own. You see those of ‘{ $name }’ at the stage that means the same.
