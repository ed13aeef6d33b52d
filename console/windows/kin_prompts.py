"""What is asked between incidents: split, parent and child, merge, dismiss, reopen. Each says what will happen beforehand."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.words import clock_time
from console.windows.choosing import Chosen, Rows, choose
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.incident.commands import MoveState
from models.incident.entry import worded
from models.incident.lifecycle import TRANSITIONS, State
from models.incident.links.commands import LinkChild, MergeAll, Split, UnlinkChild
from models.incident.links.part import PART as LINKS
from models.incident.numbering import next_number
from models.incident.views import IncidentSummary
from models.kernel.ids import EventId, StreamId
from resources.tongue import tr
from widgets.choice_list import Choice

if TYPE_CHECKING:
    from console.windows.main_window import MainWindow


def _reason() -> Question:
    return Question("reason", tr("Reason"), note=tr("stands in the record"))


def split(live: Live, parent: QWidget, selected: EventId | None = None) -> None:
    """Chosen entries go on in a new incident; `selected` is ticked at the start."""
    incident = _open_one(live)
    if incident is None:
        return
    choices = [
        Choice(entry.id, worded(entry, live.person), live.person(entry.author), f"{clock_time(entry.occurred_ms)}Z")
        for entry in live.timeline()
        if not entry.superseded
    ]
    rows = Rows(tr("Entries that go on there"), choices, (selected,) if selected in live.entries and selected else ())
    number = next_number((heading.number for heading in live.headings), incident.drill)

    def preview(answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return tr("Tick at least one entry.")
        title = answers["title"] or "…"
        return tr(
            "{counted} will go on as {number} {severity} “{title}”, with you as Incident Commander. "
            "They stay in {number2}, too.",
            counted=tr("{count} entry", count=1) if len(chosen) == 1 else tr("{count} entries", count=len(chosen)),
            number=number,
            severity=incident.severity,
            title=title,
            number2=incident.number,
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return Split(incident.id, answers["title"], tuple(map(EventId, chosen)), reason=answers["reason"])

    title = Question("title", tr("Title of the new incident"), note=tr("required"))
    choose(
        live,
        tr("Split {number}", number=incident.number),
        tr("What turned out to be another matter gets an incident of its own."),
        (title, _reason()),
        rows,
        tr("Split"),
        preview,
        build,
        parent,
        lambda _receipt: live.told.emit(tr("Split off: {number}. Ctrl+I opens it.", number=number)),
    )


def split_selected(live: Live, window: "MainWindow") -> None:
    """From the timeline with the entry that is selected there."""
    split(live, window, window.timeline.selected if window.front == "timeline" else None)


def link_child(live: Live, parent: QWidget) -> None:
    """Another incident becomes a child: a cascade is led as one."""
    incident = _open_one(live)
    if incident is None:
        return
    children = {link.id for link in live.part(LINKS).children}
    rows = Rows(tr("The child"), _others(live, incident, children), is_single=True)
    if not rows.choices:
        live.failed.emit(tr("No other incident that could be a child. F2 declares one."))
        return

    def preview(_answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return tr("Tick the incident that this one led to.")
        child = _number(live, chosen[0])
        return tr(
            "{child} becomes a child of {number}, which is not over while {child} is open, or a reason says why.",
            child=child,
            number=incident.number,
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return LinkChild(incident.id, _one(chosen), answers["reason"])

    title, said = (
        tr("Child of {number}", number=incident.number),
        tr("One parent at most, no circles; a drill and a real incident stay apart."),
    )
    choose(live, title, said, (_reason(),), rows, tr("Link"), preview, build, parent)


def unlink(live: Live, parent: QWidget) -> None:
    """A child stands by itself again, or this incident leaves its parent."""
    incident = live.incident
    links = live.part(LINKS)
    if incident is None or not (links.children or links.parent):
        live.failed.emit(tr("No parent and no children. Ctrl+K “link” makes a cascade."))
        return
    above = links.parent
    choices = (
        []
        if above is None
        else [Choice(above.id, tr("Parent {number}", number=_number(live, above.id)), _title(live, above.id))]
    )
    choices += [
        Choice(each.id, tr("Child {number}", number=_number(live, each.id)), _title(live, each.id))
        for each in links.children
    ]
    rows = Rows(tr("The link"), choices, (choices[0].id,) if len(choices) == 1 else (), is_single=True)

    def ends(chosen: Chosen) -> tuple[StreamId, StreamId]:
        other = _one(chosen)
        return (other, incident.id) if above is not None and other == above.id else (incident.id, other)

    def preview(_answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return tr("Tick the link that is no more.")
        over, under = ends(chosen)
        return tr(
            "{number} stands by itself; {number2} does not wait for it any more.",
            number=_number(live, under),
            number2=_number(live, over),
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return UnlinkChild(*ends(chosen), answers["reason"])

    choose(live, tr("Unlink"), "", (_reason(),), rows, tr("Unlink"), preview, build, parent)


def merge(live: Live, parent: QWidget) -> None:
    """Several incidents go on as one: all or none."""
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
        return
    others = _others(live, incident, set())
    if not others:
        live.failed.emit(tr("No other incident to merge with."))
        return
    goes_on = ((incident.id, f"{incident.number} {incident.title}"), *((each.id, each.title) for each in others))
    survivor = Question(
        "survivor", tr("Goes on"), incident.id, options=tuple((str(one), words) for one, words in goes_on)
    )

    def sources(answers: Answers, chosen: Chosen) -> tuple[StreamId, ...]:
        named = dict.fromkeys((incident.id, *map(StreamId, chosen)))
        return tuple(each for each in named if each != answers["survivor"])

    def preview(answers: Answers, chosen: Chosen) -> str:
        ending = sources(answers, chosen)
        if not ending:
            return tr("Tick the incidents that are the same matter.")
        numbers = ", ".join(_number(live, each) for each in ending)
        verb = tr("ends") if len(ending) == 1 else tr("end")
        return (
            tr(
                "{numbers} {verb} as MERGED; what names it leads to {number}. Timelines stay whole. Each "
                "can be reopened.",
                numbers=numbers,
                verb=verb,
                number=_number(live, answers["survivor"]),
            )
            if len(ending) == 1
            else tr(
                "{numbers} {verb} as MERGED; what names them leads to {number}. Timelines stay whole. "
                "Each can be reopened.",
                numbers=numbers,
                verb=verb,
                number=_number(live, answers["survivor"]),
            )
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return MergeAll(StreamId(answers["survivor"]), sources(answers, chosen), answers["reason"])

    def merged(receipt: object) -> None:
        target = getattr(receipt, "stream", None)
        if isinstance(target, str):
            live.open_incident(StreamId(target))

    rows = Rows(tr("Are the same matter"), others)
    said = tr("All of them in one go, or none where one can't be merged.")
    choose(
        live,
        tr("Merge with {number}", number=incident.number),
        said,
        (survivor, _reason()),
        rows,
        tr("Merge"),
        preview,
        build,
        parent,
        merged,
    )


def reopen(live: Live, parent: QWidget) -> None:
    """What was thought over is not."""
    _move(live, parent, State.REOPENED, tr("Reopen"), tr("Clocks run again and updates are due from now on."))


def dismiss(live: Live, parent: QWidget) -> None:
    """It was none."""
    _move(live, parent, State.DISMISSED, tr("Dismiss"), tr("Clocks stop and nothing more is due. It can be reopened."))


def _move(live: Live, parent: QWidget, state: State, verb: str, then: str) -> None:
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No incident. F2 declares."))
        return
    if state not in TRANSITIONS[incident.state]:
        before = ", ".join(tr(each).upper() for each, following in TRANSITIONS.items() if state in following)
        live.failed.emit(
            tr(
                "{number} is {state}: {state2} follows {before}.",
                number=incident.number,
                state=tr(incident.state).upper(),
                state2=tr(state).upper(),
                before=before,
            )
        )
        return
    sentence = f"{incident.number} {tr(incident.state).upper()} → {tr(state).upper()}. {then}"
    question = Question("reason", tr("Reason"), note=tr("required"), is_long=True)
    ask(live, f"{verb} {incident.number}", sentence, (question,), verb, parent)(
        lambda answers: MoveState(incident.id, state, answers["reason"])
    )


def _open_one(live: Live) -> IncidentSummary | None:
    if live.incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
    return live.incident


def _others(live: Live, incident: IncidentSummary, besides: set[StreamId]) -> list[Choice]:
    """Other incidents that are not over, the newest first. What the gate refuses of them it names."""
    return [
        Choice(each.id, f"{each.number} {each.title}", str(each.severity), tr(each.state).upper())
        for each in live.headings
        if each.id != incident.id and each.id not in besides and not each.state.is_final
    ]


def _heading(live: Live, stream: str) -> tuple[str, str]:
    known = next((each for each in live.headings if each.id == stream), None)
    return (known.number, known.title) if known is not None else (tr("an incident not here yet"), "")


def _number(live: Live, stream: str) -> str:
    return _heading(live, stream)[0]


def _title(live: Live, stream: str) -> str:
    return _heading(live, stream)[1]


def _one(chosen: Chosen) -> StreamId:
    if len(chosen) != 1:
        raise ValueError("tick one incident")
    return StreamId(chosen[0])
