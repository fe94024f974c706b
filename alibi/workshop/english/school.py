"""English for what is wrong with times, conditions, the map and pictures: A3 to A6.

Knows words. When a code is used is known by `content`.
"""

from __future__ import annotations

from alibi.workshop.english.words import Words

SCHOOL: dict[str, Words] = {
    "A301": Words("Not a time", "“{value}” is no time.",
                  "A time has two digits, a colon and two digits. Put quotes around it; then everybody knows that it "
                  "is text.", 'Write hours and minutes with two digits, between quotes: "08:30".'),
    "A302": Words("Not on five minutes", "“{value}” does not fall on a block of five minutes.",
                  "School time counts in blocks of five minutes.", "Choose a time that ends in 0 or 5."),
    "A303": Words("Ends before it begins", "{what} ends at {ends}, but begins at {begins}.",
                  "The end lies before the beginning, or at the same moment.", "Make the end later."),
    "A304": Words("Outside the day", "{time} falls outside this day ({begins}–{ends}).",
                  "A lesson or a time to hand in lies before the beginning or after the end of the day. Nobody could "
                  "be in time for it.", "Choose a time between the beginning and the end of the day."),
    "A305": Words("Two lessons at once", "This lesson overlaps with “{other}”.",
                  "Two lessons of class 1B are at the same time. A lesson may begin at the moment the one before "
                  "ends.", "Class 1B can have only one lesson at a time."),
    "A306": Words("Times out of order", "This line begins at {time}, before the line above.",
                  "The lines of a person go with the clock: the last line that fits counts. Out of order, something "
                  "else happens than you think.",
                  "Put the lines in order of time: the last one that fits counts."),
    "A401": Words("Condition cannot be read", "{wrong}",
                  "The condition cannot be read. The caret points to the place. All words are in docs/levels.md.",
                  "Look in docs/levels.md which words there are."),
    "A501": Words("Map cannot be read", "I cannot read on in the map here: {what}.",
                  "The map is not a good file of Tiled. Perhaps it was changed by hand, or saving failed.",
                  "Open the map in Tiled and save it again."),
    "A502": Words("DOCTYPE in the map", "A map has no DOCTYPE or ENTITY.",
                  "A map of Tiled never has a DOCTYPE. Such a line can make a small file very large, so we read no "
                  "further.", "Open the map in Tiled and save it again."),
    "A503": Words("Map too large", "The map is too large: {what}.",
                  "A map is at most 200 by 200 tiles and 2000 kB. A tileset has at most 5000 tiles. So it also fits an "
                  "old laptop.", "Keep to {most}."),
    "A504": Words("Infinite map", "This map is infinite.",
                  "An infinite map keeps its tiles in another way, and has no edge. A school has walls.",
                  "In Tiled, at Map, Map Properties, untick “Infinite”."),
    "A505": Words("Another kind of map", "The map must be straight and square: {what}.",
                  "We look straight down on square tiles. The game cannot draw isometric or hexagonal maps.",
                  "In Tiled, choose orientation “Orthogonal” and square tiles."),
    "A506": Words("Layer missing", "The layer “{name}” is missing in the map.",
                  "A map has two tile layers, vloer and muur, and six object layers: spullen, plekken, deuren, punten, "
                  "borden and botsing. A layer may be empty, but it must be there.",
                  "In Tiled, make a layer of sort {sort} with this name."),
    "A507": Words("Tiles cannot be read", "I cannot read the tiles of layer “{name}”: {what}.",
                  "The tiles must stand in the file as CSV: plain numbers with commas. Then two versions of a map can "
                  "be compared. The game cannot draw turned or mirrored tiles.",
                  "In Tiled, at Map, Map Properties, choose tile layer format CSV."),
    "A508": Words("Path outside the school", "“{path}” lies outside the folder of the school.",
                  "A map reads only what lies in the folder of the school. So it also works on another computer, and a "
                  "stranger's map cannot open other files.",
                  "Put the file in the folder of the school and choose it again in Tiled."),
    "A509": Words("Tileset missing", "I cannot find the tileset “{path}”.",
                  "The file with the tiles (.tsx) is not there.", "Put the file in the folder of the school."),
    "A510": Words("Place without an area", "Place “{name}” has no area on the map.",
                  "Every place in school.yaml has one or more rectangles in layer plekken. The name of the rectangle "
                  "is the id of the place.", "Draw a rectangle with this name in layer “plekken”."),
    "A511": Words("Door without an opening", "The door {a}–{b} is not on the map.",
                  "school.yaml says that there is a door between these two places, but there is no opening on the "
                  "map.", "Draw a rectangle with a: {a} and b: {b} in layer “deuren”."),
    "A512": Words("Opening without a door", "There is a door {a}–{b} on the map, but school.yaml does not know it.",
                  "On the map there is an opening between two places that have no door in school.yaml. Then the game "
                  "does not know how much time it takes.",
                  "Put the door under “doors” in school.yaml, or take it off the map."),
    "A513": Words("Door does not touch the place", "The door {a}–{b} does not touch the area of {place}.",
                  "A door lies on the border of two places, so that you step from one into the other. Stairs (with to) "
                  "need to touch only one.", "Move the door to the border of the two places."),
    "A514": Words("Spot missing", "The spot “{name}” is missing on the map.",
                  "Every place has a spot with the name of the place itself. That is where you stand when you play on "
                  "later.", "Put a point with this name in layer “punten”."),
    "A515": Words("Unknown spot", "I know no spot “{name}” on the map.",
                  "This spot is not in layer punten of the map. A spot is named after its place, such as hal or "
                  "hal.bord.", "The spots are in layer “punten”."),
    "A516": Words("Object not finished", "This object in layer “{layer}” has no {key}.",
                  "An object on the map misses something: a name, or a property that belongs to this layer. A door has "
                  "a and b, a sign has text.", "Fill in “{key}” in Tiled."),
    "A517": Words("Spot outside its place", "The spot “{name}” does not lie in the area of {place}.",
                  "A spot is named after its place: hal.bord lies in the hal. This one lies elsewhere.",
                  "Move the spot into the area."),
    "A518": Words("Spot of another place", "The spot “{name}” does not lie in {place}.",
                  "Somebody stands, or something happens, at a spot of another place than the one that is named.",
                  "Choose a spot that begins with “{place}.”, or another place."),
    "A519": Words("Places on top of each other", "The area of {place} lies over that of {other}.",
                  "Every piece of floor belongs to one place. When the rectangles of two places overlap, the game does "
                  "not know where you are.",
                  "Move the rectangles apart: every piece of floor belongs to one place."),
    "A520": Words("Spot out of reach", "Nobody can get to the spot “{name}”.",
                  "Somebody may stand at this spot, or there is something to do. Furniture or a wall shuts it off: "
                  "nobody can walk there.",
                  "Move a wall or a piece of furniture aside. A passage is at least two squares of 32 pixels wide."),
    "A601": Words("Picture missing", "I cannot find the picture “{path}”.",
                  "The tileset points to a picture that is not there.",
                  "Put the picture in the folder of the school."),
    "A602": Words("Not a PNG picture", "“{path}” is no PNG picture.",
                  "The file may be called .png, but there is no PNG picture in it. Often only the name was changed.",
                  "Save the picture as PNG."),
    "A603": Words("Picture too large", "“{path}” is {width} by {height} pixels.",
                  "A picture of more than 4096 by 4096 pixels does not fit in the memory of an old laptop.",
                  "Keep a picture within {most} by {most} pixels."),
    "A604": Words("Unknown picture", "I know no picture “{name}”.",
                  "This picture is in no list of pictures. The lists are the .json files in assets/pictures and in the "
                  "folder of the school.",
                  "Choose a name from assets/pictures or from the folder pictures of the school."),
    "A605": Words("List of pictures broken", "I cannot read this list of pictures.",
                  "A list of pictures is a JSON file with a name and five values for each picture: the file, the place "
                  "in it and the size.", "Make the list again, or put the one before back."),
}
