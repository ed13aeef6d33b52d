"""The runs of an incident as one of its parts.

Words on steps are notes, and the standing of a step is their join (step_state); so the fold keeps every word, and two people who
tick one step on different machines give one finished step with both recorded.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger, Record
from models.incident.part import Part
from models.incident.runs import events
from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.step_state import StepStanding, StepState, joined
from models.incident.runs.views import AutomatedRun, Runs, RunView, StepMove, StepView
from models.incident.runs.way import Place, way
from models.incident.timeline import new_entry
from models.kernel.event import Event
from models.kernel.ids import EventId, PersonId
from models.runbooks.runbook import ReadMode, Step

HELD: Final = "held"
ENDED: Final = "ended"
MODE: Final = "mode"
_MOVE: Final = "move"
_HOLD: Final = "hold"
_END: Final = "end"
_BOOKMARK: Final = "bookmark"
_BEGUN: Final = "begun"
_DONE: Final = "automation_ended"

MODE_WORDS: Final = {ReadMode.READ_DO: "read-do", ReadMode.CHALLENGE_RESPONSE: "challenge-response"}
_MOVED: Final = {
    StepState.TODO: "reopened",
    StepState.DOING: "begun",
    StepState.BLOCKED: "blocked",
    StepState.DONE: "done",
    StepState.SKIPPED: "skipped",
    StepState.FAILED: "failed",
}
_ENDINGS: Final = {Ending.COMPLETE: "checklist complete", Ending.ABORTED: "aborted"}


def assignee_field(step: str) -> str:
    """The register that holds who is to do a step."""
    return f"assignee.{step}"


def _started(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    started = events.RunStarted.from_body(body)
    ledger.open(event, event.id, dict(body))
    text = f"{started.runbook.title}: runbook started, version {started.runbook.version}, {MODE_WORDS[started.mode]}"
    return _line(event, text, event.id, {"runbook": started.runbook.key})


def _mode_changed(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    changed = events.ModeChanged.from_body(body)
    # The people are part of the value: who reads and who answers goes with the mode.
    ledger.write(event, changed.run, MODE, [str(changed.mode), changed.reader, changed.responder])
    return _line(event, f"{changed.what}: {MODE_WORDS[changed.mode]} from here on", changed.run)


def _moved(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    moved = events.StepMoved.from_body(body)
    ledger.note(event, moved.run, _MOVE, moved.to_body())
    text = f"{moved.what}: {_MOVED[moved.state]}"
    if moved.by_hand and moved.state is StepState.DONE:
        text += " by hand"
    if moved.outcome:
        text += f", {moved.outcome}"
    if moved.observed:
        text += f", saw {moved.observed}"
    if moved.reason:
        text += f", {moved.reason}"
    fields = {"step": moved.step, "step_state": str(moved.state)}
    return _line(event, text, moved.run, fields, moved.reason)


def _assigned(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    assigned = events.StepAssigned.from_body(body)
    ledger.write(event, assigned.run, assignee_field(assigned.step), assigned.person)
    text = f"{assigned.what}: {'handed to a person' if assigned.person else 'free for anybody'}"
    fields = {"step": assigned.step} | ({"person": assigned.person} if assigned.person else {})
    return _line(event, text, assigned.run, fields)


def _held(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    held = events.RunHeld.from_body(body)
    ledger.write(event, held.run, HELD, held.held)
    ledger.note(event, held.run, _HOLD, held.to_body())
    return _line(event, f"{held.what}: {'held' if held.held else 'goes on'}", held.run, reason=held.reason)


def _bookmarked(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    marked = events.RunBookmarked.from_body(body)
    ledger.note(event, marked.run, _BOOKMARK, marked.to_body())
    return _line(event, f"{marked.what}: left off here", marked.run, {"step": marked.step})


def _ended(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    ended = events.RunEnded.from_body(body)
    ledger.write(event, ended.run, ENDED, str(ended.ending))
    ledger.note(event, ended.run, _END, ended.to_body())
    return _line(event, f"{ended.what}: {_ENDINGS[ended.ending]}", ended.run, reason=ended.reason)


def _automation_begun(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    begun = events.AutomationBegun.from_body(body)
    ledger.note(event, begun.run, _BEGUN, begun.to_body())
    way_of = "dry run" if begun.dry_run else "runs by itself"
    return _line(event, f"{begun.what}: {way_of}: {begun.preview}", begun.run, {"step": begun.step})


def _automation_ended(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    ended = events.AutomationEnded.from_body(body)
    ledger.note(event, ended.run, _DONE, ended.to_body())
    text = f"{ended.what}: automation {str(ended.outcome).replace('_', ' ')}"
    if ended.exit is not None:
        text += f", exit {ended.exit}"
    return _line(event, text, ended.run, {"step": ended.step, "outcome": str(ended.outcome)})


def _line(event: Event, text: str, run: EventId, fields: Mapping[str, Any] | None = None, reason: str = "") -> Entry:
    return new_entry(event, Kind.AUTOMATION, text, {"item": run, **(fields or {})}, reason=reason)


def view(ledger: Ledger) -> Runs:
    """The picture of the part."""
    return Runs(tuple(map(partial(_run, ledger), ledger.keys())))


def _run(ledger: Ledger, key: str) -> RunView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    started = events.RunStarted.from_body(record.body)
    mode, reader, responder = ledger.shown(key, MODE, [str(started.mode), started.reader, started.responder])
    steps = _steps(ledger, key, started)
    outcomes = {step.key: step.outcome for step in steps if step.outcome and step.state.is_over}
    taken = way(started.runbook, outcomes)
    ends = {note.event: note for note in ledger.notes(key, _END)}
    heads = ledger.register(key, ENDED).heads
    end = ends.get(heads[0].event) if heads else None
    held = bool(ledger.shown(key, HELD, False))
    holds = [note for note in ledger.notes(key, _HOLD) if note.body.get("held")]
    return RunView(
        EventId(key),
        started.runbook,
        ReadMode(mode),
        None if reader is None else PersonId(reader),
        None if responder is None else PersonId(responder),
        record.actor,
        record.at_ms,
        held,
        str(holds[-1].body.get("reason", "")) if held and holds else "",
        None if not heads else Ending(heads[0].value),
        "" if end is None else str(end.body.get("reason", "")),
        None if end is None else end.actor,
        None if end is None else end.at_ms,
        tuple(replace(step, place=taken.places[step.key]) for step in steps),
        {note.actor: str(note.body["step"]) for note in ledger.notes(key, _BOOKMARK)},
        taken,
    )


def _steps(ledger: Ledger, key: str, started: events.RunStarted) -> list[StepView]:
    moves = _by_step(ledger.notes(key, _MOVE))
    begun = _by_step(ledger.notes(key, _BEGUN))
    ended = {str(note.body["begun"]): note for note in reversed(ledger.notes(key, _DONE))}
    found: list[StepView] = []
    for index, chunk in enumerate(started.runbook.chunks):
        for step in chunk.steps:
            said = tuple(_move(note) for note in moves.get(step.key, ()))
            automated = tuple(_automated(note, ended.get(note.event)) for note in begun.get(step.key, ()))
            person = ledger.shown(key, assignee_field(step.key))
            assignee = None if person is None else PersonId(person)
            found.append(_step(step, len(found) + 1, index, assignee, said, automated))
    return found


def _step(
    step: Step,
    number: int,
    chunk: int,
    assignee: PersonId | None,
    moves: tuple[StepMove, ...],
    automated: tuple[AutomatedRun, ...],
) -> StepView:
    standing = joined(StepStanding(move.generation, move.state) for move in moves)
    now = [move for move in moves if move.generation == standing.generation]
    state = standing.state
    outcomes = {outcome for move in now if move.state is state and (outcome := _outcome(step, move))}
    if state.is_over and len(outcomes) > 1:
        # Both say done, and each leads another way: that is a dispute, too.
        state = StepState.DISPUTED
    begun = [move.at_ms for move in now if move.state is StepState.DOING]
    ended = [move.at_ms for move in now if move.state.is_over]
    return StepView(
        step,
        number,
        chunk,
        Place.ON,
        standing.generation,
        state,
        assignee,
        min(begun, default=None),
        min(ended, default=None) if state.is_over else None,
        next(iter(outcomes)) if len(outcomes) == 1 and state.is_over else "",
        moves,
        automated,
    )


def _outcome(step: Step, move: StepMove) -> str:
    """What it came to: as said, or the step's own branch for a failure or a skip."""
    if move.outcome:
        return move.outcome
    word = str(move.state)
    return next((branch.outcome for branch in step.branches if branch.outcome.lower() == word), "")


