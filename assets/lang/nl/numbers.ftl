# Het scherm Cijfers.

numbers-title = Cijfers
numbers-import = Importeren…
numbers-empty-title = Nog geen cijfers
numbers-empty-text = Sleep een rapport uit Google Analytics of een spreadsheet (csv, xlsx, ods) met een aantal per stap op dit venster. Daarna zie je hier en op de kaart waar je klanten verliest, en wat je daar als eerste aan kunt doen.
numbers-empty-hint = Er verandert niets voordat je hebt gezien wat er in het bestand staat. Je cijfers blijven op deze computer.

## De reeks
numbers-which = Welke cijfers
numbers-series-named = { $period } · { $name }
numbers-series-unnamed = Cijfers zonder naam
numbers-details-open = Gegevens wijzigen
numbers-details-close = Klaar met wijzigen
numbers-counted = Geteld: { $unit }
numbers-no-period = periode onbekend
numbers-from-file = uit { $file }
numbers-from-column = uit { $file }, kolom ‘{ $column }’
numbers-approximate = berekend uit percentages, dus zonder intervallen
numbers-name = Naam
numbers-unit = Wat is er geteld?
numbers-first-day = Eerste dag
numbers-last-day = Laatste dag
numbers-day-hint = dag-maand-jaar
numbers-remove = Deze cijfers verwijderen
numbers-remove-hint = Je kunt dit ongedaan maken.
numbers-removed = Cijfers van ‘{ $name }’ verwijderd. Ongedaan maken haalt ze terug.

## Het lek
numbers-leak-here = Het lek
numbers-no-leak-title = Wat deze cijfers zeggen
numbers-no-tactics = Op je checklist staat bij deze fasen niets meer open. Op het scherm Checklist vind je meer ideeën.

## De trechter
numbers-funnel-title = Van stap naar stap
numbers-funnel-sentence = Van { $from } bij ‘{ $first }’ naar { $to } bij ‘{ $last }’: { $rate }.
numbers-funnel-unknown = Het aantal bij de eerste of de laatste stap is niet bekend.
numbers-funnel-legend = Een balk is wie de stap haalt, het gearceerde stuk erachter is wie er onderweg afvalt. Het dunne streepje aan het eind is het 95%-interval van het deel dat doorgaat.
numbers-bar = { $count } · { $rate } gaat door
numbers-bar-rises = { $count } · { $rate } van de vorige stap (!)
numbers-count-unknown = Aantal onbekend
numbers-hover-conversion = { $rate } van ‘{ $before }’ gaat door ({ $hits } van { $of })
numbers-hover-interval = met 95 % zekerheid { $interval }
numbers-hover-overall = { $rate } van de eerste stap
numbers-hover-lost = { $lost } afgevallen ({ $share })
numbers-interval = { $low } – { $high }
numbers-rises = Meer dan bij de vorige stap: dit is niet één groep klanten.
numbers-rises-short = ! stijgt
numbers-rises-hint = Een stap telt meer dan de stap ervoor. Dan gaat het niet om één groep klanten, bijvoorbeeld doordat mensen halverwege binnenkomen. Het percentage staat er zoals het is, en deze stap wordt nooit als lek aangewezen.

## De tabel
numbers-column-step = Stap
numbers-column-stage = Fase op de kaart
numbers-column-count = Aantal
numbers-column-count-hint = Hoeveel er deze stap halen
numbers-column-conversion = Gaat door
numbers-column-conversion-hint = Deel van de vorige stap, met daaronder het 95%-interval
numbers-column-overall = Van begin
numbers-column-overall-hint = Deel van de eerste stap
numbers-column-lost = Valt af
numbers-column-lost-hint = Hoeveel er tussen de vorige stap en deze afvallen, met daaronder het deel
numbers-interval-hint = Onder elk percentage staat het 95%-interval: hoe kleiner de aantallen, hoe ruimer het is.
numbers-stage-of = Fase van { $step }
numbers-no-stage = Geen fase

## De onderdelen
numbers-section-funnel = Trechter
numbers-section-trend = Verloop
numbers-section-compare = Vergelijken
numbers-section-what-if = Wat als
numbers-section-money = Geld

