"""What neighbours on the local network say to each other, as values. One asks, the other answers; nothing is pushed.

Each has `to_plain` (JSON) and `from_plain`, which raises Malformed, naming the place. Positions are those of the record of
whoever answers, and mean nothing in another incarnation of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel.certificate import Certificate
from models.kernel.ids import OriginId, StreamId
from models.sync import vector, wire
from models.sync.belonging import Person
from models.sync.checkpoint import MAX_NOTE
from models.sync.parcel import Parcel
from models.sync.reading import Fields, Malformed
from models.sync.vector import Span, Vector

MOST_CHAINS: Final = 2_000
"""Of one question: each costs a question to the other's database."""
MOST_SPANS: Final = 2_000
MOST_NOTES: Final = 16
MOST_NAMES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Greet:
    """Who am I to you, and what does the hub say by what you heard? Answered by Greeting."""

    certificate: Certificate | None
    """The newest that the hub gave the asker."""
    word_ms: int
    """Of the hub's word that the asker has; 0 for none."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        paper = self.certificate
        return {"certificate": None if paper is None else wire.certificate_to_plain(paper), "word_ms": self.word_ms}

    @classmethod
    def from_plain(cls, plain: object) -> "Greet":
        """The inverse of to_plain."""
        fields = Fields(plain)
        has = fields.has("certificate")
        paper = wire.read_certificate(fields.raw("certificate"), "certificate") if has else None
        return cls(paper, fields.whole("word_ms"))


@dataclass(frozen=True, slots=True)
class Greeting:
    """What was heard of the hub. Nothing of it is believed that the hub did not sign."""

    incarnation: str
    """Random name of the answering record since its console started: in another one its positions mean something else."""
    word: Mapping[str, Any] | None
    """models.sync.members_word as JSON, where it is later than the asker's."""
    checkpoints: tuple[tuple[str, str], ...]
    """Name of the log, and the note that the hub signed."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "incarnation": self.incarnation,
            "word": None if self.word is None else dict(self.word),
            "checkpoints": [list(each) for each in self.checkpoints],
        }

    @classmethod
    def from_plain(cls, plain: object) -> "Greeting":
        """The inverse of to_plain."""
        fields = Fields(plain)
        word = fields.raw("word")
        if word is not None and not isinstance(word, dict):
            raise Malformed("word", "not an object")
        return cls(incarnation_of(fields), word, fields.each("checkpoints", MOST_NOTES, _note))


Place = tuple[StreamId, OriginId]
"""A chain, as a place in the order of all chains."""


@dataclass(frozen=True, slots=True)
class CompareChains:
    """What do I lack of the chains beyond `after` and up to `through`? Answered by Lacking."""

    after: Place | None
    """None: from the first."""
    through: Place | None
    """None: to the last."""
    vector: Vector
    """All that the asker has of them."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        ends = {"after": self.after, "through": self.through}
        return {name: _place_to_plain(end) for name, end in ends.items()} | {"vector": vector.to_plain(self.vector)}

    @classmethod
    def from_plain(cls, plain: object) -> "CompareChains":
        """The inverse of to_plain."""
        fields = Fields(plain)
        found = vector.from_plain(fields.raw("vector"))
        if sum(map(len, found.values())) > MOST_CHAINS:
            raise Malformed("vector", f"more than {MOST_CHAINS} chains in one question")
        return cls(_place_from_plain(fields, "after"), _place_from_plain(fields, "through"), found)


@dataclass(frozen=True, slots=True)
class Lacking:
    """Answer to CompareChains."""

    incarnation: str
    newest: int
    """The answering record's newest position when it looked."""
    spans: tuple[Span, ...]
    """The first of what the asker lacks, in their order."""
    rest_after: Place | None
    """The chain behind which to ask on; None where that is all."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        spans = [span_to_plain(each) for each in self.spans]
        rest_after = _place_to_plain(self.rest_after)
        return {"incarnation": self.incarnation, "newest": self.newest, "spans": spans, "rest_after": rest_after}

    @classmethod
    def from_plain(cls, plain: object) -> "Lacking":
        """The inverse of to_plain."""
        fields = Fields(plain)
        spans = fields.each("spans", MOST_SPANS, span_from_plain)
        return cls(incarnation_of(fields), fields.whole("newest"), spans, _place_from_plain(fields, "rest_after"))


@dataclass(frozen=True, slots=True)
class Fetch:
    """These parts of chains, please. Answered by Fetched."""

    spans: tuple[Span, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"spans": [span_to_plain(each) for each in self.spans]}

    @classmethod
    def from_plain(cls, plain: object) -> "Fetch":
        """The inverse of to_plain."""
        return cls(Fields(plain).each("spans", MOST_SPANS, span_from_plain))


@dataclass(frozen=True, slots=True)
class Fetched:
    """As much of it as one message holds, span after span; of the last one perhaps only the beginning."""

    parcels: tuple[Parcel, ...]
    done: int
    """So many spans, from the first on, are given to their end."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"batch": wire.to_plain(self.parcels), "done": self.done}

    @classmethod
    def from_plain(cls, plain: object) -> "Fetched":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(wire.from_plain(fields.raw("batch"), place="batch"), fields.whole("done", 0, MOST_SPANS))


