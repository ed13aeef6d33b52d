"""The questions of the clocks: what fell due while nobody was there, what came of a call, who took a level up."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.alert_paging import Told
from console.command_post import CommandPost
from console.escalating import Picture
from console.live import Live
from console.panes.alerts.due_panel import standing
from console.panes.alerts.due_rows import Kind, due_rows
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Prompt, Question
from models.alerts.inbox.commands import Acknowledge, LogPageCall
from models.incident.escalation.commands import AcknowledgeEscalation, LogCall
from models.incident.escalation.result import CallResult
from models.incident.escalation.views import EscalationView
from models.incident.reminders import About
from models.kernel.ids import StreamId
from resources.tongue import marked, tr

_ACKNOWLEDGED = "acknowledged"
_RESULTS = (*((each.value, each.label) for each in CallResult), (_ACKNOWLEDGED, marked("reached, and takes it up")))
_ACTION_OF = {
    About.RULING: "dispute",
    About.TRIAGE: "triage",
    About.ROTATION: "handover",
    About.UPDATE: "composer",
    About.FALLBACK: "fallback",
    About.WORKAROUND: "fallback",
}


def answer(live: Live, post: CommandPost, acts: Callable[[str], None], parent: QWidget, row: str = "") -> None:
    """Ask what a row needs; without one, what is asked first. `acts` does an action of the table."""
    found = standing(live, post)
    kind, _, name = (row or next((each.id for each in due_rows(found)), "")).partition(":")
    if kind == Kind.MISSED:
        _missed(live, post, name, parent)
    elif kind == Kind.CALL:
        stream, _, key = name.partition("|")
        _call(live, StreamId(stream), key, _title(found.calls(), stream, key), parent)
    elif kind == Kind.PAGE and int(name) < len(found.told):
        _page(live, found.told[int(name)], parent)
    elif kind == Kind.OVERDUE:
        _overdue(live, name, acts)
    elif kind == Kind.NEXT:
        live.told.emit(tr("It is still to come: it goes off by itself."))
    else:
        live.told.emit(tr("Nothing is due."))


def _missed(live: Live, post: CommandPost, timer: str, parent: QWidget) -> None:
    found = next((each for each in post.clocks.missed if each.id == timer), None)
    if found is None:
        live.told.emit(tr("It is answered already."))
        return

    def taken(answers: Answers, prompt: Prompt) -> None:
        if answers["answer"] == "now":
            post.clocks.do_now(found.id)
        elif not answers["reason"]:
            prompt.refuse(tr("Say why it is skipped."))
            return
        else:
            post.clocks.skip(found.id, answers["reason"])
        prompt.succeed()

    questions = (
        Question(
            "answer", tr("It shall"), options=(("now", tr("happen now")), ("skip", tr("be skipped, with a reason")))
        ),
        Question("reason", tr("Reason"), note=tr("where it is skipped")),
    )
    sentence = tr("{what}. It fell due while nobody was there, and was not done.", what=found.what)
    Prompt(tr("Fell due meanwhile"), sentence, questions, tr("Answer"), taken, parent).open()


def _title(calls: list[tuple[Picture, EscalationView]], stream: str, key: str) -> str:
    for seen, item in calls:
        if (str(seen.summary.id), item.key) == (stream, key):
            return tr("{words}. Say: {message}", words=seen.called(item).words, message=item.message or item.sentence)
    return ""


def _call(live: Live, incident: StreamId, key: str, title: str, parent: QWidget) -> None:
    def build(answers: Answers) -> object:
        if answers["result"] == _ACKNOWLEDGED:
            return AcknowledgeEscalation(incident, key)
        return LogCall(incident, key, CallResult(answers["result"]), answers["words"])

    ask(live, tr("Call, and log the result"), title, _questions(), tr("Log"), parent)(build)


def _page(live: Live, told: Told, parent: QWidget) -> None:
    keys = tuple(each.key for each in told.alerts)

    def build(answers: Answers) -> object:
        if answers["result"] == _ACKNOWLEDGED:
            return Acknowledge(keys)
        return LogPageCall(keys, told.page.level, answers["result"], answers["words"])

    title = tr("{told}. Say: {message}", told=told.words, message=told.page.message)
    ask(live, tr("Call, and log the result"), title, _questions(), tr("Log"), parent)(build)


def _questions() -> tuple[Question, ...]:
    return (
        Question(
            "result",
            tr("It came to"),
            CallResult.REACHED.value,
            options=tuple((value, tr(words)) for value, words in _RESULTS),
        ),
        Question("words", tr("In words"), note=tr("who said what")),
    )


def _overdue(live: Live, name: str, acts: Callable[[str], None]) -> None:
    incident, about, _key = name.split("|", 2)
    if live.incident is None or live.incident.id != incident:
        live.open_incident(StreamId(incident))
        live.told.emit(tr("The incident it is about is open now: press Enter on it again."))
        return
    acts(_ACTION_OF[About(about)])
