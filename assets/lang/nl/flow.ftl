# De cijfers op de kaart: banden tussen de fasen, lijntjes door de tijd, en de keuze van bron en periode.

command-previous-period = Cijfers van de periode ervoor
command-next-period = Cijfers van de periode erna
command-toggle-trends = Lijntjes door de tijd op de kaart

flow-leak = Lek: { $lost }
flow-two-sources = twee bronnen
flow-not-one-group = niet één groep
flow-unknown = aantal onbekend
flow-optional = kan ook zonder
flow-compared-with = van { $stage }

flow-says = Van { $from } naar { $to }: { $rate }, { $after } van { $before }.
flow-says-lost = Kwijt: { $lost }, { $share }.
flow-says-leak = Hier zit het lek: nergens valt meer te winnen.
flow-says-rises = Er zijn er aan het eind meer dan aan het begin. Het is dus niet één groep, en dit is geen conversie.
flow-says-units = Verschillende eenheden: { $from } → { $to }. Lees dit niet als conversie.
flow-says-files = Verschillende bronnen: { $from } → { $to }. Misschien is het niet één groep.
flow-says-unknown = Van { $from } naar { $to }: onbekend, er ontbreekt een aantal.
flow-says-optional = Deze stap kan worden overgeslagen.

flow-legend-band = Hoe breder de band, hoe meer er doorgaan. Het bleke deel haakt af.
flow-legend-leak = Het lek: hier valt het meest te winnen.
flow-legend-rise = Aan het eind meer dan aan het begin: niet één groep.
flow-legend-mixed = Gestreept: verschillende eenheden of bronnen. Geen conversie.
flow-legend-unknown = Stippellijn: er ontbreekt een aantal.
flow-legend-optional = Dun: een stap die kan worden overgeslagen.
flow-legend-trend = Lijntjes: ▲ beter, ▼ slechter, ≈ misschien toeval (95 %). Stippellijn: een tactiek was klaar.

flow-trend-count = Bereikt deze fase
flow-trend-rate = Van de fase ervoor
flow-trend-says = { $name }: { $value } ({ $change }).
flow-trend-says-plain = { $name }: { $value }.
flow-trend-done = { $date }: { $item }
flow-change-better = { $points } pt, beter
flow-change-worse = { $points } pt, slechter
flow-change-unsure = { $points } pt, toeval?
flow-change-few = { $points } pt, te weinig

flow-choose = Getoonde cijfers: { $name }
flow-newest = Altijd de nieuwste
flow-group = { $first } → { $last } ({ $unit })