## Het verloop
numbers-trend-one-period = Er zijn nog cijfers van één periode. Importeer ook die van de volgende, met dezelfde stappen: dan zie je hier wat er veranderde en wat je ervoor hebt gedaan.
numbers-trend-title = Verloop
numbers-trend-of = Laat zien:
numbers-trend-overall = Van de eerste stap tot de laatste
numbers-trend-step = Van ‘{ $before }’ naar ‘{ $step }’
numbers-trend-point = { $rate } in { $period }
numbers-trend-sentence = Het verloop: van { $first } naar { $last }.
numbers-trend-rate = { $rate }: { $hits } van { $of }
numbers-trend-done = Wat je in die tijd deed en noteerde
numbers-trend-nothing-done = Wat je op de checklist afvinkt, verschijnt hier als genummerde lijn op de dag dat je het deed. Zo zie je of het heeft geholpen.
numbers-trend-period = Periode
numbers-trend-segment = Segment
numbers-trend-value = Waarde
numbers-trend-count = Aantal bij ‘{ $step }’
numbers-trend-hint = Klik in de grafiek om bij een dag een notitie te zetten. Wijs een stip aan of druk op de pijltjes voor de precieze waarde.
numbers-trend-unnamed = Overig
numbers-trend-lengths = De periodes zijn niet even lang ({ $shortest } tot { $longest } dagen). Percentages kun je vergelijken, aantallen niet.
numbers-trend-lengths-count = De periodes zijn niet even lang ({ $shortest } tot { $longest } dagen), dus deze aantallen kun je niet zomaar vergelijken.
numbers-trend-gaps = Waar cijfers ontbreken, is de lijn onderbroken.
numbers-note-add = Notitie toevoegen
numbers-note-new = Nieuwe notitie
numbers-note-change = Notitie wijzigen
numbers-note-day = Dag
numbers-note-text = Wat gebeurde er?
numbers-note-hint = Bijvoorbeeld: prijs omhoog, winkel dicht, nieuwe site
numbers-note-keep = Bewaren
numbers-note-leave = Annuleren
numbers-note-edit = Wijzigen
numbers-note-edit-named = Notitie wijzigen: { $note }
numbers-note-delete = Verwijderen
numbers-note-delete-named = Notitie verwijderen: { $note }
numbers-change-plain = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }.
numbers-change-too-few = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. De aantallen zijn te klein om er iets uit op te maken.
numbers-change-chance = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. Dat verschil kan toeval zijn (95%-interval { $low } tot { $high } procentpunt).
numbers-change-up = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. Dat is meer dan toeval verklaart (95%-interval { $low } tot { $high } procentpunt).
numbers-change-down = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. Die daling is groter dan toeval verklaart (95%-interval { $low } tot { $high } procentpunt).

## Om elke grafiek heen
numbers-table-show = Tabel tonen
numbers-table-hide = Tabel verbergen
numbers-copy = Kopiëren
numbers-copy-image = Als afbeelding kopiëren
numbers-copy-table = Als tabel kopiëren
numbers-copied-image = De afbeelding staat op het klembord.
numbers-copied-table = De tabel staat op het klembord: plak hem in een spreadsheet.
numbers-of-plot = { $what }: { $plot }
numbers-column-interval = 95%-interval

## De trechter: schaal, volgorde, merktekens
numbers-funnel-legend-shares = Elke balk is het deel van de vorige stap dat doorgaat, het gearceerde stuk is het deel dat afvalt. Het dunne streepje aan het eind is het 95%-interval.
numbers-funnel-sentence-mixed = Van { $from } bij ‘{ $first }’ naar { $to } bij ‘{ $last }’: { $rate }. Let op: hier zijn verschillende dingen geteld.
numbers-funnel-scale = Een balk toont
numbers-funnel-counts = Hoeveel
numbers-funnel-shares = Deel van de vorige stap
numbers-funnel-order = Volgorde
numbers-funnel-steps = Stap voor stap
numbers-funnel-losses = Grootste verlies eerst
numbers-bar-optional = { $count } · { $rate } doet dit
numbers-bar-lost = −{ $lost } · { $share }
numbers-mark-optional = mag je overslaan
numbers-mark-mixed = ≠ andere eenheid: { $unit }
numbers-mixed = Deze stap telt iets anders dan de stap ervoor. Het percentage staat er zoals het is, maar zonder interval, en deze stap wordt nooit als lek aangewezen.
numbers-optional = Deze stap mag je overslaan. Wie dat doet, valt niet af: de volgende stap wordt vergeleken met de stap hiervoor.
numbers-definition-first = Zoveel komen er hier binnen. Alle latere delen van het begin gaan over dit aantal.
numbers-definition-step = Gaat door = aantal bij deze stap ÷ aantal bij de vorige stap. Het 95%-interval (Wilson) zegt hoe ver toeval reikt.
numbers-hover-press = Klik voor de fase en de tactieken.
numbers-to-map = Toon de fase op de kaart
numbers-to-tactics = Naar de tactieken
numbers-column-remark = Opmerking

