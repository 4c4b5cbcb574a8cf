# Het lek in gewone woorden, en waarom een tactiek wordt aangeraden.

insight-leak-share = Van elke { $of } die ‘{ $before }’ bereiken, { $lost-here ->
    [one] komt er { $lost-here-text }
   *[other] komen er { $lost-here-text }
} niet bij ‘{ $step }’: { $lost } kwijt{ $when }.
insight-leak-count = Van de { $of } die ‘{ $before }’ bereiken, { $lost-here ->
    [one] komt er { $lost-here-text }
   *[other] komen er { $lost-here-text }
} niet bij ‘{ $step }’{ $when }.
insight-leak-all = Van ‘{ $before }’ komt { $unit ->
    [people] niemand
   *[other] niets
} door naar ‘{ $step }’: { $lost } kwijt{ $when }.
insight-in-period = in { $period }
insight-leak-tied = Uit deze cijfers valt niet op te maken of deze stap of die naar ‘{ $tied }’ het grootste deel verliest.
insight-leak-tied-gain = Uit deze cijfers valt niet op te maken of hier meer te winnen valt of op weg naar ‘{ $tied }’.
insight-leak-title-share = Hier haakt het grootste deel af
insight-leak-title-gain = Hier valt het meest te winnen

insight-more = { $n-text } extra
insight-gain-rise = Gaat er een tiende meer door dan nu{ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.
insight-gain-everyone = Gaan ze allemaal door{ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.

insight-gain-best-period = Gaat er net zoveel door als in je beste periode ({ $rate }){ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.
insight-gain-own = Haal je hier je eigen doel van { $rate }{ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.
insight-reached-best-period = Geen enkele stap zit onder je beste periode.
insight-reached-own = Geen enkele stap zit onder je eigen doel.

insight-target-rise = een tiende meer
insight-target-best-period = mijn beste periode
insight-target-own = mijn eigen doelen

insight-no-numbers = Er zijn nog geen cijfers. Lees een tabel in met een aantal per stap, dan zie je waar het lek zit.
insight-nothing-to-compare = Uit deze cijfers blijkt niet hoeveel klanten van de ene stap naar de volgende gaan: daarvoor zijn de aantallen van twee stappen na elkaar nodig.
insight-only-rises = Geen enkele stap telt minder dan de vorige, en sommige tellen meer. Waarschijnlijk gaat het niet bij elke stap om dezelfde klanten, en dan is niet te zien waar je ze kwijtraakt.
insight-nothing-lost = Overal waar twee stappen te vergelijken zijn, gaat iedereen door: deze cijfers laten geen lek zien.
insight-other-units = Elke stap telt iets anders dan de stap ervoor, bijvoorbeeld sessies en mensen. Uit zulke cijfers is geen lek aan te wijzen.
insight-answers = Dit zijn antwoorden op een enquête, geen stappen onderweg. De score vind je bij Enquêtes.

insight-reason-loss-at-step = Helpt bij het lek, op weg naar ‘{ $step }’
insight-reason-before-loss-at-step = Bereidt klanten voor op de stap waar het lekt, ‘{ $step }’
insight-reason-remedy-of = Helpt tegen een pijnpunt op je kaart: ‘{ $obstacle }’
insight-reason-high-impact = Levert veel op
insight-reason-low-effort = Kost weinig werk
insight-reason-under-way = Je bent er al mee bezig
insight-reason-still-open = Nog niet gedaan

insight-leak-word = Lek
insight-leak-lost = Lek: { $share } weg
insight-left = { $n-text } aan het eind

## Waarom iets wordt aangeraden, als delen van één regel
insight-why-loss-at-step = { $share } haakt af vóór ‘{ $step }’
insight-why-before-loss-at-step = bereidt voor op de stap waar { $share } afhaakt, ‘{ $step }’
insight-why-remedy-of = helpt tegen ‘{ $obstacle }’ op je kaart
insight-why-high-impact = levert veel op
insight-why-low-effort = weinig werk
insight-why-under-way = je bent er al mee bezig
insight-why-still-open = nog niet gedaan

## Wat de cijfers deden nadat er iets was gedaan
insight-effect-no-step = Deze cijfers tellen geen stap bij deze fase, dus ze zeggen er niets over.
insight-effect-nothing-before = Er zijn geen cijfers van een hele periode vóór { $date }, dus er valt niets te vergelijken.
insight-effect-nothing-after = Er zijn nog geen cijfers van een hele periode na { $date }. Lees die in zodra je ze hebt, dan staat hier of het heeft geholpen.
insight-effect-unknown = De aantallen ervoor en erna zijn niet te vergelijken: er ontbreken er.
insight-effect-rose = Van ‘{ $before }’ naar ‘{ $step }’ ging { $rate-before } door ({ $when-before }) en daarna { $rate-after } ({ $when-after }). Die stijging is meer dan toeval: tussen { $low } en { $high } procentpunt.
insight-effect-fell = Van ‘{ $before }’ naar ‘{ $step }’ ging { $rate-before } door ({ $when-before }) en daarna { $rate-after } ({ $when-after }). Die daling is meer dan toeval: tussen { $low } en { $high } procentpunt.
insight-effect-chance = Van ‘{ $before }’ naar ‘{ $step }’ ging { $rate-before } door ({ $when-before }) en daarna { $rate-after } ({ $when-after }). Dat verschil kan toeval zijn: tussen { $low } en { $high } procentpunt.
insight-effect-too-few = Van ‘{ $before }’ naar ‘{ $step }’ ging { $rate-before } door ({ $when-before }) en daarna { $rate-after } ({ $when-after }). De aantallen zijn te klein om te zien of er iets veranderde.
insight-effect-not-one-group = Van ‘{ $before }’ naar ‘{ $step }’ was het { $rate-before } ({ $when-before }) en daarna { $rate-after } ({ $when-after }). Dat zijn bij de twee stappen niet dezelfde klanten, dus dit is niet te vergelijken.
insight-effect-none-of = Geen van de { $n-text } stappen rond deze fase veranderde meer dan toeval.
insight-effect-together = In dezelfde tijd deed je ook { $items }: uit deze cijfers is niet op te maken wat ervan het was.
insight-effect-meanwhile = Er veranderde nog meer: { $what }.
insight-effect-season = Er kan ook iets anders hebben meegespeeld, zoals het seizoen.

## Pijnpunten die de cijfers voorstellen
insight-obstacle-lands-but-leaves = { $rest } van wie bij ‘{ $from }’ komt, haalt ‘{ $to }’ niet: { $missed } van de { $of }{ $when }.
insight-obstacle-cart-abandonment = { $rest } van wie bij ‘{ $from }’ komt, haalt ‘{ $to }’ niet: { $missed } van de { $of }{ $when }.
insight-obstacle-cannot-find-you = Maar { $share } van wie bij ‘{ $from }’ telt, hoort bij ‘{ $to }’: { $hits } van de { $of }{ $when }.
insight-obstacle-buyers-remorse = { $rest } van wie bij ‘{ $from }’ komt, haalt ‘{ $to }’ nooit: { $missed } van de { $of }{ $when }.
insight-obstacle-not-again = Kopers komen niet terug

insight-effect-news = Op { $date } deed je ‘{ $title }’. { $effect }

obstacles-title = Je cijfers wijzen op een pijnpunt
obstacles-accept = Zet op de kaart
obstacles-accept-named = Zet op de kaart: { $title }
obstacles-accepted = ‘{ $title }’ staat nu op de kaart, bij de pijnpunten. Ongedaan maken haalt het eraf.
obstacles-dismissed = ‘{ $title }’ wordt niet meer voorgesteld. Ongedaan maken haalt het terug.
obstacles-dismiss = Niet bij ons
obstacles-dismiss-named = Niet bij ons: { $title }

loyals-title = Actieve en passieve loyalen
loyals-recommend = { $share } van wie antwoordde, zou je aanraden: { $hits } van de { $of }{ $when }.
loyals-again = { $share } van de kopers haalt ‘{ $step }’: { $hits } van de { $of }{ $when }.
loyals-no-recommend = Er zijn nog geen antwoorden op de vraag of klanten je zouden aanraden. Vraag het ze, van 0 tot 10, en lees de antwoorden in.
loyals-no-again = Er zijn nog geen cijfers van kopers die opnieuw kopen. Lees aantallen in met een stap als ‘tweede bestelling’.
loyals-span = Uit deze cijfers blijkt niet welke koper welk antwoord gaf, dus de aandelen hieronder liggen tussen twee grenzen.
loyals-kind-active = Actieve loyalen: ze komen terug en raden je aan
loyals-kind-passive = Passieve loyalen: ze komen terug uit gewoonte
loyals-share = { $share } van de kopers
loyals-between = { $low } tot { $high } van de kopers
