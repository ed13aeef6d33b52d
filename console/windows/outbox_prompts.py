"""What the outbox asks over the window: was it sent, why again, why not at all; approval anew; where to export to."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.comms_archive import ExportCancelled, export
from console.desk import Desk
from console.live import Live
from console.outbox_now import OutboxNow
from console.panes.outbox.archive_page import ArchivePage
from console.windows.prompt import Answers, Prompt, Question
from models.comms.commands import AskReview
from models.comms.outbox import commands as c
from models.comms.outbox.archive import ArchiveRow
from models.comms.outbox.item import Item
from models.comms.views import view
from models.kernel.errors import Refused, WatchfloorError
from resources.tongue import shown, tr


def _reason() -> Question:
    return Question("reason", tr("Why"), note=tr("required, recorded"))


def toggle_hold(live: Live, now: OutboxNow) -> None:
    """Hold sending, or go on; said either way."""
    now.hold(not now.is_held)
    if now.is_held:
        live.told.emit(tr("Sending is held: what is queued stays queued, and after 10 minutes it needs approval anew."))
    else:
        live.told.emit(tr("Sending goes on."))


def ask_for(live: Live, now: OutboxNow, window: QWidget, what: str, effect: str) -> None:
    """Answer what the pane asks for one item."""
    item = next((each for each in now.items if each.effect == effect), None)
    if item is None:
        return
    match what:
        case "settle":
            _settle(live, window, item)
        case "retry":
            sentence = tr(
                "{sink} did not take it: {item}. The approval must still hold.",
                sink=item.sink,
                item=item.words or tr("no reason was given"),
            )
            _ask(live, tr("Queue it again"), sentence, (_reason(),), tr("Queue"), window, lambda a: _retry(item, a))
        case "withdraw":
            sentence = tr("{title}, for {sink}. It was not sent and will not be.", title=item.title, sink=item.sink)
            _ask(live, tr("Withdraw it"), sentence, (_reason(),), tr("Withdraw"), window, lambda a: _withdraw(item, a))
        case "approval":
            _approve_anew(live, item)


def _settle(live: Live, window: QWidget, item: Item) -> None:
    sentence = tr(
        "{sink}: {item}. Look there for {effect} first: what is sent again may come twice.",
        sink=item.sink,
        item=item.words or tr("the outcome is not known"),
        effect=item.effect,
    )
    options = (
        ("", tr("Choose")),
        ("yes", tr("It was sent: it is there")),
        ("no", tr("It was not sent: it is not there")),
    )
    questions = (
        Question("seen", tr("Is it there?"), options=options),
        Question("where", tr("Where you looked"), note=tr("required")),
        Question("reason", tr("What you saw"), note=tr("required")),
        Question("remote", tr("Its id there"), note=tr("where you know it")),
    )

    def build(answers: Answers) -> object:
        missing = [
            words
            for key, words in (
                ("seen", tr("whether it is there")),
                ("where", tr("where you looked")),
                ("reason", tr("what you saw")),
            )
            if not answers[key]
        ]
        if missing:
            raise Refused(tr("Say {missing}", missing=", ".join(missing)))
        # Into the record, which is the same in every language.
        reason = f"{answers['reason']} (looked at: {answers['where']})"
        return c.Settle(item.incident, item.effect, answers["seen"] == "yes", reason, answers["remote"])

    _ask(live, tr("Was it sent?"), sentence, questions, tr("Settle"), window, build)


def _retry(item: Item, answers: Answers) -> object:
    return c.Retry(item.incident, item.effect, answers["reason"])


def _withdraw(item: Item, answers: Answers) -> object:
    return c.Withdraw(item.incident, item.effect, answers["reason"])


def _approve_anew(live: Live, item: Item) -> None:
    """Put the same draft up for review: what it says of the time is new, so that what is approved is new, too."""

    def find() -> str:
        for draft in view(live.desk.comms.state(item.incident)).drafts:
            if draft.review is not None and draft.review.asked.sha256 == item.update_sha256:
                return draft.key
        raise Refused(tr("The draft has changed since: ask for approval in the composer (F9)"))

    def asked(key: str) -> None:
        live.submit(
            AskReview(item.incident, key),
            lambda _receipt: live.told.emit(tr("Approval is asked again: Alt+A. Then send it from the composer (F9).")),
        )

    live.attempt(find, asked, live.failed.emit)


class Export(QObject):
    """One export under way, on a thread of its own; its signals come to the GUI thread."""

    progressed = Signal(int, int)
    ended = Signal(str, object)
    """Why it failed, or nothing; and the manifest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    def start(self, desk: Desk, found: Sequence[ArchiveRow], folder: Path) -> None:
        """Begin."""
        threading.Thread(target=lambda: self._work(desk, found, folder), name="archive", daemon=True).start()

    def cancel(self) -> None:
        """Stop before the next file and take away what was written."""
        self._cancelled.set()

    def _progress(self, done: int, whole: int) -> bool:
        self.progressed.emit(done, whole)
        return not self._cancelled.is_set()

    def _work(self, desk: Desk, found: Sequence[ArchiveRow], folder: Path) -> None:
        try:
            manifest = export(desk, found, folder, self._progress)
        except ExportCancelled as error:
            self.ended.emit(f"{shown(str(error))}.", None)
        except (WatchfloorError, OSError, RuntimeError) as error:
            self.ended.emit(tr("Not exported: {error}", error=error), None)
        else:
            self.ended.emit("", manifest)


def export_archive(
    live: Live, page: ArchivePage, found: Sequence[ArchiveRow], directory: Path, window: QWidget
) -> None:
    """Ask for the folder; the page shows how far it is and can break it off."""
    sentence = tr(
        "{found} rows with the stored bytes, and a manifest with the SHA-256 of every file.", found=len(found)
    )
    questions = (Question("folder", tr("Folder"), str(directory / "watchfloor-archive"), note=tr("new or empty")),)

    def answer(answers: Answers, prompt: Prompt) -> None:
        if not answers["folder"]:
            prompt.refuse(tr("Expected a folder."))
            return
        folder = Path(answers["folder"]).expanduser()
        work = Export(page)
        page.cancel_asked.connect(work.cancel)

        def ended(failure: str, manifest: dict[str, Any] | None) -> None:
            page.cancel_asked.disconnect(work.cancel)
            work.deleteLater()
            page.show_progress(None)
            if manifest is None:
                live.failed.emit(failure)
            else:
                live.told.emit(
                    tr(
                        "{manifest} rows and {manifest2} files in {folder}; manifest sha256 {manifest3}…",
                        manifest=manifest["rows"],
                        manifest2=len(manifest["files"]),
                        folder=folder,
                        manifest3=manifest["manifest_sha256"][:16],
                    )
                )

        work.progressed.connect(
            lambda done, whole: page.show_progress(tr("Writing file {done} of {whole}", done=done + 1, whole=whole))
        )
        work.ended.connect(ended)
        prompt.succeed()
        page.show_progress(tr("Begins…"))
        work.start(live.desk, tuple(found), folder)

    Prompt(tr("Export the archive"), sentence, questions, tr("Export"), answer, window).open()


def _ask(
    live: Live,
    title: str,
    sentence: str,
    questions: tuple[Question, ...],
    button: str,
    window: QWidget,
    build: Callable[[Answers], object],
) -> None:
    def answer(answers: Answers, prompt: Prompt) -> None:
        try:
            command = build(answers)
        except Refused as error:
            prompt.refuse(shown(str(error)))
            return
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    Prompt(title, sentence, questions, button, answer, window).open()
