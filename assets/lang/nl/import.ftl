# Het inlezen van een tabel: het voorbeeld, wat er is besloten, en wat er mis kan zijn.

import-title = Cijfers uit { $file }
import-explained = Links staat het bestand zoals het is, rechts wat eruit is opgemaakt. Er verandert pas iets als je de cijfers overneemt.
import-half-made = Wat eruit is opgemaakt
import-half-rows = Het bestand zelf
import-accept = Neem deze cijfers over
import-order-value = Een gemiddelde bestelling van { $value } gaat mee naar Geld.
import-cancel = Annuleren
import-leave = Je hebt in dit voorbeeld dingen veranderd. Weggooien?
import-leave-go-on = Verdergaan
import-leave-throw-away = Weggooien
import-replace = Vervang de oude cijfers
import-replace-period = Vervang { $period }
import-will-take = Je neemt { $series ->
    [one] één reeks over
   *[other] { $series-text } reeksen over
}, met { $steps ->
    [one] één stap
   *[other] { $steps-text } stappen
}.
import-will-take-series = Je neemt { $series ->
    [one] één reeks over
   *[other] { $series-text } reeksen over
}.
import-pasted = Geplakte tabel
import-title-several = Cijfers uit { $n } bestanden
import-accept-period = Voeg { $period } toe
import-undo = Ongedaan maken in dit voorbeeld
import-redo = Opnieuw doen in dit voorbeeld

## Zoals de vorige keer
import-recalled = { $n ->
    [0] Gelezen zoals de vorige keer.
    [one] Gelezen zoals de vorige keer (één keuze).
   *[other] Gelezen zoals de vorige keer ({ $n-text } keuzes).
}
import-read-afresh = Lees het opnieuw
import-recall-follows = In het bestand staat geen periode. { $period } volgt op je laatste cijfers; pas het hieronder aan als het een andere was.
import-recall-missing = Staat niet in dit bestand en is dus niet toegepast: { $names }.

## Meer bestanden
import-add-file = Bestand erbij…
import-show-file = Toon { $file }
import-remove-file = Haal { $file } uit dit voorbeeld
import-files-apart = Elk bestand geeft eigen reeksen
import-files-one-funnel = Eén trechter uit deze bestanden
import-files-explained = In één trechter kan elke fase uit een ander bestand komen, zoals advertenties, bezoekers en bestellingen van één maand.
import-how-file = Hoe { $file } wordt gelezen
import-funnel-name = Alle bestanden samen
import-funnel-steps = De stappen van deze trechter
import-funnel-steps-explained = Vink aan wat erin hoort, en zet het in de volgorde waarin klanten langskomen.
import-funnel-take = Neem ‘{ $step }’ uit { $file } mee
import-funnel-series = Welke reeks van { $file }?
import-funnel-units = De stappen tellen verschillende dingen: { $units }.
import-funnel-sources = Ze komen uit meer bestanden, en programma’s tellen verschillend. Een percentage van de ene stap naar de volgende is ruw: het zijn niet dezelfde mensen.
import-funnel-periods = De bestanden gaan niet over dezelfde dagen.
import-no-map-title = Begin eerst een kaart
import-no-map-text = De stappen uit dit bestand horen bij de fasen van een kaart, en er is nog geen kaart open. Dit voorbeeld blijft staan als je er een begint.
import-no-map-start = Begin een webshop-kaart

## Waarom het nog niet kan
import-cannot-read = Uit deze tabel zijn nog geen cijfers te halen; hierboven staat waarom.
import-cannot-no-map = Begin eerst een kaart; dan kun je deze cijfers overnemen.
import-cannot-nothing = Er is niets gekozen om over te nemen.
import-cannot-period = De einddatum van een periode ligt vóór de begindatum.
import-cannot-read-file = Uit { $file } zijn nog geen cijfers te halen. Toon het om te zien waarom, of haal het uit dit voorbeeld.
import-cannot-asked = Zeg eerst wat er moet gebeuren met de cijfers die je al hebt.
import-cannot-there = Deze cijfers staan al in je project.
import-clash-same = ‘{ $name }’ staat al in je project, met dezelfde aantallen. Die gaat niet mee.
import-clash-other = Voor deze periode heb je al andere aantallen, in ‘{ $name }’. Wat wil je met ‘{ $new }’?
import-clash-several = Voor deze periode heb je al andere aantallen, in ‘{ $name }’ en { $others ->
    [one] nog één reeks
   *[other] nog { $others-text } reeksen
}. Wat wil je met ‘{ $new }’?
import-clash-note-same = Dezelfde cijfers heb je al, als ‘{ $name }’. Onderaan kies je wat ermee gebeurt.
import-clash-note-other = Je hebt al andere aantallen, in ‘{ $name }’. Onderaan kies je wat ermee gebeurt.
import-clash-all = { $n-text } reeksen gaan over dagen waarvan je al cijfers hebt. Voor allemaal:
import-clash-for-all = { $answer }, voor allemaal
import-clash-for = { $answer }: { $name }
import-clash-replace = Vervang de oude
import-clash-both = Houd allebei
import-clash-leave-out = Laat de nieuwe weg
import-clash-step = Stap
import-clash-old = In je project
import-clash-new = In dit bestand

