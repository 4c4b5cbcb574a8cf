# Overstappen op een ander model: wat er met alles gebeurt, voordat het gebeurt.

switch-title = Ander model kiezen
switch-explained = Je kaart houdt alles wat erop staat en krijgt de fasen van een ander model. Hieronder zie je vooraf waar alles heen gaat.
switch-none = Zonder model
switch-none-about = Je fasen blijven precies zoals ze zijn, maar horen niet meer bij een model. Handig als je helemaal je eigen indeling maakt.
switch-present = Model van deze kaart
switch-had = Had je eerder
switch-same = Dit is het model dat deze kaart nu heeft; er verandert niets. Kies links een ander model.
switch-returns = Deze kaart had dit model al eerder. Alles komt terug zoals je het had, met wat je sindsdien hebt gedaan erbij.
switch-fates = Waar alles heen gaat
switch-where = Waar { $stage } heen gaat
switch-stays = Blijft staan
switch-empty = nog leeg
switch-cards = { $n ->
    [one] 1 kaartje
   *[other] { $n-text } kaartjes
}
switch-done = { $n-text } afgevinkt
switch-note = notitie
switch-steps = { $n ->
    [one] 1 stap met cijfers
   *[other] { $n-text } stappen met cijfers
}
switch-outcome = Zo wordt je kaart
switch-chip-cards = { $n ->
    [0] geen kaartjes
    [one] 1 kaartje
   *[other] { $n-text } kaartjes
}
switch-added = { $n ->
    [one] Er komt 1 punt van dit model bij op de checklist.
   *[other] Er komen { $n-text } punten van dit model bij op de checklist.
}
switch-woken = { $n ->
    [one] 1 punt op de checklist komt weer tevoorschijn.
   *[other] { $n-text } punten op de checklist komen weer tevoorschijn.
}
switch-resting = { $n ->
    [one] 1 punt waar je nog niets mee hebt gedaan, rust tot je terugstapt.
   *[other] { $n-text } punten waar je nog niets mee hebt gedaan, rusten tot je terugstapt.
}
switch-words = { $n ->
    [one] 1 eigen naam, vraag of notitie past hier niet, en komt terug als je terugstapt.
   *[other] { $n-text } eigen namen, vragen of notities passen hier niet, en komen terug als je terugstapt.
}
switch-kept = Kaartjes, pijlen, notities, cijfers en alles wat je hebt afgevinkt of geschreven gaan mee.
switch-undo = Je kunt dit ongedaan maken. Stap je later terug, dan is je kaart weer zoals nu.
switch-accept = Overstappen
switch-cancel = Annuleren
switch-done-notice = Je kaart staat nu in ‘{ $framework }’. Ongedaan maken: ‘{ $edit }’ in het menu Bewerken.
