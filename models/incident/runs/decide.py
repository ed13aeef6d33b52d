"""Decisions on runs of runbooks."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from models.access.approval.standing import Status
from models.incident.approvals.part import PART as APPROVALS
from models.incident.decision import Decision, bad, clean, living, may_act
from models.incident.runs import commands, events, gates
from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.frozen import MAX_STEPS, TooLong
from models.incident.runs.part import ENDED, HELD, MODE, PART, assignee_field
from models.incident.runs.step_state import StepState
from models.incident.runs.views import AutomatedRun, RunView, StepView
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import PersonId
from models.runbooks.runbook import ActionMode, ReadMode
from resources.said import in_a_row, say

Drafts = tuple[Draft, ...]

MAX_OBSERVED: Final = 500
MAX_REASON: Final = 1_000
MAX_PREVIEW: Final = 4_000
MAX_EXCERPT: Final = 4_000
MAX_OPEN: Final = 12
_MAX_WHAT: Final = 200
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def start_run(state: IncidentState, command: commands.StartRun, context: Decision) -> Drafts:
    """The copy must fit; challenge-response needs its two people from the beginning."""
    living(state)
    runbook = command.runbook
    count = sum(1 for _ in runbook.steps())
    unmet = []
    if not 1 <= count <= MAX_STEPS:
        unmet.append(say("it has {count} steps; a run has 1 to {max_steps}", count=count, max_steps=MAX_STEPS))
    if len(state.part(PART).open) >= MAX_OPEN:
        unmet.append(say("{max_open} runs are open: end one first", max_open=MAX_OPEN))
    mode = command.mode or runbook.mode
    pair = mode is ReadMode.CHALLENGE_RESPONSE
    reader = (command.reader or context.actor) if pair else None
    responder = command.responder if pair else None
    unmet.extend(gates.to_pair(mode, reader, responder))
    if unmet:
        raise Refused(say("{title} is not started", title=runbook.title), tuple(unmet))
    try:
        body = events.RunStarted(runbook, mode, reader, responder).to_body()
    except TooLong as error:
        raise Refused(
            say("{title} is not started", title=runbook.title),
            (say("{error}: split it, or drop long texts", error=error),),
        ) from None
    return (Draft(state.stream, events.RUN_STARTED, body),)


def change_mode(state: IncidentState, command: commands.ChangeMode, context: Decision) -> Drafts:
    """At any time while the run goes on."""
    run = _open(state, command.run)
    ledger = state.ledger(PART)
    pair = command.mode is ReadMode.CHALLENGE_RESPONSE
    reader = (command.reader or run.reader or context.actor) if pair else None
    responder = (command.responder or run.responder) if pair else None
    unmet = list(gates.to_pair(command.mode, reader, responder))
    same = (run.mode, run.reader, run.responder) == (command.mode, reader, responder)
    if same and not ledger.register(run.id, MODE).in_conflict:
        unmet.append(say("it is worked through so already"))
    if unmet:
        raise Refused(say("{title}: the mode is not changed", title=run.title), tuple(unmet))
    body = events.ModeChanged(run.id, run.title, command.mode, reader, responder)
    return (Draft(state.stream, events.RUN_MODE_CHANGED, body.to_body(), ledger.heads(run.id, MODE)),)


def move_step(state: IncidentState, command: commands.MoveStep, context: Decision) -> Drafts:
    """Begin, block, finish, skip or fail it: every unmet condition is named."""
    run = _open(state, command.run)
    step = _step(run, command.step)
    if command.state in (StepState.TODO, StepState.DISPUTED):
        bad("state", say("{state}; expected doing, blocked, done, skipped or failed", state=command.state))
    observed = clean("observed", command.observed, MAX_OBSERVED, required=False)
    reason = clean("reason", command.reason, MAX_REASON, required=False)
    unmet = list(gates.to_move(run, step, command.state))
    if command.state in (StepState.DOING, StepState.DONE, StepState.FAILED) and step.state is not StepState.DOING:
        unmet.extend(gates.to_begin(state, run, step))
    elif command.state is StepState.DONE and step.step.destructive:
        unmet.extend(gates.to_destroy(state))
    if command.state is StepState.DONE:
        unmet.extend(gates.to_finish(step, observed, command.outcome, command.confirmed))
        unmet.extend(gates.to_pair(run.mode, run.reader, run.responder))
    if command.state in (StepState.BLOCKED, StepState.SKIPPED, StepState.FAILED) and not reason:
        unmet.append(say("a step that is {state} needs a reason", state=command.state))
    if step.running is not None and command.state is not StepState.BLOCKED:
        unmet.append(say("its action is running: stop it first"))
    if unmet:
        raise Refused(
            say("step {number} is not {words}", number=step.number, words=_WORDS[command.state]), tuple(unmet)
        )
    outcome = command.outcome if command.state is StepState.DONE else ""
    return (_moved(state, run, step, command.state, context, reason, observed, outcome, command.by_hand),)


def reopen_step(state: IncidentState, command: commands.ReopenStep, context: Decision) -> Drafts:
    """What is done may turn out not to be."""
    run = _open(state, command.run)
    step = _step(run, command.step)
    reason = clean("reason", command.reason, MAX_REASON, required=False)
    unmet = []
    if step.state in (StepState.TODO, StepState.DOING):
        unmet.append(say("it is {state}", state=step.state))
    if step.state in (StepState.DONE, StepState.SKIPPED) and not reason:
        unmet.append(say("reopening a settled step needs a reason"))
    if unmet:
        raise Refused(say("step {number} is not reopened", number=step.number), tuple(unmet))
    body = events.StepMoved(run.id, step.key, _what(run, step), step.generation + 1, StepState.TODO, reason)
    return (Draft(state.stream, events.STEP_MOVED, body.to_body()),)


def assign_step(state: IncidentState, command: commands.AssignStep, context: Decision) -> Drafts:
    """Also before the step's turn comes."""
    run = _open(state, command.run)
    step = _step(run, command.step)
    ledger, field = state.ledger(PART), assignee_field(step.key)
    if step.assignee == command.person and not ledger.register(run.id, field).in_conflict:
        raise Refused(
            say("step {number} is theirs already", number=step.number)
            if command.person
            else say("step {number} is nobody's", number=step.number)
        )
    body = events.StepAssigned(run.id, step.key, _what(run, step), command.person)
    return (Draft(state.stream, events.STEP_ASSIGNED, body.to_body(), ledger.heads(run.id, field)),)


