# Vaste termen: eenheden, fasen, kanalen en wat verder een naam heeft.

## Eenheden: een aantal met zijn eenheid, en het losse woord
unit-people = { $n ->
    [one] { $n-text } persoon
   *[other] { $n-text } mensen
}
unit-people-name = mensen
unit-sessions = { $n ->
    [one] { $n-text } sessie
   *[other] { $n-text } sessies
}
unit-sessions-name = sessies
unit-visits = { $n ->
    [one] { $n-text } bezoek
   *[other] { $n-text } bezoeken
}
unit-visits-name = bezoeken
unit-events = { $n ->
    [one] { $n-text } gebeurtenis
   *[other] { $n-text } gebeurtenissen
}
unit-events-name = gebeurtenissen
unit-orders = { $n ->
    [one] { $n-text } bestelling
   *[other] { $n-text } bestellingen
}
unit-orders-name = bestellingen
unit-answers = { $n ->
    [one] { $n-text } antwoord
   *[other] { $n-text } antwoorden
}
unit-answers-name = antwoorden
unit-impressions = { $n ->
    [one] { $n-text } vertoning
   *[other] { $n-text } vertoningen
}
unit-impressions-name = vertoningen
unit-clicks = { $n ->
    [one] { $n-text } klik
   *[other] { $n-text } klikken
}
unit-clicks-name = klikken
unit-other = { $n-text }
unit-other-name = aantal

## Fasen
phase-awareness = Bewustwording
phase-consideration = Overweging
phase-decision = Beslissing
phase-purchase = Aankoop
phase-retention = Klantbehoud
phase-loyalty = Loyaliteit
phase-advocacy = Ambassadeurschap

## Kanalen
channel-web-search = Zoekmachine
channel-search-ad = Zoekadvertentie
channel-social-ad = Advertentie op sociale media
channel-social-media = Sociale media
channel-website = Website
channel-blog = Blog
channel-landing-page = Landingspagina
channel-video = Video
channel-email = E-mail
channel-push = Pushbericht
channel-chat = Chat
channel-phone = Telefoon
channel-post = Post
channel-shop = Winkel
channel-sales-rep = Verkoper
channel-event = Evenement
channel-press = Pers
channel-mass-media = Radio, tv en krant
channel-review-site = Reviewsite
channel-marketplace = Online marktplaats
channel-word-of-mouth = Mond-tot-mond
channel-community = Community
channel-app = App
channel-packaging = Verpakking
channel-customer-service = Klantenservice
channel-other = Anders

## Ruwe maten, van werk en effect

## Hoe ver een punt is
state-open = Open
state-doing = Bezig
state-done = Gedaan
state-not-for-us = Niet voor ons

## Kleuren
colour-blue = Blauw
colour-teal = Blauwgroen
colour-green = Groen
colour-yellow = Geel
colour-orange = Oranje
colour-red = Rood
colour-pink = Roze
colour-purple = Paars
colour-grey = Grijs

## Soorten pijlen
link-next = Volgende stap
link-alternative = Andere route
link-back = Stap terug
link-answer = Antwoord

## Gevoelens, van -2 tot +2
feeling-m2 = Heel slecht
feeling-m1 = Slecht
feeling-0 = Neutraal
feeling-p1 = Goed
feeling-p2 = Heel goed

## Waar een kaart op rust
evidence-assumption = Aanname
evidence-heard = Van klanten gehoord
evidence-measured = Gemeten

## In het echt of op een scherm
medium-physical = In het echt
medium-digital = Digitaal

## Talen
language-nl = Nederlands
language-en = English
