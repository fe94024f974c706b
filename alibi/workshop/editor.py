"""Settings for the editor of an author: which schema belongs to which file, spaces, and the plug-in that helps.

Knows VS Code's folder and yaml-language-server's settings. Other editors use the first line of each file.
"""

from __future__ import annotations

import json
from pathlib import Path

from alibi.workshop.canonical import WIDEST
from alibi.workshop.file_writing import write_text
from alibi.workshop.schema_files import FOLDER

PLUG_IN = "redhat.vscode-yaml"
_FILES = {"case": "case.yaml", "day": "days/*.yaml", "talk": "talk/*.yaml", "clues": "clues.yaml",
          "debrief": "debrief.yaml", "play": "plays/*.play.yaml"}


def write_editor_settings(folder: Path) -> None:
    """Put the settings for VS Code in the folder of a case; settings that are there already are left alone."""
    settings = {
        "yaml.schemas": {f"./{FOLDER}/{name}.json": files for name, files in _FILES.items()},
        "yaml.validate": True,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.detectIndentation": False,
                   "editor.rulers": [WIDEST], "editor.wordWrap": "on",
                   "editor.quickSuggestions": {"strings": True, "other": True, "comments": False}},
    }
    for name, content in (("settings", settings), ("extensions", {"recommendations": [PLUG_IN]})):
        path = folder / ".vscode" / f"{name}.json"
        if not path.exists():
            write_text(path, json.dumps(content, ensure_ascii=False, indent=2) + "\n")
