"""What can have happened to the bridge. Frozen; see models.incident.events for the rules of bodies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.kernel import reading
from models.kernel.reading import BadBody, Body, compact

SET: Final = "incident.bridge_set"
ROUND: Final = "incident.status_round"

VERSIONS: Final = {SET: 1, ROUND: 1}

TEXT_FIELDS: Final = ("dial_in", "url", "pin")
FIELDS: Final = (*TEXT_FIELDS, "protocol", "every_minutes")
"""What a card holds: texts, a list of sentences, a whole number of minutes."""

MOST_MINUTES: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class BridgeSet:
    """Some fields of the card were written; the others stay as they are."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """By FIELDS; an empty text or list clears the field."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content. Here an empty text means something, so nothing is left out."""
        return {
            "values": {name: list(value) if isinstance(value, tuple) else value for name, value in self.values.items()}
        }

    @classmethod
    def from_body(cls, body: Body) -> "BridgeSet":
        """Strict; BadBody otherwise. Fields of a later release are left alone."""
        values = reading.mapping(body, "values")
        known: dict[str, Any] = {name: reading.text(values, name) for name in TEXT_FIELDS if name in values}
        if "protocol" in values:
            known["protocol"] = list(reading.texts(values, "protocol"))
        if "every_minutes" in values:
            known["every_minutes"] = reading.whole(values, "every_minutes")
            if not 1 <= known["every_minutes"] <= MOST_MINUTES:
                raise BadBody("every_minutes: not between 1 and 1440")
        return cls(known)


@dataclass(frozen=True, slots=True)
class StatusRound:
    """A status round was held on the bridge; the next one counts from here."""

    note: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"note": self.note})

    @classmethod
    def from_body(cls, body: Body) -> "StatusRound":
        """Strict; BadBody otherwise."""
        return cls(reading.optional_text(body, "note") or "")
