"""One entry of the timeline, as plain words."""

from dataclasses import dataclass

from resources.tongue import tr
from widgets.durability_badge import Durability, DurabilityKind

SENT = Durability(DurabilityKind.SENT)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Times are words in UTC; ids are the entries' own and unique."""

    id: str
    occurred: str
    kind: str
    """decision, fact, action, comms, auto, task."""
    letter: str
    """D F A C R S T; empty for the console's own entries, which show a gear."""
    text: str
    author: str
    logged: str | None = None
    """Only where it differs from `occurred`, e.g. 14:27."""
    details: tuple[tuple[str, str], ...] = ()
    """Label and words: ("Why", "Errors began …"); an empty label takes the whole width."""
    durability: Durability = SENT
    is_pinned: bool = False
    superseded_by: str | None = None
    """Words on what superseded it: "14:33:05 by Bo Lindqvist"."""
    corrects: tuple[str, str, str] | None = None
    """Time and wording of the corrected entry, and the reason."""
    is_decision: bool = False
    at: float = 0.0
    """When it occurred, seconds since the epoch: places it inside or outside a selected stretch."""

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Everything below the text, in order; the correction's own line is not among them."""
        if self.superseded_by is not None:
            return (
                ("", tr("Superseded {superseded_by}. Kept, never deleted.", superseded_by=self.superseded_by)),
                *self.details,
            )
        return self.details

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = [self.occurred, self.kind, self.text, *(f"{label} {words}" for label, words in self.lines)]
        if self.corrects is not None:
            parts.append(
                tr(
                    "corrects {corrects}, was {corrects2}, {corrects3}",
                    corrects=self.corrects[0],
                    corrects2=self.corrects[1],
                    corrects3=self.corrects[2],
                )
            )
        if self.is_pinned:
            parts.append(tr("pinned"))
        return ", ".join([*parts, self.author, self.durability.words])
