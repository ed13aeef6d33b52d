"""`runbook start|runs|step|skip|fail|reopen|assign|observe|hold|bookmark|end INC …`: working through a runbook."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import followed, report
from console.cli.noun import AddVerb, Run
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs import commands
from models.incident.runs.commands import Ending
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.incident.runs.way import Place
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, PersonId, StreamId
from models.runbooks.runbook import ReadMode

_MODES: Final = {"read-do": ReadMode.READ_DO, "challenge-response": ReadMode.CHALLENGE_RESPONSE}
_STATES: Final = {"doing": StepState.DOING, "blocked": StepState.BLOCKED, "done": StepState.DONE}
_LEAST_DIGITS: Final = 4


def add_parsers(verb: AddVerb) -> None:
    """All that is done with runs. A step is named by its number or key, a run by the end of its id; without, the open one."""
    start = verb("start", "work through a runbook in an incident", "id", "key")
    start.add_argument("--mode", choices=sorted(_MODES))
    start.add_argument("--reader", metavar="NAME")
    start.add_argument("--responder", metavar="NAME", help="challenge-response: who answers")
    verb("runs", "the runs of an incident with their steps", "id")
    step = _of_step(verb, "step", "begin, block or finish a step", "state")
    step.add_argument("--saw", default="", metavar="VALUE", help="what was seen; wanted where something is expected")
    step.add_argument("--outcome", default="", help="of a step that decides")
    step.add_argument("--reason", default="", help="wanted for blocked")
    step.add_argument("--confirm", action="store_true", help="for steps that ask to be confirmed")
    step.add_argument("--by-hand", action="store_true", help="done by a person instead of the step's action")
    observe = _of_step(verb, "observe", "a step is done, and this was seen", "value")
    observe.add_argument("--confirm", action="store_true")
    for name, text in (("skip", "leave a step out"), ("fail", "a step failed"), ("reopen", "begin a step anew")):
        _of_step(verb, name, text).add_argument("--reason", default="", required=name != "reopen")
    _of_step(verb, "assign", "hand a step to somebody", "person")
    _of_step(verb, "bookmark", "note where you left off")
    hold = _of_run(verb, "hold", "nothing new begins while a run is held")
    hold.add_argument("--off", action="store_true", help="go on")
    hold.add_argument("--reason", default="")
    restore = verb(
        "restore", "the restore order of what the incident hit, as a run: made, replaced or brought up to date", "id"
    )
    restore.add_argument("--healthy", metavar="C[,D…]", action="append", default=[], help="services that are back")
    restore.add_argument("--inventory", metavar="FILE", help="ids of what can be recovered; differences are listed")
    restore.add_argument("--dry-run", action="store_true", help="show the order and the differences, write nothing")
    end = _of_run(verb, "end", "say that the checklist is complete, or abort it")
    end.add_argument("--abort", metavar="REASON", help="end it though steps are open")


def _of_run(verb: AddVerb, name: str, text: str, *places: str) -> argparse.ArgumentParser:
    made = verb(name, text, "id", *places)
    made.add_argument("--run", default="", metavar="RUN")
    return made


def _of_step(verb: AddVerb, name: str, text: str, *places: str) -> argparse.ArgumentParser:
    return _of_run(verb, name, text, "step", *places)


def _start(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), followed(arguments, context)
    book = desk.read(lambda: desk.runbooks.library.find(arguments.key))
    mode = None if arguments.mode is None else _MODES[arguments.mode]
    reader, responder = _named(context, arguments.reader), _named(context, arguments.responder)
    key = desk.execute(commands.StartRun(stream, book, mode, reader, responder)).events[0]
    _shown(arguments, context, stream, key)


def _runs(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), followed(arguments, context)
    parts = desk.read(lambda: (desk.incidents.state(stream).part(PART), desk.incidents.state(stream).part(EVIDENCE)))
    found = [run_to_json(run, desk.people.name, context.clock.now_ms()) for run in parts[0].all]
    document = {"runs": found, "preservation_open": list(parts[1].preservation.unmet)}
    report(arguments, context, document, "\n\n".join(map(_lines, parts[0].all)) or "No run yet.")


def _step_verb(arguments: argparse.Namespace, context: Context) -> None:
    state = _STATES.get(arguments.state)
    if state is None:
        raise BadInput(Problem("state", None, "", f"{arguments.state!r}; expected {', '.join(_STATES)}"))
    stream, run, step = _place(arguments, context)
    _done(
        arguments,
        context,
        commands.MoveStep(
            stream,
            run.id,
            step.key,
            state,
            arguments.saw,
            arguments.reason,
            arguments.outcome,
            arguments.confirm,
            arguments.by_hand,
        ),
        run.id,
    )


def _observe(arguments: argparse.Namespace, context: Context) -> None:
    stream, run, step = _place(arguments, context)
    command = commands.MoveStep(
        stream, run.id, step.key, StepState.DONE, arguments.value, confirmed=arguments.confirm, by_hand=True
    )
    _done(arguments, context, command, run.id)


def _ended(state: StepState) -> Run:
    def verb(arguments: argparse.Namespace, context: Context) -> None:
        stream, run, step = _place(arguments, context)
        command = commands.MoveStep(stream, run.id, step.key, state, reason=arguments.reason)
        _done(arguments, context, command, run.id)

    return verb


def _reopen(arguments: argparse.Namespace, context: Context) -> None:
    stream, run, step = _place(arguments, context)
    _done(arguments, context, commands.ReopenStep(stream, run.id, step.key, arguments.reason), run.id)


def _assign(arguments: argparse.Namespace, context: Context) -> None:
    stream, run, step = _place(arguments, context)
    person = None if arguments.person.lower() == "nobody" else _named(context, arguments.person)
    _done(arguments, context, commands.AssignStep(stream, run.id, step.key, person), run.id)


def _bookmark(arguments: argparse.Namespace, context: Context) -> None:
    stream, run, step = _place(arguments, context)
    _done(arguments, context, commands.BookmarkRun(stream, run.id, step.key), run.id)


def _hold(arguments: argparse.Namespace, context: Context) -> None:
    stream = followed(arguments, context)
    run = _run_of(arguments, context, stream)
    _done(arguments, context, commands.HoldRun(stream, run.id, not arguments.off, arguments.reason), run.id)


def _end(arguments: argparse.Namespace, context: Context) -> None:
    stream = followed(arguments, context)
    run = _run_of(arguments, context, stream)
    ending = Ending.COMPLETE if arguments.abort is None else Ending.ABORTED
    _done(arguments, context, commands.EndRun(stream, run.id, ending, arguments.abort or ""), run.id)


def _restore(arguments: argparse.Namespace, context: Context) -> None:
    from console.restore_run import commands_for, open_restore, planned, read_inventory

    desk, stream = context.desk(), followed(arguments, context)
    inventory = None
    if arguments.inventory is not None:
        inventory = read_inventory(context.read_text(arguments.inventory), arguments.inventory)
    healthy = [name.strip() for given in arguments.healthy for name in given.split(",") if name.strip()]
    catalog = desk.catalog()
    known = {service.id for service in catalog.services} if catalog is not None else set()
    if strange := [name for name in healthy if name not in known]:
        raise BadInput(Problem("--healthy", None, "", f"no service of the catalogue: {', '.join(strange)}"))
    summary = desk.read(lambda: desk.incidents.state(stream).summary())
    plan = planned(catalog, summary, healthy, inventory)
    for sentence in plan.found.sentences:
        context.err(f"UNVERIFIED: {sentence}")
    if not arguments.dry_run:
        for command in commands_for(summary, desk.read(lambda: desk.incidents.state(stream).part(PART)), plan, healthy):
            desk.execute(command)
    run = open_restore(desk.read(lambda: desk.incidents.state(stream).part(PART)))
    shown = None if run is None or arguments.dry_run else run_to_json(run, desk.people.name, context.clock.now_ms())
    differing = {"not_in_inventory": list(plan.found.missing), "not_in_catalogue": list(plan.found.unknown)}
    order = [{"step": step.key, "text": step.text, "why": step.detail} for step in plan.runbook.steps()]
    text = _lines(run) if shown is not None and run is not None else "\n".join(each["text"] for each in order)
    report(arguments, context, {"order": order, "differences": differing, "run": shown}, text or "Nothing to restore.")


def _place(arguments: argparse.Namespace, context: Context) -> tuple[StreamId, RunView, StepView]:
    stream = followed(arguments, context)
    run = _run_of(arguments, context, stream)
    wanted = arguments.step.strip()
    step = next((step for step in run.steps if wanted in (step.key, str(step.number))), None)
    if step is None:
        expected = f"1 to {len(run.steps)}, or a key such as {run.steps[0].key}"
        raise BadInput(Problem("step", None, "", f"{run.title} has no step {wanted!r}; expected {expected}"))
    return stream, run, step


def _run_of(arguments: argparse.Namespace, context: Context, stream: StreamId) -> RunView:
    desk = context.desk()
    found = desk.read(lambda: desk.incidents.state(stream).part(PART))
    wanted = arguments.run.strip().lower()
    if not wanted:
        meant = list(found.open)
    else:
        meant = [
            run
            for run in found.all
            if run.id == wanted
            or run.runbook.key == wanted
            or (len(wanted) >= _LEAST_DIGITS and run.id.endswith(wanted))
        ]
    if len(meant) != 1:
        message = f"{'several runs are' if meant else 'no run is'} {'meant by ' + repr(wanted) if wanted else 'open'}"
        known = ", ".join(f"{run.title} {run.id}" for run in found.all) or "start one first"
        raise BadInput(Problem("run", None, "", f"{message}; expected the key of its runbook or its id: {known}"))
    return meant[0]


def _done(arguments: argparse.Namespace, context: Context, command: Any, run: EventId) -> None:
    context.desk().execute(command)
    _shown(arguments, context, command.incident, run)


def _shown(arguments: argparse.Namespace, context: Context, stream: StreamId, key: EventId) -> None:
    desk = context.desk()
    run = desk.read(lambda: desk.incidents.state(stream).part(PART).find(key))
    assert run is not None, "a run never goes"
    report(arguments, context, run_to_json(run, desk.people.name, context.clock.now_ms()), _lines(run))


def _named(context: Context, name: str | None) -> PersonId | None:
    return None if name is None else context.desk().people.find_or_expect(name)


def _lines(run: RunView) -> str:
    state = "held" if run.held else "open" if run.is_open else str(run.ending)
    lines = [f"{run.title}  {run.settled_count}/{len(run.on_way)}  {state}  {run.id}"]
    for step in run.steps:
        off = step.place is Place.OFF
        words = "not on this way" if off else str(step.state)
        said = (
            f"  saw {step.observed}"
            if step.observed
            else f"  expect {step.step.expected}"
            if step.step.expected
            else ""
        )
        lines.append(
            f"  {step.number:>3} {words:<15} {step.step.text}{said}{f'  ({step.reason})' if step.reason else ''}"
        )
    return "\n".join(lines)


def run_to_json(run: RunView, name_of: Any, now_ms: int) -> dict[str, Any]:
    """A run with its steps, for machines. Times are RFC 3339, durations seconds."""
    current = run.current
    return {
        "run": run.id,
        "runbook": run.runbook.key,
        "title": run.title,
        "version": run.runbook.version,
        "mode": str(run.mode),
        "reader": None if run.reader is None else name_of(run.reader),
        "responder": None if run.responder is None else name_of(run.responder),
        "started": rfc3339(run.started_ms),
        "started_by": name_of(run.started_by),
        "held": run.held,
        "ending": None if run.ending is None else str(run.ending),
        "settled": run.settled_count,
        "steps_on_way": len(run.on_way),
        "current": None if current is None else current.key,
        "bookmarks": {name_of(person): step for person, step in run.bookmarks.items()},
        "steps": [_step_to_json(step, name_of, now_ms) for step in run.steps],
    }


def _step_to_json(step: StepView, name_of: Any, now_ms: int) -> dict[str, Any]:
    return {
        "number": step.number,
        "step": step.key,
        "text": step.step.text,
        "place": str(step.place),
        "state": str(step.state),
        "generation": step.generation,
        "expected": step.step.expected,
        "observed": step.observed,
        "outcome": step.outcome,
        "reason": step.reason,
        "by": [name_of(person) for person in step.by],
        "by_hand": step.by_hand,
        "assignee": None if step.assignee is None else name_of(step.assignee),
        "seconds": step.seconds(now_ms),
        "is_overdue": step.is_overdue(now_ms),
    }


VERBS: Final[dict[str, Run]] = {
    "start": _start,
    "runs": _runs,
    "step": _step_verb,
    "observe": _observe,
    "skip": _ended(StepState.SKIPPED),
    "fail": _ended(StepState.FAILED),
    "reopen": _reopen,
    "assign": _assign,
    "bookmark": _bookmark,
    "hold": _hold,
    "end": _end,
    "restore": _restore,
}
