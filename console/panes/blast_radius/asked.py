"""What a person has asked of the blast radius: filters, suppositions, the point of view."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

ALL: Final = ""


class SupposedKind(StrEnum):
    """What is supposed of the subject."""

    DOWN = "down"
    WELL = "well"
    """Restored, rolled back: whatever is wrong with it now, it is well."""
    ZONE = "zone"
    REGION = "region"
    VENDOR = "vendor"


@dataclass(frozen=True, slots=True)
class Supposition:
    """One what-if. `words` is what the list and the strip say: "eu-west drained"."""

    kind: SupposedKind
    subject: str
    words: str = field(compare=False, default="")

    @property
    def id(self) -> str:
        """Unique among suppositions."""
        return f"{self.kind}:{self.subject}"


@dataclass(frozen=True, slots=True)
class Asked:
    """Defaults show all that is hit."""

    hops: int | None = None
    """At most so many steps from where it began; None: all."""
    tier: int | None = None
    """Services of this tier and more critical ones; None: all. Those without a tier are never hidden."""
    place: str = ALL
    """A zone or region; empty: everywhere."""
    hides_protected: bool = False
    with_hidden: bool = False
    """Whether calls nobody declared count as dependencies."""
    whole: bool = False
    """The whole estate, not only what is hit."""
    mirrored: bool = False
    focus: str | None = None
    """Only what lies within `hops` (2 where all are shown) of this service."""
    suppositions: tuple[Supposition, ...] = ()
    expanded: frozenset[str] = frozenset()
    """Clusters that are opened."""

    @property
    def is_supposing(self) -> bool:
        """Whether anything shown is not live."""
        return bool(self.suppositions)
