"""An incident written in one of the forms it can be handed on in."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from models.incident import export
from models.incident.dossier import Dossier
from models.incident.forms.document import Document
from models.incident.forms.ics201 import ics201
from models.incident.forms.ics214 import ics214
from models.incident.forms.markdown import to_markdown
from models.incident.forms.record import record
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import PersonId
from resources.said import say

FORMS: Final = {
    "markdown": ("Markdown", "md"),
    "pdf": ("PDF", "pdf"),
    "ics201": ("ICS 201, incident briefing", "md"),
    "ics214": ("ICS 214, activity log", "md"),
    "json": ("JSON", "json"),
    "csv": ("CSV", "csv"),
}
"""By name: words for people, and the usual ending of the file. The ICS forms are PDF in a file that ends in .pdf."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for."""

    form: str = "markdown"
    """A key of FORMS."""
    only_decisions: bool = False
    person: PersonId | None = None
    """Only what concerns this person."""
    is_pdf: bool = False
    """The ICS forms as PDF."""


def wanted(form: str, file: str, only_decisions: bool, person: PersonId | None) -> Wanted:
    """As asked, the file's ending heeded. BadInput where two wishes don't go together."""
    is_form = form.startswith("ics")
    if is_form and only_decisions:
        raise BadInput(
            Problem(
                "only", None, "", say("{form} is a form of its own; decisions alone go as another format", form=form)
            )
        )
    if form == "ics201" and person is not None:
        raise BadInput(
            Problem("person", None, "", say("ics201 briefs on the whole incident; a person's log is ics214"))
        )
    is_pdf = form == "pdf" or (is_form and Path(file).suffix.lower() == ".pdf")
    return Wanted(form, only_decisions, person, is_pdf)


def write(dossier: Dossier, asked: Wanted) -> bytes:
    """The file's content. Takes a dozen seconds for 10,000 entries as PDF: not on the GUI thread."""
    document = _document(dossier, asked)
    if document is None:
        return export.written(asked.form, _part(dossier, asked)).encode()
    if asked.is_pdf:
        # Qt is loaded only where somebody wants a PDF: most verbs do without.
        from console.papers.pdf import pdf_bytes

        return pdf_bytes(document)
    return to_markdown(document).encode()


def _document(dossier: Dossier, asked: Wanted) -> Document | None:
    match asked.form:
        case "ics201":
            return ics201(dossier)
        case "ics214":
            return ics214(dossier, asked.person)
        case "pdf":
            return record(_part(dossier, asked), "Decision log" if asked.only_decisions else "Incident record")
        case _:
            return None


def _part(dossier: Dossier, asked: Wanted) -> Dossier:
    part = dossier.only_decisions() if asked.only_decisions else dossier
    return part if asked.person is None else part.only_of(asked.person)
