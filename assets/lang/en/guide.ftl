# The guided start and own frameworks.

guide-title = Start with a few questions
guide-step = Step { $n } of { $of }
guide-last-step = Your proposal
guide-close = Close
guide-back = Back
guide-next = Next
guide-skip = Skip
guide-make = Make my customer journey

guide-product = What do you sell?
guide-product-help = In a few words, as you would tell a customer. Your map will be called after it.
guide-product-example = For example: bread and pastry from our own oven
guide-business = What kind of business do you have?
guide-business-help = Pick what is most like yours. We look for a framework to match: the stages your customer goes through.
guide-audience = Whom do you mainly work for?
guide-audience-help = We suggest a persona to match: one recognisable customer to think of in every stage.
guide-losses = Where do people drop off?
guide-losses-help = Pick everything you recognise. It goes on the map as a pain point, with what you can do about it.
guide-channels = Where do customers meet you?
guide-channels-help = Pick everything you use. What goes with your answers is already on.
guide-result = This is what we suggest
guide-result-help = Untick what does not fit. You can change everything later.

guide-framework = Framework
guide-why-usual = This framework suits most businesses and shows the whole way, from first encounter to recommendation.
guide-other-framework = Rather another framework?
guide-persona = Persona
guide-quote = ‘{ $quote }’
guide-goals = Wants to
guide-goal = •  { $goal }
guide-take-persona = Put { $name } on the map
guide-first = Start with these
guide-first-text = These tactics come first in the checklist of their stage.
guide-reason-remedies = Helps against: ‘{ $what }’
guide-reason-loses = Because you say: ‘{ $what }’
guide-reason-worthwhile = Brings much for the work it takes
guide-touchpoints = This goes on your map
guide-touchpoints-text = In each stage, the touchpoints where customers meet you. We also add { $activities ->
    [one] one activity
   *[other] { $activities-text } activities
} and { $questions ->
    [one] one question
   *[other] { $questions-text } questions
} of customers.
guide-no-touchpoint = No touchpoint yet: these channels do not help here.
guide-obstacles = Pain points

own-title = Your own frameworks
own-content = { $stages ->
    [one] One stage
   *[other] { $stages-text } stages
}, { $items ->
    [one] one item
   *[other] { $items-text } items
} on the checklist, { $cards ->
    [0] without cards
    [one] with one card
   *[other] with { $cards-text } cards
}.
own-keep-title = Save as own framework
own-keep-text = The stages, lanes and checklist of this journey join your own frameworks on the start page. What is done and who does it stays behind.
own-name = Name of the framework
own-name-hint = For example: our shop
own-with-cards = The cards, arrows and notes as well
own-keep = Save
own-cancel = Cancel
own-kept = ‘{ $name }’ is now among your own frameworks on the start page.
own-not-kept = This framework cannot be saved.
own-no-folder = There is no folder for settings, so a framework of your own cannot be saved.
own-replace-title = There is already a framework called ‘{ $name }’
own-replace-text = Choose another name, or replace it. A backup of the old framework stays.
own-other-name = Another name
own-replace = Replace
own-delete-title = Delete ‘{ $name }’?
own-delete-text = The framework disappears from the start page. Journeys you made with it stay as they are.
own-delete = Delete
own-delete-named = Delete ‘{ $name }’
own-deleted = ‘{ $file }’ has been deleted.
