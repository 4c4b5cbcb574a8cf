# What can be wrong with a file, where it stands, and what to do.

# Above the sentence, where it does not name the file itself.
file-not-opened = “{ $file }” does not open. { $why }

file-too-large = The file is larger than { $limit } MB. No journey is that large; choose another file.
file-empty = The file is empty. Is there a file beside it with .bak behind its name? That is the version before; open that one.
file-utf16 = Another program has saved the file in another encoding (UTF-16). Open it in a text editor and save it as UTF-8.
file-zeroes = The file is damaged: from line { $line }, column { $column } on it holds only zeroes, as after a power cut. Is there a file beside it with .bak behind its name? That is the version before; open that one.
file-zip = This is a ZIP file or an Office document, not a journey. Choose a file that ends in .ron.
file-binary = This is not text, and so not a journey. Choose a file that ends in .ron.
file-not-utf8 = There is a character in an old encoding on line { $line }, column { $column }. Open the file in a text editor and save it as UTF-8.
file-foreign = This file was not made by Klantreis. Choose a file that begins with the word “Klantreis”, or import it as a table.
file-too-new = This file was made by a newer version of Klantreis (file version { $found }; this version knows { $supported }). Update Klantreis to open it.
file-cut-off = The file ends suddenly on line { $line }, column { $column }; the rest is missing. Is there a file beside it with .bak behind its name? That is the version before; open that one.
file-too-deep = There are too many brackets inside one another on line { $line }, column { $column }. Remove them there, or open the version before, if there is one (.bak behind its name).
file-unknown-field = Line { $line }, column { $column } says “{ $found }”, but there is no such property. It can be: { $expected }.
file-unknown-word = Line { $line }, column { $column } says “{ $found }”, which is not one of the choices. Choose from: { $expected }.
file-missing-field = “{ $field }” is missing on line { $line }, column { $column }. Add it there.
file-repeated-field = “{ $field }” is there a second time on line { $line }, column { $column }. Remove one of the two.
file-wrong = Line { $line }, column { $column } holds something unexpected. What belongs here is { $wanted ->
    [yes-or-no] true or false
    [whole-number] a whole number
    [text] a text between "quotation marks"
    [name] the name of a property
    [list] a list between [ and ]
    [record] a group of properties between ( and )
    [comma] a comma
    [colon] a colon
    [list-end] the bracket ] that closes the list
   *[record-end] the bracket ) that closes the group
}.
file-number-out-of-bounds = The number on line { $line }, column { $column } is too large or too small. Change it there.
file-unreadable = What stands on line { $line }, column { $column } cannot be read ({ $detail }). Mend it there, or open the version before, if there is one (.bak behind its name).
file-trailing = There is more text after the end of the journey, from line { $line }, column { $column } on. Remove that text.
file-unwritable = This project cannot be written as text ({ $detail }). Nothing has been saved: undo your last change and try again.

file-no-journey = There is no journey in this file (line { $line }, column { $column }). Is there a file beside it with .bak behind its name? That is the version before; open that one.
file-id-repeated = The number { $id } on line { $line }, column { $column } is already in use. Give this part a number that is used nowhere else.
file-card-outside = The card with number { $id } on line { $line }, column { $column } lies in a stage or lane that does not exist. Change its “stage” or “lane”.
file-loose-link = The arrow with number { $id } on line { $line }, column { $column } starts or ends at a card that does not exist. Change its “from” or “to”, or remove the line.
file-unknown-stage = A step of the numbers with number { $id } (line { $line }, column { $column }) belongs to a stage that does not exist. Change the “stage” of that step, or remove it.
file-item-outside = The checklist item with number { $id } on line { $line }, column { $column } belongs to a stage that does not exist. Change its “stage”.
file-text-too-long = A text on line { $line }, column { $column } is longer than { $limit } characters. Shorten it.
file-feeling-off-scale = The feeling of the card on line { $line }, column { $column } goes from -2 to 2. Change its “feeling”.
file-time-reversed = On line { $line }, column { $column } the end comes before the beginning. Swap the two.
file-phase-repeated = The stage on line { $line }, column { $column } names the same thing twice in “phases”. Remove one of the two.
file-over-the-whole = On line { $line }, column { $column } a share is larger than the whole. Write it in millionths, at most 1000000.
file-view-name = In “views” on line { $line }, column { $column } a view has no name, or that of another one. Give each a name of its own.
file-too-many-dots = On line { $line }, column { $column } the workshop { $id } has a vote in which somebody gave more dots than he has, or more people voted than there are. Take the extra ones out.
file-scenario-name = In “scenarios” on line { $line }, column { $column } a scenario has no name, or that of another one. Give each a name of its own.
file-no-scale = The numbers on line { $line }, column { $column } have answers without a scale. List how often each point was chosen, for 1 to 101 points, or remove “answers”.
file-no-gap = The numbers on line { $line }, column { $column } have times that do not fit together. Put the quartiles around the median and give ten counts, or remove “gap”.
file-done-date-without-done = In the stage on line { $line }, column { $column } a checklist item has a “done_on” date but is not done. Remove that date, or set “state” to Done.
file-link-to-itself = The arrow on line { $line }, column { $column } points to the card it starts from. Change its “to”, or remove the line.
file-bad-value = Line { $line }, column { $column } holds a value that is not possible. Change it there.

storage-not-found = “{ $file }” is no longer there. It may have been moved or renamed; find it and open it again.
storage-not-a-file = “{ $file }” is not an ordinary file. Choose a file that ends in .ron.
storage-too-large = “{ $file }” is larger than { $limit } MB, which is too large. Choose another file.
storage-read-not-allowed = You are not allowed to read “{ $file }”. Ask its owner for access.
storage-read-failed = “{ $file }” cannot be read ({ $detail }). Check that the disk is connected and try again.
storage-read-only = “{ $file }” is read-only. Choose “Save as” and give it another name.
storage-changed-on-disk = Another program has changed “{ $file }” since you opened it. Nothing has been overwritten. Save your version under another name, or overwrite the file.
storage-delete-failed = ‘{ $file }’ cannot be deleted ({ $detail }). Check whether the file is still open somewhere and try again.
storage-read-back = Your work has not been saved in “{ $file }”: on reading it back it was not the same. The old file is untouched. Undo your last change and save again.
storage-disk-full = The disk is full; “{ $file }” has not been saved. Your previous version is untouched. Free some space, or choose “Save as” and another disk.
storage-save-not-allowed = You are not allowed to save here: “{ $file }”. Your previous version is untouched. Choose “Save as” and another folder.
storage-folder-gone = The folder of “{ $file }” is not there. Choose “Save as” and another folder.
storage-save-failed = “{ $file }” has not been saved: { $step ->
    [resolve] the folder cannot be found
    [inspect] the old file cannot be looked at
    [create] no new file can be made
    [write] writing failed
    [sync] the disk does not confirm the writing
    [compare] the old file cannot be compared
   *[rename] the old file cannot be replaced
} ({ $detail }). Your previous version is untouched. Try again, or choose “Save as” and another folder.
storage-save-uncertain = “{ $file }” has been written, but the disk does not confirm it ({ $detail }). Save once more before you switch off the computer.
file-unknown-persona = The journey with number { $id } on line { $line }, column { $column } is about a persona that does not exist. Change ‘persona’ there, or remove it.
file-channel-repeated = The persona on line { $line }, column { $column } lists the same thing twice in ‘channels’. Remove one.
file-picture-too-large = The picture of the persona on line { $line }, column { $column } is too large. Remove ‘picture’ there and choose a new one in the program.
