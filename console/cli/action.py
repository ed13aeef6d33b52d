"""`action list|validate|preview|run|ask|secret`: registered actions, without a screen."""

import argparse
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from console.automation.approval import approval_of, preview_lines
from console.automation.configured import ActionSecrets, registry_of
from console.cli.context import Context
from console.settings import Settings
from models.kernel.errors import BadInput, Problem, Refused
from models.runbooks.actions.call import Call, resolve
from models.runbooks.actions.gate import RunFacts, unmet
from models.runbooks.actions.outcome import RunResult
from models.runbooks.actions.preview import preview
from models.runbooks.actions.registration import Action, ParameterType, Registry
from models.runbooks.runbook import ActionCall, ActionMode

if TYPE_CHECKING:
    from console.automation.runner import AutomationRunner, Handle, Place

_NUMBER: Final = re.compile(r"-?[0-9]{1,15}\Z")


def add_parser(nouns: Any) -> None:
    """action list · validate FILE · preview NAME · run NAME --standalone … or run --incident … --step … · ask · secret NAME"""
    noun = nouns.add_parser("action", help="registered actions: what runbooks may have done on this workstation")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    listed = verbs.add_parser("list", help="the actions of the allow-list in force")
    validate = verbs.add_parser("validate", help="say what is wrong with an allow-list")
    validate.add_argument("file", metavar="FILE", help="a file with watchfloor: actions/1; - for standard input")
    shown = verbs.add_parser("preview", help="the call with its parameters, its hash, and what keeps it from running")
    run_it = verbs.add_parser("run", help="run an action: a step's, or one by itself with a reason")
    for verb in (shown, run_it):
        verb.add_argument("name", metavar="NAME", nargs="?", help="the action; with --step it is the step's")
        verb.add_argument(
            "--param", metavar="NAME=VALUE", action="append", default=[], help="a parameter, where it is no step's"
        )
        verb.add_argument("--incident", metavar="ID", help="id or number of the incident")
        verb.add_argument("--step", metavar="KEY", help="key or number of the step")
        verb.add_argument("--run", metavar="ID", help="the run; the one that goes on where missing")
    run_it.add_argument("--standalone", action="store_true", help="for no step of a runbook")
    run_it.add_argument("--reason", metavar="TEXT", help="why; needed with --standalone")
    run_it.add_argument("--yes", action="store_true", help="the preview was seen and is confirmed")
    run_it.add_argument("--dry-run", action="store_true", help="change nothing: say what can be said without")
    ask = verbs.add_parser("ask", help="ask that a step's very call be approved, as its registration demands")
    ask.add_argument("--incident", metavar="ID", required=True)
    ask.add_argument("--step", metavar="KEY", required=True)
    ask.add_argument("--run", metavar="ID")
    ask.add_argument("--why", metavar="TEXT", default="")
    ask.set_defaults(name=None, param=[])
    secret = verbs.add_parser("secret", help="keep a secret that actions name; its value comes by standard input")
    secret.add_argument("name", metavar="NAME")
    for verb in (listed, validate, shown, run_it, ask):
        verb.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """0 done; 1 refused, or the action did not do what was expected; BadInput where something can't be taken."""
    match arguments.verb:
        case "list":
            return _list(_registry(context), arguments, context)
        case "validate":
            return _validate(arguments, context)
        case "secret":
            return _keep_secret(arguments.name, context)
        case "preview":
            return _preview(arguments, context)
        case "ask":
            return _ask(arguments, context)
    return _run(arguments, context)


def _registry(context: Context) -> Registry:
    return registry_of(Settings(context.data_dir / "settings.json"))


