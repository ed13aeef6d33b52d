"""The questions about evidence: taken in, sealed, handed over, verified, exported; and what is kept of the state."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.evidence_files import give_out, taken, verify
from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Prompt, Question
from models.incident.evidence import commands
from models.incident.evidence.commands import Custody, Keep
from models.incident.evidence.export import BAD
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem
from models.kernel.errors import WatchfloorError
from models.kernel.ids import PersonId, StreamId
from resources.tongue import shown, tr


class _Aside(QObject):
    """One piece of work on a thread of its own: files may be big, and lie far away."""

    ended = Signal(str)
    """Why it failed, or nothing."""

    def start(self, work: Callable[[], object]) -> None:
        """`ended` comes back to this object's thread."""

        def run() -> None:
            try:
                work()
                said = ""
            except WatchfloorError as error:
                said = shown(str(error))
            with suppress(RuntimeError):  # the window is gone
                self.ended.emit(said)

        threading.Thread(target=run, name="evidence", daemon=True).start()


def ask_about(live: Live, parent: QWidget, what: str, item_id: str) -> None:
    """Put the question that `what` names: add, or seal, transfer, verify, export of an item."""
    item = live.part(PART).find(item_id)
    if what == "add":
        add_evidence(live, parent)
    elif item is not None and live.incident is not None:
        {"seal": _seal, "transfer": _transfer, "verify": _verify, "export": _export}[what](live, parent, item)


def keep_state(live: Live, parent: QWidget) -> None:
    """Say what is kept and where; or, as the Incident Commander, go ahead without."""
    preservation = live.part(PART).preservation
    if live.incident is None or not preservation.open_points:
        live.told.emit(tr("All state is kept or waived."))
        return
    options = tuple((keep.value, tr("{label} kept", label=keep.label)) for keep in preservation.open_points)
    waive = ("waive", tr("waive {unmet} (Incident Commander)", unmet=", ".join(preservation.unmet)))
    questions = (
        Question("what", tr("What"), options=(*options, waive)),
        Question("note", tr("Where it is kept, or why it is waived"), note=tr("required")),
    )
    sentence = tr("Destructive steps stay locked until logs, memory dump and metric snapshot are kept.")

    def build(answers: Answers) -> object:
        if answers["what"] == "waive":
            return commands.WaivePreservation(_stream(live), answers["note"])
        return commands.SettleKeep(_stream(live), Keep(answers["what"]), answers["note"])

    ask(live, tr("State preservation"), sentence, questions, tr("Record"), parent)(build)


def add_evidence(live: Live, parent: QWidget) -> None:
    """Take a file into custody; its content, or where it is over 16 MiB its hash and place."""
    stream, desk = _stream(live), live.desk
    keeps = tuple((keep.value, tr(keep.label)) for keep in live.part(PART).preservation.open_points)
    questions = (
        Question("file", tr("File"), note=tr("its path on this machine; over 16 MiB it stays there")),
        Question("source", tr("Where it came from"), note=tr("a host, a system, a person")),
        Question("keeps", tr("State it keeps"), options=(("", tr("none of the checklist")), *keeps)),
    )

    def answer(answers: Answers, prompt: Prompt) -> None:
        path = Path(answers["file"]).expanduser()
        kept = Keep(answers["keeps"]) if answers["keeps"] else None

        def work() -> None:
            content, sha256, size = taken(path)
            desk.execute(
                commands.AddEvidence(
                    stream, path.name, answers["source"], None, None, content, sha256, size, str(path.resolve()), kept
                )
            )

        _with(live, prompt, parent, work)

    sentence = tr("The record keeps its SHA-256, who collected it and everybody who touches it.")
    Prompt(tr("Add evidence"), sentence, questions, tr("Take into custody"), answer, parent).open()


def _seal(live: Live, parent: QWidget, item: EvidenceItem) -> None:
    note = Question("note", tr("Seal"), note=tr("its number, or how"))
    ask(
        live,
        tr("Seal {item}", item=item.name),
        tr("From now on every look at it is to be written down."),
        (note,),
        tr("Seal"),
        parent,
    )(lambda answers: commands.LogCustody(_stream(live), item.id, Custody.SEAL, note=answers["note"]))


def _transfer(live: Live, parent: QWidget, item: EvidenceItem) -> None:
    people = (("", tr("choose")), *((person.id, person.name) for person in live.desk.people.directory))
    questions = (Question("to", tr("To"), options=people, is_open=True), Question("note", tr("Note")))

    def build(answers: Answers) -> object:
        name = answers["to"]
        known = next((person.id for person in live.desk.people.directory if person.id == name), None)
        to: PersonId | None = known
        if known is None and name and name != "choose":
            to = live.desk.people.find_or_expect(name)
        return commands.LogCustody(_stream(live), item.id, Custody.TRANSFER, to, answers["note"])

    sentence = tr("{person} has it now.", person=live.person(item.holder))
    ask(live, tr("Hand over {item}", item=item.name), sentence, questions, tr("Hand over"), parent)(build)


def _verify(live: Live, parent: QWidget, item: EvidenceItem) -> None:
    """Hash it again; what came out is written down and said."""
    stream, desk = _stream(live), live.desk
    aside = _Aside(parent)

    def ended(failure: str) -> None:
        aside.deleteLater()
        now = live.part(PART).find(item.id)
        if failure:
            live.failed.emit(failure)
        elif now is not None and now.soundness in BAD:
            live.failed.emit(
                tr(
                    "{item} is {soundness}: it is not what was collected.",
                    item=item.name,
                    soundness=tr(now.soundness).upper(),
                )
            )
        else:
            live.told.emit(tr("{item} is intact.", item=item.name))

    aside.ended.connect(ended)
    aside.start(lambda: verify(desk, stream, item))


def _export(live: Live, parent: QWidget, item: EvidenceItem) -> None:
    stream, desk = _stream(live), live.desk
    questions = (
        Question("file", tr("To the file"), item.name, note=tr("a path; nothing is replaced")),
        Question("note", tr("For whom")),
    )

    def answer(answers: Answers, prompt: Prompt) -> None:
        out = Path(answers["file"]).expanduser()
        _with(live, prompt, parent, lambda: give_out(desk, stream, item, out, answers["note"]))

    sentence = tr("It is hashed first; what is BROKEN is not given out.")
    Prompt(tr("Export {item}", item=item.name), sentence, questions, tr("Export"), answer, parent).open()


def _with(live: Live, prompt: Prompt, parent: QWidget, work: Callable[[], object]) -> None:
    """The prompt stays until the work is done, and says why it was not."""
    aside = _Aside(parent)

    def ended(failure: str) -> None:
        aside.deleteLater()
        if not failure:
            prompt.succeed()
        else:
            (live.failed.emit if prompt.is_over else prompt.refuse)(failure)

    aside.ended.connect(ended)
    aside.start(work)


def _stream(live: Live) -> StreamId:
    assert live.incident is not None, "asked for an open incident"
    return live.incident.id
