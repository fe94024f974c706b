"""How many words a child reads. Knows the texts of a case and what happened; reads no files, so that a process that
only plays need not load what does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from alibi.core.case import Case
from alibi.core.happenings import ChoiceMade, DeedDone, Happening, SceneOpened

READ = (SceneOpened, ChoiceMade, DeedDone)
"""The happenings that bring something to read: lines, chosen options, feedback."""
_WORD = re.compile(r"\w[\w'’.:-]*")


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


class WordsRead:
    """How many words a happening brings to read."""

    def __init__(self, case: Case) -> None:
        self._scene = {scene.key: sum(words_in(line.text) for line in scene.lines) for scene in case.scenes}
        self._choice = {(scene.key, choice.id): words_in(choice.text) + words_in(choice.feedback)
                        for scene in case.scenes for choice in scene.choices}
        self._deed = {deed.id: words_in(deed.text) + words_in(deed.feedback) for day in case.days
                      for deed in day.deeds}

    def of(self, happening: Happening) -> int:
        if isinstance(happening, SceneOpened):
            return self._scene[happening.scene]
        if isinstance(happening, ChoiceMade):
            return self._choice[happening.scene, happening.choice]
        if isinstance(happening, DeedDone):
            return self._deed[happening.deed]
        return 0

    def of_all(self, happenings: Iterable[Happening]) -> int:
        """The words of these happenings together."""
        return sum(map(self.of, happenings))
