"""The content of events about fallbacks. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import reading
from models.kernel.ids import PersonId
from models.kernel.reading import BadBody, Body, compact
from models.runbooks.fallback import Fallback

FALLBACK_PROPOSED: Final = "incident.fallback_proposed"
FALLBACK_DECLINED: Final = "incident.fallback_declined"
FALLBACK_ACTIVATED: Final = "incident.fallback_activated"
FALLBACK_REVERSED: Final = "incident.fallback_reversed"

VERSIONS: Final[Mapping[str, int]] = {
    FALLBACK_PROPOSED: 1,
    FALLBACK_DECLINED: 1,
    FALLBACK_ACTIVATED: 1,
    FALLBACK_REVERSED: 1,
}


@dataclass(frozen=True, slots=True)
class FallbackTurned:
    """A turn of a fallback, with its terms as they stood: what becomes of the library later changes nothing here."""

    key: str
    """Of the runbook."""
    title: str
    sha256: str
    """Of what the runbook said, in hex."""
    terms: Fallback
    note: str = ""
    """Why it is declined or taken early; how it was taken back."""
    decider: PersonId | None = None
    """The commander on whose word it was activated, where somebody else wrote it down."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "key": self.key,
                "title": self.title,
                "sha256": self.sha256,
                "terms": self.terms.to_plain(),
                "note": self.note,
                "decider": self.decider,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "FallbackTurned":
        """Strict; a ValueError otherwise."""
        key, decider = reading.text(body, "key"), reading.optional_text(body, "decider")
        if not key:
            raise BadBody("key: is empty")
        return cls(
            key,
            reading.text(body, "title"),
            reading.text(body, "sha256"),
            Fallback.from_plain(reading.mapping(body, "terms")),
            reading.optional_text(body, "note") or "",
            None if decider is None else PersonId(decider),
        )