@dataclass(frozen=True, slots=True)
class AskNews:
    """What has come into your record beyond a position? Answered by News."""

    incarnation: str
    after: int

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"incarnation": self.incarnation, "after": self.after}

    @classmethod
    def from_plain(cls, plain: object) -> "AskNews":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(incarnation_of(fields), fields.whole("after"))


@dataclass(frozen=True, slots=True)
class News:
    """A page of it. Where the incarnation is another than was asked about, it holds nothing."""

    incarnation: str
    parcels: tuple[Parcel, ...]
    through: int
    """The position from which to ask on: what was left out before it is not for the asker."""
    newest: int

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "incarnation": self.incarnation,
            "batch": wire.to_plain(self.parcels),
            "through": self.through,
            "newest": self.newest,
        }

    @classmethod
    def from_plain(cls, plain: object) -> "News":
        """The inverse of to_plain."""
        fields = Fields(plain)
        parcels = wire.from_plain(fields.raw("batch"), place="batch")
        newest = fields.whole("newest")
        return cls(incarnation_of(fields), parcels, fields.whole("through", 0, newest), newest)


@dataclass(frozen=True, slots=True)
class AskNames:
    """What are the people called? Answered by Names."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {}

    @classmethod
    def from_plain(cls, plain: object) -> "AskNames":
        """The inverse of to_plain."""
        Fields(plain)
        return cls()


@dataclass(frozen=True, slots=True)
class Names:
    """Names alone: how to reach somebody comes from the hub."""

    people: tuple[Person, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"people": [each.to_plain() for each in self.people]}

    @classmethod
    def from_plain(cls, plain: object) -> "Names":
        """The inverse of to_plain."""
        return cls(Fields(plain).each("people", MOST_NAMES, Person.from_plain))


Ask = Greet | CompareChains | Fetch | AskNews | AskNames
Answer = Greeting | Lacking | Fetched | News | Names


def span_to_plain(span: Span) -> list[Any]:
    """As JSON."""
    return [span.stream, span.origin, span.after]


def span_from_plain(plain: object, place: str) -> Span:
    """The inverse of span_to_plain."""
    if not isinstance(plain, list) or len(plain) != 3:
        raise Malformed(place, "not a stream, an origin and a sequence")
    fields = Fields(dict(zip(("stream", "origin", "after"), plain, strict=True)), place)
    return Span(StreamId(fields.uuid("stream")), OriginId(fields.hexadecimal("origin", 16)), fields.whole("after"))


def incarnation_of(fields: Fields) -> str:
    """The member `incarnation` of a message."""
    return fields.text("incarnation", 64)


def _place_to_plain(place: Place | None) -> list[str] | None:
    return None if place is None else list(place)


def _place_from_plain(fields: Fields, name: str) -> Place | None:
    if not fields.has(name):
        return None
    found = fields.raw(name)
    if not isinstance(found, list) or len(found) != 2:
        raise Malformed(fields.at(name), "not a stream and an origin")
    pair = Fields({"stream": found[0], "origin": found[1]}, fields.at(name))
    return StreamId(pair.uuid("stream")), OriginId(pair.hexadecimal("origin", 16))


def _note(plain: object, place: str) -> tuple[str, str]:
    if not isinstance(plain, list) or len(plain) != 2:
        raise Malformed(place, "not a log's name and a note")
    fields = Fields({"log": plain[0], "note": plain[1]}, place)
    return fields.text("log", 500, 1), fields.text("note", MAX_NOTE, 1)
