"""`people roles|elevations|elevate|break-glass|grant|end|review`: who may do what, and rights for an hour."""

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from console.cli.context import Context
from models.access.approval.request import Verdict
from models.access.elevation.commands import AskElevation, BreakGlass, EndElevation, SettleReview, VoteElevation
from models.access.elevation.decide import scope_of
from models.access.elevation.events import USUAL_MINUTES, ReviewVerdict, Scope
from models.access.elevation.views import Elevation, Word
from models.access.roles import MATRIX, DeviceRole, permissions_of
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem

if TYPE_CHECKING:
    from console.desk import Desk

_LEAST_DIGITS: Final = 4


def add_parsers(verbs: Any) -> None:
    """Declare them under `people`."""
    roles = verbs.add_parser("roles", help="what each role of a device may write and read")
    listing = verbs.add_parser("elevations", help="elevated rights that hold, are asked for, or wait for a review")
    listing.add_argument("--all", action="store_true", help="also those that are over")
    elevate = verbs.add_parser("elevate", help="ask for rights to act on production, which another person grants")
    glass = verbs.add_parser("break-glass", help="take these rights at once; everybody is told, and a review is owed")
    for verb in (elevate, glass):
        verb.add_argument("--incident", metavar="ID", help="for which incident")
        verb.add_argument("--change", default="", metavar="ID", help="or for which change")
        verb.add_argument("--reason", required=True)
        verb.add_argument("--minutes", type=int, default=USUAL_MINUTES)
    grant = verbs.add_parser("grant", help="grant elevated rights that somebody asked for, or deny them")
    grant.add_argument("--deny", action="store_true", help="takes --reason")
    grant.add_argument("--reason", default="")
    end = verbs.add_parser("end", help="give elevated rights back, or revoke another's")
    end.add_argument("--why", required=True)
    review = verbs.add_parser("review", help="say whether breaking the glass was right")
    review.add_argument("--words", required=True, help="what was looked at, and found")
    for verb in (grant, end, review):
        verb.add_argument("item", metavar="ITEM", help="its id, or the id's last signs")
    review.add_argument("verdict", choices=[each.value for each in ReviewVerdict])
    for verb in (elevate, glass, grant, end, review):
        verb.add_argument("--as", dest="person", metavar="NAME", help="somebody who can sign here: people passphrase")
        verb.add_argument("--as-passphrase-file", dest="signing", metavar="FILE", help="its first line opens their key")
    for verb in (grant, review):
        verb.add_argument(
            "--as-oidc",
            dest="by_provider",
            action="store_true",
            help="they sign in with the provider now, in the browser, in place of a passphrase; --as may be left out",
        )
    for verb in (roles, listing, elevate, glass, grant, end, review):
        verb.add_argument("--json", action="store_true")