## Het bestand
import-rows-title = Het bestand, regel voor regel
import-more-columns = { $n ->
    [one] Nog één kolom wordt hier niet getoond.
   *[other] Nog { $n-text } kolommen worden hier niet getoond.
}
import-column-line = Regel
import-column-fate = Telt het mee?
import-row-fate = Regel { $line }: { $fate }
import-column-number = kolom { $n }
import-step-number = Stap { $n }
import-list = { $first } en { $last }
import-fate-kept = Telt mee
import-fate-total = Weg: totaal
import-fate-footnote = Weg: voetnoot
import-fate-description = Weg: uitleg
import-fate-no-data = Weg: geen gegevens
import-fate-no-name = Weg: geen naam
import-fate-not-a-shop-event = Weg: geen winkelstap
import-fate-repeated = Weg: dubbel
import-fate-same-record = Weg: zelfde
import-fate-lost = Apart: verloren
import-fate-figure = Weg: geen aantal
import-fate-not-paid = Weg: geen bestelling
import-fate-by-user = Weg: door jou
import-role-step-names = namen van stappen
import-role-counts = telt
import-role-step = is een stap
import-role-periods = perioden
import-role-segments = groepen
import-role-percent-check = ter controle
import-role-money = bedragen
import-role-not-used = niet gebruikt
import-role-identity = herkent de regel
import-role-answers = antwoorden
import-legend-left-out = telt niet mee
import-legend-above = boven de tabel
import-above-comment = opmerking
import-above-title = titel
import-above-header = namen van kolommen
import-take-row-in = Klik op de regel om die toch mee te tellen.
import-column-role = ‘{ $column }’: { $role }.

## De tabel
import-which-table = Welke tabel uit het bestand?
import-which-sheet = Welk blad?
import-on-sheet = { $sheet } · { $table }
import-hidden-sheet = { $sheet } (verborgen)
import-table-number = Tabel { $n }
import-steps-in = Waar staan de stappen?
import-steps-in-rows = Een stap per regel
import-steps-in-columns = Een stap per kolom
import-steps-in-nothing = Niet gevonden
import-counted = Welke kolom telt?
import-counted-several = Elk van deze { $n }
import-first-count = Hoeveel waren er bij de eerste stap?
import-first-count-of = Hoeveel waren er bij de eerste stap van ‘{ $series }’?
import-of-first = Elk percentage is een deel van de eerste stap

## Reeksen en stappen
import-series-one = Hoe heet deze reeks?
import-series-several = { $n-text } reeksen
import-add-up = Tel de regels op tot één reeks
import-series-more = { $n ->
    [one] Nog één reeks wordt hier niet getoond, maar wel overgenomen.
   *[other] Nog { $n-text } reeksen worden hier niet getoond, maar wel overgenomen.
}
import-no-period = Zonder periode doen deze cijfers niet mee in het verloop over de tijd.
import-take-series = Neem ‘{ $name }’ over
import-steps = { $n ->
    [one] Eén stap
   *[other] { $n-text } stappen, in deze volgorde
}
import-steps-of = Met de aantallen van ‘{ $name }’
import-take-step = Neem ‘{ $step }’ mee
import-step-name = Naam van stap { $n }
import-step-up = Zet ‘{ $step }’ hoger
import-step-down = Zet ‘{ $step }’ lager
import-stage-later = Fase: zodra er een kaart is
import-step-handle = Sleep ‘{ $step }’ naar een andere plek
import-step-more = Meer over ‘{ $step }’
import-step-optional = mag overgeslagen worden
import-step-optional-of = ‘{ $step }’ mag overgeslagen worden
import-step-first = De eerste stap kan niet worden overgeslagen: daarvandaan wordt alles geteld.
import-step-is-optional = mag overgeslagen worden: de volgende stap wordt vergeleken met die ervoor
import-step-merge = Maak er één stap van met ‘{ $step }’
import-step-merged = Eén stap van: { $parts }.
import-step-largest = Het grootste aantal
import-step-added = Tel de aantallen op
import-step-added-people = Dit zijn mensen, en dezelfde persoon kan in allebei zitten. Opgeteld telt die dan dubbel.
import-names-column = Welke kolom noemt de stappen?

