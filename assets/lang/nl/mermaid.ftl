# Klantreizen in de notatie van Mermaid.

mermaid-kept = Hier bewaart Klantreis wat Mermaid niet kan laten zien. Laat deze regels staan, dan komt de hele klantreis terug.
mermaid-line = Regel { $line }: { $what }

## Wat een diagram anders laat zien
mermaid-section-renamed = de fase ‘{ $from }’ heet hier ‘{ $to }’, anders tekent Mermaid haar als één geheel met de fase ervoor.
mermaid-section-not-drawn = de fase ‘{ $name }’ heeft geen kaartjes die getekend worden; Mermaid laat haar weg uit het plaatje.
mermaid-drawn-neutral = { $n ->
    [one] een kaartje zonder gevoel is neutraal getekend (3).
   *[other] { $n-text } kaartjes zonder gevoel zijn neutraal getekend (3), het eerste op deze regel.
}
mermaid-names-tidied = { $n ->
    [one] een naam met regeleinden of zonder letters staat hier op één regel.
   *[other] { $n-text } namen met regeleinden of zonder letters staan op één regel, de eerste hier.
}
mermaid-cards-aside = { $n ->
    [one] één kaartje van een andere rij is niet getekend; het staat in de opmerkingen.
   *[other] { $n-text } kaartjes van andere rijen zijn niet getekend; ze staan in de opmerkingen.
}
mermaid-picture-left = de foto van { $name } gaat niet mee.
mermaid-diagram-only = { $n ->
    [0] alleen het diagram is geschreven: notities, checklist en pijlen gaan niet mee.
    [one] alleen het diagram is geschreven: notities, checklist, pijlen en één kaartje van een andere rij gaan niet mee.
   *[other] alleen het diagram is geschreven: notities, checklist, pijlen en { $n-text } kaartjes van andere rijen gaan niet mee.
}

## Wat er van een diagram is gemaakt
mermaid-score-clamped = ‘{ $name }’ heeft de score { $score }; scores lopen van 1 tot 5, dus het is { $used } geworden.
mermaid-score-rounded = ‘{ $name }’ heeft de score { $score }; die is afgerond op { $used }.
mermaid-score-unread = ‘{ $name }’ heeft ‘{ $score }’ als score en dat is geen getal; het kaartje heeft geen gevoel.
mermaid-score-missing = ‘{ $name }’ heeft geen score; het kaartje heeft geen gevoel.
mermaid-no-section = deze taken staan vóór de eerste sectie; ze staan in een fase zonder naam.
mermaid-section-continued = de sectie ‘{ $name }’ staat twee keer achter elkaar; het is één fase geworden, zoals Mermaid het tekent.
mermaid-unnamed = hier heeft iets geen naam.
mermaid-dropped = ‘{ $text }’ is weggelaten.
mermaid-settings-dropped = hoe Mermaid het diagram moet tekenen, is weggelaten.
mermaid-description-dropped = de beschrijving voor schermlezers is weggelaten: ‘{ $text }’.
mermaid-title-replaced = hier staat een tweede titel; de eerste, ‘{ $text }’, is weggelaten.
mermaid-name-cut = een naam is langer dan 500 tekens; de rest is weggelaten.
mermaid-actors-as-labels = andere actoren dan de persona van de klantreis zijn labels van hun kaartjes geworden.
mermaid-kept-unread = de opmerkingen van Klantreis zijn beschadigd of van een nieuwere versie; alleen het diagram is gelezen.
mermaid-stage-gone = { $n ->
    [0] de fase ‘{ $name }’ staat niet meer in het diagram en is weggelaten.
    [one] de fase ‘{ $name }’ staat niet meer in het diagram en is weggelaten, met één kaartje.
   *[other] de fase ‘{ $name }’ staat niet meer in het diagram en is weggelaten, met { $n-text } kaartjes.
}
mermaid-card-gone = het kaartje ‘{ $name }’ staat niet meer in het diagram en is weggelaten.

## Waarom er niets is gelezen
mermaid-too-large = dit bestand is te groot voor een diagram.
mermaid-no-journey = er staat geen Mermaid-diagram in dit bestand dat begint met ‘journey’.

## Een diagram dat is gelezen
diagram-title = Dit staat er in { $file }
diagram-found = { $name }: { $what }
diagram-stages = { $n ->
    [one] één fase
   *[other] { $n-text } fasen
}
diagram-cards = { $n ->
    [0] geen kaartjes
    [one] één kaartje
   *[other] { $n-text } kaartjes
}
diagram-personas = { $n ->
    [0] geen persona
    [one] één persona
   *[other] { $n-text } persona’s
}
diagram-no-notes = Alles uit het bestand is overgenomen.
diagram-notes = { $n ->
    [one] Eén ding is anders dan in het bestand:
   *[other] { $n-text } dingen zijn anders dan in het bestand:
}
diagram-add = Bij dit project zetten
diagram-new = Als nieuw project
