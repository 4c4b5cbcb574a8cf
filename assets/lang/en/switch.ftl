# Switching to another framework: what becomes of everything, before it happens.

switch-title = Choose another framework
switch-explained = Your map keeps everything on it and gets the stages of another framework. See below where everything goes, before it does.
switch-none = Without a framework
switch-none-about = Your stages stay exactly as they are, but no longer belong to a framework. Handy if you make an arrangement all of your own.
switch-present = This map’s framework
switch-had = You had it before
switch-same = This is the framework the map has now; nothing changes. Choose another one on the left.
switch-returns = This map had this framework before. Everything comes back as you had it, with what you have done since.
switch-fates = Where everything goes
switch-where = Where { $stage } goes
switch-stays = Stays
switch-empty = still empty
switch-cards = { $n ->
    [one] 1 card
   *[other] { $n-text } cards
}
switch-done = { $n-text } ticked
switch-note = note
switch-steps = { $n ->
    [one] 1 step with numbers
   *[other] { $n-text } steps with numbers
}
switch-outcome = What your map becomes
switch-chip-cards = { $n ->
    [0] no cards
    [one] 1 card
   *[other] { $n-text } cards
}
switch-added = { $n ->
    [one] 1 checklist item of this framework is added.
   *[other] { $n-text } checklist items of this framework are added.
}
switch-woken = { $n ->
    [one] 1 checklist item shows again.
   *[other] { $n-text } checklist items show again.
}
switch-resting = { $n ->
    [one] 1 item that you have not done anything with rests until you switch back.
   *[other] { $n-text } items that you have not done anything with rest until you switch back.
}
switch-words = { $n ->
    [one] 1 name, question or note of your own does not fit here, and returns when you switch back.
   *[other] { $n-text } names, questions or notes of your own do not fit here, and return when you switch back.
}
switch-kept = Cards, arrows, notes, numbers and everything you ticked or wrote come along.
switch-undo = You can undo this. If you switch back later, your map is as it is now.
switch-accept = Switch
switch-cancel = Cancel
switch-done-notice = Your map now follows ‘{ $framework }’. To undo: ‘{ $edit }’ in the Edit menu.