## Enquêtes
import-survey-measures = Wat wordt er gevraagd?
import-survey-nps = Aanbevelen (NPS)
import-survey-csat = Tevredenheid (CSAT)
import-survey-ces = Moeite (CES)
import-survey-none = Geen vraag
import-survey-stage = Bij welke fase hoort het?

## Wat er is besloten
import-decisions = Wat er bij het lezen is besloten
import-more = { $n ->
    [one] En nog één.
   *[other] En nog { $n-text }.
}
import-decision-encoding = Tekens gelezen als { $encoding }: { $why ->
    [bom] dat staat aan het begin van het bestand
    [nul-pattern] de opbouw van het bestand past daarbij
    [valid-utf8] alle tekens passen daarbij
    [user] dat heb je gekozen
   *[not-utf8] het is geen UTF-8, en dan is dit het waarschijnlijkst
}.
import-decision-delimiter-said = De velden zijn gescheiden door { $kind ->
    [comma] komma’s
    [semicolon] puntkomma’s
    [tab] tabs
    [pipe] rechte strepen
   *[other] het teken ‘{ $sign }’
}: dat staat op de eerste regel.
import-decision-delimiter-vote = De velden zijn gescheiden door { $kind ->
    [comma] komma’s
    [semicolon] puntkomma’s
    [tab] tabs
    [pipe] rechte strepen
   *[other] het teken ‘{ $sign }’
}: zo hebben { $agree-text } van de { $lines-text } bekeken regels evenveel velden.
import-decision-delimiter-chosen = De velden zijn gescheiden door { $kind ->
    [comma] komma’s
    [semicolon] puntkomma’s
    [tab] tabs
    [pipe] verticale strepen
   *[other] het teken ‘{ $sign }’
}: dat heb je gekozen.
import-decision-delimiter-none = Het bestand heeft maar één kolom.
import-decision-comments = { $n ->
    [one] Eén regel commentaar
   *[other] { $n-text } regels commentaar
} boven de tabel { $n ->
    [one] telt
   *[other] tellen
} niet mee.
import-decision-on-sheet = De tabel staat op het blad ‘{ $sheet }’{ $hidden ->
    [yes] , dat verborgen is
   *[no] { "" }
}.
import-decision-filled-down = { $n ->
    [one] { $n-text } cel kreeg
   *[other] { $n-text } cellen kregen
} de tekst van de samengevoegde cel erboven.
import-decision-title-line = Regel { $line } is een titel.
import-decision-title-lines = Regel { $first } tot en met { $last } zijn titels.
import-decision-header = De namen van de kolommen staan op regel { $line }.
import-decision-no-header = De kolommen hebben geen namen.
import-decision-second-header = Regel { $line } hoort bij de namen van de kolommen.
import-decision-period = Periode: { $period }. { $source ->
    [comments] Die staat in het commentaar boven de tabel.
    [title] Die staat in de titel.
    [columns] Van de eerste tot de laatste dag in de tabel.
    [file-name] Die staat in de naam van het bestand.
   *[user] Die heb je zelf gekozen.
}
import-decision-recognised = Gelezen als: { $what }.
import-decision-numbers = Getallen in ‘{ $column }’ zijn gelezen zoals in { $example }: { $why ->
    [cells] de cellen laten geen twijfel
    [other-cells] andere cellen in de kolom geven de doorslag
    [whole-counts] aantallen zijn hele getallen
    [user] dat heb je gekozen
   *[rates] in de kolom staan verhoudingen
}.
import-decision-days = Datums in ‘{ $column }’ zijn gelezen met { $order ->
    [day-first] de dag
   *[month-first] de maand
} voorop{ $decided ->
    [yes] : sommige datums kunnen niet anders
    [user] , zoals je hebt gekozen
   *[no] , zoals meestal; de datums zelf geven geen uitsluitsel
}.
import-decision-columns = Geteld { $n ->
    [one] is { $columns }
   *[other] zijn { $columns }
}{ $others ->
    [none] { "" }
   *[some] { "" }, en niet { $others }
}: { $why ->
    [only-counts] alleen daar staan aantallen
    [people] dat zijn mensen en geen { $than }
    [nearer-to-people] dat komt dichter bij mensen dan { $than }
    [same-count] het is hetzelfde aantal in andere perioden of groepen
    [known-exporter] dit programma zet het aantal altijd daar
   *[user] dat heb je zelf gekozen
}.
import-decision-column-left-out = ‘{ $column }’ is niet gebruikt: { $why ->
    [other-count] daar is iets anders geteld
    [change] het is een verandering tussen twee andere kolommen
    [rate] het zijn verhoudingen of gemiddelden
    [duration] het zijn tijdsduren
    [text] het is tekst of een datum, en geen deel van de trechter
    [identifier] het zijn nummers of codes
    [not-addable] het zijn mensen, en die kunnen op meer regels staan; optellen kan niet
    [same-step] een andere kolom staat al voor deze stap
    [same-name] een eerdere kolom heet al zo
    [personal] er stonden namen of adressen van mensen in, en die zijn weggegooid
    [no-scale] het is geen vraag met een schaal
    [no-step] aan de naam is niet te zien welke stap het is
    [total] het is het totaal van de andere kolommen
   *[empty] de kolom is leeg
}.
import-decision-percent-checked = De percentages in ‘{ $column }’ kloppen met de aantallen ({ $n ->
    [one] één vergeleken
   *[other] { $n-text } vergeleken
}, als deel van { $basis ->
    [first] de eerste stap
    [previous] de vorige stap
   *[next] de stap die volgt
}).
import-decision-event-log = Elke regel is één gebeurtenis: wie, wat en wanneer staan in { $columns }.
import-decision-question = ‘{ $column }’ is gelezen als vraag naar { $measure ->
    [nps] aanbeveling (NPS)
    [csat] tevredenheid (CSAT)
   *[ces] moeite (CES)
}, van { $lowest } tot { $highest }: { $why ->
    [words] dat zegt de vraag
    [scale] dat zeggen de antwoorden
   *[user] dat heb je zelf gekozen
}.
import-decision-answers-left-out = Bij ‘{ $column }’ { $n ->
    [0] is overal iets ingevuld
    [one] is één keer niets ingevuld
   *[other] is { $n-text } keer niets ingevuld
}{ $unreadable ->
    [none] { "" }
   *[some] { "" }, en past het antwoord niet op de schaal op regel { $lines }
}. Die tellen niet mee.
import-decision-serial-days = De getallen in ‘{ $column }’ zijn dagen zoals een spreadsheet ze telt; ze zijn als dagen gelezen.
import-decision-answers-counted = Elke regel is een antwoord, zo vaak gegeven als in ‘{ $column }’ staat.
import-decision-personal = Namen, adressen en e-mailadressen in { $columns } zijn weggegooid voordat er iets is bewaard.
import-decision-earlier = De kolommen van een eerdere periode, { $columns }, zijn reeksen apart.
import-decision-records = Elke regel is er één{ $id ->
    [none] { "" }
   *[other] { "" }, te herkennen aan ‘{ $id }’
}, en ‘{ $stage }’ is waar die nu is. Elk telt daar en in alle stappen ervoor: { $n-text } in totaal.
import-decision-records-joined = { $n ->
    [one] Eén regel hoort
   *[other] { $n-text } regels horen
} bij een eerdere regel en { $n ->
    [one] telt
   *[other] tellen
} niet apart mee.
import-decision-orders-left-out = { $n ->
    [one] Eén bestelling telt
   *[other] { $n-text } bestellingen tellen
} niet mee: geannuleerd, terugbetaald of niet betaald ({ $statuses }).
import-decision-orders-counted = { $n ->
    [one] Eén bestelling telt
   *[other] { $n-text } bestellingen tellen
} mee, ook al is die geannuleerd, terugbetaald of niet betaald ({ $statuses }), omdat jij dat wilt.
import-decision-lost-apart = { $n ->
    [one] Eén verloren regel staat
   *[other] { $n-text } verloren regels staan
} apart: er staat niet bij hoe ver het kwam.
import-decision-lost-in-first = { $n ->
    [one] Eén verloren regel telt
   *[other] { $n-text } verloren regels tellen
} alleen mee bij de eerste stap: er staat niet bij hoe ver het kwam.
import-decision-steps-merged = { $steps } zijn één stap: { $count ->
    [added] hun aantallen zijn opgeteld
   *[largest] het grootste van hun aantallen telt
}.
import-decision-stages-ordered = De stappen staan in de volgorde { $known ->
    [yes] die bij hun namen hoort
   *[no] waarin ze in het bestand voorkomen
}.
import-decision-orders = Geteld: { $n ->
    [one] één bestelling
   *[other] { $n-text } bestellingen
}.
import-decision-orders-of = Geteld: { $n ->
    [one] één bestelling
   *[other] { $n-text } bestellingen
} van { $customers } klanten. Wie in dit bestand meer dan eens bestelde, is teruggekomen.
import-decision-rows-counted = Elke regel telt als één: { $n-text } in totaal.
import-decision-people-apart = De mensen zijn opgeteld: in dit rapport staat niemand op twee regels.
import-decision-row-included = Regel { $line } telt mee omdat jij dat wilt.
import-decision-rows-added = { $n-text } regels zijn opgeteld{ $why ->
    [user] , zoals je hebt gekozen
   *[no-periods] : er zijn geen perioden om ze uit elkaar te houden
}.
import-decision-prefixes = De nummers voor de namen van de stappen zijn weggelaten.
import-decision-apostrophes = Bij { $n ->
    [one] één cel is
   *[other] { $n-text } cellen is
} de apostrof vooraan weggelaten.
import-decision-usual-order = De stappen staan in de gewone volgorde van een webshop, niet in die van het bestand.
import-decision-step-columns-ordered = De stappen staan in de gewone volgorde van een klantreis, niet in die van het bestand.
import-decision-steps-numbered = De regels hebben geen naam; de stappen zijn genummerd.
import-decision-unit = Geteld zijn { $unit }: dat zegt ‘{ $from }’.
import-decision-first-count = De aantallen van ‘{ $series }’ zijn berekend uit de percentages en afgerond, met { $count } bij de eerste stap; elk percentage is het deel dat { $lost ->
    [yes] afhaakte
   *[no] verderging
}, van { $of ->
    [first] de eerste stap
    [next] de stap waar het bij staat
   *[previous] de vorige stap
}.
import-decision-other = Gelezen: { $columns }.

