"""The questions of the boards: a poll, a voice, a hypothesis and its evidence, a workstream, a step of triage."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.known import known
from console.panes.command.prefill import findings
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.incident.hypotheses import commands as hypotheses
from models.incident.hypotheses.events import Status as Judgement
from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.polls import commands as polls
from models.incident.polls.part import PART as POLLS
from models.incident.polls.voice import VOICES, PollKind, Voice
from models.incident.triage import commands as triage
from models.incident.triage.part import PART as TRIAGE
from models.incident.triage.steps import Step
from models.incident.workstreams import commands as workstreams
from models.incident.workstreams.events import Status as Standing
from models.incident.workstreams.part import PART as WORKSTREAMS
from models.kernel.ids import EventId, PersonId, StreamId
from resources.tongue import shown, tr

_Options = tuple[tuple[str, str], ...]


def open_poll(live: Live, parent: QWidget) -> None:
    """Ask the room."""
    stream = _stream(live)
    if stream is None:
        return
    questions = (
        Question("question", tr("Question"), note=tr("required")),
        Question(
            "kind", tr("Kind"), PollKind.OBJECTIONS.value, options=tuple((kind.value, kind.label) for kind in PollKind)
        ),
        Question(
            "asked", tr("Who must be heard"), note=tr("names, separated by commas; empty for whoever is in the room")
        ),
    )

    def build(answers: Answers) -> object:
        names = [name.strip() for name in answers["asked"].split(",") if name.strip()]
        asked = tuple(live.desk.people.find_or_expect(name) for name in names)
        return polls.OpenPoll(stream, PollKind(answers["kind"]), answers["question"], asked)

    ask(live, tr("Open a poll"), tr("Silence is never counted as consent."), questions, tr("Ask"), parent)(build)


def give_voice(live: Live, parent: QWidget, poll_id: str = "") -> None:
    """One's own voice, or that of another person as heard on the bridge."""
    stream, found = _stream(live), live.part(POLLS)
    poll = found.find(poll_id) or next((each for each in reversed(found.all) if each.is_open), None)
    if stream is None or poll is None:
        live.failed.emit(tr("No open poll. Ctrl+K “poll” asks one."))
        return
    options = tuple((voice.value, tr(voice.label)) for voice in VOICES[poll.kind])
    questions = (
        Question("voice", tr("Voice"), options=options),
        Question("person", tr("Whose"), live.desk.identity.me, options=_people(live), is_open=True),
        Question("words", tr("Words")),
    )
    late = "" if poll.is_open else tr(" It is closed: the voice is kept as late.")
    ask(live, tr("Record a voice"), f"{poll.question}{late}", questions, tr("Record"), parent)(
        lambda answers: polls.GiveVoice(
            stream, poll.id, Voice(answers["voice"]), _person(live, answers["person"]), answers["words"]
        )
    )


def close_poll(live: Live, parent: QWidget, poll_id: str = "") -> None:
    """The outcome follows from the voices; a decision may follow from the outcome."""
    stream, found = _stream(live), live.part(POLLS)
    poll = found.find(poll_id) or next((each for each in reversed(found.all) if each.is_open), None)
    if stream is None or poll is None:
        live.failed.emit(tr("No open poll to close."))
        return
    missing = ", ".join(live.person(person) for person in poll.standing.missing)
    said = f"{poll.question} {shown(poll.standing.sentence)}{f': {missing}' if missing else ''}."
    question = Question("decision", tr("Decision"), note=tr("for the decision log; empty for none"))
    ask(live, tr("Close the poll"), said, (question,), tr("Close"), parent)(
        lambda answers: polls.ClosePoll(stream, poll.id, answers["decision"])
    )


def add_hypothesis(live: Live, parent: QWidget) -> None:
    """A suspicion, who looks into it, and what would settle it."""
    stream = _stream(live)
    if stream is None:
        return
    questions = (
        Question("statement", tr("Hypothesis"), note=tr("required")),
        Question("settles", tr("What would settle it"), note=tr("required")),
        Question("owner", tr("Owner"), live.desk.identity.me, options=_people(live), is_open=True),
    )
    ask(live, tr("Add a hypothesis"), "", questions, tr("Add"), parent)(
        lambda answers: hypotheses.AddHypothesis(
            stream, answers["statement"], answers["settles"], _person(live, answers["owner"])
        )
    )


def add_evidence(live: Live, parent: QWidget, hypothesis_id: str = "", entry: EventId | None = None) -> None:
    """For or against; `entry` is the line of the timeline that shows it."""
    stream, options = _stream(live), _hypotheses(live)
    if stream is None or not options:
        live.failed.emit(tr("No hypotheses. Ctrl+K “hypothesis” adds one."))
        return
    shown = live.entries.get(entry) if entry is not None else None
    questions = (
        Question("text", tr("Evidence"), shown.text if shown else "", note=tr("required")),
        Question("side", tr("Speaks"), "for", options=(("for", "for"), ("against", "against"))),
        Question("hypothesis", tr("Hypothesis"), hypothesis_id, options=options),
    )
    ask(live, tr("Add evidence"), "", questions, tr("Add"), parent)(
        lambda answers: hypotheses.AddEvidence(
            stream, EventId(answers["hypothesis"]), answers["side"] == "for", answers["text"], entry
        )
    )


