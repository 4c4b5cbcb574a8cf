# Persona’s, klantreizen en hun vergelijking.

view-show-personas = Persona’s

people-personas = Persona’s
people-journeys = Klantreizen
people-no-personas = Nog geen. Met + maak je er een.
people-in-sight = In beeld
people-persona-row = Persona { $name }
people-journey-row = Klantreis { $name }
people-journey-numbered = Klantreis { $n }
people-switch = Klantreis in beeld: { $name }
people-journey-shown = { $edit }: gedaan. Je ziet nu de nieuwe reis.
people-last-journey = Dit is de enige klantreis; die blijft staan. Maak eerst een nieuwe.
people-up = Naar boven
people-down = Naar beneden

## Wat een persona is
people-empty-title = Voor wie is deze reis?
people-empty-text = Een persona is één typische klant met een naam en een gezicht: wat wil die, wat heeft die nodig en wat ergert die? Met zo iemand voor ogen kies je makkelijker wat je eerst doet.
people-examples = Begin met een voorbeeld
people-begin-with = Begin met { $name }

## Een persona
people-portrait = Portret van { $name }
people-picture-choose = Foto kiezen…
people-picture-other = Andere foto…
people-picture-remove = Foto weghalen
people-name = Naam van de persona
people-name-hint = Naam
people-role = Wie het is, in één regel
people-role-hint = Wie is het? Bijvoorbeeld: 38, leraar, woont in de buurt
people-quote = Wat de persona zou zeggen
people-quote-hint = Wat zou deze klant zeggen?
people-goals = Wil bereiken
people-goals-hint = Eén doel per regel
people-needs = Heeft nodig
people-needs-hint = Eén behoefte per regel
people-frustrations = Ergert zich aan
people-frustrations-hint = Eén ergernis per regel
people-channels = Kom je tegen via
people-stands-in = Staat in deze klantreizen

## Een klantreis
people-journey-name = Naam
people-journey-persona = Persona
people-journey-product = Product of dienst
people-journey-route = Route
people-journey-version = Nu of straks
people-nobody = Niemand in het bijzonder
people-product-hint = Bijvoorbeeld: bruidstaarten
people-route-hint = Bijvoorbeeld: via de nieuwsbrief
people-show-map = Bekijk de kaart
people-cards = { $n ->
    [0] Nog geen kaartjes
    [one] Eén kaartje
   *[other] { $n-text } kaartjes
}
version-unset = Niet gekozen
version-as-is = Zoals het nu gaat
version-to-be = Zoals het moet worden
version-as-is-short = Nu
version-to-be-short = Straks

## Vergelijken
people-compare = Vergelijken
people-compare-hint = Leg twee gevoelslijnen over elkaar
people-compare-needs-two = Kan zodra je twee klantreizen hebt
people-compare-title = Twee klantreizen vergeleken
people-compare-first = Eerste
people-compare-second = Tweede
people-compare-stage = Fase
people-compare-difference = Verschil
people-compare-widest = Bij ‘{ $stage }’ is het verschil het grootst: daar is ‘{ $better }’ { $difference } punt beter dan ‘{ $worse }’.
people-compare-same = In alle fasen voelen klanten zich in beide even goed.
people-compare-nothing = Er is nog geen fase waarin beide een gevoel hebben. Geef kaartjes op de kaart een gezicht, dan zie je hier het verschil.
people-compare-matched = Heten fasen in de twee reizen anders, dan staan ze naast elkaar als klanten er even ver zijn: ‘fase van de eerste ↔ fase van de tweede’.
people-compare-scale = Gemiddeld gevoel van de kaartjes in een fase, van −2 (heel slecht) tot +2 (heel goed). Een streepje betekent: nog geen kaartje met een gevoel.

## Foto’s
ask-persona-picture = Foto van de persona kiezen
kind-picture = Foto’s
picture-no-picture = { $file } is geen foto die Klantreis kent. Kies een PNG-, JPEG- of WebP-bestand.
picture-damaged = { $file } is beschadigd en kan niet worden getoond. Kies een andere foto.
picture-too-large = { $file } is te groot: hoogstens 40 miljoen pixels. Maak de foto kleiner en probeer het opnieuw.

## Op de kaart
people-corner-nobody = Voor wie?
people-corner = Persona en gegevens van deze reis: { $name }
people-borrowed = Cijfers van ‘{ $name }’
people-borrowed-why = Deze reis heeft zelf geen cijfers. Je ziet die van ‘{ $name }’ bij de fase die hetzelfde betekent.
