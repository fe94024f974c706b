"""English for what is wrong with cases of several days: home, homework over days, changes, strains.

Knows words. When a code is used is known by `content`.
"""

from __future__ import annotations

from alibi.workshop.english.words import Words

WEEK: dict[str, Words] = {
    "A117": Words("Steps and half_hours",
                  "The steps are {together} half hours together, but “half_hours” is {half_hours}.",
                  "A large task has steps. Together they are exactly the half hours of the task; otherwise the planner "
                  "would be wrong.", "Make the steps together as long as “half_hours”."),
    "A118": Words("Key does nothing here", "For a change of kind {kind}, “{key}” does nothing.",
                  "Each kind of change has keys of its own: “room” belongs to room_change, “teacher” to substitute, "
                  "“due” to deadline and “place” to route_blocked. For another kind the game does not read them.",
                  "Take “{key}” away, or make it “kind: {owner}”."),
    "A222": Words("Unknown strain", "I know no strain “{name}”.",
                  "A condition or effect names a strain that does not exist.",
                  "What somebody can get angry about stands under “strains” in case.yaml."),
    "A223": Words("This task has no such thing", "Task “{name}” has no “{key}”.",
                  "Half hours of work, something in the bag and asking for more time are only there for a task with "
                  "“half_hours”, “packs” or “later”.", "Put “{key}” at the task, or take this away."),
    "A224": Words("Home has a door", "“{name}” is home, but has a door to the school.",
                  "Home is no place of the school. The pupil gets there by itself after school, so it has no doors.",
                  "Take the door out of school.yaml and off the map, or choose another place."),
    "A225": Words("Nowhere to work", "This task takes half hours, but there is no place to work.",
                  "Work on a task with “half_hours” can only be done in a place with “work: true”. There is none yet.",
                  "Put “work: true” at a place in school.yaml, such as home."),
    "A307": Words("Outside the time at home", "{time} falls outside the time at home ({begins}–{ends}).",
                  "An appointment at home begins before the time at home, or lasts longer. It would never pass whole.",
                  "Choose a time between “from” and “to” of “home”."),
    "A308": Words("Two appointments at once", "This is at the same time as “{other}”.",
                  "Two appointments at home are at the same time. That is allowed only when one of them has a “when”.",
                  "Choose another time, or write with “when” when it counts."),
    "A309": Words("Home before school is out", "Home begins at {time}, but school lasts until {ends}.",
                  "The pupil goes home when school is out, not earlier.",
                  "Let “home” begin at or after “end”."),
    "A310": Words("Already over", "{due} is already over on the day on which this stands ({given}).",
                  "A task must be finished before the day on which it is given, or a test moves to a day that is over.",
                  "Choose a later day, or put this at an earlier day."),
    "A311": Words("Later is not later", "{later} is not later than {due}.",
                  "“later” is the moment for who asked for more time. It comes after “due”.",
                  "“later” needs a moment after “due”: more time was asked for."),
}