## Twee naast elkaar
numbers-compare-title = Naast elkaar
numbers-compare-alone = Er is nog niets om naast deze cijfers te zetten: daarvoor heb je cijfers nodig van een andere periode of groep, met dezelfde stappen en dezelfde eenheid. Importeer die, en je ziet hier wat er beter gaat en wat slechter.
numbers-compare-a = Vergelijk (A)
numbers-compare-b = met (B)
numbers-compare-swap = A en B omwisselen
numbers-compare-whole = Van begin tot eind
numbers-compare-legend = ○ A: { $a }    ● B: { $b }    De dunne lijnen zijn de 95%-intervallen, daarachter staat het verschil in procentpunten.
numbers-compare-sentence = Van de eerste stap tot de laatste: { $rate-a } in A ({ $a }), { $rate-b } in B ({ $b }).
numbers-compare-better = Beter in B: { $steps }.
numbers-compare-worse = Slechter in B: { $steps }.
numbers-compare-none = Geen enkele stap verschilt zoveel dat het geen toeval kan zijn.
numbers-compare-step = ‘{ $step }’ ({ $points } punt)
numbers-compare-of = { $hits } van { $of }
numbers-compare-lengths = Let op: de periodes zijn niet even lang ({ $a } en { $b } dagen). Percentages kun je vergelijken, aantallen niet.
numbers-compare-how = Verschil = B − A, met het 95%-interval (Newcombe). p hoort bij de tweezijdige toets, gecorrigeerd omdat elke stap is getoetst (Holm). “Beter” en “slechter” staan er alleen als toeval het verschil niet verklaart; “te weinig” als er ergens minder dan 5 te verwachten waren.
numbers-points-interval = { $low } tot { $high }
numbers-column-points = Verschil
numbers-column-relative = Relatief
numbers-column-points-interval = 95%-interval
numbers-column-p = p
numbers-column-verdict = Oordeel
numbers-verdict-better = beter
numbers-verdict-worse = slechter
numbers-verdict-cannot-tell = kan toeval zijn
numbers-verdict-too-few = te weinig om iets te zeggen
numbers-verdict-not-comparable = niet te vergelijken
numbers-judgement-better = Dat is beter dan toeval verklaart (95%-interval { $interval } procentpunt).
numbers-judgement-worse = Dat is slechter dan toeval verklaart (95%-interval { $interval } procentpunt).
numbers-judgement-cannot-tell = Dat verschil kan toeval zijn (95%-interval { $interval } procentpunt).
numbers-judgement-too-few = De aantallen zijn te klein om er iets uit op te maken.
numbers-judgement-not-comparable = Als geheel zijn deze twee niet te vergelijken.

## Wat het resultaat veranderde
numbers-moved-title = Welke stap het resultaat veranderde
numbers-moved-legend = Bovenaan A, onderaan B. Elke balk ertussen is wat één stap erbij deed of eraf haalde; samen zijn ze precies het verschil.
numbers-moved-unknown = Het verschil is niet op te splitsen: bij een stap is niemand geteld, of het aantal is niet bekend.
numbers-moved-entry = het aantal bij ‘{ $step }’
numbers-moved-step = de stap naar ‘{ $step }’
numbers-moved-part = { $count } door { $part }
numbers-moved-rest = { $count } door de andere stappen
numbers-moved-sentence = ‘{ $end }’ ging van { $from } ({ $a }) naar { $to } ({ $b }): { $change }. Daarvan { $parts }.
numbers-moved-nothing = ‘{ $end }’ bleef gelijk: { $from } ({ $a }) en { $to } ({ $b }).
numbers-column-part = Deel
numbers-column-moved = Aan het eind
numbers-definition-moved = Het deel van het verschil aan het eind dat door deze stap komt, los van de andere stappen (LMDI). Alle delen samen zijn het hele verschil.

## Bronnen
numbers-sources-title = Per bron of groep
numbers-sources-sentence = ‘{ $source }’ brengt het meest bij ‘{ $end }’: { $share } van alles, tegen { $first } bij de eerste stap.
numbers-sources-best = Van wie er binnenkomt, haalt bij ‘{ $source }’ het grootste deel het eind: { $rate }.
numbers-sources-few = Bronnen met minder dan { $least } aan het begin zijn te klein om daarin mee te tellen.
numbers-sources-whole = ‘{ $name }’ is alles bij elkaar en is weggelaten.
numbers-sources-unknown = De aandelen zijn niet bekend: er ontbreekt een aantal, of er kwam niemand.
numbers-sources-conversions = Wat er doorgaat, per bron
numbers-column-source = Bron
numbers-definition-share = Aandeel = aantal van deze bron ÷ aantal van alle bronnen samen bij deze stap.
numbers-compare-more = { $n ->
    [one] en nog één stap
   *[other] en nog { $n-text } stappen
}
numbers-compare-spoken = verschil { $points } procentpunt
numbers-mixed-short = ≠ eenheid
numbers-make-optional = Deze stap mag je overslaan

