# Wat er mis kan zijn met een bestand, waar het staat, en wat je kunt doen.

# Boven de melding, als het bestand zelf niet in de zin staat.
file-not-opened = ‘{ $file }’ gaat niet open. { $why }

file-too-large = Het bestand is groter dan { $limit } MB. Zo groot is geen klantreis; kies een ander bestand.
file-empty = Het bestand is leeg. Staat er een bestand naast met .bak achter de naam? Dat is de vorige versie; open die.
file-utf16 = Een ander programma heeft het bestand in een andere codering opgeslagen (UTF-16). Open het in een teksteditor en sla het op als UTF-8.
file-zeroes = Het bestand is beschadigd: vanaf regel { $line }, kolom { $column } staan er alleen nullen, zoals na een stroomstoring. Staat er een bestand naast met .bak achter de naam? Dat is de vorige versie; open die.
file-zip = Dit is een zipbestand of een Office-document, geen klantreis. Kies een bestand met .ron achter de naam.
file-binary = Dit is geen tekst, en dus geen klantreis. Kies een bestand met .ron achter de naam.
file-not-utf8 = Op regel { $line }, kolom { $column } staat een teken in een oude codering. Open het bestand in een teksteditor en sla het op als UTF-8.
file-foreign = Dit bestand is niet door Klantreis gemaakt. Kies een bestand dat met het woord ‘Klantreis’ begint, of lees het in als tabel.
file-too-new = Dit bestand is gemaakt met een nieuwere versie van Klantreis (bestandsversie { $found }; deze versie kent er { $supported }). Werk Klantreis bij om het te openen.
file-cut-off = Het bestand houdt op regel { $line }, kolom { $column } ineens op; de rest ontbreekt. Staat er een bestand naast met .bak achter de naam? Dat is de vorige versie; open die.
file-too-deep = Op regel { $line }, kolom { $column } staan te veel haakjes in elkaar. Haal ze daar weg, of open de vorige versie, als die er is (.bak achter de naam).
file-unknown-field = Op regel { $line }, kolom { $column } staat ‘{ $found }’, maar zo’n gegeven is er niet. Hier kan staan: { $expected }.
file-unknown-word = Op regel { $line }, kolom { $column } staat ‘{ $found }’, maar dat is geen keuze. Kies uit: { $expected }.
file-missing-field = Op regel { $line }, kolom { $column } ontbreekt ‘{ $field }’. Vul het daar aan.
file-repeated-field = Op regel { $line }, kolom { $column } staat ‘{ $field }’ voor de tweede keer. Haal er één weg.
file-wrong = Op regel { $line }, kolom { $column } staat iets anders dan verwacht. Hier hoort { $wanted ->
    [yes-or-no] true (ja) of false (nee)
    [whole-number] een geheel getal
    [text] een tekst tussen "aanhalingstekens"
    [name] de naam van een gegeven
    [list] een lijst tussen [ en ]
    [record] een groep gegevens tussen ( en )
    [comma] een komma
    [colon] een dubbele punt
    [list-end] het haakje ] waarmee de lijst sluit
   *[record-end] het haakje ) waarmee de groep sluit
}.
file-number-out-of-bounds = Het getal op regel { $line }, kolom { $column } is te groot of te klein. Verander het daar.
file-unreadable = Wat op regel { $line }, kolom { $column } staat, is niet te lezen ({ $detail }). Verbeter het daar, of open de vorige versie, als die er is (.bak achter de naam).
file-trailing = Vanaf regel { $line }, kolom { $column } staat nog tekst achter het einde van de klantreis. Haal die tekst weg.
file-unwritable = Dit project kan niet als tekst worden opgeschreven ({ $detail }). Er is niets opgeslagen: maak je laatste wijziging ongedaan en probeer het opnieuw.