def _list(registry: Registry, arguments: argparse.Namespace, context: Context) -> int:
    if arguments.json:
        context.json({"source": registry.source, "actions": [_entry(each) for each in registry.actions]})
        return 0
    if not registry.actions:
        context.out("No action is registered: the setting automation.actions names no file.")
    width = max((len(each.name) for each in registry.actions), default=0)
    for action in registry.actions:
        marks = ", ".join(_marks(action))
        context.out(f"{action.name:<{width}}  {action.kind.label:<16}  {action.title}{f'  ({marks})' if marks else ''}")
        for parameter in action.parameters:
            default = "" if parameter.default is None else f"; {parameter.default} where missing"
            context.out(f"{'':{width}}    {parameter.name}: {parameter.words()}{default}")
    return 0


def _entry(action: Action) -> dict[str, Any]:
    return {
        "name": action.name,
        "title": action.title,
        "kind": action.kind,
        "timeout_seconds": action.timeout_ms / 1000,
        "automatic": action.automatic,
        "in_drills": action.in_drills,
        "destructive": action.destructive,
        "approval": None if action.approval is None else action.approval.to_plain(),
        "only_looks": action.only_looks,
        "parameters": {
            each.name: {"type": each.type, "takes": each.words(), "default": each.default, "help": each.help}
            for each in action.parameters
        },
    }


def _marks(action: Action) -> list[str]:
    words = {
        "automatic": action.automatic,
        "in drills": action.in_drills,
        "destructive": action.destructive,
        "needs approval": action.approval is not None,
    }
    return [word for word, holds in words.items() if holds]


def _validate(arguments: argparse.Namespace, context: Context) -> int:
    from models.runbooks.actions.reading import read_actions

    text = context.read_text(arguments.file)
    registry = read_actions(arguments.file, text)
    if arguments.json:
        context.json({"valid": True, "actions": [each.name for each in registry.actions], "hosts": len(registry.hosts)})
    else:
        context.out(f"Valid: {len(registry.actions)} actions, {len(registry.hosts)} hosts.")
    return 0


def _keep_secret(name: str, context: Context) -> int:
    value = context.read_text("-").rstrip("\r\n")
    if not value:
        raise BadInput(Problem("standard input", None, "", "expected the secret, found nothing"))
    ActionSecrets(context.closed().secrets).put(name, value)
    context.err(f"Kept: the secret {name!r} for actions.")
    return 0


def _preview(arguments: argparse.Namespace, context: Context) -> int:
    _, facts = _facts(arguments, context, confirmed=True)
    if facts.call is None:
        raise Refused("there is nothing to preview", (facts.trouble,))
    missing = unmet(facts)
    if arguments.json:
        context.json({**_call(facts.call), "may_run": not missing, "unmet": list(missing)})
    else:
        for line in _lines(facts.call):
            context.out(line)
        for each in missing:
            context.out(f"Not yet: {each}")
    return 0


def _ask(arguments: argparse.Namespace, context: Context) -> int:
    place, facts = _facts(arguments, context, confirmed=True)
    call = facts.call
    if call is None or place is None:
        raise Refused("there is nothing to approve", (facts.trouble,))
    command = approval_of(place.incident, place.run, place.step, call, arguments.why)
    item = context.desk().execute(command).events[0]
    if arguments.json:
        context.json({"item": item, "sha256": call.sha256, "policy": command.policy.sentence})
    else:
        context.out(f"{item}  {command.policy.sentence}")
    return 0


