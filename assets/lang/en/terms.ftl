# Fixed terms: units, phases, channels and the other things that have names.

## Units: a count with its unit, and the bare noun
unit-people = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
}
unit-people-name = people
unit-sessions = { $n ->
    [one] { $n-text } session
   *[other] { $n-text } sessions
}
unit-sessions-name = sessions
unit-visits = { $n ->
    [one] { $n-text } visit
   *[other] { $n-text } visits
}
unit-visits-name = visits
unit-events = { $n ->
    [one] { $n-text } event
   *[other] { $n-text } events
}
unit-events-name = events
unit-orders = { $n ->
    [one] { $n-text } order
   *[other] { $n-text } orders
}
unit-orders-name = orders
unit-answers = { $n ->
    [one] { $n-text } answer
   *[other] { $n-text } answers
}
unit-answers-name = answers
unit-impressions = { $n ->
    [one] { $n-text } impression
   *[other] { $n-text } impressions
}
unit-impressions-name = impressions
unit-clicks = { $n ->
    [one] { $n-text } click
   *[other] { $n-text } clicks
}
unit-clicks-name = clicks
unit-other = { $n-text }
unit-other-name = count

## Phases
phase-awareness = Awareness
phase-consideration = Consideration
phase-decision = Decision
phase-purchase = Purchase
phase-retention = Retention
phase-loyalty = Loyalty
phase-advocacy = Advocacy

## Channels
channel-web-search = Web search
channel-search-ad = Search ad
channel-social-ad = Social ad
channel-social-media = Social media
channel-website = Website
channel-blog = Blog
channel-landing-page = Landing page
channel-video = Video
channel-email = E-mail
channel-push = Push message
channel-chat = Chat
channel-phone = Phone
channel-post = Post
channel-shop = Shop
channel-sales-rep = Salesperson
channel-event = Event
channel-press = Press
channel-mass-media = Mass media
channel-review-site = Review site
channel-marketplace = Marketplace
channel-word-of-mouth = Word of mouth
channel-community = Community
channel-app = App
channel-packaging = Packaging
channel-customer-service = Customer service
channel-other = Other

## Rough sizes, of effort and impact

## How far an item is
state-open = Open
state-doing = Doing
state-done = Done
state-not-for-us = Not for us

## Colours
colour-blue = Blue
colour-teal = Teal
colour-green = Green
colour-yellow = Yellow
colour-orange = Orange
colour-red = Red
colour-pink = Pink
colour-purple = Purple
colour-grey = Grey

## Kinds of arrow
link-next = Next step
link-alternative = Alternative
link-back = Step back
link-answer = Answer

## Feelings, from -2 to +2
feeling-m2 = Very bad
feeling-m1 = Bad
feeling-0 = Neutral
feeling-p1 = Good
feeling-p2 = Very good

## What a card rests on
evidence-assumption = Assumption
evidence-heard = Heard from customers
evidence-measured = Measured

## In the world or on a screen
medium-physical = Physical
medium-digital = Digital

## Languages
language-nl = Nederlands
language-en = English
