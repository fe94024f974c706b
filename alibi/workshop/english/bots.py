"""English for what bots find: A850-A859.

Knows words. When a code is used is known by `review`.
"""

from __future__ import annotations

from alibi.workshop.english.words import Words

BOTS: dict[str, Words] = {
    "A850": Words("Guest found too seldom",
                  "“{persona}” finds the guest in {share} of {plays} plays. We want {wanted} or more.",
                  "Whoever reads all and speaks to all must nearly always be able to find the guest. In a case of "
                  "three days or more, whoever hurries or avoids people must find it in a quarter of the plays.",
                  "Give evidence that such a player misses a second chance, in a place where that player does come."),
    "A851": Words("Much to read for who reads all", "“{persona}” reads {count} words a day on average.",
                  "A child that wants to miss nothing reads as much as this. A day takes about twelve minutes.",
                  "Keep to {most} words a day: shorter talks, or fewer talks on one day."),
    "A852": Words("No kind end",
                  "“{persona}” does not come to a kind end in {share} of {plays} plays. Look at play {number}.",
                  "Whoever hurries or avoids people must never end in a quarrel without having seen a way back.",
                  "Let whoever has a quarrel see a way back: a choice or deed that mends it, and costs little."),
    "A853": Words("Play without an end", "“{persona}” does not come to an end in {share} of {plays} plays.",
                  "A play of a bot is broken off after two thousand steps a day.",
                  "Look whether a talk begins again and again while no time passes."),
    "A854": Words("Choice that nobody sees", "In {plays} plays nobody was offered choice {name}.",
                  "It may be possible to reach, but on a way that no player goes.",
                  "Look at “needs”, and whether anybody still comes there at that moment."),
    "A855": Words("Deed that nobody can do", "In {plays} plays nobody could do {name}.",
                  "A deed that nobody can do in thousands of plays is there for nobody.",
                  "Look at “needs”, and whether anybody still comes there at that moment."),
    "A856": Words("Promise that nobody keeps", "In {plays} plays nobody kept promise {name}.",
                  "Not one of the players keeps it, the careful one neither.",
                  "Give more time, or say in the promise itself where and when."),
    "A857": Words("Evidence that nobody finds", "In {plays} plays nobody found evidence {name}.",
                  "Evidence that no player finds does not count in earnest either.",
                  "Put it in a place or in a talk where somebody comes."),
    "A858": Words("No low threshold",
                  "“{persona}” sees a chance for {name} that asks little in {share} of {plays} plays{where}.",
                  "Whoever is quiet and avoids people must meet a chance for each skill that costs little. For mending "
                  "only the plays count in which something went wrong: nobody need do harm to meet a chance.",
                  "Make a chance that costs at most one block, {how}."),
    "A859": Words("Long without anything kind",
                  "“{persona}” meets nothing kind for {count} blocks on end, on average.",
                  "An hour of school without anything kind is long.",
                  "Let something sweet or funny happen in that time. Look at play {number}, {day} {begins}–{ends}."),
}
