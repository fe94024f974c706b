"""Claims about sound and reading aloud: with a device, without one, and with another program."""

from __future__ import annotations

import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pygame
import pytest

from alibi.play.settings import CHANNELS, SOUND_LEVELS, Settings
from alibi.ui.shelf import FolderShelf
from alibi.ui.sound_pygame import FOLDER, SOUNDS, PygameSound
from alibi.ui.speech import Speech, spoken

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sound(shelf: FolderShelf) -> Iterator[PygameSound]:
    """A sound port on the dummy device."""
    port = PygameSound(shelf, Settings())
    port.start()
    yield port
    port.close()


def test_every_sound_is_shipped_at_every_level() -> None:
    for channel, files in SOUNDS.values():
        assert channel in CHANNELS
        for file in files:
            for level in SOUND_LEVELS:
                assert (ROOT / "assets" / FOLDER / f"{file}_{level}.ogg").exists()


def test_sounds_come_with_a_licence() -> None:
    assert "CC BY 4.0" in (ROOT / "assets" / FOLDER / "LICENCE.txt").read_text(encoding="utf-8")


def test_every_sound_plays(sound: PygameSound) -> None:
    assert sound.trouble == ""
    for name in SOUNDS:
        sound.play(name)
    assert pygame.mixer.get_busy()


def test_footsteps_take_turns(sound: PygameSound) -> None:
    before = set(sound._kept)
    for _ in range(4):
        sound.play("stap")
    assert {f"{FOLDER}/stap{n}_1.ogg" for n in range(4)} <= set(sound._kept) and before


def test_a_channel_at_nought_is_silent(shelf: FolderShelf) -> None:
    port = PygameSound(shelf, Settings(volumes=MappingProxyType({**Settings().volumes, "bell": 0})))
    port.start()
    port.play("bel")
    assert not pygame.mixer.get_busy()
    port.close()


def test_a_loop_goes_on_until_it_is_stopped_and_follows_the_level(sound: PygameSound) -> None:
    sound.play("gang")
    sound.change(Settings(sound_level=0))
    assert f"{FOLDER}/gang_0.ogg" in sound._kept
    sound.stop("gang")
    assert not sound._looping


def test_before_the_start_it_is_silent(shelf: FolderShelf) -> None:
    PygameSound(shelf, Settings()).play("bel")


def test_without_a_device_there_is_one_sentence(shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "er_is_niets")
    port = PygameSound(shelf, Settings())
    port.start()
    port.play("bel")
    assert "zonder geluid" in port.trouble


@pytest.mark.parametrize(("text", "said"), [
    ("Je hebt een so.", "Je hebt een schriftelijke overhoring."),
    ("Morgen is er een s.o. Leer blz. 12.", "Morgen is er een schriftelijke overhoring Leer bladzijde 12."),
    ("Om 10:25 in B1.04.", "Om 10 uur 25 in B 1, 0 4."),
    ("Om 9:00 uur.", "Om 9 uur uur."),
    ("Zo is het ook.", "Zo is het ook."),
    ("wo 4 sept.", "woensdag 4 sept."),
])
def test_school_words_are_said_in_full(text: str, said: str) -> None:
    assert spoken(text) == said


def program(folder: Path, body: str) -> str:
    """A program that stands for the voice."""
    path = folder / "stem"
    path.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_text_reaches_the_program_as_one_argument(tmp_path: Path) -> None:
    told = tmp_path / "gezegd"
    voice = Speech(program(tmp_path, f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(sys.argv[-1])"))
    voice.say("Hoi; rm -rf $HOME `ja` --v")
    while voice.speaking:
        time.sleep(0.01)
    assert told.read_text() == "Hoi; rm -rf $HOME `ja` --v"
    voice.stop()


def test_a_voice_can_be_interrupted(tmp_path: Path) -> None:
    voice = Speech(program(tmp_path, "import time; time.sleep(30)"))
    voice.say("Een lang verhaal.")
    assert voice.speaking
    voice.say("Iets anders.")
    voice.stop()
    assert not voice.speaking


def test_without_a_program_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    voice = Speech()
    voice.say("Hoi.")
    assert not voice.available and not voice.speaking and "espeak-ng" in voice.trouble


def test_a_program_that_does_not_start_leaves_silence(tmp_path: Path) -> None:
    voice = Speech(str(tmp_path / "weg"))
    voice.say("Hoi.")
    assert not voice.speaking and voice.trouble
