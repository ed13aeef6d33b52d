"""The status record: one truth about an incident, from which every audience's draft is made."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from models.comms.audience import CommsAudience
from models.comms.hygiene import odd_characters
from models.comms.phase import Phase
from models.kernel import reading
from models.kernel.reading import BadBody

MOST_FACT: Final = 1_000


class Fact(StrEnum):
    """One single-valued field of the record. The value is stored."""

    PHASE = "phase"
    IMPACT = "impact"
    SCOPE = "scope"
    ACTIONS = "actions"
    WORKAROUND = "workaround"
    DATA = "data"
    CAUSE = "cause"
    """The decision what may be said of the cause, to whom."""
    ETR = "etr"
    """Estimated time of restoration."""
    NEXT_UPDATE = "next_update"

    @property
    def label(self) -> str:
        """As shown."""
        return _LABELS[self]

    @property
    def is_text(self) -> bool:
        """Whether its value is plain text."""
        return self in (Fact.IMPACT, Fact.SCOPE, Fact.ACTIONS, Fact.WORKAROUND, Fact.DATA)


_LABELS: Final = {
    Fact.PHASE: "State",
    Fact.IMPACT: "Impact",
    Fact.SCOPE: "Scope",
    Fact.ACTIONS: "Doing",
    Fact.WORKAROUND: "Workaround",
    Fact.DATA: "Data",
    Fact.CAUSE: "Cause",
    Fact.ETR: "Restoration",
    Fact.NEXT_UPDATE: "Next update",
}


class Basis(StrEnum):
    """What an estimate rests on."""

    TESTED_FIX = "tested_fix"
    VENDOR = "vendor"
    HISTORY = "history"

    @property
    def label(self) -> str:
        """As shown."""
        return _BASES[self]


class Confidence(StrEnum):
    """How sure whoever gave it is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


_BASES: Final = {
    Basis.TESTED_FIX: "a tested fix",
    Basis.VENDOR: "a statement of the vendor",
    Basis.HISTORY: "past incidents, P50 to P90",
}


def checked(fact: Fact, value: Any) -> Any:
    """The value in its stored form; BadBody where it has not the shape of the fact. None clears it."""
    if value is None:
        return None
    if fact is Fact.PHASE:
        return str(Phase(value)) if isinstance(value, str) else _no("phase")
    if fact is Fact.NEXT_UPDATE:
        return reading.optional_moment({"at": value}, "at")
    if fact.is_text:
        return _text(str(fact), value)
    if not isinstance(value, Mapping):
        raise BadBody(f"{fact}: not an object")
    if fact is Fact.ETR:
        at_ms = reading.optional_moment(value, "at_ms")
        if at_ms is None:
            raise BadBody("etr: at_ms is missing")
        basis, confidence = Basis(reading.text(value, "basis")), Confidence(reading.text(value, "confidence"))
        note = reading.text_or_empty(value, "note")
        return {"at_ms": at_ms, "basis": str(basis), "confidence": str(confidence), "note": note}
    audiences = [str(CommsAudience(each)) for each in reading.texts(value, "audiences")]
    return {
        "text": _text("cause", reading.text(value, "text")),
        "audiences": audiences,
        "decider": reading.text(value, "decider"),
        "reason": reading.text(value, "reason"),
    }


def words_of(fact: Fact, value: Any) -> str:
    """The value as people read it and as templates use it; empty where unset."""
    if value is None:
        return ""
    if fact is Fact.PHASE:
        return Phase(value).label
    if fact is Fact.NEXT_UPDATE:
        return utc(value)
    if fact is Fact.ETR:
        return f"{utc(value['at_ms'])}, {value['confidence']} confidence, from {Basis(value['basis']).label}"
    return str(value["text"]) if fact is Fact.CAUSE else str(value)


def utc(at_ms: int) -> str:
    """14:59 UTC."""
    return f"{datetime.datetime.fromtimestamp(at_ms / 1000, datetime.UTC):%H:%M} UTC"


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise BadBody(f"{name}: not text")
    text = value.strip()
    if len(text) > MOST_FACT:
        raise BadBody(f"{name}: {len(text):,} characters, expected at most {MOST_FACT:,}")
    odd = odd_characters(text)
    if odd:
        raise BadBody(f"{name}: {odd[0].words} can't go out; expected plain text")
    return text


def _no(name: str) -> str:
    raise BadBody(f"{name}: not text")