## Hoe lang het duurt
numbers-section-time = Tijd
numbers-time-title = Hoe lang het duurt
numbers-time-sentence = Van ‘{ $before }’ naar ‘{ $step }’ doet de helft van de { $n-text } klanten er hoogstens { $median } over. De middelste helft doet er { $first } tot { $third } over.
numbers-time-mean = Er staat hier met opzet geen gemiddelde: een paar trage klanten trekken dat ver omhoog.
numbers-time-took = Tijd
numbers-time-under = korter dan { $to }
numbers-time-over = langer dan { $from }
numbers-time-days = { $n ->
    [one] { $n-text } dag
   *[other] { $n-text } dagen
}
numbers-time-empty = In deze cijfers staan geen tijden. Een logboek met op elke regel een klant, een stap en een tijdstip laat zien hoe lang klanten over elke stap doen.
numbers-time-import = Logboek importeren…
numbers-bars-share = Aandeel

## Enquêtes
numbers-section-surveys = Enquêtes
numbers-survey-which = Vraag:
numbers-survey-named = { $measure }: { $question }
numbers-survey-measure-nps = Aanbeveling (NPS)
numbers-survey-measure-csat = Tevredenheid (CSAT)
numbers-survey-measure-ces = Gemak (CES)
numbers-survey-score = { $score }, met 95 % zekerheid tussen { $low } en { $high }, uit { $n ->
    [one] { $n-text } antwoord
   *[other] { $n-text } antwoorden
}
numbers-survey-score-alone = { $score }, uit { $n ->
    [one] { $n-text } antwoord
   *[other] { $n-text } antwoorden
}
numbers-survey-sentence = { $when }: { $score }.
numbers-survey-few = Minder dan 30 antwoorden zeggen weinig: het interval is ruim.
numbers-survey-few-nps = Minder dan 30 antwoorden zeggen weinig. Het interval is dat voor weinig antwoorden, en ligt iets dichter bij 0.
numbers-survey-scale = Niet gevraagd van { $lowest } tot { $highest }, dus je kunt de score niet met die van anderen vergelijken.
numbers-survey-change-rose = { $change } punten sinds { $before }. Die stijging is meer dan toeval: tussen { $low } en { $high }.
numbers-survey-change-fell = { $change } punten sinds { $before }. Die daling is meer dan toeval: tussen { $low } en { $high }.
numbers-survey-change-chance = { $change } punten sinds { $before }. Dat verschil kan toeval zijn: tussen { $low } en { $high }.
numbers-survey-change-too-few = { $change } punten sinds { $before }. Met minder dan 30 antwoorden is niet te zeggen of er iets veranderde.
numbers-survey-one-round = Lees ook de volgende ronde in, dan zie je hier of de score verandert.
numbers-survey-hint = Wijs een stip aan of druk op de pijltjes voor de precieze score.
numbers-survey-round = Ronde:
numbers-survey-answers = Alle antwoorden
numbers-survey-answer = Antwoord
numbers-survey-answers-nps = Van de { $n-text } antwoorden is { $promoters } een 9 of 10 (promotors), { $passives } een 7 of 8 en { $detractors } een 6 of lager (criticasters).
numbers-survey-answers-top = Van de { $n-text } antwoorden is { $share } een { $from } of hoger.
numbers-survey-empty = Er zijn nog geen antwoorden op een enquête. Lees een tabel in met op elke regel een antwoord, van 0 tot 10, 1 tot 5 of 1 tot 7.
numbers-survey-import = Antwoorden importeren…

## Wat elders gebruikelijk is
numbers-usual-show = Wat is gebruikelijk?
numbers-usual-warning = Gepubliceerde cijfers van anderen, als grijze band met een streep op het gemiddelde. Ze verschillen per branche, prijs en definitie: vergelijk vooral met jezelf.
numbers-usual-cited = { $rate } · { $source } { $year }
numbers-usual-no-year = (jaar onbekend)
numbers-usual-line = Van ‘{ $from }’ naar ‘{ $to }’, { $measure }: jij { $own }, gebruikelijk { $cited }
numbers-usual-range = loopt uiteen: { $range }
numbers-usual-target = jouw doel { $rate }
