"""Chat at the window: an export file is read, told with what was left out, imported, and single messages become entries."""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.words import clock_time
from console.papers.chat_files import chat_files
from console.windows.choosing import Chosen, Rows, choose
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Prompt, Question
from models.incident.entry import Kind
from models.incident.transcript.commands import ImportTranscript
from models.incident.transcript.known import Said, fresh, promotion, said
from models.incident.transcript.message import Message
from models.incident.transcript.part import PART
from models.incident.transcript.reader import read_export
from models.kernel.clock import utc
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import StreamId
from resources.tongue import shown, tr
from widgets.choice_list import Choice

_KINDS: Final = (Kind.FACT, Kind.OBSERVATION, Kind.ACTION, Kind.DECISION, Kind.COMMS)
_TOLD: Final = 6
"""Lines of what was left out; whoever reads more of them has the wrong file."""


@dataclass(frozen=True, slots=True)
class Read:
    """An export as its file gave it."""

    file: str
    source: str
    channel: str
    messages: tuple[Message, ...]
    problems: tuple[Problem, ...]


class _Reading(QObject):
    """One file being read: a zip may hold 128 MiB, and nobody's keys wait for it."""

    ended = Signal(object)
    """A Read, or the sentence why not."""

    def start(self, path: Path, channel: str) -> None:
        """On a thread of its own; `ended` comes back to this object's thread."""

        def work() -> None:
            try:
                files, left_out = chat_files(path, channel)
                found = read_export(path.name, files, channel)
            except WatchfloorError as error:
                self.ended.emit(shown(str(error)))
            except (OSError, RuntimeError, ValueError) as error:
                self.ended.emit(tr("{path} can't be read: {error}", path=path, error=error))
            else:
                problems = (*left_out, *found.problems)
                self.ended.emit(Read(path.name, found.source, found.channel, found.messages, problems))

        threading.Thread(target=work, name="chat export", daemon=True).start()


def import_chat(live: Live, parent: QWidget) -> None:
    """Ask for the file, read it, and show what it holds before anything is recorded."""
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
        return
    questions = (
        Question("file", tr("Export file or folder"), note=tr("Slack: zip, folder or a day's JSON · Teams: JSON")),
        Question("channel", tr("Channel"), note=tr("where the file has several, or names none")),
    )

    def answer(answers: Answers, prompt: Prompt) -> None:
        if not answers["file"]:
            prompt.refuse(tr("Name the file: the zip that Slack wrote, or the JSON of Teams."))
            return
        reading = _Reading(parent)

        def ended(found: object) -> None:
            reading.deleteLater()
            if not prompt.is_over:
                prompt.button.set_busy(None)
            if isinstance(found, Read):
                if not prompt.is_over:
                    prompt.succeed()
                    _preview(live, parent, incident.id, found)
            else:
                (live.failed.emit if prompt.is_over else prompt.refuse)(shown(str(found)))

        reading.ended.connect(ended)
        prompt.button.set_busy(-1)
        reading.start(Path(answers["file"]).expanduser(), answers["channel"].lstrip("#"))

    sentence = tr("Nothing is recorded yet: the next page says what the file holds.")
    Prompt(tr("Import chat"), sentence, questions, tr("Read"), answer, parent).open()


def _preview(live: Live, parent: QWidget, stream: StreamId, found: Read) -> None:
    def question() -> tuple[tuple[Said, ...], list[str]]:
        return said(live.desk.incidents.state(stream).part(PART), live.desk.incidents.attachment)

    def shown(known: tuple[tuple[Said, ...], list[str]]) -> None:
        here, missing = known
        if missing:
            live.failed.emit(
                tr("An earlier transcript's messages are not on this workstation: what is new can't be told.")
            )
            return
        new = fresh(found.messages, here)
        if not new:
            live.told.emit(
                tr(
                    "All {messages} messages of {channel} are here already.",
                    messages=len(found.messages),
                    channel=found.channel,
                )
            )
            return
        _ask_import(live, parent, stream, found, new)

    live.ask(question, shown)


