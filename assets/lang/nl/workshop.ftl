# Workshops: agenda, stippen plakken, besluiten, parkeerplaats, en het verslag daarvan.

workshop-of-day = Workshop van { $date }
workshop-unnamed = Workshop
workshop-blank-card = (zonder tekst)
agenda-whole = De hele kaart
agenda-no-page = Pauze
agenda-page-gone = Een pagina die er niet meer is

## Het verslag
export-content-workshop = Verslag van de workshop
export-file-workshop = workshop
export-no-workshop = Er is nog geen workshop geweest. Begin er een in het menu Presenteren.
summary-kind = Verslag van de workshop
summary-new-count = { $n ->
    [one] { $n-text } nieuwe kaart
   *[other] { $n-text } nieuwe kaarten
}
summary-vote-count = { $n ->
    [one] { $n-text } stemming
   *[other] { $n-text } stemmingen
}
summary-decision-count = { $n ->
    [one] { $n-text } besluit
   *[other] { $n-text } besluiten
}
summary-parked-count = { $n ->
    [one] { $n-text } kaart geparkeerd
   *[other] { $n-text } kaarten geparkeerd
}
summary-decisions = Besluiten
summary-no-decisions = Er is niets besloten.
summary-no-owner = nog niemand
summary-no-date = nog geen datum
summary-about = over ‘{ $card }’
summary-vote = Stemming met stippen
summary-vote-hidden = De stippen van deze stemming zijn nog niet getoond.
summary-voters = { $n ->
    [one] { $n-text } persoon stemde.
   *[other] { $n-text } mensen stemden.
}
summary-dots = { $n ->
    [one] { $n-text } stip
   *[other] { $n-text } stippen
}
summary-dots-gone = { $n ->
    [one] { $n-text } stip zit op een kaart die er niet meer is.
   *[other] { $n-text } stippen zitten op kaarten die er niet meer zijn.
}
summary-new = Nieuwe kaarten
summary-no-new = Er zijn geen kaarten bij gekomen.
summary-parking-lot = Parkeerplaats
summary-parked = op de parkeerplaats
summary-agenda = Agenda
summary-planned = { $n-text } min gepland
summary-taken = duurde { $n-text } min
summary-in-all = In totaal: { $times }.
