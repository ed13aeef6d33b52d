"""Everything a document needs of an incident, of one moment, with its record verified."""

from typing import TYPE_CHECKING

from console.papers.blast_text import sketch
from models.incident.dossier import Dossier
from models.incident.entry import Entry
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.evidence.views import Evidence
from models.incident.proof import ChainTip, Proof
from models.incident.views import IncidentSummary
from models.kernel.ids import StreamId

if TYPE_CHECKING:
    from console.desk import Desk


def gather(desk: "Desk", stream: StreamId) -> Dossier:
    """Verify and collect. Takes a second for 10,000 entries: not on the GUI thread.

    Verified first: what is added between the two is in the document and not in the proof, never the other way round.
    """
    proof = _proof(desk, stream)

    def question() -> tuple[IncidentSummary, tuple[Entry, ...], Evidence]:
        state = desk.incidents.state(stream)
        return state.summary(), state.entries(), state.part(EVIDENCE)

    summary, entries, evidence = desk.read(question)
    directory = desk.people.directory
    return Dossier(
        summary,
        entries,
        directory.name_of,
        desk.clock.now_ms(),
        desk.identity.me,
        proof,
        sketch(desk.catalog(), summary.services),
        {person.id: person.team for person in directory if person.team},
        evidence,
    )


def _proof(desk: "Desk", stream: StreamId) -> Proof:
    verdict = desk.verify_stream(stream)
    tips = tuple(ChainTip(origin, head.seq, head.hash.hex()) for origin, head in verdict.heads)
    return Proof(verdict.events, tips, desk.clock.now_ms(), tuple(finding.message for finding in verdict.findings))