def hold_run(state: IncidentState, command: commands.HoldRun, context: Decision) -> Drafts:
    """Holding is always possible."""
    run = _open(state, command.run)
    ledger = state.ledger(PART)
    if run.held is command.held and not ledger.register(run.id, HELD).in_conflict:
        raise Refused(
            say("{title} is held already", title=run.title)
            if command.held
            else say("{title} is not held", title=run.title)
        )
    body = events.RunHeld(run.id, run.title, command.held, clean("reason", command.reason, MAX_REASON, required=False))
    return (Draft(state.stream, events.RUN_HELD, body.to_body(), ledger.heads(run.id, HELD)),)


def bookmark_run(state: IncidentState, command: commands.BookmarkRun, context: Decision) -> Drafts:
    """One for each person; the same place twice says nothing new."""
    run = _open(state, command.run)
    step = _step(run, command.step)
    if run.bookmarks.get(context.actor) == step.key:
        raise Refused(say("the bookmark lies at step {number} already", number=step.number))
    body = events.RunBookmarked(run.id, step.key, _what(run, step))
    return (Draft(state.stream, events.RUN_BOOKMARKED, body.to_body()),)


def end_run(state: IncidentState, command: commands.EndRun, context: Decision) -> Drafts:
    """Complete when every step of the way is settled; aborted at any time, with a reason, but not over running automation."""
    run = _found(state, command.run)
    ledger = state.ledger(PART)
    register = ledger.register(run.id, ENDED)
    reason = clean("reason", command.reason, MAX_REASON, required=False)
    unmet = []
    if not run.is_open and not register.in_conflict:
        unmet.append(say("it is {ending} already", ending=run.ending))
    if command.ending is Ending.COMPLETE:
        unmet.extend(gates.to_end(run))
    elif not reason:
        unmet.append(say("to abort needs a reason"))
    unmet.extend(
        say("step {number} runs by itself: stop it first", number=step.number)
        for step in run.steps
        if step.running is not None
    )
    if unmet:
        raise Refused(say("{title} is not {ending}", title=run.title, ending=command.ending), tuple(unmet))
    body = events.RunEnded(run.id, run.title, command.ending, reason)
    return (Draft(state.stream, events.RUN_ENDED, body.to_body(), register.ids),)


def begin_automation(state: IncidentState, command: commands.BeginAutomation, context: Decision) -> Drafts:
    """A dry run at any time; the real thing past the same gates as a person, and where it destroys, by the commander."""
    run = _open(state, command.run)
    step = _step(run, command.step)
    preview = clean("preview", command.preview[:MAX_PREVIEW], MAX_PREVIEW)
    if not _SHA256.fullmatch(command.call_sha256):
        bad("call", say("expected a SHA-256 of 64 hexadecimal digits"))
    unmet = []
    if step.step.action is None:
        unmet.append(say("the step has no registered action"))
    if step.running is not None:
        unmet.append(say("its action is running already"))
    if not command.dry_run:
        unmet.extend(gates.to_move(run, step, StepState.DONE))
        unmet.extend(gates.to_begin(state, run, step))
        if run.held and step.state is not StepState.TODO:
            unmet.append(say("the run is held"))
        unmet.extend(may_act(context))
        if step.step.destructive and context.actor != state.summary().commander:
            unmet.extend(_approval(state, command, context.now_ms))
    if unmet:
        raise Refused(say("step {number} does not run by itself", number=step.number), tuple(unmet))
    body = events.AutomationBegun(
        run.id, step.key, _what(run, step), step.generation, command.call_sha256, preview, command.dry_run
    )
    begun = Draft(state.stream, events.AUTOMATION_BEGUN, body.to_body())
    if command.dry_run or step.state is not StepState.TODO:
        return (begun,)
    return (begun, _moved(state, run, step, StepState.DOING, context))


