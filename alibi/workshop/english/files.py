"""English for what is wrong in files: A0 files and YAML, A1 shape, A2 names.

Knows words. When a code is used is known by `content`.
"""

from __future__ import annotations

from alibi.workshop.english.words import Words

FILES: dict[str, Words] = {
    "A001": Words("File missing", "I cannot find {file}.",
                  "A file that the case needs is not there. A case always has case.yaml, clues.yaml, debrief.yaml, and "
                  "one file in the folder days for each day under “days”. The school has school.yaml and the map that "
                  "is named there.", "Make the file, or take the name away."),
    "A002": Words("Not UTF-8", "This file was not saved as UTF-8.",
                  "There is more than one way to save text. We use UTF-8 only, so that every letter with an accent is "
                  "right. Some older programs choose another way.",
                  "In your text editor, choose “Save as” and then UTF-8."),
    "A003": Words("Invisible character", "There is an invisible character here ({sign}).",
                  "The file holds a character that you cannot see, often after copying from a web page. It can break "
                  "words.", "Take the character out."),
    "A004": Words("File too large", "This file is larger than {most} kB.",
                  "A file may be 1000 kB. That is far more than a case needs. A larger file is usually no case, or "
                  "something went wrong when it was copied.", "Spread it over more files."),
    "A005": Words("Line too long", "This line is longer than {most} characters.",
                  "Nobody can read a line of more than 2000 characters. Two short sentences fit in a bubble.",
                  "Cut the line into shorter ones."),
    "A006": Words("Too deep", "Things are nested here more than {most} levels deep.",
                  "Brackets or indentation go more than 24 levels deep. Our files need five. Such a file is a slip, or "
                  "an attempt to make the program stop.", "Take out brackets or indentation."),
    "A007": Words("Too many parts", "This file has more than {most} parts.",
                  "The file is made of more than 3,000 parts. Every talk and every day has a file of its own.",
                  "Spread it over more files."),
    "A008": Words("Reference in YAML", "We do not use anchors (&), references (*) and “<<”.",
                  "With & YAML can name a piece of text, and with * or << repeat it elsewhere. We do not: somebody "
                  "else must be able to read what it says.",
                  "Write the text out in full here. Does a text begin like this? Then put quotes around it."),
    "A009": Words("Tag in YAML", "We do not use tags with “!”.",
                  "With ! YAML can say what sort of thing something is. We do not need that, and in a file from a "
                  "stranger it is a risk.", "Take the word with “!” out."),
    "A010": Words("Key twice", "“{key}” is here twice. The first is on line {first}.",
                  "The same name stands twice in one group. Most YAML readers silently drop the first. Here it is a "
                  "fault, or you would lose text without knowing.",
                  "Give one of the two another name, or take one out."),
    "A011": Words("Tab as indentation", "This line begins with a tab.",
                  "YAML looks at indentation, and a tab is not equally wide everywhere. Most text editors can put "
                  "spaces for you.", "Indent with spaces: two for each level."),
    "A012": Words("Not good YAML", "I cannot read on here: {what}.",
                  "What stands here does not fit what comes before. Often a quote or a bracket is missing, or a line "
                  "is one space too far to the left or right.",
                  "Look at this line and the one above: quotes, brackets and indentation."),
    "A013": Words("Text without quotes", "This text needs quotes.",
                  "In plain text some characters mean something to YAML: a colon followed by a space, and @ % * & - ? "
                  "at the start. Between double quotes anything goes.",
                  'Put the whole text between double quotes: "Mind: the bell rings."'),
    "A014": Words("Part of the text is lost", "Everything after # does not count here.",
                  "After a space and # YAML begins a comment. Without quotes around your text the rest is silently "
                  "lost. This is a warning: perhaps you did mean a comment.",
                  "Put the whole text between double quotes."),
    "A015": Words("Empty file", "There is nothing in this file.", "There is nothing in this file, or only comments.",
                  "Fill the file, or throw it away."),
    "A016": Words("Two documents", "A second document begins here in the same file.",
                  "With a line --- or ... YAML begins a new document. We read one document from a file.",
                  "Take out the line with --- or ..."),
    "A017": Words("Key is no name", "A key must be an ordinary name.",
                  "On the left of the colon belongs one name. A list, a group or a whole block of text cannot stand "
                  "there.", "Write here: name: value."),
    "A018": Words("Outside the folder", "{file} points to something outside the folder of the case or the school.",
                  "A case reads only its own folder and that of its school. A path with .. or a link to something "
                  "outside does not count. So you can open a stranger's case safely.",
                  "Put the file itself in the folder."),
    "A019": Words("File does not count", "The game does not read this file.",
                  "There is a file in the folder of the case or in the folder people of the school that nobody "
                  "reads. Often the end of its name is not right (.yaml.txt or .yml), it lies in another folder, or "
                  "the day is not in the list “days” of case.yaml. This is a warning.",
                  "Look at the name and the folder of the file, or throw it away."),
    "A020": Words("Name of a talk", "“{name}” is an odd name for a talk. The game does read it.",
                  "Every file in the folder talk is a talk, also a copy that your computer made. With a copy "
                  "everything that happens by itself begins twice. The name of the file is the name of the talk: other "
                  "parts of the case write it in front of a scene. This is a warning.",
                  "Is this a copy? Throw it away. Otherwise give it a name with small letters, digits and _."),
    "A021": Words("Quotes in a text", "The text stops here, but there is more behind it.",
                  "A text between straight quotes stops at the next straight quote. So there can be none inside it. "
                  "What somebody says stands between curly quotes. In a block with | all quotes are allowed.", "{how}"),
    "A101": Words("Unknown key", "I do not know “{key}” in {what}.",
                  "This key does not exist in this place. Usually it is a slip; then you see what was perhaps meant.",
                  "You can write here: {allowed}."),
    "A102": Words("Key missing", "“{key}” is missing in {what}.", "Something that always belongs here is missing.",
                  "Add the line “{key}: …”."),
    "A103": Words("Wrong sort", "At “{key}” belongs {wanted}, not: {found}.",
                  "There is something here, but of another sort: a text where a list belongs, or a number where a "
                  "group belongs.", "Look in docs/levels.md how it is done."),
    "A104": Words("Not a good name", "“{name}” cannot be an id.",
                  "An id is the name that the rest of the case uses. The text that a pupil reads stands elsewhere and "
                  "may be anything.", "Use small letters, digits and _, and begin with a letter."),
    "A105": Words("Unknown value", "“{value}” cannot be at “{key}”.",
                  "Only a few words can stand in this place. The message says which.", "Choose from: {allowed}."),
    "A106": Words("Number out of bounds", "{value} cannot be at “{key}”.",
                  "The number is too large or too small. A choice costs at most 12 blocks of five minutes, and a place "
                  "is at most 4 busy.", "Choose a number from {lowest} to {highest}."),
    "A107": Words("Empty", "There is nothing yet at “{key}”.", "The key is there, but nothing stands behind it.",
                  "Write something here, or take “{key}” out."),
    "A108": Words("Unclear line of speech", "I do not know who says this line.",
                  "Every line of a talk begins with who speaks, then a colon. What can be seen begins with a dash and "
                  "a space.", "Write “who (mood): text”, or begin with “- ” for what can be seen."),
    "A109": Words("Speech without a block", "Speech belongs in a block.",
                  "Spoken text always stands in a block with |. Then anything may be in it, also a colon or a hash, "
                  "and nothing gets lost.", "Write “say: |” and put every spoken line on a line of its own below."),
    "A110": Words("Unclear skill", "“{value}” is no skill with a sign.",
                  "A skill at a choice or deed has a sign: + helps, - does not help, ~ says nothing about it. The "
                  "pupil never sees this sign.", "Write the id and then +, - or ~, such as “make_contact +”."),
    "A111": Words("Unclear effect", "“{name}: {value}” is no effect.",
                  "An effect changes one thing. Trust goes up or down, so it always has a + or -. The others are clue, "
                  "promise, task, known and end.", "{how}"),
    "A112": Words("Another format", "I do not know format {value}.",
                  "At the top of case.yaml it says for which format the case was written. This game knows format 1.",
                  "Write “format: {known}”."),
    "A113": Words("Silence with a skill", "Silence has no skill.",
                  "Saying nothing is always allowed. So silence never says anything about a skill. A text, an effect "
                  "and a reply of its own are fine.",
                  "Take “skill” out: saying nothing is always allowed and says nothing about a skill."),
    "A114": Words("Situation missing", "{what} needs “about”, because there is a skill in it.",
                  "There is a skill in this scene. The mentor's page then says what happened.",
                  "Write one neutral sentence with “je” (you) that tells what happens."),
    "A115": Words("Event without an end", "An event begins by itself and may happen only once.",
                  "A talk without “with” is an event: it begins by itself as soon as its condition holds. Without "
                  "“once: true” it would begin again and again.",
                  "Put “once: true” in this line, or put “with” in the file."),
    "A116": Words("Choices and then", "This scene has choices, so “then” does not count.",
                  "A scene with choices goes on where the chosen choice leads. A “then” at the scene itself does "
                  "nothing.", "Put “then” at the choices themselves."),
    "A201": Words("Unknown person", "I know no person “{name}”.",
                  "This id belongs to nobody at this school. Everybody has a file in the folder people of the school; "
                  "the name of that file is the id. In a talk you write the id, with a small letter.",
                  "Put the id in “cast”, and make a file for the person in the folder people of the school."),
    "A202": Words("Unknown place", "I know no place “{name}”.",
                  "A place belongs to the school and stands under “places” in school.yaml. A case cannot make places.",
                  "The places are in school.yaml."),
    "A203": Words("Unknown scene", "I know no scene “{name}”.",
                  "The scene that this points to is not there. Without a slash I look in the same talk.",
                  "Write the name of a scene in this talk, or talk/scene."),
    "A204": Words("Unknown choice", "I know no choice “{name}”.",
                  "With chose(…) you ask whether a choice was made. Inside a talk you write scene/choice, outside it "
                  "talk/scene/choice.", "Write scene/choice, or talk/scene/choice."),
    "A205": Words("Unknown lesson", "I know no lesson “{name}”.", "This lesson is not under “lessons” on any day.",
                  "The lessons are under “lessons” of the day."),
    "A206": Words("Unknown task", "I know no task “{name}”.", "This task is not under “homework” on any day.",
                  "The tasks are under “homework” of the day."),
    "A207": Words("Unknown change", "I know no change “{name}”.",
                  "known.… is about a change. This one is not under “changes” on any day.",
                  "The changes are under “changes” of the day."),
    "A208": Words("Unknown deed", "I know no deed “{name}”.",
                  "With did(…) you ask whether a deed was done. This one is not under “deeds” on any day.",
                  "The deeds are under “deeds” of the day."),
    "A209": Words("Unknown promise", "I know no promise “{name}”.",
                  "A promise stands under “promises” in case.yaml. I do not know this one.",
                  "The promises are under “promises” in case.yaml."),
    "A210": Words("Unknown evidence", "I know no evidence “{name}”.",
                  "Evidence is a signal, an alibi or a rumour from clues.yaml. A trace (under “traces”) is something "
                  "to see, and does not count here.",
                  "Evidence is in clues.yaml under signals, alibis or rumours."),
    "A211": Words("Unknown skill", "I know no skill “{name}”.",
                  "The skills belong to the school, so that every case uses the same. This one is not under “skills” "
                  "in school.yaml.",
                  "The skills are in school.yaml; also put the id under “skills” in case.yaml."),
    "A212": Words("Unknown variant", "I know no variant “{name}”.",
                  "Behind “in” stands in which variants something takes part. A variant stands under “variants” in "
                  "case.yaml.", "The variants are under “variants” in case.yaml."),
    "A213": Words("Unknown day", "I know no day “{name}”.",
                  "A day is called like its file, and stands under “days” in case.yaml.",
                  "The days are under “days” in case.yaml."),
    "A214": Words("Unknown ending", "I know no ending “{name}”.",
                  "With end: … the case comes to its end. This ending is not under “ends” in case.yaml.",
                  "The endings are under “ends” in case.yaml."),
    "A215": Words("Unknown moment", "I know no change, promise, task or choice “{name}”.",
                  "Behind “about” stands which moment a question belongs to: a change, a promise, a task, a deed or a "
                  "choice that is really in this case.",
                  "Write the id of a change, promise or task, or talk/scene/choice."),
    "A216": Words("Id twice", "“{name}” is there already: {first}.",
                  "Two things of the same sort have the same id, perhaps in another file or under another heading. The "
                  "journal would mix them up.", "Give one of the two another id, such as “{name}_2”."),
    "A217": Words("Circle without a choice", "These scenes lead to each other in a circle: {loop}.",
                  "Scenes without choices go on by themselves. When they lead to each other in a circle, nobody ever "
                  "gets out.", "Give one of these scenes choices, or write “then: end”."),
    "A218": Words("Two talks with one person", "There is already a talk with {name}: {first}.",
                  "Every person has one talk. Otherwise it is not clear which line of “start” comes first.",
                  "Put the scenes of this person together in one file."),
    "A219": Words("Not in the case", "{name} belongs to the school, but not to this case.",
                  "This person exists at the school, but is not in the list “cast” of this case. So you always know "
                  "who takes part.", "Put {name} in “cast” in case.yaml."),
    "A220": Words("Variant without a scene", "There is no scene here for variant “{name}”.",
                  "At “found” every variant has a scene of its own. For one variant it is missing.",
                  "Give every variant a scene, or write one scene for all."),
    "A221": Words("Unknown line of the agenda", "I know no line “{name}” in this agenda.",
                  "Behind “slot” stands on which line of the agenda the task belongs. It is one of the ids under "
                  "“slots”.", "Choose an id that stands under “slots”."),
    "A226": Words("Somebody without a reply", "“{name}” is on the board, but has no reply here.",
                  "At “reply” everybody on the board has a reply of their own. For one it is missing, and that would "
                  "give something away.", "Give everybody on the board a reply, or write one reply for all."),
    "A240": Words("Released id is gone", "{kind} “{name}” was released, but does not exist any more.",
                  "Journals of children who played before name this id. A page for the mentor could then not say what "
                  "it was.",
                  "Put it back, or give it under its new name “was: {bare}”. Old journals still name this id."),
    "A241": Words("Old name still in use", "“was” names {kind} “{name}”, but that still exists.",
                  "“was” says what something was called before. That old name may not belong to something else now.",
                  "Take “was” out, or give one of the two another id."),
}