## Waarom een regel niet meetelt
import-reason-total-label-sum = Regel { $line } telt niet mee: er staat ‘{ $label }’, en { $value } is de som van de andere regels.
import-reason-total-label = Regel { $line } telt niet mee: er staat ‘{ $label }’, dus het is een totaal.
import-reason-total-sum = Regel { $line } telt niet mee: er staat geen naam, en de getallen zijn de som van de andere regels.
import-reason-footnote = Regel { $line } telt niet mee: het is een voetnoot.
import-reason-description = Regel { $line } telt niet mee: daar worden de kolommen uitgelegd.
import-reason-no-data = Regel { $line } telt niet mee: daar staat dat er geen gegevens zijn.
import-reason-no-name = Regel { $line } telt niet mee: er staat geen naam bij.
import-reason-not-a-shop-event = Regel { $line } telt niet mee: het is geen gewone stap in een webshop.
import-reason-repeated = Regel { $line } telt niet mee: deze stap staat al op regel { $first }.
import-reason-total-first = Regel { $line } telt niet mee: er staat geen naam, en dit programma zet op die plek het totaal.
import-reason-same-record = Regel { $line } telt niet apart mee: die hoort bij wat op regel { $first } staat.
import-reason-lost = Regel { $line } telt niet mee: die is verloren, en er staat niet bij hoe ver het kwam.
import-reason-figure = Regel { $line } telt niet mee: het is een bedrag, een gemiddelde of een percentage, en geen aantal mensen.
import-reason-not-paid = Regel { $line } telt niet mee: ‘{ $status }’ is geen bestelling van een klant.
import-reason-by-user = Regel { $line } telt niet mee omdat jij dat wilt.