def _by_step(notes: tuple[Record, ...]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for note in notes:
        found.setdefault(str(note.body["step"]), []).append(note)
    return found


def _move(note: Record) -> StepMove:
    moved = events.StepMoved.from_body(note.body)
    return StepMove(
        note.event,
        note.actor,
        note.at_ms,
        moved.generation,
        moved.state,
        moved.reason,
        moved.observed,
        moved.outcome,
        moved.seconds,
        moved.reader,
        moved.responder,
        moved.by_hand,
    )


def _automated(note: Record, end: Record | None) -> AutomatedRun:
    begun = events.AutomationBegun.from_body(note.body)
    said = None if end is None else events.AutomationEnded.from_body(end.body)
    return AutomatedRun(
        note.event,
        note.actor,
        note.at_ms,
        begun.generation,
        begun.call_sha256,
        begun.preview,
        begun.dry_run,
        None if said is None else AutomationOutcome(said.outcome),
        None if said is None else said.exit,
        "" if said is None else said.output_sha256,
        "" if said is None else said.excerpt,
        None if end is None else end.at_ms,
    )


def _word(field: str, value: Any) -> str:
    if field == HELD:
        return "held" if value else "goes on"
    if field == MODE:
        return MODE_WORDS[ReadMode(value[0])] if value else "as begun"
    if field == ENDED:
        return "open" if value is None else _ENDINGS[Ending(value)]
    return "nobody" if value is None else str(value)


_FOLDS: Final[Mapping[str, Callable[[Ledger, Event, Mapping[str, Any]], Entry]]] = {
    events.RUN_STARTED: _started,
    events.RUN_MODE_CHANGED: _mode_changed,
    events.STEP_MOVED: _moved,
    events.STEP_ASSIGNED: _assigned,
    events.RUN_HELD: _held,
    events.RUN_BOOKMARKED: _bookmarked,
    events.RUN_ENDED: _ended,
    events.AUTOMATION_BEGUN: _automation_begun,
    events.AUTOMATION_ENDED: _automation_ended,
}

PART: Final[Part[Runs]] = Part("runs", events.VERSIONS, _FOLDS, view, _word)
