# Geld: wat een klant oplevert en wat de fasen kosten.

money-title = Geld
money-about = Vul in wat een klant je oplevert en wat je per fase uitgeeft. Dan zie je wat een klant kost en waar je volgende euro’s het meeste opleveren.
money-currency = Munt
money-order-value = Gemiddeld bestelbedrag
money-margin = Marge
money-margin-about = Welk deel van het bestelbedrag je overhoudt na de kosten van wat je verkocht.
money-refused = ‘{ $text }’ kan ik niet als bedrag lezen. Typ het als 1250 of 1.250,50.

## Uitgaven
money-budgets = Wat je per fase uitgeeft
money-budgets-about = ‘Elke periode’ geldt voor periodes waarvoor je bij die fase niets apart invult. Een leeg vak telt als niets uitgegeven.
money-every-period = Elke periode
money-budget-of = Uitgegeven aan { $stage }, { $period }
money-total = Samen
money-elsewhere = Er staat ook nog { $amount } bij fasen die nu niet op je kaart staan. Dat telt niet mee.

## Kosten
money-costs = Wat een klant kost
money-copy-table = Tabel kopiëren
money-spent = Uitgegeven
money-cost = Kosten per eindklant
money-revenue = Omzet
money-profit = Blijft over
money-loss = Er gaat meer uit dan er terugkomt
money-at-end = { $customers } bij ‘{ $end }’
money-costs-about = De kosten per klant zijn alles wat je hebt uitgegeven tot en met die fase, gedeeld door wie hem bereikt. Per eindklant is het alles wat je uitgaf, ook aan de fases daarna. Wat overblijft is de omzet maal je marge, min wat je hebt uitgegeven.
money-missing = Wat nog ontbreekt: { $what }.
money-missing-order-value = je gemiddelde bestelbedrag
money-missing-margin = je marge
money-missing-spent = wat je per fase uitgeeft
money-missing-customers = het aantal bij de laatste stap
money-column-stage = Fase
money-column-reached = Bereikt
money-column-spent = Uitgegeven
money-column-so-far = Tot en met hier
money-column-each = Per klant
money-column-spent-share = Deel van je uitgaven
money-column-lost-share = Deel van het verlies

## Uitgaven naast verlies
money-portions = Uitgaven naast verlies
money-portions-sentence = Van alle eindklanten die je misloopt, verlies je er { $lost } op weg naar of in ‘{ $stage }’; je geeft er { $spent } van je budget aan uit.
money-portions-alike = Je uitgaven zijn ongeveer zo verdeeld als je verlies.
money-portions-no-budget = Vul in wat je per fase uitgeeft, dan zie je het naast waar je klanten kwijtraakt.
money-portions-no-loss = Uit deze cijfers is niet op te maken bij welke fase je klanten kwijtraakt.
money-portions-about = Het verlies is geteld in eindklanten: hoeveel er meer het einde zouden halen als bij een stap van die fase niemand afhaakte, stap voor stap.
money-loose-steps = Stappen zonder fase op je kaart tellen hier niet mee.

## De volgende euro’s
money-next = Waar je volgende euro’s het meeste opleveren
money-next-unknown = Vul hieronder in wat het kost om een fase te verbeteren tot waar je haar aan meet. Zonder die kosten is niet te zeggen waar je geld het meeste oplevert.
money-next-best = Je volgende { $hundred } levert het meeste op bij ‘{ $stage }’: ongeveer { $gain } extra bij ‘{ $end }’.
money-next-best-value = Je volgende { $hundred } levert het meeste op bij ‘{ $stage }’: ongeveer { $gain } extra bij ‘{ $end }’, goed voor zo’n { $value } marge.
money-next-free = Begin bij ‘{ $stage }’: dat kost je niets en levert { $gain } extra op bij ‘{ $end }’.
money-next-stage = Fase
money-next-gain = Extra aan het eind
money-next-cost = Kosten van de verbetering
money-next-per-hundred = Extra per { $hundred }
money-next-value = Marge per { $hundred }
money-next-about = Dit gaat ervan uit dat elke euro evenveel oplevert, en dat de verbetering haalt waar je haar aan meet.
money-improvement-of = Kosten om { $stage } te verbeteren
