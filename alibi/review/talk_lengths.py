"""How many beats a talk can take, from a scene on to where the pupil is free again.

Knows scenes and what their choices cost; of what they ask it knows nothing, so this is the most, not the real time.
"""

from __future__ import annotations

from alibi.core.case import Case


class TalkLengths:
    """The most beats from each scene on; `most` when a talk can go round in a circle that takes time."""

    def __init__(self, case: Case, most: int) -> None:
        self.most = most
        self._leads = {scene.key: [(choice.costs, choice.then) for choice in scene.choices] or [(0, scene.then)]
                       for scene in case.scenes}
        self._known = dict.fromkeys(self._leads, 0)
        self._lengthen()

    def of(self, key: str) -> int:
        """The most beats from this scene on; 0 for the end of a talk."""
        return self._known.get(key, 0)

    def _lengthen(self) -> None:
        """Longer and longer until nothing changes; what still grows after as many rounds as there are scenes goes
        round in a circle."""
        growing = set(self._leads)
        for _ in range(len(self._leads) + 1):
            growing = {key for key in self._leads if self._grows(key)}
            if not growing:
                return
        self._known.update(dict.fromkeys(growing, self.most))
        for _ in range(len(self._leads)):
            if not any([self._grows(key) for key in self._leads]):
                return

    def _grows(self, key: str) -> bool:
        length = min(self.most, max((costs + self.of(then) for costs, then in self._leads[key]), default=0))
        grew = length > self._known[key]
        self._known[key] = max(length, self._known[key])
        return grew
