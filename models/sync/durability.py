"""How safe one entry is: saved here, at the hub, or on enough further devices; and the question that finds it out.

The hub knows of every device up to which place of the feed it has everything, since that is what a device asks the feed beyond.
Nothing is ever said to be safer than is known, and nobody waits for it: what is written goes on at the lower level, labelled.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.kernel.envelope import b64
from models.sync.belonging import generation_of
from models.sync.reading import Fields
from resources.said import say

MOST_ASKED: Final = 500
"""Events in one question."""
MOST_DEVICES: Final = 10_000
DEFAULT_QUORUM: Final = 2
"""Further devices that make an entry safe against the loss of this one and the hub."""


class Level(StrEnum):
    """The value is the word shown; QUORUM is shown with its number."""

    NOT_TAKEN = "not taken by the hub"
    LOCAL = "saved here"
    SERVER = "at hub"
    QUORUM = "on devices"


@dataclass(frozen=True, slots=True)
class Durability:
    """Of one entry."""

    level: Level
    devices: int = 0
    """Further devices that are known to have it; the hub and this one not counted."""
    why: str = ""
    """The hub's reason where it was not taken."""

    @property
    def words(self) -> str:
        """saved here · at hub · on 3 devices: this one counts among them."""
        if self.level is Level.QUORUM:
            return say("on {devices} devices", devices=self.devices + 1)
        return self.level.value


def level(*, is_at_hub: bool, devices: int, quorum: int = DEFAULT_QUORUM) -> Level:
    """What is known about an entry that is saved here. A quorum of 0 is reached as soon as it is at the hub."""
    if not is_at_hub:
        return Level.LOCAL
    return Level.QUORUM if devices >= quorum else Level.SERVER


@dataclass(frozen=True, slots=True)
class WhereaboutsRequest:
    """Where are the events of these hashes?"""

    hashes: tuple[bytes, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"hashes": [b64(each) for each in self.hashes]}

    @classmethod
    def from_plain(cls, plain: object) -> "WhereaboutsRequest":
        """The inverse of to_plain; Malformed where it is none."""
        return cls(Fields(plain).each("hashes", MOST_ASKED, _digest))


@dataclass(frozen=True, slots=True)
class Place:
    """Where one event is."""

    position: int | None
    """In the hub's feed; None where the hub has no such event, or the asker may not read it."""
    devices: int
    """Others than the asker's that have it."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"position": self.position, "devices": self.devices}

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "Place":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        position = fields.whole("position", 1) if fields.has("position") else None
        return cls(position, fields.whole("devices", 0, MOST_DEVICES))


@dataclass(frozen=True, slots=True)
class WhereaboutsReply:
    """One place for each hash, in their order."""

    generation: str
    places: tuple[Place, ...]
    others: int
    """Members beside the asker."""
    listening: int
    """Those of them that asked for news within the last minutes."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "places": [each.to_plain() for each in self.places],
            "others": self.others,
            "listening": self.listening,
        }

    @classmethod
    def from_plain(cls, plain: object) -> "WhereaboutsReply":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain)
        return cls(
            generation_of(fields),
            fields.each("places", MOST_ASKED, Place.from_plain),
            fields.whole("others", 0, MOST_DEVICES),
            fields.whole("listening", 0, MOST_DEVICES),
        )


def through(cursors: Sequence[int], position: int) -> int:
    """How many devices have everything up to a place of the feed."""
    return sum(cursor >= position for cursor in cursors)


def _digest(plain: object, place: str) -> bytes:
    return Fields({"hash": plain}, place).binary("hash", 32)