file-no-journey = In dit bestand staat geen enkele klantreis (regel { $line }, kolom { $column }). Staat er een bestand naast met .bak achter de naam? Dat is de vorige versie; open die.
file-id-repeated = Het nummer { $id } op regel { $line }, kolom { $column } is al in gebruik. Geef dit onderdeel een nummer dat nog nergens staat.
file-card-outside = De kaart met nummer { $id } op regel { $line }, kolom { $column } ligt in een fase of rij die er niet is. Verander daar ‘stage’ of ‘lane’.
file-loose-link = De pijl met nummer { $id } op regel { $line }, kolom { $column } begint of eindigt bij een kaart die er niet is. Verander daar ‘from’ of ‘to’, of haal de regel weg.
file-unknown-stage = Een stap van de cijfers met nummer { $id } (regel { $line }, kolom { $column }) hoort bij een fase die er niet is. Verander ‘stage’ bij die stap, of haal het weg.
file-item-outside = Het punt met nummer { $id } op regel { $line }, kolom { $column } hoort bij een fase die er niet is. Verander daar ‘stage’.
file-text-too-long = Een tekst op regel { $line }, kolom { $column } is langer dan { $limit } tekens. Maak de tekst korter.
file-feeling-off-scale = Het gevoel van de kaart op regel { $line }, kolom { $column } loopt van -2 tot en met 2. Verander daar ‘feeling’.
file-time-reversed = Op regel { $line }, kolom { $column } ligt het einde vóór het begin. Draai de twee om.
file-phase-repeated = De fase op regel { $line }, kolom { $column } noemt bij ‘phases’ twee keer hetzelfde. Haal er één weg.
file-over-the-whole = Op regel { $line }, kolom { $column } staat een aandeel dat groter is dan het geheel. Schrijf het in miljoensten, hooguit 1000000.
file-view-name = Bij ‘views’ op regel { $line }, kolom { $column } heeft een weergave geen naam, of die van een andere. Geef elke een eigen naam.
file-too-many-dots = Op regel { $line }, kolom { $column } heeft workshop { $id } een stemming waarin iemand meer stippen gaf dan hij heeft, of er stemden meer mensen dan er zijn. Haal de extra’s weg.
file-scenario-name = Bij ‘scenarios’ op regel { $line }, kolom { $column } heeft een scenario geen naam, of die van een ander. Geef elk een eigen naam.
file-no-scale = De cijfers op regel { $line }, kolom { $column } hebben antwoorden zonder schaal. Geef voor 1 tot 101 punten hoe vaak elk gekozen is, of haal ‘answers’ weg.
file-no-gap = De cijfers op regel { $line }, kolom { $column } hebben tijden die niet bij elkaar passen. Zet de kwartielen om de mediaan heen en geef tien aantallen, of haal ‘gap’ weg.
file-done-date-without-done = Bij de fase op regel { $line }, kolom { $column } heeft een punt een datum bij ‘done_on’, maar is het niet klaar. Haal die datum weg, of zet ‘state’ op Done.
file-link-to-itself = De pijl op regel { $line }, kolom { $column } wijst naar de kaart waar hij begint. Verander daar ‘to’, of haal de regel weg.
file-bad-value = Op regel { $line }, kolom { $column } staat een waarde die niet kan. Verander die daar.

storage-not-found = ‘{ $file }’ is er niet meer. Misschien is het verplaatst of hernoemd; zoek het op en open het opnieuw.
storage-not-a-file = ‘{ $file }’ is geen gewoon bestand. Kies een bestand met .ron achter de naam.
storage-too-large = ‘{ $file }’ is groter dan { $limit } MB, en dat is te groot. Kies een ander bestand.
storage-read-not-allowed = Je mag ‘{ $file }’ niet lezen. Vraag de eigenaar om toegang.
storage-read-failed = ‘{ $file }’ kan niet worden gelezen ({ $detail }). Kijk of de schijf is aangesloten en probeer het opnieuw.
storage-read-only = ‘{ $file }’ is alleen-lezen. Kies ‘Opslaan als’ en geef een andere naam.
storage-changed-on-disk = Een ander programma heeft ‘{ $file }’ gewijzigd nadat je het opende. Er is niets overschreven. Sla jouw versie onder een andere naam op, of overschrijf het bestand.
storage-delete-failed = ‘{ $file }’ kan niet worden verwijderd ({ $detail }). Kijk of het bestand nog ergens open staat en probeer het opnieuw.
storage-read-back = Jouw werk is niet opgeslagen in ‘{ $file }’: bij het nalezen bleek het niet hetzelfde. Het oude bestand is ongemoeid. Maak je laatste wijziging ongedaan en sla opnieuw op.
storage-disk-full = De schijf is vol; ‘{ $file }’ is niet opgeslagen. Je vorige versie is ongemoeid. Maak ruimte vrij, of kies ‘Opslaan als’ en een andere schijf.
storage-save-not-allowed = Je mag hier niet opslaan: ‘{ $file }’. Je vorige versie is ongemoeid. Kies ‘Opslaan als’ en een andere map.
storage-folder-gone = De map van ‘{ $file }’ is er niet. Kies ‘Opslaan als’ en een andere map.
storage-save-failed = ‘{ $file }’ is niet opgeslagen: { $step ->
    [resolve] de map is niet te vinden
    [inspect] het oude bestand is niet te bekijken
    [create] er kan geen nieuw bestand worden gemaakt
    [write] het schrijven lukt niet
    [sync] de schijf bevestigt het schrijven niet
    [compare] het oude bestand is niet te vergelijken
   *[rename] het oude bestand is niet te vervangen
} ({ $detail }). Je vorige versie is ongemoeid. Probeer het opnieuw, of kies ‘Opslaan als’ en een andere map.
storage-save-uncertain = ‘{ $file }’ is geschreven, maar de schijf bevestigt het niet ({ $detail }). Sla nog eens op voordat je de computer uitzet.
file-unknown-persona = De klantreis met nummer { $id } op regel { $line }, kolom { $column } gaat over een persona die er niet is. Verander ‘persona’ daar, of haal het weg.
file-channel-repeated = De persona op regel { $line }, kolom { $column } noemt bij ‘channels’ twee keer hetzelfde. Haal er één weg.
file-picture-too-large = De foto van de persona op regel { $line }, kolom { $column } is te groot. Haal ‘picture’ daar weg en kies in het programma een nieuwe foto.
