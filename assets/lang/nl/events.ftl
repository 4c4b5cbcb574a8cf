# Logboeken: één regel per gebeurtenis van één klant.

events-customers =
    { $n ->
        [one] Eén klant in het logboek.
       *[other] { $n-text } klanten in het logboek.
    }
events-mode-closed = Wie de stappen in deze volgorde deed, wat er ook tussen zat.
events-mode-open = Per stap: wie die deed, in welke volgorde dan ook.
events-mode-strict = Wie de stappen in deze volgorde deed, zonder een andere van deze stappen ertussen.
events-mode-direct = Wie de stappen direct na elkaar deed, met niets ertussen.
events-window = Alles binnen { $time } na de eerste stap.
events-step-gap = de helft binnen { $time }
events-optional = mag overgeslagen worden
events-seconds = { $seconds } s
events-no-segment = (niets ingevuld)

events-columns = De klant staat in ‘{ $user }’, de stap in ‘{ $event }’, de tijd in ‘{ $time }’.
events-rows =
    { $n ->
        [one] Het logboek heeft één regel, waarvan er { $usable } meetelt.
       *[other] Het logboek heeft { $n-text } regels, waarvan er { $usable } meetellen.
    }
events-left-out =
    { $n ->
        [one] Eén regel telt niet mee: { $reason } (regel { $lines }).
       *[other] { $n-text } regels tellen niet mee: { $reason } (regels { $lines }).
    }
events-fault-no-user = er staat geen klant in
events-fault-no-event = er staat geen stap in
events-fault-no-time = er staat geen tijd in
events-fault-unreadable-time = de tijd is niet te lezen
events-fault-fields = het aantal kolommen klopt niet
events-fault-too-long = de klant of de stap is veel te lang
events-ties =
    { $n ->
        [one] Eén regel heeft dezelfde tijd als de vorige van die klant; de volgorde van het bestand telt.
       *[other] { $n-text } regels hebben dezelfde tijd als de vorige van die klant; de volgorde van het bestand telt.
    }
events-duplicates =
    { $n ->
        [one] Eén regel staat dubbel in het logboek. Voor de trechter maakt dat niets uit.
       *[other] { $n-text } regels staan dubbel in het logboek. Voor de trechter maakt dat niets uit.
    }
events-unsorted =
    { $n ->
        [one] De regels van één klant stonden niet op volgorde van tijd en zijn gesorteerd.
       *[other] De regels van { $n-text } klanten stonden niet op volgorde van tijd en zijn gesorteerd.
    }
events-moved =
    { $n ->
        [one] Eén klant zit in meer dan één segment en telt mee waar die begon.
       *[other] { $n-text } klanten zitten in meer dan één segment en tellen mee waar ze begonnen.
    }
events-zones-offset =
    { $n ->
        [one] Eén tijd staat in een eigen tijdzone en is omgerekend naar UTC.
       *[other] { $n-text } tijden staan in een eigen tijdzone en zijn omgerekend naar UTC.
    }
events-zones-unsaid =
    { $n ->
        [one] Bij één tijd staat geen tijdzone; die blijft zoals hij er staat.
       *[other] Bij { $n-text } tijden staat geen tijdzone; die blijven zoals ze er staan.
    }
events-other-steps = Ook in het logboek, met het aantal klanten: { $names }.
events-paths = Meest gelopen paden
events-loops = Waar mensen teruggaan

events-warning-closed-far-below-open =
    { $n ->
        [one] Maar één klant bereikt ‘{ $step }’ in deze volgorde, terwijl { $open } klanten die stap wel deden. Misschien klopt de volgorde in dit logboek niet; kijk ook naar de open trechter.
       *[other] Maar { $n-text } klanten bereiken ‘{ $step }’ in deze volgorde, terwijl { $open } klanten die stap wel deden. Misschien klopt de volgorde in dit logboek niet; kijk ook naar de open trechter.
    }
