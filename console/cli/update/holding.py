"""`update hand|copy|beside`: who holds a draft, a copy of one that is held elsewhere, two that say the same."""

import argparse
from collections.abc import Mapping
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of
from console.cli.noun import AddVerb, Run
from console.cli.update.record import AUDIENCES, look
from console.comms_book import CommsDesk, DraftDesk
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.decide_holding import place_words
from models.comms.holding import Workstation
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import OriginId, PersonId

_LEAST: Final = 4


def add_parsers(verb: AddVerb) -> None:
    """hand, copy, beside"""
    hand = verb("hand", "hand a draft on: another workstation puts it up for approval and sends it", "id")
    hand.add_argument("audience", choices=AUDIENCES)
    hand.add_argument("to", metavar="WORKSTATION", help="the beginning of its id, or its person's name")
    for name, text, why in (
        (
            "copy",
            "a draft of your own with the words of one that is held elsewhere",
            "why it can't wait for its holder",
        ),
        ("beside", "let a draft go out though another one that says the same is out", "why readers need both"),
    ):
        made = verb(name, text, "id")
        made.add_argument("audience", choices=AUDIENCES)
        made.add_argument("--reason", required=True, help=why)


def holding_document(found: DraftDesk, desk: CommsDesk) -> dict[str, Any]:
    """Who holds it, as JSON."""
    holding, names = found.holding, desk.situation.names
    return {
        "held_here": holding.is_here,
        "holder": _plain(holding.place, names),
        "others": [_plain(each, names) for each in holding.others],
        "copy_of": found.draft.copy_of or None,
        "says_the_same": [
            {"draft": each.key, "revision": each.revision, "is_out": each.key in holding.out} for each in holding.kin
        ],
    }


def holding_line(found: DraftDesk, desk: CommsDesk) -> str:
    """held here; or by whom, and when that one was last heard."""
    if found.holding.is_here:
        return "held here"
    return f"held at {place_words(found.holding.place, desk.situation.names, desk.situation.now_ms)}"


def _plain(place: Workstation, names: Mapping[PersonId, str]) -> dict[str, Any]:
    heard = None if place.heard_ms is None else rfc3339(place.heard_ms)
    person = None if place.person is None else names.get(place.person)
    return {"workstation": place.origin, "person": person, "heard_at": heard}


def _found(arguments: argparse.Namespace, context: Context) -> tuple[CommsDesk, DraftDesk]:
    desk, audience = look(arguments, context)[1], CommsAudience(arguments.audience)
    found = desk.drafts.get(audience)
    if found is None:
        raise Refused(f"nothing is drafted for {audience.label.lower()} yet")
    return desk, found


def _to(wanted: str, found: DraftDesk, names: Mapping[PersonId, str]) -> OriginId:
    """The workstation meant: by the beginning of its id, or by the name of who wrote there last."""
    by_id = [each for each in found.holding.others if len(wanted) >= _LEAST and each.origin.startswith(wanted.lower())]
    by_name = [
        each
        for each in found.holding.others
        if each.person is not None and names.get(each.person, "").casefold() == wanted.casefold()
    ]
    meant = by_id or by_name
    if len(meant) != 1:
        said = "nobody here" if not meant else "several workstations"
        known = ", ".join(
            f"{each.origin[:8]} ({names.get(each.person, '?') if each.person else '?'})"
            for each in found.holding.others
        )
        expected = f"expected one of {known}" if known else "no other workstation has written to this incident yet"
        raise BadInput(Problem("to", None, "", f"{wanted[:60]!r} names {said}; {expected}"))
    return meant[0].origin


def _report(arguments: argparse.Namespace, context: Context) -> None:
    desk, found = _found(arguments, context)
    if arguments.json:
        context.json({"draft": found.draft.key, "revision": found.draft.revision, **holding_document(found, desk)})
        return
    context.out(f"update {found.draft.revision} to {found.draft.audience.label.lower()}: {holding_line(found, desk)}")


def _hand(arguments: argparse.Namespace, context: Context) -> None:
    desk, found = _found(arguments, context)
    to = _to(arguments.to, found, desk.situation.names)
    context.desk().execute(c.HandDraft(incident_of(arguments, context), found.draft.key, to))
    _report(arguments, context)


def _copy(arguments: argparse.Namespace, context: Context) -> None:
    desk, found = _found(arguments, context)
    if not found.holding.is_here and not arguments.json:
        context.err(f"It is {holding_line(found, desk)}: it may have been sent there.")
    context.desk().execute(c.CopyDraft(incident_of(arguments, context), found.draft.key, arguments.reason))
    _report(arguments, context)


def _beside(arguments: argparse.Namespace, context: Context) -> None:
    _, found = _found(arguments, context)
    context.desk().execute(c.SayBeside(incident_of(arguments, context), found.draft.key, arguments.reason))
    _report(arguments, context)


VERBS: Final[dict[str, Run]] = {"hand": _hand, "copy": _copy, "beside": _beside}