def _roles(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.json:
        context.json(
            {
                "permissions": {name: sorted(role.value for role in roles) for name, roles in MATRIX.items()},
                "certificates": {role.value: list(permissions_of(role)) for role in DeviceRole},
            }
        )
        return 0
    width = max(map(len, MATRIX))
    for name, roles in MATRIX.items():
        context.out(f"{name:<{width}}  {', '.join(role.label for role in DeviceRole if role in roles)}")
    context.out(
        f"{'(nothing)':<{width}}  {DeviceRole.OBSERVER.label}: walls read what is not restricted, and write nothing"
    )
    return 0


def _list(arguments: argparse.Namespace, context: Context) -> int:
    desk, now_ms = context.desk(), context.clock.now_ms()
    known = desk.read(lambda: desk.elevations.view)
    shown = [
        each
        for each in known.all
        if arguments.all or each.owes_review or each.word(now_ms) in (Word.ACTIVE, Word.PENDING)
    ]
    documents = [_document(desk, each, now_ms) for each in shown]
    if arguments.json:
        context.json(documents)
        return 0
    for document in documents:
        context.out(_line(document))
    if not documents:
        context.out("Nobody has elevated rights, and nobody asked for any.")
    return 0


def _elevate(arguments: argparse.Namespace, context: Context) -> int:
    return _ask(arguments, context, AskElevation)


def _break(arguments: argparse.Namespace, context: Context) -> int:
    return _ask(arguments, context, BreakGlass)


def _ask(
    arguments: argparse.Namespace, context: Context, command: Callable[[Scope, str, int], AskElevation | BreakGlass]
) -> int:
    desk = context.desk()
    stream = None if arguments.incident is None else desk.read(lambda: desk.incidents.find(arguments.incident))
    return _did(arguments, context, command(scope_of(stream, arguments.change), arguments.reason, arguments.minutes))


def _grant(arguments: argparse.Namespace, context: Context) -> int:
    found = _find(context.desk(), arguments.item)
    verdict = Verdict.DENY if arguments.deny else Verdict.APPROVE
    return _did(arguments, context, VoteElevation(found.id, verdict, arguments.reason), found)


def _end(arguments: argparse.Namespace, context: Context) -> int:
    found = _find(context.desk(), arguments.item)
    return _did(arguments, context, EndElevation(found.id, arguments.why), found)


def _review(arguments: argparse.Namespace, context: Context) -> int:
    found = _find(context.desk(), arguments.item)
    return _did(arguments, context, SettleReview(found.id, ReviewVerdict(arguments.verdict), arguments.words), found)


def _did(arguments: argparse.Namespace, context: Context, command: object, about: Elevation | None = None) -> int:
    from console.cli.approval import execute_by  # which needs the verbs of people itself

    receipt, desk = execute_by(arguments, context, command), context.desk()
    key = receipt.events[0] if about is None else about.id
    found = desk.read(lambda: desk.elevations.view.get(key))
    assert found is not None, "recorded just now"
    document = _document(desk, found, context.clock.now_ms())
    if arguments.json:
        context.json(document)
    else:
        context.out(_line(document))
    return 0


def _find(desk: "Desk", reference: str) -> Elevation:
    wanted = reference.strip().lower()
    known = desk.read(lambda: desk.elevations.view)
    found = [
        each for each in known.all if each.id == wanted or (len(wanted) >= _LEAST_DIGITS and each.id.endswith(wanted))
    ]
    if len(found) != 1:
        message = f"{reference!r} names {'nothing' if not found else 'several'} of: people elevations --all"
        raise BadInput(
            Problem("item", None, "", f"{message}; expected an id, or its last {_LEAST_DIGITS} signs or more")
        )
    return found[0]


def _document(desk: "Desk", each: Elevation, now_ms: int) -> dict[str, Any]:
    incident, name = each.scope.incident, desk.people.name
    number = "" if incident is None else desk.read(lambda: desk.incidents.state(incident).summary().number)
    return {
        "id": each.id,
        "person": name(each.person),
        "incident": number or incident,
        "change": each.scope.change or None,
        "reason": each.asked.reason,
        "minutes": each.asked.minutes,
        "broke_the_glass": each.is_glass,
        "state": each.word(now_ms).value,
        "asked": rfc3339(each.at_ms),
        "until": None if each.until_ms is None else rfc3339(each.until_ms),
        "seconds_left": each.left_ms(now_ms) // 1_000,
        "votes": [
            {"person": name(vote.person), "verdict": vote.verdict.value, "reason": vote.reason} for vote in each.votes
        ],
        "ended_why": each.ended_why or None,
        "owes_review": each.owes_review,
        "reviews": [
            {"person": name(review.by), "verdict": review.verdict.value, "words": review.words}
            for review in each.reviews
        ],
    }


def _line(document: dict[str, Any]) -> str:
    words = [f"{document['id'][-6:]}  {document['person']}", document["incident"] or f"change {document['change']}"]
    words += ["BROKE THE GLASS"] if document["broke_the_glass"] else []
    left = f", {-(-document['seconds_left'] // 60)} min left" if document["state"] == Word.ACTIVE else ""
    words += [f"{document['state']}{left}", document["reason"]]
    words += ["REVIEW OWED"] if document["owes_review"] else []
    words += [
        f"{each['verdict'].replace('_', ' ')} ({each['person']}: {each['words']})" for each in document["reviews"]
    ]
    return " · ".join(words)


VERBS: Final[Mapping[str, Callable[[argparse.Namespace, Context], int]]] = {
    "roles": _roles,
    "elevations": _list,
    "elevate": _elevate,
    "break-glass": _break,
    "grant": _grant,
    "end": _end,
    "review": _review,
}