def _ask_import(live: Live, parent: QWidget, stream: StreamId, found: Read, new: tuple[Message, ...]) -> None:
    offset = Question("offset", tr("Clock offset in seconds"), "0", note=tr("added to the chat's times, at most a day"))

    def build(answers: Answers) -> object:
        return ImportTranscript(stream, new, found.file, _offset_ms(answers["offset"]))

    title = tr("Import {new} messages", new=len(new)) if len(new) > 1 else tr("Import 1 message")
    ask(live, title, report(found, new), (offset,), tr("Import"), parent)(build)


def report(found: Read, new: tuple[Message, ...]) -> str:
    """What the file holds and what is left out of it, for people."""
    first, last = new[0], new[-1]
    here = len(found.messages) - len(new)
    lines = [
        tr(
            "{channel} ({source}), {utc:%Y-%m-%d %H:%M:%S}Z to {utc2:%Y-%m-%d %H:%M:%S}Z. Begins: {author}: {short}",
            channel=found.channel,
            source=found.source.capitalize(),
            utc=utc(first.at_ms),
            utc2=utc(last.at_ms),
            author=first.author,
            short=_short(first.text),
        )
    ]
    if here:
        lines.append(
            tr(
                "{here} of its {messages} messages are here already and are not imported twice.",
                here=here,
                messages=len(found.messages),
            )
        )
    if found.problems:
        lines.append(tr("Left out or cut ({problems}):", problems=len(found.problems)))
        lines += [f"· {shown(str(problem))}" for problem in found.problems[:_TOLD]]
        more = len(found.problems) - _TOLD
        lines += [tr("· and {more} more", more=more)] if more > 0 else []
    else:
        lines.append(tr("Nothing had to be left out."))
    return "\n".join(lines)


def promote(live: Live, parent: QWidget) -> None:
    """A message becomes a line of the timeline, at the time and with the name of who said it."""
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
        return

    def question() -> tuple[tuple[Said, ...], list[str]]:
        return said(live.desk.incidents.state(incident.id).part(PART), live.desk.incidents.attachment)

    def shown(found: tuple[tuple[Said, ...], list[str]]) -> None:
        known, missing = found
        if missing:
            live.failed.emit(tr("The messages of a transcript are not on this workstation."))
        elif not known:
            live.failed.emit(tr("No transcript. Ctrl+K “import chat” reads an export of Slack or Teams."))
        else:
            _ask_promotion(live, parent, incident.id, known)

    live.ask(question, shown)


def _ask_promotion(live: Live, parent: QWidget, stream: StreamId, known: tuple[Said, ...]) -> None:
    by_place = {str(at): each for at, each in enumerate(known)}
    choices = [
        Choice(place, " ".join(each.message.text.split()), each.message.author, f"{clock_time(each.at_ms)}Z")
        for place, each in by_place.items()
        if each.message.text and not each.message.is_deleted
    ]
    kind = Question("kind", tr("Becomes"), Kind.FACT.value, options=tuple((one.value, one.value) for one in _KINDS))

    def preview(answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return tr("Tick a message.")
        each = by_place[chosen[0]]
        return tr(
            "{answers} at {clock_time}Z, said by {author}.",
            answers=answers["kind"].capitalize(),
            clock_time=clock_time(each.at_ms),
            author=each.message.author,
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        if len(chosen) != 1:
            raise ValueError("tick one message")
        each = by_place[chosen[0]]
        own = [one for one in known if one.message.channel == each.message.channel]
        return promotion(stream, own, live.timeline(), each.message.id, Kind(answers["kind"]))

    choose(
        live,
        tr("Promote a message"),
        tr("The message stays in its transcript; the entry names who said it and when."),
        (kind,),
        Rows(tr("Messages"), choices, is_single=True),
        tr("Promote"),
        preview,
        build,
        parent,
    )


def _offset_ms(answer: str) -> int:
    try:
        seconds = float(answer or "0")
    except ValueError:
        raise ValueError(f"clock offset: {answer!r} is not a number of seconds") from None
    if not abs(seconds) <= 86_400:
        raise BadInput(
            Problem("chat", None, "offset", tr("{answer} seconds; expected at most a day either way", answer=answer))
        )
    return round(seconds * 1000)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else f"{words[:79]}…"