## Wat een knop doet
import-correct = Anders
import-correct-use-column = Tel ‘{ $column }’
import-correct-include-row = Toch meetellen
import-correct-leave-row = Toch weglaten
import-correct-keep-rows = Niet optellen
import-correct-file-order = Volgorde van het bestand
import-correct-no-unit = Laat open wat er geteld is
import-correct-numbers = Lees als in { $example }
import-correct-days = { $order ->
    [day-first] Eerst de dag
   *[month-first] Eerst de maand
}
import-correct-no-period = Geen periode
import-correct-no-question = Geen vraag
import-correct-keep-prefixes = Nummers houden
import-correct-rows-apart = Elke regel tellen
import-correct-no-earlier = Weglaten
import-correct-all-orders = Ook meetellen
import-correct-paid-orders = Weglaten
import-correct-lost-in-first = Bij de eerste stap tellen
import-correct-lost-apart = Apart houden
import-correct-no-first-count = Ander aantal
import-correct-split = Weer losse stappen
import-correct-encoding = Lees als { $encoding }
import-correct-delimiter = Gescheiden door { $kind ->
    [comma] komma’s
    [semicolon] puntkomma’s
    [tab] tabs
    [pipe] verticale strepen
   *[other] ‘{ $sign }’
}
import-correct-header = Namen staan in regel { $line }
import-correct-no-header = Er zijn geen namen
import-otherwise = Anders dan: { $decision }

