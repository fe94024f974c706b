"""Words for who makes a case on the screens: where a message says what to type, they say which button to press.

Knows the buttons of *Zaken maken* by name, and how messages name a command. Does not know the messages.
"""

from __future__ import annotations

import re

_NAMES = {"record": ("Neem op", "Record"), "check": ("Kijk na", "Check")}
_SAYS = tuple(
    (re.compile(pattern), button, said) for pattern, button, said in (
        (r"(?:Neem (?:er een |opnieuw )?op|Kijk|Doe het) met:? alibi (?P<what>record|check)"
         r"(?: en de naam van de zaak| \w+| waarom)?(?=[.,]|$)", 0, "Druk op"),
        (r"(?:Record (?:one |again )?|Look |Do it )with:? alibi (?P<what>record|check)"
         r"(?: and the name of the case| \w+)?(?=[.,]|$)", 1, "Press")))
_LEFT = re.compile(r"`?\balibi (?P<what>record|check)\b`?")


_TO_A_DOC = re.compile(r"(?<=[.!?] )In check\.md [^.]*\.|(?<=[.!?] )Zie check\.md\.")


def without_docs(words: str) -> str:
    """The words without a sentence that leads to a page for developers."""
    return _TO_A_DOC.sub("", words)


def with_buttons(words: str, english: bool = False) -> str:
    """The words, with the button in the place of a command that has one."""
    for pattern, button, said in _SAYS:
        words = pattern.sub(lambda found, button=button, said=said:  # type: ignore[misc]
                            f"{said} “{_NAMES[found['what']][button]}”", words)
    words = words.replace("“alibi pack”", "“Pass on”" if english else "“Geef door”")
    return _LEFT.sub(lambda found: f"“{_NAMES[found['what']][english]}”", words)
