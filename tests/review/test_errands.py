"""What is sought one after another is sought no further than it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from alibi.review.errands import AsAsked


def test_who_asks_for_the_first_does_not_wait_for_the_last() -> None:
    sought: list[int] = []

    def source() -> Iterator[int]:
        for number in range(5):
            sought.append(number)
            yield number * 10

    found = AsAsked(source())
    assert found.at(1, str) == "10" and sought == [0, 1]
    assert found.at(0, str) == "0" and sought == [0, 1], "what was found is known"
    assert found.at(7, str) is None and sought == [0, 1, 2, 3, 4], "there are not so many"
    assert found.all() == [0, 10, 20, 30, 40]