def end_automation(state: IncidentState, command: commands.EndAutomation, context: Decision) -> Drafts:
    """What ran is written down whatever has become of run and incident meanwhile."""
    run = _found(state, command.run)
    step = _step(run, command.step)
    running = step.running
    if running is None:
        raise Refused(say("step {number}: no action is running", number=step.number))
    excerpt = clean("excerpt", command.excerpt[-MAX_EXCERPT:], MAX_EXCERPT, required=False)
    body = events.AutomationEnded(
        run.id,
        step.key,
        _what(run, step),
        running.id,
        command.outcome,
        command.exit,
        command.output_sha256,
        excerpt,
    )
    ended = Draft(state.stream, events.AUTOMATION_ENDED, body.to_body())
    follows = _follows(step, running, command.outcome)
    if follows is None or not run.is_open:
        return (ended,)
    observed, reason = "", ""
    if follows is StepState.FAILED:
        reason = f"automation {str(command.outcome).replace('_', ' ')}"
        if command.exit is not None:
            reason += f", exit {command.exit}"
    else:
        lines = [line.strip() for line in (command.observed or excerpt).splitlines() if line.strip()]
        observed = lines[-1][:MAX_OBSERVED] if lines else f"exit {command.exit or 0}"
    return (ended, _moved(state, run, step, follows, context, reason, observed))


def _follows(step: StepView, running: AutomatedRun, outcome: AutomationOutcome) -> StepState | None:
    """What becomes of the step: nothing where it was stopped, tried, or has moved on meanwhile."""
    if running.dry_run or running.generation != step.generation or step.state.is_over:
        return None
    if outcome in (AutomationOutcome.FAILED, AutomationOutcome.TIMED_OUT, AutomationOutcome.CRASHED):
        return StepState.FAILED
    action = step.step.action
    by_itself = action is not None and action.mode is ActionMode.AUTOMATIC
    if outcome is AutomationOutcome.SUCCEEDED and (by_itself or not step.step.expected) and not step.step.confirm:
        return StepState.DONE
    return None


def _approval(state: IncidentState, command: commands.BeginAutomation, now_ms: int) -> list[str]:
    asked = state.part(APPROVALS).find(command.call_sha256, "automation")
    standing = None if asked is None else asked.standing(now_ms)
    if standing is not None and standing.status is Status.GRANTED:
        return []
    unmet = say("it destroys traces: the Incident Commander starts it, or just this call is approved")
    return [unmet if standing is None else in_a_row((unmet, " (", standing.sentence, ")"))]


def _moved(
    state: IncidentState,
    run: RunView,
    step: StepView,
    to: StepState,
    context: Decision,
    reason: str = "",
    observed: str = "",
    outcome: str = "",
    by_hand: bool = False,
) -> Draft:
    seconds = None if step.begun_ms is None else max(0, (context.now_ms - step.begun_ms) // 1000)
    pair = to is StepState.DONE and run.mode is ReadMode.CHALLENGE_RESPONSE
    reader: PersonId | None = run.reader if pair else None
    responder: PersonId | None = run.responder if pair else None
    body = events.StepMoved(
        run.id,
        step.key,
        _what(run, step),
        step.generation,
        to,
        reason,
        observed,
        outcome,
        seconds if to.is_over else None,
        reader,
        responder,
        by_hand and step.step.action is not None,
    )
    return Draft(state.stream, events.STEP_MOVED, body.to_body())


def _what(run: RunView, step: StepView) -> str:
    return f"{run.title} {step.number} {step.step.text}"[:_MAX_WHAT]


def _found(state: IncidentState, key: str) -> RunView:
    run = state.part(PART).find(key)
    if run is None:
        raise Refused(say("there is no such run"))
    return run


def _open(state: IncidentState, key: str) -> RunView:
    living(state)
    run = _found(state, key)
    if not run.is_open:
        raise Refused(
            say("{title} is over", title=run.title), (say("it is {ending}: start it anew", ending=run.ending),)
        )
    return run


def _step(run: RunView, key: str) -> StepView:
    step = run.step(key)
    if step is None:
        raise Refused(say("{title} has no step {key!r}", title=run.title, key=key))
    return step


_WORDS: Final = {
    StepState.DOING: say("begun"),
    StepState.BLOCKED: say("blocked"),
    StepState.DONE: say("done"),
    StepState.SKIPPED: say("skipped"),
    StepState.FAILED: say("failed"),
}

DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.StartRun: start_run,
    commands.ChangeMode: change_mode,
    commands.MoveStep: move_step,
    commands.ReopenStep: reopen_step,
    commands.AssignStep: assign_step,
    commands.HoldRun: hold_run,
    commands.BookmarkRun: bookmark_run,
    commands.EndRun: end_run,
    commands.BeginAutomation: begin_automation,
    commands.EndAutomation: end_automation,
}
