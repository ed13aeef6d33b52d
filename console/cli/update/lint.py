"""`update lint`: check the words of an update before anybody sends it."""

import argparse
import json
from typing import Any, Final

from console.cli.context import Context
from console.cli.noun import AddVerb, Run
from models.catalog.estate import ServiceKind
from models.catalog.reading import NamedText, read_catalog
from models.comms.audience import CommsAudience
from models.comms.lint.check import lint
from models.comms.lint.checked import Checked, Knowledge
from models.comms.lint.finding import Finding
from models.comms.phase import Phase
from models.kernel.errors import WatchfloorError

AUDIENCES: Final = {each.value: each for each in CommsAudience} | {
    "public": CommsAudience.CUSTOMERS,
    "external": CommsAudience.CUSTOMERS,
    "executive": CommsAudience.EXECUTIVES,
}
"""What may be typed for an audience."""


def add_parsers(verb: AddVerb) -> None:
    """lint"""
    made = verb("lint", "check the words of an update; status 1 where something blocks it", "file")
    made.add_argument("--audience", choices=sorted(AUDIENCES), default="public")
    made.add_argument("--phase", choices=[each.value for each in Phase], default=Phase.INVESTIGATING.value)
    made.add_argument(
        "--catalog", metavar="FILE", help="its services and vendors are names that customers must not read"
    )
    made.add_argument("--person", metavar="NAME", action="append", default=[], help="a name that must not be read")
    made.add_argument("--vendor", metavar="NAME", action="append", default=[])
    made.add_argument(
        "--cause-disclosed", action="store_true", help="somebody decided that this audience may read the cause"
    )
    made.add_argument("--estimate-recorded", action="store_true", help="an estimate with a basis is recorded")


def _lint(arguments: argparse.Namespace, context: Context) -> None:
    """Findings on standard output; status 1 where one of them blocks."""
    text = context.read_text(arguments.file)
    checked = Checked(text, AUDIENCES[arguments.audience], Phase(arguments.phase), _knowledge(arguments, context))
    findings = lint(checked)
    if arguments.json:
        context.json([to_json(each) for each in findings])
    else:
        for each in findings:
            context.out(_line(arguments.file, text, each))
    blocking = sum(each.blocking for each in findings)
    if blocking:
        raise WatchfloorError(f"{blocking} of {len(findings)} findings block it")
    context.err(f"nothing blocks it; {len(findings)} to look at" if findings else "nothing found")


def to_json(finding: Finding) -> dict[str, Any]:
    """As documented; start and end are code points of the text."""
    return {
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "blocking": finding.blocking,
        "suggestion": finding.suggestion,
        "reason": finding.reason,
    }


def _knowledge(arguments: argparse.Namespace, context: Context) -> Knowledge:
    vendors: tuple[str, ...] = tuple(arguments.vendor)
    internals: tuple[str, ...] = ()
    if arguments.catalog is not None:
        catalog = read_catalog([NamedText(arguments.catalog, context.read_text(arguments.catalog))]).catalog
        strangers = [each for each in catalog.services if each.kind is ServiceKind.THIRD_PARTY]
        vendors += tuple(each.name for each in strangers)
        internals = tuple(each.id for each in catalog.services if each not in strangers)
    return Knowledge(
        people=tuple(arguments.person),
        vendors=vendors,
        internals=internals,
        is_cause_disclosed=arguments.cause_disclosed,
        has_estimate=arguments.estimate_recorded,
    )


def _line(name: str, text: str, finding: Finding) -> str:
    line = text.count("\n", 0, finding.start) + 1
    column = finding.start - (text.rfind("\n", 0, finding.start) + 1) + 1
    place = f"{name}:{line}:{column}" if finding.end else name
    word = "blocks" if finding.blocking else "warns"
    what = f" {json.dumps(finding.text, ensure_ascii=False)}:" if finding.text else ""
    return f"{place}: {word} {finding.rule}:{what} {finding.reason} {finding.advice}"


VERBS: Final[dict[str, Run]] = {"lint": _lint}