## Waarschuwingen
import-warning-count-empty = Regel { $line }: { $column-is-step ->
    [yes] de cel in ‘{ $column }’ is leeg
   *[no] bij ‘{ $step }’ is de cel in ‘{ $column }’ leeg
}. Het aantal blijft onbekend en telt niet als 0.
import-warning-count-missing = Regel { $line }: { $column-is-step ->
    [yes] in ‘{ $column }’ staat ‘{ $text }’
   *[no] bij ‘{ $step }’ staat in ‘{ $column }’ ‘{ $text }’
}. { $why ->
    [no-value] Dat betekent dat er geen waarde is.
    [negative] Een aantal kan niet onder nul zijn.
    [not-whole] Dat is geen heel getal; misschien is een ander decimaalteken bedoeld.
    [percent] Dat is een percentage, geen aantal.
    [money] Dat is een bedrag, geen aantal.
    [unit-text] Dat is een getal met een woord erbij.
    [about] Dat is maar ongeveer.
    [infinite] Dat is oneindig.
    [garbled] Dat is geen getal.
    [too-large] Dat is te groot om precies te tellen.
   *[text] Dat is tekst.
} Het aantal blijft onbekend en telt niet als 0.
import-warning-rises = { $series ->
    [none] { "" }
   *[other] { $series }:{ " " }
}‘{ $step }’ telt { $count }, meer dan de { $before-count } bij de stap ervoor, ‘{ $before }’. Dat kan als het niet om één groep klanten gaat. Klopt de volgorde?
import-warning-repeated = ‘{ $step }’ staat er meer dan eens in, op regel { $lines }, met { $counts }. Wat wil je?
import-warning-repeated-period = De periode ‘{ $period }’ staat op regel { $lines }. Elke regel wordt een reeks apart.
import-warning-not-addable = ‘{ $column }’ telt mensen, en dezelfde mensen kunnen op meer regels staan. Daarom is die kolom niet opgeteld.
import-warning-not-addable-total = ‘{ $column }’ telt mensen die op meer regels kunnen staan: samen zouden het er { $sum } zijn, maar het bestand zelf telt er { $total }. Daarom is die kolom niet opgeteld.
import-warning-part-of-sum = In ‘{ $column }’ ontbreekt een aantal op regel { $lines }; de som is van de andere regels.
import-warning-rounded = De som van ‘{ $column }’ is { $exact } en is afgerond.
import-warning-total-differs = De regels van ‘{ $column }’ zijn samen { $sum }, maar het totaal in het bestand is { $total }. Er lijken regels te ontbreken; exporteer ze allemaal, of gebruik het totaal.
import-warning-days-undecided = ‘{ $text }’ in ‘{ $column }’ kan { $day } zijn of { $month }. Gelezen is eerst de { $first ->
    [day] dag
   *[month] maand
}. Klopt dat? Kies anders de andere volgorde.
import-warning-percent-differs = Regel { $line }: in ‘{ $column }’ staat { $shown }, maar uit de aantallen volgt { $computed }.
import-warning-percent-unexplained = De percentages in ‘{ $column }’ passen bij geen van de aantallen.
import-warning-mixed-units = De stappen tellen verschillende dingen ({ $units }). Een percentage van de ene stap naar de andere zegt dan minder.
import-warning-merged-people = ‘{ $step }’ telt aantallen mensen op. Wie in meer dan één daarvan zit, telt dubbel.
import-warning-open-funnel = Elke stap telt wie hem deed, wat hij daarvoor ook deed. Een latere stap kan dus meer tellen dan een eerdere.
import-warning-approximate = De aantallen zijn berekend uit afgeronde percentages en dus ongeveer.
import-warning-text-numbers = { $n ->
    [one] In deze cel staat
   *[other] In deze cellen staat
} een getal als tekst, en het is als getal gelezen: { $cells }.
import-warning-formulas-unknown = { $n ->
    [one] In deze cel staat een formule
   *[other] In deze cellen staat een formule
} waarvan het bestand de uitkomst niet noemt: { $cells }. Die blijft onbekend. Open het bestand in Excel, sla het op en lees het opnieuw in.
import-warning-extra-fields = { $n ->
    [one] Regel { $lines } heeft meer velden dan er kolommen zijn; het teveel is niet gelezen.
   *[other] De regels { $lines } hebben meer velden dan er kolommen zijn; het teveel is niet gelezen.
}
import-warning-empty-table = In deze tabel staan geen regels.
import-warning-single-step = Er is maar één stap, dus over doorgaan of afhaken zeggen deze cijfers nog niets. Lees ook een tabel met de stap ervoor of erna.
import-warning-stages-unordered = De volgorde van de stappen is geraden. Klopt die? Zet ze hieronder goed, want wie verder is telt in alle stappen ervoor mee.
import-warning-other-scale = ‘{ $column }’ lijkt een schaal van { $lowest } tot { $highest } te hebben. { $measure } hoort bij { $usual-lowest } tot { $usual-highest }, dus met anderen vergelijken kan niet.
import-warning-few-answers = ‘{ $column }’ heeft maar { $n ->
    [one] één antwoord
   *[other] { $n-text } antwoorden
}. Met minder dan dertig zegt de score weinig.
import-repeats-keep-first = Alleen de eerste telt
import-repeats-add = Optellen
import-repeats-keep-all = Elk een eigen stap

