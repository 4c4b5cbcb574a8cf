# Wat een fase uitlegt en voorstelt, en wat een kaart nog mist.

## De fase
inspector-why = Waarom dit telt
inspector-about-stage = Meer over deze fase
inspector-to-stage = Terug naar { $stage }
inspector-time = Hoelang blijft je klant hier? Je eigen schatting is genoeg.
inspector-time-usual = Gebruikelijk: { $time }
inspector-time-take = Overnemen
time-unit-minutes = minuten
time-unit-hours = uur
time-unit-days = dagen
time-unit-weeks = weken
time-unit-months = maanden
time-unreadable = ‘{ $text }’ is geen getal. Typ bijvoorbeeld 3 of 1,5.

## Suggesties
suggest-title = Suggesties
suggest-how = Voeg toe of sleep naar de kaart.
suggest-surveys = Enquêtes
suggest-shelf = Suggesties: { $shelf }
suggest-add = Toevoegen: { $title }
suggest-show = Op de kaart: { $title }
suggest-there = Staat op de kaart
suggest-add-item = Op de checklist zetten: { $title }
suggest-show-item = Op de checklist: { $title }
suggest-search = Zoeken in de suggesties
suggest-none = Hier is niets bij gevonden.
suggest-no-phases = Klantreis weet nog niet welke stappen je klant in deze fase zet. Vink ze aan, dan zie je hier wat erbij past.
suggest-lane-shown = De rij ‘{ $lane }’ staat nu ook op de kaart.

## Vragen en pijnpunten
answers-question = Beantwoord door
answers-obstacle = Opgelost door
answers-more = Ook door
answers-remove = Niet langer door: { $card }
obstacle-sign = Hoe merk je het?
obstacle-remedies = Wat helpt
obstacle-listed = op de checklist van { $stage }
obstacle-add = Zet op de checklist van { $stage }

## Tekens op kaartjes
sign-unanswered = Vraag zonder antwoord
sign-no-remedy = Pijnpunt zonder oplossing
sign-doing = Hier wordt aan gewerkt
sign-solved = De gekozen oplossingen zijn gedaan

## Wat er nog ontbreekt
gaps-title = { $n ->
    [one] Nog één ding te doen op deze kaart
   *[other] Nog { $n-text } dingen te doen op deze kaart
}
gaps-more = Hier mist je kaart nog iets. Kies dit om erheen te gaan.
gaps-rest = { $n ->
    [one] En nog één
   *[other] En nog { $n-text }
}
gaps-none = Je kaart is compleet
gaps-none-more = Elke fase heeft een contactmoment, elke vraag een antwoord en elk pijnpunt een oplossing. Mooi werk!
gaps-stage = Nog te doen in deze fase
gap-no-persona = Nog geen persona
gap-no-question = Nog geen vraag van je klant
gap-no-touchpoint = Nog geen contactmoment
gap-do-no-persona = Kies over wie deze kaart gaat.
gap-do-no-question = Schrijf op wat je klant zich hier afvraagt.
gap-do-no-touchpoint = Kies waar je klant je hier tegenkomt.
gap-do-unanswered = Nog geen antwoord. Kies wat antwoord geeft.
gap-do-no-remedy = Nog geen oplossing. Kies wat helpt.
