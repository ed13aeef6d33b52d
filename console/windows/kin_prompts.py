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
from widgets.choice_list import Choice

if TYPE_CHECKING:
    from console.windows.main_window import MainWindow

_REASON = Question("reason", "Reason", note="stands in the record")


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
    rows = Rows("Entries that go on there", choices, (selected,) if selected in live.entries and selected else ())
    number = next_number((heading.number for heading in live.headings), incident.drill)

    def preview(answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return "Tick at least one entry."
        title = answers["title"] or "…"
        return (
            f"{_counted(len(chosen), 'entry', 'entries')} will go on as {number} {incident.severity} “{title}”, "
            f"with you as Incident Commander. They stay in {incident.number}, too."
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return Split(incident.id, answers["title"], tuple(map(EventId, chosen)), reason=answers["reason"])

    title = Question("title", "Title of the new incident", note="required")
    choose(
        live,
        f"Split {incident.number}",
        "What turned out to be another matter gets an incident of its own.",
        (title, _REASON),
        rows,
        "Split",
        preview,
        build,
        parent,
        lambda _receipt: live.told.emit(f"Split off: {number}. Ctrl+I opens it."),
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
    rows = Rows("The child", _others(live, incident, children), is_single=True)
    if not rows.choices:
        live.failed.emit("No other incident that could be a child. F2 declares one.")
        return

    def preview(_answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return "Tick the incident that this one led to."
        child = _number(live, chosen[0])
        return f"{child} becomes a child of {incident.number}, which is not over while {child} is open, or a reason says why."

    def build(answers: Answers, chosen: Chosen) -> object:
        return LinkChild(incident.id, _one(chosen), answers["reason"])

    title, said = (
        f"Child of {incident.number}",
        "One parent at most, no circles; a drill and a real incident stay apart.",
    )
    choose(live, title, said, (_REASON,), rows, "Link", preview, build, parent)


def unlink(live: Live, parent: QWidget) -> None:
    """A child stands by itself again, or this incident leaves its parent."""
    incident = live.incident
    links = live.part(LINKS)
    if incident is None or not (links.children or links.parent):
        live.failed.emit("No parent and no children. Ctrl+K “link” makes a cascade.")
        return
    above = links.parent
    choices = [] if above is None else [Choice(above.id, f"Parent {_number(live, above.id)}", _title(live, above.id))]
    choices += [Choice(each.id, f"Child {_number(live, each.id)}", _title(live, each.id)) for each in links.children]
    rows = Rows("The link", choices, (choices[0].id,) if len(choices) == 1 else (), is_single=True)

    def ends(chosen: Chosen) -> tuple[StreamId, StreamId]:
        other = _one(chosen)
        return (other, incident.id) if above is not None and other == above.id else (incident.id, other)

    def preview(_answers: Answers, chosen: Chosen) -> str:
        if not chosen:
            return "Tick the link that is no more."
        over, under = ends(chosen)
        return f"{_number(live, under)} stands by itself; {_number(live, over)} does not wait for it any more."

    def build(answers: Answers, chosen: Chosen) -> object:
        return UnlinkChild(*ends(chosen), answers["reason"])

    choose(live, "Unlink", "", (_REASON,), rows, "Unlink", preview, build, parent)


def merge(live: Live, parent: QWidget) -> None:
    """Several incidents go on as one: all or none."""
    incident = live.incident
    if incident is None:
        live.failed.emit("No open incident. F2 declares.")
        return
    others = _others(live, incident, set())
    if not others:
        live.failed.emit("No other incident to merge with.")
        return
    goes_on = ((incident.id, f"{incident.number} {incident.title}"), *((each.id, each.title) for each in others))
    survivor = Question("survivor", "Goes on", incident.id, options=tuple((str(one), words) for one, words in goes_on))

    def sources(answers: Answers, chosen: Chosen) -> tuple[StreamId, ...]:
        named = dict.fromkeys((incident.id, *map(StreamId, chosen)))
        return tuple(each for each in named if each != answers["survivor"])

    def preview(answers: Answers, chosen: Chosen) -> str:
        ending = sources(answers, chosen)
        if not ending:
            return "Tick the incidents that are the same matter."
        numbers = ", ".join(_number(live, each) for each in ending)
        verb = "ends" if len(ending) == 1 else "end"
        return (
            f"{numbers} {verb} as MERGED; what names {'it' if len(ending) == 1 else 'them'} leads to "
            f"{_number(live, answers['survivor'])}. Timelines stay whole. Each can be reopened."
        )

    def build(answers: Answers, chosen: Chosen) -> object:
        return MergeAll(StreamId(answers["survivor"]), sources(answers, chosen), answers["reason"])

    def merged(receipt: object) -> None:
        target = getattr(receipt, "stream", None)
        if isinstance(target, str):
            live.open_incident(StreamId(target))

    rows = Rows("Are the same matter", others)
    said = "All of them in one go, or none where one can't be merged."
    choose(
        live, f"Merge with {incident.number}", said, (survivor, _REASON), rows, "Merge", preview, build, parent, merged
    )


def reopen(live: Live, parent: QWidget) -> None:
    """What was thought over is not."""
    _move(live, parent, State.REOPENED, "Reopen", "Clocks run again and updates are due from now on.")


def dismiss(live: Live, parent: QWidget) -> None:
    """It was none."""
    _move(live, parent, State.DISMISSED, "Dismiss", "Clocks stop and nothing more is due. It can be reopened.")


def _move(live: Live, parent: QWidget, state: State, verb: str, then: str) -> None:
    incident = live.incident
    if incident is None:
        live.failed.emit("No incident. F2 declares.")
        return
    if state not in TRANSITIONS[incident.state]:
        before = ", ".join(each.upper() for each, following in TRANSITIONS.items() if state in following)
        live.failed.emit(f"{incident.number} is {incident.state.upper()}: {state.upper()} follows {before}.")
        return
    sentence = f"{incident.number} {incident.state.upper()} → {state.upper()}. {then}"
    question = Question("reason", "Reason", note="required", is_long=True)
    ask(live, f"{verb} {incident.number}", sentence, (question,), verb, parent)(
        lambda answers: MoveState(incident.id, state, answers["reason"])
    )


def _open_one(live: Live) -> IncidentSummary | None:
    if live.incident is None:
        live.failed.emit("No open incident. F2 declares.")
    return live.incident


def _others(live: Live, incident: IncidentSummary, besides: set[StreamId]) -> list[Choice]:
    """Other incidents that are not over, the newest first. What the gate refuses of them it names."""
    return [
        Choice(each.id, f"{each.number} {each.title}", str(each.severity), each.state.upper())
        for each in live.headings
        if each.id != incident.id and each.id not in besides and not each.state.is_final
    ]


def _heading(live: Live, stream: str) -> tuple[str, str]:
    known = next((each for each in live.headings if each.id == stream), None)
    return (known.number, known.title) if known is not None else ("an incident not here yet", "")


def _number(live: Live, stream: str) -> str:
    return _heading(live, stream)[0]


def _title(live: Live, stream: str) -> str:
    return _heading(live, stream)[1]


def _one(chosen: Chosen) -> StreamId:
    if len(chosen) != 1:
        raise ValueError("tick one incident")
    return StreamId(chosen[0])


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
