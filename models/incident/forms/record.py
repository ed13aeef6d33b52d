"""The whole record of an incident as one document: the facts, the timeline oldest first, what was verified. Pure."""

from models.incident.dossier import Dossier
from models.incident.forms import rows
from models.incident.forms.document import Document, Facts, Heading


def record(dossier: Dossier, title: str = "Incident record") -> Document:
    """For a post-mortem, an audit or a court: nothing is left out, and corrected entries stay, struck through."""
    summary = dossier.summary
    resolved = "not yet" if summary.resolved_ms is None else rows.moment(summary.resolved_ms)
    declared_by = "unknown" if summary.declared_by is None else dossier.name_of(summary.declared_by)
    facts = (
        ("Severity", f"{summary.severity}{f' ({summary.rule})' if summary.rule else ''}"),
        ("State", summary.state.upper()),
        ("Declared", f"{rows.moment(summary.declared_ms)} by {declared_by}"),
        ("Resolved", resolved),
        ("Services", ", ".join(summary.services) or "none named"),
        *rows.roles(dossier),
    )
    return Document(
        f"{title}: {rows.called(dossier)}",
        (
            Facts(facts),
            Heading("Timeline (UTC)"),
            rows.log(dossier, dossier.oldest_first),
            Heading("Record"),
            *rows.verified(dossier),
        ),
        rows.foot(dossier),
    )
