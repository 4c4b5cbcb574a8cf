# De begeleide start en eigen modellen.

guide-title = Begin met een paar vragen
guide-step = Stap { $n } van { $of }
guide-last-step = Jouw voorstel
guide-close = Sluiten
guide-back = Terug
guide-next = Volgende
guide-skip = Overslaan
guide-make = Maak mijn klantreis

guide-product = Wat verkoop je?
guide-product-help = In een paar woorden, zoals je het tegen een klant zegt. Zo gaat je kaart ook heten.
guide-product-example = Bijvoorbeeld: brood en gebak uit eigen oven
guide-business = Wat voor zaak heb je?
guide-business-help = Kies wat het meest op je zaak lijkt. We zoeken er een model bij: de fasen waar je klant doorheen gaat.
guide-audience = Voor wie werk je vooral?
guide-audience-help = We stellen er een persona bij voor: één herkenbare klant om bij elke fase aan te denken.
guide-losses = Waar haken mensen af?
guide-losses-help = Kies alles wat je herkent. Het komt als pijnpunt op de kaart, met wat je eraan kunt doen.
guide-channels = Waar komen klanten je tegen?
guide-channels-help = Kies alles wat je gebruikt. Wat bij jouw antwoorden past, staat al aan.
guide-result = Dit stellen we voor
guide-result-help = Haal een vinkje weg als iets niet past. Je kunt straks alles nog veranderen.

guide-framework = Model
guide-why-usual = Dit model past bij de meeste zaken en laat de hele weg zien, van eerste kennismaking tot aanbeveling.
guide-other-framework = Liever een ander model?
guide-persona = Persona
guide-quote = ‘{ $quote }’
guide-goals = Wil graag
guide-goal = •  { $goal }
guide-take-persona = { $name } op de kaart zetten
guide-first = Hier begin je mee
guide-first-text = Deze tactieken staan straks bovenaan in de checklist van hun fase.
guide-reason-remedies = Helpt tegen: ‘{ $what }’
guide-reason-loses = Omdat je zegt: ‘{ $what }’
guide-reason-worthwhile = Levert veel op voor het werk dat het kost
guide-touchpoints = Dit komt er op je kaart
guide-touchpoints-text = Per fase de contactmomenten met je klanten. We zetten er ook { $activities ->
    [one] één activiteit
   *[other] { $activities-text } activiteiten
} en { $questions ->
    [one] één vraag
   *[other] { $questions-text } vragen
} van klanten bij.
guide-no-touchpoint = Nog geen contactmoment: deze kanalen helpen hier niet.
guide-obstacles = Pijnpunten

own-title = Eigen modellen
own-content = { $stages ->
    [one] Eén fase
   *[other] { $stages-text } fasen
}, { $items ->
    [one] één punt
   *[other] { $items-text } punten
} in de checklist, { $cards ->
    [0] zonder kaartjes
    [one] met één kaartje
   *[other] met { $cards-text } kaartjes
}.
own-keep-title = Bewaren als eigen model
own-keep-text = De fasen, rijen en checklist van deze klantreis komen bij je eigen modellen op de startpagina. Wat gedaan is en wie het doet gaat niet mee.
own-name = Naam van het model
own-name-hint = Bijvoorbeeld: onze winkel
own-with-cards = Ook de kaartjes, pijlen en notities
own-keep = Bewaren
own-cancel = Annuleren
own-kept = ‘{ $name }’ staat nu bij je eigen modellen op de startpagina.
own-not-kept = Dit model kan niet worden bewaard.
own-no-folder = Er is geen map voor instellingen, dus een eigen model kan niet worden bewaard.
own-replace-title = Er is al een model dat ‘{ $name }’ heet
own-replace-text = Kies een andere naam, of vervang het. Van het oude model blijft een reservekopie staan.
own-other-name = Andere naam
own-replace = Vervangen
own-delete-title = ‘{ $name }’ verwijderen?
own-delete-text = Het model verdwijnt van de startpagina. Klantreizen die je ermee hebt gemaakt blijven zoals ze zijn.
own-delete = Verwijderen
own-delete-named = ‘{ $name }’ verwijderen
own-deleted = ‘{ $file }’ is verwijderd.
