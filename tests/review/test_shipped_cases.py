"""Of the cases that are shipped there is nothing to say: no fault, no warning, no hint. Their proof is asked for by
`make check`."""

from __future__ import annotations

import pytest

from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.review.check import Checking


@pytest.mark.parametrize("name", [folder.name for folder in case_folders()])
def test_there_is_nothing_to_say_of_files_craft_and_language(name: str) -> None:
    folder = next(one for one in case_folders() if one.name == name)
    loaded = load_case(folder)
    report = Checking(loaded, folder).first_look()
    assert loaded.case and not report.findings, report.as_text()
