"""`policy validate|lint|import|show|evaluate`: the severity matrix and the protocols, from file to force."""

import argparse
from collections.abc import Collection
from typing import Any, Final

from console.cli.context import Context
from console.cli.impact_options import add_impact, impact_of
from models.catalog.reading import NamedText, read_catalog
from models.incident.severity import Suggestion, evaluate
from models.kernel.errors import BadInput, Problem
from models.response.lint import Gap, lint
from models.response.policy import ResponsePolicy
from models.response.reading import PolicyReading, read_policy
from models.response.writing import to_plain, to_yaml

_FILE: Final = "response policy, YAML or JSON; - for standard input"


def add_parser(nouns: Any) -> None:
    """policy validate|lint|import FILE · show · evaluate [FILE] --users-percent …"""
    noun = nouns.add_parser("policy", help="severity matrix and protocols: check, put in force, ask")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    validate = verbs.add_parser("validate", help="say what is wrong with policy files")
    check = verbs.add_parser("lint", help="say what is still to be settled: 1 where anything is")
    take = verbs.add_parser("import", help="put a policy in force as the next version")
    show = verbs.add_parser("show", help="the policy in force")
    ask = verbs.add_parser("evaluate", help="which severity an impact has, and which rule fires")
    for verb in (validate, check):
        verb.add_argument("files", nargs="+", metavar="FILE", help=_FILE)
    check.add_argument("--catalog", metavar="FILE", help="the services that exist")
    take.add_argument("file", metavar="FILE", help=_FILE)
    ask.add_argument("file", nargs="?", metavar="FILE", help=f"{_FILE}; the policy in force where missing")
    for verb in (validate, check, take, show, ask):
        verb.add_argument("--json", action="store_true", help="print one JSON document")
    add_impact(ask)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Exit status 0 done, 1 where lint found anything; BadInput where a file can't be taken."""
    return _RUNS[arguments.verb](arguments, context)


def _validate(arguments: argparse.Namespace, context: Context) -> int:
    readings = _read(arguments.files, context)
    if arguments.json:
        context.json(
            {"valid": True, "files": [{"file": file, **_counts(each.policy)} for file, each in readings.items()]}
        )
        return 0
    for file, reading in readings.items():
        counts = ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in _counts(reading.policy).items())
        context.out(f"Valid: {file}, {counts}.")
    return 0


def _lint(arguments: argparse.Namespace, context: Context) -> int:
    services = _services(arguments, context)
    found: list[tuple[str, int | None, Gap]] = []
    for file, reading in _read(arguments.files, context).items():
        found += [(file, reading.lines.get(gap.field), gap) for gap in lint(reading.policy, services)]
    if arguments.json:
        context.json(
            [{"file": file, "line": line, "field": gap.field, "message": gap.message} for file, line, gap in found]
        )
    else:
        for file, line, gap in found:
            context.out(f"{file}:{line}: {gap.message}")
        context.out(f"{len(found)} to settle." if found else "Nothing to settle.")
    return 1 if found else 0


def _import(arguments: argparse.Namespace, context: Context) -> int:
    from console.response_book import PublishPolicy  # the other verbs need no record

    text = context.read_text(arguments.file)
    policy = read_policy(arguments.file, text).policy
    desk = context.desk()
    desk.execute(PublishPolicy(text, arguments.file))
    version = desk.read(lambda: desk.policies.version)
    open_points = len(lint(policy, _known(context)))
    if arguments.json:
        context.json({"version": version, "name": policy.name, **_counts(policy), "open_points": open_points})
    else:
        context.out(f"In force as version {version}: {policy.name}. {open_points} points to settle (policy lint).")
    return 0


def _show(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    policy, source = desk.read(lambda: (desk.policies.current, desk.policies.source))
    if arguments.json:
        context.json({"version": policy.version, "source": source, "policy": to_plain(policy)})
    else:
        context.out(f"# version {policy.version}, {source}\n{to_yaml(policy)}".rstrip())
    return 0


def _evaluate(arguments: argparse.Namespace, context: Context) -> int:
    inputs = impact_of(arguments)
    if arguments.file is None:
        desk = context.desk()
        policy = desk.read(lambda: desk.policies.current)
    else:
        policy = read_policy(arguments.file, context.read_text(arguments.file)).policy
    found = evaluate(inputs, policy.severity)
    if arguments.json:
        context.json(_suggested(found, policy))
        return 0
    context.out(f"{policy.label(found.severity)}: {found.rule}")
    for row in found.rows:
        agreed = f"agreed by {row.agreed_by}" if row.agreed_by else "agreed by nobody yet"
        context.out(f"  {policy.label(row.severity)}  {row.sentence} ({agreed})")
    return 0


def _suggested(found: Suggestion, policy: ResponsePolicy) -> dict[str, Any]:
    rows = [
        {
            "severity": row.severity,
            "rule": row.sentence,
            "agreed_by": row.agreed_by or None,
            "clause": row.clause or None,
        }
        for row in found.rows
    ]
    return {
        "severity": found.severity,
        "label": policy.label(found.severity),
        "rule": found.rule,
        "policy_version": found.policy_version,
        "fired": rows,
    }


def _read(files: list[str], context: Context) -> dict[str, PolicyReading]:
    """Every file, or all that is wrong with any of them."""
    problems: list[Problem] = []
    readings = {}
    for file in files:
        try:
            readings[file] = read_policy(file, context.read_text(file))
        except BadInput as error:
            problems.extend(error.problems)
    if problems:
        raise BadInput(*problems)
    return readings


def _services(arguments: argparse.Namespace, context: Context) -> Collection[str] | None:
    if arguments.catalog is None:
        return None
    reading = read_catalog((NamedText(arguments.catalog, context.read_text(arguments.catalog)),))
    return {service.id for service in reading.catalog.services}


def _known(context: Context) -> Collection[str] | None:
    catalog = context.desk().catalog()
    return None if catalog is None else {service.id for service in catalog.services}


def _counts(policy: ResponsePolicy) -> dict[str, int]:
    return {
        "rows": len(policy.severity.rows),
        "outage_types": len(policy.outage_types),
        "failure_modes": len(policy.failure_modes),
        "protocols": len(policy.protocols),
        "tags": len(policy.tags),
        "definitions": len(policy.definitions),
    }


_RUNS: Final = {"validate": _validate, "lint": _lint, "import": _import, "show": _show, "evaluate": _evaluate}