events-warning-step-absent = Niemand deed ‘{ $step }’. Kijk of die stap in het logboek anders heet.
events-warning-step-similar = Niemand deed ‘{ $step }’, maar er staat wel ‘{ $similar }’ in het logboek. Gebruik die naam.
events-warning-mixed-zones = Bij sommige tijden staat een tijdzone en bij andere niet. Die andere zijn als UTC gelezen; dat kan de volgorde veranderen.
events-warning-day-order = Dag en maand kunnen ook andersom bedoeld zijn: geen enkele datum beslist dat. De dag staat volgens ons voorop.
events-warning-days-only = De meeste regels hebben een dag maar geen tijd. Binnen een dag telt de volgorde van het bestand.
events-warning-too-many-names = Het logboek heeft zo veel verschillende stappen dat de zeldzaamste samen zijn geteld. Misschien staat de stap in een andere kolom.

events-error-read = { $file } kon niet helemaal worden gelezen: { $reason }
events-error-no-user-column = In { $file } is niet duidelijk in welke kolom de klant staat. Kies er een uit { $columns }.
events-error-no-event-column = In { $file } is niet duidelijk in welke kolom de stap staat. Kies er een uit { $columns }.
events-error-no-time-column = In { $file } is niet duidelijk in welke kolom de tijd staat. Kies er een uit { $columns }.
events-error-unknown-column = { $file } heeft geen kolom ‘{ $column }’, alleen { $columns }.
events-error-no-times = In { $file } staan in kolom ‘{ $column }’ geen tijden. Kies een andere.
events-error-row-too-long = In { $file } komt er geen einde aan regel { $line }. Exporteer het opnieuw als CSV, met één regel per gebeurtenis.
events-error-too-many-users = { $file } heeft meer dan { $max } klanten. Misschien staat de klant in een andere kolom; exporteer anders een kortere periode.
events-error-too-much-disorder = In { $file } staan meer dan { $max } regels niet op volgorde van tijd. Sorteer het eerst op tijd.
events-error-empty-step = Een stap heeft geen naam. Schrijf de stappen zoals in het logboek, met een komma ertussen.
events-error-too-many-steps = Een trechter heeft hoogstens { $max } stappen.
events-error-first-optional = De eerste stap mag je niet overslaan: alle andere worden ermee vergeleken.
events-error-stopped = Het tellen van { $file } is gestopt.

## Het voorbeeld in het venster
events-title = Logboek { $file }
events-explained = Kies de stappen en tel hoeveel klanten ze halen. Er verandert niets totdat je de cijfers overneemt.
events-half-funnel = De trechter
events-first-rows = De eerste regels
events-no-map-text = De stappen van een logboek horen bij de fasen van een kaart. Begin er een; dit logboek blijft openstaan.
events-role-customer = de klant
events-role-step = de stap
events-role-time = de tijd
events-recognised = Een logboek: één regel per gebeurtenis
events-column-customer = Klant
events-column-step = Stap
events-column-time = Tijd
events-column-choose = Kies een kolom
events-why-name = De naam zegt het.
events-why-values = Daar lijken de waarden op.
events-why-chosen = Door jou gekozen.
events-why-none = Niet gevonden; kies er een.
events-format = Zo staan de tijden er
events-format-iso = jaar-maand-dag
events-format-epoch-s = seconden sinds 1970
events-format-epoch-ms = milliseconden sinds 1970
events-format-epoch-us = microseconden sinds 1970
events-format-serial = dagen zoals een spreadsheet ze telt
events-format-day-first = dag eerst
events-format-month-first = maand eerst
events-format-one-way = Kan maar op één manier.
events-format-day-above-12 = Er staat een dag boven de 12.
events-format-both-fit = Kan ook andersom; klopt dit?
events-format-later-row = Een regel verderop besliste dit.
events-steps = De stappen van de trechter, in volgorde
events-steps-explained = Voorgesteld op hun naam, of anders op hun aantal klanten. Zet ze goed en haal weg wat er niet bij hoort.
events-step-optional = ‘{ $step }’ mag overgeslagen worden
events-step-remove = Haal ‘{ $step }’ uit de trechter
events-others =
    { $n ->
        [one] Nog één gebeurtenis in het logboek
       *[other] Nog { $n-text } gebeurtenissen in het logboek
    }
events-others-name = Gebeurtenis
events-others-customers = Klanten
events-others-rows = Regels
events-others-add = Als stap
events-others-more =
    { $n ->
        [one] En nog één die zeldzamer is.
       *[other] En nog { $n-text } die zeldzamer zijn.
    }