## Waarom er geen cijfers uit te halen zijn
import-problem-needs-first-count = Er staan alleen percentages in deze tabel. Vul in hoeveel er bij de eerste stap waren, dan worden het aantallen.
import-problem-parts-of-whole = De percentages in deze tabel zijn samen het geheel, zoals aandelen van kanalen of pagina’s. Het zijn geen stappen die op elkaar volgen.
import-problem-event-log = Dit is een logboek met één gebeurtenis per regel. Bewaar het als CSV en open dat bestand: dan kies je de stappen en tel je hoeveel klanten ze halen.
import-problem-survey = Dit zijn antwoorden op een enquête, maar er is geen vraag met een schaal bij, zoals 0 tot 10 of 1 tot 5. Staat die er wel, kies dan ‘Tel’ bij die kolom.
import-problem-nothing-to-count = In geen kolom zijn aantallen gevonden die bij stappen horen. Kies hierboven waar de stappen staan, of gebruik een tabel met een naam en een aantal per stap.
import-problem-too-many-steps = { $n-text } regels als stap is te veel voor een trechter. Waarschijnlijk zijn het geen stappen; kies hierboven waar de stappen staan, of laat links regels weg.
import-problem-too-many-series = { $n-text } reeksen is te veel in één keer. Kies bij het exporteren een langere periode per regel, bijvoorbeeld een maand, of laat links regels weg.
import-problem-no-rows = Er telt geen enkele regel mee. Vink links de regels aan die wel een stap zijn.

## Stappen zonder naam in het bestand
import-word-start = Begin
import-word-answers = Antwoorden
import-word-no-detractors = Geen criticaster
import-word-promoters = Promotors
import-word-satisfied = Tevreden
import-word-high-answers = Een van de drie hoogste antwoorden
import-word-orders = Bestellingen
import-word-abandoned = Verlaten winkelwagens
import-word-customers = Klanten
import-word-returning = Terugkerende klanten

## De score van een vraag
import-score-between = tussen { $low } en { $high }
import-score-nowhere = er is geen vraag met een schaal gevonden, zoals 0 tot 10 of 1 tot 5.
import-score-none = ‘{ $question }’: nog geen antwoorden.
import-score-nps = ‘{ $question }’: NPS { $score } ({ $interval }), van { $n ->
    [one] 1 antwoord
   *[other] { $n-text } antwoorden
}: { $promoters ->
    [one] 1 promotor
   *[other] { $promoters-text } promotors
} en { $detractors ->
    [one] 1 criticaster
   *[other] { $detractors-text } criticasters
}.
import-score-csat = ‘{ $question }’: { $score } is tevreden{ $interval ->
    [none] { "" }
   *[other] { " " }({ $interval })
}, van { $n ->
    [one] 1 antwoord
   *[other] { $n-text } antwoorden
}.
import-score-ces = ‘{ $question }’: gemiddeld { $score } van de { $highest }{ $interval ->
    [none] { "" }
   *[other] { " " }({ $interval })
}, van { $n ->
    [one] 1 antwoord
   *[other] { $n-text } antwoorden
}.

