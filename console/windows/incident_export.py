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

_SENTENCE: Final = "Every hash and signature of the incident is checked first; the document says with what result."
_ENTRIES: Final = (("all", "Whole timeline"), ("decisions", "Decisions only"))


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
                    f"{target} can't be written: {error.strerror or error}. Nothing was changed there.", None
                )
            except (WatchfloorError, RuntimeError) as error:
                self.ended.emit(f"Not exported: {error}", None)
            else:
                self.ended.emit("", dossier.proof)

        threading.Thread(target=work, name="export", daemon=True).start()


def export_incident(live: Live, directory: Path, parent: QWidget) -> None:
    """Ask which form, which part and which file; the prompt stays until the file is written."""
    incident = live.incident
    if incident is None:
        live.failed.emit("No open incident to export. F2 declares.")
        return
    people = (("", "everybody"), *((person.id, person.name) for person in live.desk.people.directory))
    questions = (
        Question("format", "Format", "markdown", options=tuple((name, words) for name, (words, _) in FORMS.items())),
        Question("only", "Entries", "all", options=_ENTRIES),
        Question("person", "Of whom", "", options=people),
        Question("file", "File", str(directory / f"{incident.number}.md"), note="ICS forms also as .pdf"),
    )

    def answer(answers: Answers, prompt: Prompt) -> None:
        form, person = answers["format"], answers["person"]
        target = target_of(form, answers["file"])
        try:
            asked = wanted(form, target.name, answers["only"] == "decisions", PersonId(person) if person else None)
        except BadInput as error:
            prompt.refuse(str(error))
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
                    f"Exported to {target}, but the record is not sound: {proof.faults[0]}. Verify the record."
                )
            else:
                live.told.emit(f"Exported to {target}; {proof.events if proof else 0} events verified.")

        writing.ended.connect(ended)
        writing.start(live, incident.id, asked, target)

    Prompt("Export incident", _SENTENCE, questions, "Export", answer, parent).open()


def target_of(form: str, file: str) -> Path:
    """The file with the ending of its form; ICS forms may end in .pdf."""
    path = Path(file).expanduser()
    if form.startswith("ics") and path.suffix.lower() == ".pdf":
        return path
    return path.with_suffix(f".{FORMS[form][1]}")