def judge_hypothesis(live: Live, parent: QWidget, hypothesis_id: str = "") -> None:
    """Confirm, rule out, park or reopen."""
    stream, options = _stream(live), _hypotheses(live)
    if stream is None or not options:
        live.failed.emit(tr("No hypotheses. Ctrl+K “hypothesis” adds one."))
        return
    questions = (
        Question("hypothesis", tr("Hypothesis"), hypothesis_id, options=options),
        Question("status", tr("Status"), options=tuple((each.value, each.label) for each in Judgement)),
        Question("reason", tr("Reason"), note=tr("where no evidence is recorded")),
    )
    ask(live, tr("Judge a hypothesis"), "", questions, tr("Record"), parent)(
        lambda answers: hypotheses.JudgeHypothesis(
            stream, EventId(answers["hypothesis"]), Judgement(answers["status"]), answers["reason"]
        )
    )


def open_workstream(live: Live, parent: QWidget) -> None:
    """A name, one owner, what it is for, and when they check in."""
    stream = _stream(live)
    if stream is None:
        return
    questions = (
        Question("name", tr("Name"), note=tr("required")),
        Question("owner", tr("Owner"), options=(("", tr("choose")), *_people(live)), is_open=True),
        Question("goal", tr("Goal"), note=tr("or a hypothesis")),
        Question("hypothesis", tr("Hypothesis"), options=(("", tr("none")), *_hypotheses(live))),
        Question("minutes", tr("Minutes to the first check-in"), "15"),
    )

    def build(answers: Answers) -> object:
        return workstreams.OpenWorkstream(
            stream,
            answers["name"],
            _person(live, answers["owner"]),
            answers["goal"],
            EventId(answers["hypothesis"]) if answers["hypothesis"] else None,
            _in_minutes(live, answers["minutes"]),
        )

    ask(live, tr("Open a workstream"), "", questions, tr("Open"), parent)(build)


def check_in(live: Live, parent: QWidget, workstream_id: str = "") -> None:
    """How it goes, and when they speak next."""
    stream, options = _stream(live), _workstreams(live)
    if stream is None or not options:
        live.failed.emit(tr("No workstreams. Ctrl+K “workstream” opens one."))
        return
    questions = (
        Question("words", tr("How it goes"), note=tr("required")),
        Question("workstream", tr("Workstream"), workstream_id, options=options),
        Question("minutes", tr("Minutes to the next check-in"), "15"),
    )
    ask(live, tr("Check in"), "", questions, tr("Record"), parent)(
        lambda answers: workstreams.CheckIn(
            stream, EventId(answers["workstream"]), answers["words"], _in_minutes(live, answers["minutes"])
        )
    )


def move_workstream(live: Live, parent: QWidget, workstream_id: str = "") -> None:
    """Active, blocked, done or handed over."""
    stream, options = _stream(live), _workstreams(live)
    if stream is None or not options:
        live.failed.emit(tr("No workstreams. Ctrl+K “workstream” opens one."))
        return
    questions = (
        Question("workstream", tr("Workstream"), workstream_id, options=options),
        Question("status", tr("Status"), options=tuple((each.value, each.label) for each in Standing)),
        Question("note", tr("Note"), note=tr("what blocks it, who takes it")),
    )
    ask(live, tr("Workstream status"), "", questions, tr("Record"), parent)(
        lambda answers: workstreams.MoveWorkstream(
            stream, EventId(answers["workstream"]), Standing(answers["status"]), answers["note"]
        )
    )


def tick_step(live: Live, parent: QWidget, step_id: str = "") -> None:
    """The finding is pre-filled from what the console knows; a ticked step is reopened instead."""
    stream, card = _stream(live), live.part(TRIAGE)
    if stream is None:
        return
    step = Step(step_id) if step_id else next(iter(card.open_steps), None)
    if step is None:
        live.failed.emit(tr("Every step of triage is ticked."))
        return
    if step not in card.open_steps:
        question = Question("reason", tr("Reason"), note=tr("what is to be looked at again"))
        ask(live, tr("Reopen: {label}", label=step.label), step.question, (question,), tr("Reopen"), parent)(
            lambda answers: triage.ReopenStep(stream, step, answers["reason"])
        )
        return
    question = Question("finding", tr("Finding"), findings(known(live))[step], note=tr("required"), is_long=True)
    ask(
        live,
        tr(step.label),
        tr("{question} Proposed by the console: check it.", question=step.question),
        (question,),
        tr("Tick"),
        parent,
    )(lambda answers: triage.TickStep(stream, step, answers["finding"]))


def _stream(live: Live) -> StreamId | None:
    if live.incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
        return None
    return live.incident.id


def _people(live: Live) -> _Options:
    return tuple((person.id, person.name) for person in live.desk.people.directory)


def _person(live: Live, answer: str) -> PersonId | None:
    if not answer or answer == "choose":
        return None
    known_ids = {person.id: person.id for person in live.desk.people.directory}
    return known_ids.get(PersonId(answer)) or live.desk.people.find_or_expect(answer)


def _hypotheses(live: Live) -> _Options:
    return tuple((each.id, each.statement) for each in live.part(HYPOTHESES).board)


def _workstreams(live: Live) -> _Options:
    return tuple((each.id, each.name) for each in live.part(WORKSTREAMS).board)


def _in_minutes(live: Live, answer: str) -> int | None:
    if not answer:
        return None
    if not answer.isdecimal():
        raise ValueError(f"minutes: {answer!r} is not a whole number")
    return live.clock.now_ms() + int(answer) * 60_000