## Waarom een bestand niet te lezen is
import-error-empty = { $file } is leeg. Sla het nog eens op in het programma waar het vandaan komt.
import-error-zip = { $file } is ingepakt, maar er zit geen werkmap in die te lezen is. Sla het blad op als XLSX, ODS of CSV en lees dat bestand in.
import-error-workbook-damaged = { $file } is beschadigd, of is geen werkmap al lijkt het er een. Open het in het programma waar het vandaan komt en sla het nog eens op.
import-error-workbook-locked = { $file } is beveiligd met een wachtwoord. Sla het op zonder wachtwoord, of sla het blad op als CSV.
import-error-workbook-inside = { $file } is uitgepakt groter dan een tabel kan zijn. Sla het blad op als CSV en lees dat bestand in.
import-error-workbook-cells = { $file } heeft meer dan { $max } gevulde cellen. Sla het blad dat je nodig hebt op als CSV en lees dat bestand in.
import-error-workbook-rows = { $file } heeft op het blad ‘{ $sheet }’ meer dan { $max } regels. Neem een kortere periode, of sla het blad op als CSV.
import-error-workbook-columns = { $file } heeft op het blad ‘{ $sheet }’ cellen voorbij kolom { $max }. Haal ze weg, of sla alleen de tabel op als CSV.
import-error-workbook-given-up = { $file } is beschadigd of te groot: het lezen kostte te veel tijd of geheugen. Sla het blad op als CSV en lees dat bestand in.
import-error-workbook-no-reader = { $file } is niet gelezen, want een deel van Klantreis wilde niet starten. Start Klantreis opnieuw, of sla het blad op als CSV.
import-error-no-sheet = { $file } heeft geen blad met die naam. Deze zijn er: { $sheets }.
import-error-no-sheets = { $file } is een tekstbestand en heeft geen bladen.
import-error-old-excel = { $file } is een oud Excel-bestand. Open het in Excel, kies ‘Opslaan als’ en dan CSV, en lees dat bestand in.
import-error-pdf = { $file } is een PDF, en daar zijn geen cijfers uit te lezen. Zoek in het programma waar het vandaan komt naar een export als CSV.
import-error-picture = { $file } is een afbeelding. Zoek in het programma waar de cijfers vandaan komen naar een export als CSV.
import-error-web-page = { $file } is een webpagina en geen tabel; misschien een waarop je moet inloggen. Exporteer de cijfers opnieuw, als CSV of XLSX.
import-error-json = { $file } is JSON, en dat is voor programma’s gemaakt. Exporteer de cijfers als CSV of XLSX.
import-error-document = { $file } is een tekstdocument. Zet de tabel in een rekenblad en bewaar die als CSV of XLSX.
import-error-gzip = { $file } is ingepakt. Pak het eerst uit en lees het bestand in dat erin zit.
import-error-too-large = { $file } is { $size } MB, en er wordt tot { $max } MB gelezen. Kies bij het exporteren een kortere periode of minder kolommen.
import-error-not-text = { $file } is geen tekst: regel { $line } is niet te lezen. Exporteer het opnieuw als CSV.
import-error-nul-byte = { $file } is beschadigd: op regel { $line } staan tekens die niet in een tekst horen. Exporteer het opnieuw.
import-error-no-rows = { $file } heeft alleen kolomnamen, op regel { $line }, en daaronder niets. Kies bij het exporteren een periode waarin er iets gebeurde.
import-error-unclosed-quote = In { $file } begint op regel { $line } een aanhalingsteken dat nergens wordt gesloten. Zet er een bij, of haal het weg.
import-error-field-too-long = { $file } heeft op regel { $line } een veld van meer dan { $max } tekens. Waarschijnlijk ontbreekt er een aanhalingsteken of een scheidingsteken; exporteer het bestand opnieuw.
import-error-too-many-columns = { $file } heeft op regel { $line } meer dan { $max } kolommen. Exporteer alleen de kolommen die je nodig hebt.
import-error-too-many-rows = { $file } heeft meer dan { $max } regels. Kies bij het exporteren een kortere periode, of tel de regels eerst op.
import-error-too-many-cells = { $file } heeft meer dan { $max } cellen (tot regel { $line } gelezen). Exporteer minder regels of kolommen.
