"""Export of the incident in any of its forms: asked in a prompt, verified and written beside the windows."""

import threading
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.data_dir import replace_bytes
from console.live import Live
from console.papers.gathered import gather
from console.papers.paper import FORMS, Wanted, wanted, write
from console.windows.prompt import Answers, Prompt, Question
from models.incident.proof import Proof
from models.kernel.errors import BadInput, WatchfloorError
from models.kernel.ids import PersonId, StreamId
from resources.tongue import marked, shown, tr

_SENTENCE: Final = marked(
    "Every hash and signature of the incident is checked first; the document says with what result."
)
_ENTRIES: Final = (("all", marked("Whole timeline")), ("decisions", marked("Decisions only")))


class _Writing(QObject):
    """One export under way."""

    ended = Signal(str, object)
    """Why it failed, or nothing; and what was verified."""

    def start(self, live: Live, incident: StreamId, asked: Wanted, target: Path) -> None:
        """Gather, verify and write on a thread of its own; `ended` comes back to this object's thread."""

        def work() -> None:
            try:
                dossier = gather(live.desk, incident)
                replace_bytes(target, write(dossier, asked))
            except OSError as error:
                self.ended.emit(
                    tr(
                        "{target} can't be written: {strerror}. Nothing was changed there.",
                        target=target,
                        strerror=error.strerror or error,
                    ),
                    None,
                )
            except (WatchfloorError, RuntimeError) as error:
                self.ended.emit(tr("Not exported: {error}", error=error), None)
            else:
                self.ended.emit("", dossier.proof)

        threading.Thread(target=work, name="export", daemon=True).start()


def export_incident(live: Live, directory: Path, parent: QWidget) -> None:
    """Ask which form, which part and which file; the prompt stays until the file is written."""
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No open incident to export. F2 declares."))
        return
    people = (("", tr("everybody")), *((person.id, person.name) for person in live.desk.people.directory))
    questions = (
        Question(
            "format", tr("Format"), "markdown", options=tuple((name, words) for name, (words, _) in FORMS.items())
        ),
        Question("only", tr("Entries"), "all", options=tuple((value, tr(words)) for value, words in _ENTRIES)),
        Question("person", tr("Of whom"), "", options=people),
        Question("file", tr("File"), str(directory / f"{incident.number}.md"), note=tr("ICS forms also as .pdf")),
    )

    def answer(answers: Answers, prompt: Prompt) -> None:
        form, person = answers["format"], answers["person"]
        target = target_of(form, answers["file"])
        try:
            asked = wanted(form, target.name, answers["only"] == "decisions", PersonId(person) if person else None)
        except BadInput as error:
            prompt.refuse(shown(str(error)))
            return
        writing = _Writing(parent)

        def ended(failure: str, proof: Proof | None) -> None:
            writing.deleteLater()
            if failure:
                (live.failed.emit if prompt.is_over else prompt.refuse)(failure)
                return
            prompt.succeed()
            if proof is not None and not proof.is_sound:
                live.failed.emit(
                    tr(
                        "Exported to {target}, but the record is not sound: {faults}. Verify the record.",
                        target=target,
                        faults=proof.faults[0],
                    )
                )
            else:
                live.told.emit(
                    tr(
                        "Exported to {target}; {events} events verified.",
                        target=target,
                        events=proof.events if proof else 0,
                    )
                )

        writing.ended.connect(ended)
        writing.start(live, incident.id, asked, target)

    Prompt(tr("Export incident"), tr(_SENTENCE), questions, tr("Export"), answer, parent).open()


def target_of(form: str, file: str) -> Path:
    """The file with the ending of its form; ICS forms may end in .pdf."""
    path = Path(file).expanduser()
    if form.startswith("ics") and path.suffix.lower() == ".pdf":
        return path
    return path.with_suffix(f".{FORMS[form][1]}")
