"""All that goes into a document about one incident, taken at one moment; and the part of its timeline that is wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from models.incident.entry import Entry, Kind
from models.incident.evidence.views import Evidence
from models.incident.proof import Proof
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId

NameOf = Callable[[PersonId], str]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Plain values; may cross threads."""

    summary: IncidentSummary
    entries: tuple[Entry, ...]
    """Newest first."""
    name_of: NameOf
    written_ms: int
    """When the document is made."""
    prepared_by: PersonId
    proof: Proof | None = None
    """None where the record was not verified; the document then says so."""
    sketch: tuple[str, ...] = ()
    """The blast radius in words, one line each; empty where no catalogue is known."""
    teams: Mapping[PersonId, str] = field(default_factory=dict)
    """Home teams, as far as the directory knows them."""
    evidence: Evidence = field(default_factory=Evidence)
    """Items in custody and the state that was kept; part of the whole document alone."""

    @property
    def oldest_first(self) -> tuple[Entry, ...]:
        """The timeline as a story."""
        return tuple(sorted(self.entries, key=lambda entry: entry.order))

    def only_decisions(self) -> "Dossier":
        """Decisions alone, superseded ones and their corrections included: for a review of causes, or an audit."""
        return replace(
            self,
            entries=tuple(entry for entry in self.entries if entry.kind is Kind.DECISION),
            evidence=Evidence(),
        )

    def only_of(self, person: PersonId) -> "Dossier":
        """What this person logged, decided, owns, or was given."""
        return replace(
            self, entries=tuple(entry for entry in self.entries if concerns(entry, person)), evidence=Evidence()
        )


def concerns(entry: Entry, person: PersonId) -> bool:
    """Whether a line of the timeline belongs into the log of this person."""
    about = (entry.fields.get(name) for name in ("person", "owner", "decider", "to"))
    return entry.author == person or person in about
