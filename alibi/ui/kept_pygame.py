"""The pictures that the painter on pygame-ce keeps: those of sheets, layers drawn once, and scaled ones.

Knows PNG sheets and surfaces. Does not know what is drawn where. A sheet is read when one of its pictures is first
drawn, so a start reads little; what is kept of it are its pictures without their see-through margins, in runs where
that is smaller. Every store is bounded by bytes: what was not drawn in the last two frames goes first. A large picture
(a backdrop, a portrait) goes when nobody has seen it for some seconds.
"""

from __future__ import annotations

import io
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

import pygame

from alibi.ui.painter import Colour
from alibi.ui.pictures import Pictures, Region, SheetMissing
from alibi.ui.shelf import Shelf
from alibi.ui.spare_memory import give_back

SHEET_BYTES = 24 * 2**20
LAYER_BYTES = 8 * 2**20
SCALED_BYTES = 8 * 2**20
LARGE = 2**18
"""So many bytes make a picture that is alone on its sheet, or scaled, a large one."""
LOOK_EVERY, UNSEEN = 60, 5
"""Every so many frames it is looked up which large pictures are drawn; so often in a row not, and they go."""
MIXED = 0.3
"""At most this part of the pixels may be see-through by half, for a picture to be kept in runs."""

SMALL = 32 * 32
"""Pictures of so many pixels (icons) are drawn as fast without runs."""


class Cut(NamedTuple):
    """A picture as it is kept: what can be seen of it, where that lies in the picture, and the picture's own size."""

    seen: pygame.Surface
    x: int
    y: int
    w: int
    h: int
    sheet: str

    def whole(self) -> pygame.Surface:
        """The picture with its margins."""
        if self.seen.get_size() == (self.w, self.h):
            return self.seen
        whole = pygame.Surface((self.w, self.h), pygame.SRCALPHA, self.seen)
        whole.blit(self.seen, (self.x, self.y), special_flags=pygame.BLEND_RGBA_MAX)
        return whole


Cuts = dict[str, Cut]
Ready = tuple[pygame.Surface, int, int]
"""What can be seen of a picture, and where that lies in it."""
Thing = TypeVar("Thing", pygame.Surface, Cuts)


class ReadyToDraw(dict[str, Ready]):
    """Pictures by name; one that is not there is made ready when it is asked for."""

    def __init__(self, fetch: Callable[[str], Cut]) -> None:
        super().__init__()
        self._fetch = fetch

    def __missing__(self, name: str) -> Ready:
        cut = self._fetch(name)
        ready = self[name] = (cut.seen, cut.x, cut.y)
        return ready


class Kept(Generic[Thing]):
    """Things by name with their bytes, the oldest let go once together they are over a number of bytes."""

    def __init__(self, limit: int) -> None:
        self.limit, self.bytes = limit, 0
        self.things: OrderedDict[str, Thing] = OrderedDict()
        self._sizes: dict[str, int] = {}

    def in_use(self, names: Iterable[str]) -> None:
        """These go last."""
        for name in names:
            if name in self.things:
                self.things.move_to_end(name)

    def put(self, name: str, thing: Thing, size: int) -> list[tuple[str, Thing]]:
        """Keep a thing; gives those let go for it."""
        gone = []
        if name in self.things:
            gone.append(self.let_go(name))
        self.things[name], self._sizes[name] = thing, size
        self.bytes += size
        while self.bytes > self.limit and len(self.things) > 1:
            gone.append(self.let_go(next(iter(self.things))))
        return gone

    def large(self) -> list[str]:
        """Those of many bytes."""
        return [name for name, size in self._sizes.items() if size > LARGE]

    def let_go(self, name: str) -> tuple[str, Thing]:
        """Keep a thing no longer. Raises KeyError for what is not kept."""
        self.bytes -= self._sizes.pop(name)
        return name, self.things.pop(name)