def _run(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.standalone and not (arguments.reason or "").strip():
        raise BadInput(Problem("--reason", None, "", "expected why it is run for no step of a runbook"))
    if not arguments.standalone and (not arguments.incident or not arguments.step):
        message = "expected --incident ID with --step KEY, or --standalone with --reason TEXT"
        raise BadInput(Problem("action run", None, "", message))
    place, facts = _facts(arguments, context, confirmed=arguments.yes)
    if not arguments.json and facts.call is not None:
        for line in _lines(facts.call):
            context.err(line)
    runner = _runner(context)
    handle = runner.start(facts, place, dry=arguments.dry_run, reason=(arguments.reason or "").strip())
    try:
        handle.wait()
    except BaseException:
        # Interrupted at the terminal: what was begun ends, and its end is written down.
        handle.stop()
        handle.wait()
        raise
    return _told(handle, arguments, context)


def _told(handle: "Handle", arguments: argparse.Namespace, context: Context) -> int:
    result = handle.result
    assert result is not None
    if handle.not_begun:
        raise Refused(result.sentence)
    if arguments.json:
        context.json({**_call(handle.call), "dry_run": handle.dry, **_result(result), "trouble": handle.trouble})
    else:
        if result.output:
            context.out(result.output.rstrip("\n"))
        context.out(f"{result.outcome.label}: {result.sentence}")
        if handle.trouble:
            context.err(handle.trouble)
    return 0 if result.is_ok and not handle.trouble else 1


def _result(result: RunResult) -> dict[str, Any]:
    return {
        "outcome": result.outcome,
        "sentence": result.sentence,
        "status": result.status,
        "output": result.output,
        "output_bytes": result.output_bytes,
        "output_sha256": result.output_sha256,
        "took_ms": result.took_ms,
    }


def _call(call: Call) -> dict[str, Any]:
    return {
        "action": call.action.name,
        "kind": call.action.kind,
        "sha256": call.sha256,
        "preview": [{"name": line.name, "value": line.value} for line in preview(call)],
    }


def _lines(call: Call) -> list[str]:
    return preview_lines(call).splitlines()


def _facts(arguments: argparse.Namespace, context: Context, *, confirmed: bool) -> "tuple[Place | None, RunFacts]":
    """A step's call with the facts of its incident, or one by itself."""
    if arguments.step or arguments.incident:
        if not (arguments.step and arguments.incident):
            raise BadInput(Problem("action", None, "", "expected --incident and --step together"))
        if arguments.param:
            raise BadInput(Problem("--param", None, "", "a step's parameters are those of its runbook"))
        from console.automation.station import automation_of

        desk = context.desk()
        stream = desk.read(lambda: desk.incidents.find(arguments.incident))
        prepared = automation_of(desk).prepare(stream, arguments.step, arguments.run, confirmed=confirmed)
        call = prepared.facts.call
        if arguments.name and call is not None and call.action.name != arguments.name:
            raise BadInput(Problem("NAME", None, "", f"the step's action is {call.action.name}"))
        return prepared.place, prepared.facts
    if not arguments.name:
        raise BadInput(Problem("NAME", None, "", "expected the name of an action, or --incident and --step"))
    registry = _registry(context)
    called = ActionCall(arguments.name, _parameters(registry, arguments.name, arguments.param), ActionMode.CONFIRM)
    call = resolve(registry, called, _services(registry, arguments.name, context))
    if arguments.verb == "preview":
        return None, RunFacts(call, confirmed=True)
    from console.automation.station import automation_of

    missing = automation_of(context.desk()).secrets.missing(call.secrets)
    return None, RunFacts(call, confirmed=confirmed, missing_secrets=missing)


def _services(registry: Registry, name: str, context: Context) -> frozenset[str] | None:
    """Ids of the catalogue in force, looked up only where the action names a service."""
    action = registry.by_name.get(name)
    if action is None or all(each.type is not ParameterType.SERVICE for each in action.parameters):
        return None
    catalog = context.desk().catalog()
    return None if catalog is None else frozenset(service.id for service in catalog.services)


def _parameters(registry: Registry, name: str, given: Sequence[str]) -> Mapping[str, str | int]:
    """NAME=VALUE pairs; a whole number where the action takes one."""
    action = registry.by_name.get(name)
    values: dict[str, str | int] = {}
    for pair in given:
        key, sign, value = pair.partition("=")
        if not sign or key in values:
            raise BadInput(Problem("--param", None, "", f"{pair!r}: expected NAME=VALUE, each name once"))
        declared = None if action is None else action.parameter(key)
        is_number = declared is not None and declared.type is ParameterType.INTEGER and _NUMBER.match(value)
        values[key] = int(value) if is_number else value
    return values


def _runner(context: Context) -> "AutomationRunner":
    from console.automation.station import automation_of

    return automation_of(context.desk()).runner
