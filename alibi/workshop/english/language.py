"""English for what is said about words: A8, about the Dutch of a case and its translations.

Knows words. When a code is used is known by `language`.
"""

from __future__ import annotations

from alibi.workshop.english.words import Words

LANGUAGE: dict[str, Words] = {
    "A861": Words("Translation cannot be read", "This translation is no sound PO file: it goes wrong on this line.",
                  "A PO file has a fixed form: msgctxt, msgid and msgstr, each between double quotation marks. Until "
                  "it can be read, the case is Dutch.",
                  "See whether each text stands between quotation marks, or put the version of before back."),
    "A862": Words("Other gaps in translation", "The translation has {found}, the Dutch {wanted}.",
                  "The game fills a gap between braces, such as the name of somebody. A translation needs the same "
                  "gaps.",
                  "Copy each part between braces exactly. Until then this stays Dutch."),
    "A863": Words("Translation behind", "In this translation: {missing} and {left}.",
                  "The Dutch was changed, and the translation does not know that yet.",
                  "Bring it up to date with: alibi lang update {name} --to {language}"),
    "A864": Words("Translation of older Dutch", "{count}: the Dutch was changed since.",
                  "An update keeps a translation beside its changed Dutch, marked as fuzzy, until somebody has looked "
                  "at it.",
                  "Change the translation and take “fuzzy” away. Until then it is Dutch."),
    "A801": Words("Long sentence", "This sentence has {count} words.",
                  "Short sentences read calmly. We want at most twelve words. Above fifteen comes this message.",
                  "Make two sentences of it, of at most twelve words."),
    "A802": Words("Long text", "This text has {count} characters.",
                  "A bubble has room for about 140 characters. A longer text is too much at once.",
                  "Keep to {most} characters, or spread the text over two lines."),
    "A803": Words("Many sentences in one bubble", "This bubble has {count} sentences.",
                  "In a bubble are at most two sentences. Then you can take a breath.",
                  "Keep to two sentences. The rest can go in a next line."),
    "A805": Words("Sentence to shorten", "This sentence has {count} words.",
                  "Thirteen to fifteen words is allowed, but shorter reads more easily.", "Can it be done in twelve?"),
    "A806": Words("Text does not read easily", "Flesch-Douma is {value} here. We want {wanted} or more.",
                  "Flesch-Douma counts syllables, and words in a sentence. The higher, the easier. A text of 60 words "
                  "or more must reach 80.",
                  "Make sentences shorter, and choose ordinary words with few syllables."),
    "A807": Words("Many long words", "LIX is {value} here. We want {wanted} or less.",
                  "LIX counts words of more than six letters, and words in a sentence. The lower, the easier. A text "
                  "of 60 words or more must stay under 30.",
                  "Look at words of more than six letters, and at long sentences."),
    "A811": Words("Long word", "“{word}” has {count} letters.",
                  "A word of more than fourteen letters is hard to take in at a glance. If it is in the glossary, the "
                  "child can tap it.", "Choose a shorter word, or put it in the glossary of the school."),
    "A812": Words("School word without explanation", "“{word}” is not in the glossary.",
                  "A child of eleven often does not know the words of secondary school yet. In the glossary the child "
                  "can tap them.", "Put it in school.yaml under “glossary”, or choose an ordinary word."),
    "A813": Words("Not twice", "There is a denial here twice: “{text}”.",
                  "“Not” twice in one piece of a sentence makes thinking hard.", "Say what is there, in one go."),
    "A814": Words("Passive", "Who does it? It does not say: “{text}”.",
                  "In a passive sentence you do not know who does something.",
                  "Name who does it: “Mr Bakker opens the door.”"),
    "A815": Words("Word in capitals", "“{word}” reads as shouting.",
                  "Capitals read as shouting. Abbreviations are fine.", "Write ordinary letters."),
    "A816": Words("Figure of speech", "“{text}” is not meant literally.",
                  "A child that takes words literally stumbles over a figure of speech. If the talk is about it, and "
                  "somebody explains it, add an allowance.", "Say it plainly, for example: {plain}."),
    "A817": Words("Perhaps irony", "“{text}” can mean the opposite.",
                  "These words sometimes mean the opposite of what they say. If the person really means it, all is "
                  "well.", "Write what the person really means."),
    "A818": Words("Word that we do not use", "We do not say “{word}” in the game.",
                  "Some words do not fit this game. The guest is no monster and no culprit, nobody is a suspect, and "
                  "we name no diagnosis.", "{instead}"),
    "A819": Words("Judgement of a choice", "“{text}” is a judgement of what the child did.",
                  "After a choice we show what happens. The game does not say whether the choice was good.",
                  "Show what happens next: “Noor moves her bag aside.”"),
    "A820": Words("Lesson or moral", "“{text}” sounds like a lesson.",
                  "A child that plays draws its own conclusion. A lesson takes that away.",
                  "Show what comes of it. The child draws its own conclusion."),
    "A821": Words("Many exclamation marks", "There are {count} exclamation marks here.",
                  "One exclamation mark is enough in a bubble. More feels like shouting.", "Keep at most one."),
    "A831": Words("Unknown word", "“{word}” is not in the dictionary.",
                  "This word is not in the Dutch dictionary. Names, places and the glossary are known already.",
                  "Is it spelled like this?"),
    "A841": Words("Allowance does nothing", "{wrong}",
                  "An allowance names a code and a reason. This one does nothing: the message is not there any more, "
                  "or the line is not finished.",
                  "Write for example “# alibi: allow A816 because Daan explains it.”, or take the line out."),
    "A901": Words("Evidence about what somebody is like",
                  "“{text}” says what somebody is like. Evidence says where somebody was, and when.",
                  "Evidence never says how somebody looks, where they come from, or what they believe or can do. Who "
                  "you are is never evidence.",
                  "Name a place and a time, or a trace that can belong to nobody."),
    "A902": Words("Way out of the game", "“{text}” leads a child out of the game, or asks something private.",
                  "The game never sends a child to a site, an app or a telephone, and asks nothing private.",
                  "Leave it out. For a case a child need not visit, call or fill in anything."),
    "A903": Words("Secret from adults", "“{text}” asks a child to keep something quiet.",
                  "A child may tell everything to an adult. Nobody in the game asks to keep a secret, or to come "
                  "somewhere alone.",
                  "Always let an adult look along: “Do tell your mentor.”"),
    "A904": Words("Frightening word", "“{text}” can frighten a child.",
                  "In this game everybody is safe. A word of violence or death does not fit in.",
                  "Everybody is safe in the game. Choose another word."),
}