def _size(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()


def _cut(sheet: pygame.Surface, region: Region) -> Cut:
    """A picture out of its sheet as it was read, in memory of its own."""
    _, x, y, w, h = region
    picture = sheet.subsurface((x, y, w, h))
    edges = picture.get_bounding_rect() or pygame.Rect(0, 0, 1, 1)
    if not sheet.get_masks()[3] or (edges.size == (w, h) and _opaque(picture)):
        seen = picture.convert()
    elif w * h <= SMALL:
        seen = picture.subsurface(edges).convert_alpha()
    else:
        seen = run_length(picture.subsurface(edges).convert_alpha())
    return Cut(seen, edges.x, edges.y, w, h, region.sheet)


def run_length(surface: pygame.Surface) -> pygame.Surface:
    """The same picture, kept as runs of see-through and opaque pixels where it mostly consists of these: smaller, and
    drawn faster. What is see-through by half (a glow, a veil) is better left as it is."""
    opaque = pygame.mask.from_surface(surface, 254).count()
    mixed = pygame.mask.from_surface(surface, 0).count() - opaque
    if mixed < MIXED * surface.get_width() * surface.get_height():
        surface.set_alpha(255, pygame.RLEACCEL)
    return surface


def _opaque(picture: pygame.Surface) -> bool:
    """Whether nothing shines through (a floor tile): such a picture is drawn much faster."""
    if picture.get_at((0, 0)).a < 255:
        return False
    w, h = picture.get_size()
    return pygame.mask.from_surface(picture, 254).count() == w * h


class KeptPictures:
    """Every picture by name: of sheets, which are read when needed, and layers, which were drawn."""

    def __init__(self, pictures: Pictures, shelf: Shelf) -> None:
        self.pictures, self.shelf = pictures, shelf
        self.sheets = Kept[Cuts](SHEET_BYTES)
        self.layers, self.scaled_ones = Kept[pygame.Surface](LAYER_BYTES), Kept[pygame.Surface](SCALED_BYTES)
        self.cuts: Cuts = {}
        """What can be drawn at once, by name."""
        self.ready = ReadyToDraw(self.picture)
        """The same for whoever draws a hundred of them in a frame."""
        self.drawn: list[str] = []
        """What this frame drew; whoever draws writes it down."""
        self._before: list[str] = []
        self._frames = 0
        self._unseen: Counter[str] = Counter()

    def begin(self) -> None:
        """A new frame."""
        self._before, self.drawn = self.drawn, []
        self._frames += 1
        if self._frames % LOOK_EVERY == 0:
            self._tidy()

    def _tidy(self) -> None:
        """Let go of large pictures that nobody has seen for a while."""
        alone = {name: next(iter(cuts)) for name, cuts in self.sheets.things.items() if len(cuts) == 1}
        large = {name: alone[name] for name in self.sheets.large() if name in alone}
        large |= {name: name.rpartition(" ")[0] for name in self.scaled_ones.large()}
        seen = set(self._before)
        self._unseen = Counter({name: self._unseen[name] + 1 for name, shows in large.items() if shows not in seen})
        gone = [name for name, often in self._unseen.items() if often >= UNSEEN]
        for name in gone:
            if name in alone:
                self.sheets.let_go(name)
                self._forget(alone[name])
            else:
                self.scaled_ones.let_go(name)
        if gone:
            give_back()

    def picture(self, name: str) -> Cut:
        """A picture or layer; its sheet is read when needed. Raises PictureMissing, SheetMissing."""
        if name not in self.cuts:
            self._read_sheet(self.pictures.region(name).sheet)
        return self.cuts[name]

    def scaled(self, name: str, size: tuple[int, int]) -> pygame.Surface:
        """A picture of another size; those of layers are not kept, since a layer may be drawn anew."""
        cut = self.picture(name)
        if name in self.layers.things:
            return pygame.transform.smoothscale(cut.seen, size)
        key = f"{name} {size[0]}x{size[1]}"
        found = self.scaled_ones.things.get(key)
        if found is None:
            found = pygame.transform.smoothscale(cut.whole(), size)
            self.scaled_ones.put(key, found, _size(found))
        return found

    def has_layer(self, name: str, size: tuple[int, int]) -> bool:
        """Whether a layer of this name and size is there."""
        kept = self.layers.things.get(name)
        return kept is not None and kept.get_size() == size

    def keeps_layer(self, name: str) -> bool:
        """Whether a layer is there. Whoever asks draws it in this frame, so until then it is not let go."""
        self.drawn.append(name)
        return name in self.layers.things

    def drop_layer(self, name: str) -> None:
        """Keep a layer no longer; nothing when it is not there."""
        if name in self.layers.things:
            self.layers.let_go(name)
            self._forget(name)

    def put_layer(self, name: str, surface: pygame.Surface) -> None:
        """Keep a layer that was drawn."""
        self._put(name, Cut(surface, 0, 0, *surface.get_size(), ""))

    def put_washed(self, name: str, picture: str, colour: Colour) -> None:
        """Keep a picture with a see-through colour over what it shows as a layer."""
        cut, (red, green, blue, alpha) = self.picture(picture), colour
        seen = cut.seen.copy()
        if seen.get_flags() & pygame.SRCALPHA:
            seen.set_alpha(255, 0)  # no runs while it is painted
        seen.fill((255 - alpha,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        seen.fill(tuple(one * alpha // 255 for one in (red, green, blue)), special_flags=pygame.BLEND_RGB_ADD)
        self._put(name, cut._replace(seen=run_length(seen) if cut.seen.get_flags() & pygame.RLEACCEL else seen,
                                     sheet=""))

    def _put(self, name: str, cut: Cut) -> None:
        self.layers.in_use((*self._before, *self.drawn))
        for gone, _ in self.layers.put(name, cut.seen, _size(cut.seen)):
            self._forget(gone)
        self.cuts[name] = cut
        self.drawn.append(name)

    def forget_layers(self) -> None:
        """Let go of all that was drawn, so that it is drawn anew."""
        for name in self.layers.things:
            self._forget(name)
        self.layers = Kept[pygame.Surface](LAYER_BYTES)

    def _forget(self, name: str) -> None:
        self.cuts.pop(name, None)
        self.ready.pop(name, None)

    def _read_sheet(self, name: str) -> None:
        """Keep the pictures of a sheet; the oldest sheets go when there are too many."""
        sheet, cut = self._sheet(name), lru_cache(maxsize=None)(_cut)
        cuts = {picture: cut(sheet, region) for picture, region in self.pictures.on_sheet(name)}
        known = (self.cuts.get(drawn) for drawn in (*self._before, *self.drawn))
        self.sheets.in_use(one.sheet for one in known if one)
        size = sum(_size(surface) for surface in {id(one.seen): one.seen for one in cuts.values()}.values())
        for _, gone in self.sheets.put(name, cuts, size):
            for picture in gone:
                self._forget(picture)
        self.cuts.update(cuts)

    def _sheet(self, name: str) -> pygame.Surface:
        try:
            return pygame.image.load(io.BytesIO(self.shelf.read(name)), name)
        except (OSError, pygame.error) as error:
            raise SheetMissing(name) from error
