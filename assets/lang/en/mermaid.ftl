# Journeys in Mermaid's notation.

mermaid-kept = Klantreis keeps here what Mermaid cannot show. Leave these lines as they are, and the whole journey comes back.
mermaid-line = Line { $line }: { $what }

## What a diagram does not show as it is
mermaid-section-renamed = the stage ‘{ $from }’ is called ‘{ $to }’ here, or Mermaid would draw it as one with the stage before it.
mermaid-section-not-drawn = the stage ‘{ $name }’ has no cards that are drawn, so Mermaid leaves it out of the picture.
mermaid-drawn-neutral = { $n ->
    [one] a card without a feeling is drawn as neutral (3).
   *[other] { $n-text } cards without a feeling are drawn as neutral (3), the first of them here.
}
mermaid-names-tidied = { $n ->
    [one] a name with line breaks or without letters is written in one line.
   *[other] { $n-text } names with line breaks or without letters are written in one line, the first of them here.
}
mermaid-cards-aside = { $n ->
    [one] one card of another lane is not drawn; it is kept in the comments.
   *[other] { $n-text } cards of other lanes are not drawn; they are kept in the comments.
}
mermaid-picture-left = the picture of { $name } does not come along.
mermaid-diagram-only = { $n ->
    [0] only the diagram is written: notes, checklist and arrows are left out.
    [one] only the diagram is written: notes, checklist, arrows and one card of another lane are left out.
   *[other] only the diagram is written: notes, checklist, arrows and { $n-text } cards of other lanes are left out.
}

## What was made of a diagram
mermaid-score-clamped = ‘{ $name }’ has the score { $score }; scores run from 1 to 5, so it became { $used }.
mermaid-score-rounded = ‘{ $name }’ has the score { $score }, which was rounded to { $used }.
mermaid-score-unread = ‘{ $name }’ has ‘{ $score }’ for a score, which is no number; the card has no feeling.
mermaid-score-missing = ‘{ $name }’ has no score; the card has no feeling.
mermaid-no-section = these tasks stand before the first section; they are in a stage without a name.
mermaid-section-continued = the section ‘{ $name }’ stands twice in a row; it became one stage, as Mermaid draws it.
mermaid-unnamed = something has no name here.
mermaid-dropped = ‘{ $text }’ was left out.
mermaid-settings-dropped = settings of how Mermaid draws the diagram were left out.
mermaid-description-dropped = the description for screen readers was left out: ‘{ $text }’.
mermaid-title-replaced = there is a second title here; the first, ‘{ $text }’, was left out.
mermaid-name-cut = a name is longer than 500 characters; the rest was left out.
mermaid-actors-as-labels = actors other than the persona of the journey became labels of their cards.
mermaid-kept-unread = the comments of Klantreis are damaged or of a newer version; only the diagram was read.
mermaid-stage-gone = { $n ->
    [0] the stage ‘{ $name }’ is no longer in the diagram, and was left out.
    [one] the stage ‘{ $name }’ is no longer in the diagram, and was left out with one card.
   *[other] the stage ‘{ $name }’ is no longer in the diagram, and was left out with { $n-text } cards.
}
mermaid-card-gone = the card ‘{ $name }’ is no longer in the diagram, and was left out.

## Why nothing was read
mermaid-too-large = this file is too large for a diagram.
mermaid-no-journey = there is no Mermaid diagram in this file that begins with ‘journey’.

## A diagram that was read
diagram-title = This was found in { $file }
diagram-found = { $name }: { $what }
diagram-stages = { $n ->
    [one] one stage
   *[other] { $n-text } stages
}
diagram-cards = { $n ->
    [0] no cards
    [one] one card
   *[other] { $n-text } cards
}
diagram-personas = { $n ->
    [0] no persona
    [one] one persona
   *[other] { $n-text } personas
}
diagram-no-notes = Everything in the file was taken over.
diagram-notes = { $n ->
    [one] One thing is different from the file:
   *[other] { $n-text } things are different from the file:
}
diagram-add = Add to this project
diagram-new = As a new project