events-add-step = Maak van ‘{ $step }’ een stap
events-ask-mode = Wie telt mee?
events-ask-closed = Op volgorde
events-ask-open = In elke volgorde
events-ask-strict = Op volgorde, zonder omweg
events-ask-window = Binnen welke tijd?
events-ask-within = Binnen { $time }
events-ask-no-window = Maakt niet uit
events-count = Tel de trechter
events-too-few-steps = Kies minstens twee stappen.
events-reading-names = Het logboek wordt gelezen …
events-counting = De trechter wordt geteld …
events-reading-again = Nog een keer lezen, op volgorde van tijd …
events-stop = Stop
events-stopped = Het tellen is gestopt.
events-read-again = Lees het logboek
events-cannot-counting = Even wachten tot het tellen klaar is.
events-cannot-read = Zo is het logboek niet te tellen; hierboven staat waarom.
events-cannot-not-counted = Tel eerst de trechter.
events-outcome = Zoveel klanten halen elke stap
events-period = Periode: { $period }.
events-rate = { $rate } van ‘{ $before }’
events-interval = tussen { $low } en { $high }
events-rate-overall = { $rate } van de eerste stap
events-rows-title = De regels van het logboek
events-ask-segment = Klanten uitsplitsen naar
events-ask-no-segment = Allemaal samen
events-so-far = { $done } van { $all } MB
events-segments-title = Uitgesplitst naar ‘{ $column }’
events-segments-explained = Elke klant telt mee in het segment van de eerste regel. Aangevinkte segmenten worden eigen cijfers, naast die van alle klanten.
events-segments-take = Segment
events-segment-take = Neem de cijfers van ‘{ $segment }’ over
events-gaps-title = Zo lang duurt het
events-gaps-explained = Van de ene stap naar de volgende, voor klanten die ze in deze volgorde deden. De staafjes laten zien hoeveel klanten er hoelang over deden.
events-gap-half = de helft binnen { $time }
events-gap-quarters = middelste helft: { $low } – { $high }
events-bar-first =
    { $n ->
        [one] Eén klant: korter dan { $high }
       *[other] { $n-text } klanten: korter dan { $high }
    }
events-bar-between =
    { $n ->
        [one] Eén klant: { $low } tot { $high }
       *[other] { $n-text } klanten: { $low } tot { $high }
    }
events-bar-last =
    { $n ->
        [one] Eén klant: { $low } of langer
       *[other] { $n-text } klanten: { $low } of langer
    }
events-path-customers =
    { $n ->
        [one] één klant
       *[other] { $n-text } klanten
    }
events-paths-others =
    { $n ->
        [one] En nog één ander pad, van { $share } van de klanten.
       *[other] En nog { $n-text } andere paden, van samen { $share } van de klanten.
    }
events-loops-explained = Stappen waar mensen meteen naar teruggaan. Misschien ontbreekt daar iets of is iets niet duidelijk.
events-loop =
    { $n ->
        [one] { $from } → { $over } → { $from }: één klant ({ $share })
       *[other] { $from } → { $over } → { $from }: { $n-text } klanten ({ $share })
    }
events-fit-title = Het logboek en je kaart
events-fit-order =
    { $n ->
        [one] De ene klant op je kaart: { $share } doorloopt de fasen op volgorde.
       *[other] { $share } van de { $n-text } klanten doorloopt de fasen van je kaart op volgorde, zonder terug te gaan.
    }
events-fit-lacking = Dit doen mensen wel, maar er hoort geen fase van je kaart bij: { $names }
events-fit-nothing-lacks = Bij alles wat mensen doen, hoort een fase van je kaart.
events-fit-idle = Wel op je kaart, maar niet in het logboek: { $stages }
events-fit-all-reached = Bij elke fase van je kaart staat iets in het logboek.
events-reading-explained = Eerst kijken we welke gebeurtenissen in het logboek staan en hoeveel klanten ze deden. Daarna kies je de stappen.
events-paths-all-differ = Geen twee klanten liepen hetzelfde pad door het hele logboek. Dit kwam het vaakst direct na elkaar:
events-follows =
    { $n ->
        [one] { $from } → { $to }: één keer
       *[other] { $from } → { $to }: { $n-text } keer
    }
events-rows-left-out =
    { $n ->
        [one] Eén regel telt niet mee; onderaan staat waarom.
       *[other] { $n-text } regels tellen niet mee; onderaan staat welke en waarom.
    }
events-count-any-order = Tel in elke volgorde
