"""`sync …`: share one record with an organisation's hub."""

import argparse
import threading
from typing import TYPE_CHECKING, Any, Final

from console.cli import sync_journal
from console.cli.context import Context
from console.cli.sync_neighbours import ask_neighbours, show_neighbours
from console.sync.exchange import Exchange, NotJoined, Turn, borrowed
from console.sync.status import State, SyncStatus
from console.sync_note import drop_note
from models.kernel.errors import BadInput, Problem
from models.sync.session import Trouble

if TYPE_CHECKING:
    from console.desk import Desk

_SHOWN: Final = 5
_PATIENCE_MS: Final = 5_000
_MOST_PAUSES: Final = 120


def add_parser(nouns: Any) -> None:
    """sync join|once|neighbours|status|journal|settle|leave"""
    noun = nouns.add_parser("sync", help="share one record with an organisation's hub")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    joining = verbs.add_parser("join", help="become a member with a code from `hub enrol`")
    joining.add_argument("url", metavar="URL", help="the hub's address, such as https://hub.example:7443")
    joining.add_argument("code", metavar="CODE", nargs="?", help="13 letters and digits, good once")
    joining.add_argument(
        "--oidc",
        action="store_true",
        help="sign in with the organisation's provider, in the browser, in place of a code",
    )
    joining.add_argument("--ca-fingerprint", metavar="F", help="of the hub's authority, as `hub serve` prints it")
    joining.add_argument(
        "--standby", action="append", default=[], metavar="URL", help="another address of the same hub; may be repeated"
    )
    joining.add_argument("--keep-apart", action="store_true", help="never share what was recorded here before")
    once = verbs.add_parser("once", help="exchange everything with the hub now")
    once.add_argument("--compare", action="store_true", help="also look for anything the hub may have lost")
    once.add_argument(
        "--neighbours", action="store_true", help="with workstations on the local network, without the hub"
    )
    once.add_argument(
        "--seconds", type=_seconds, default=6, metavar="S", help="so long neighbours are looked for; 6 without it"
    )
    neighbours = verbs.add_parser("neighbours", help="workstations on the local network; switch the exchange on or off")
    neighbours.add_argument("switch", nargs="?", choices=("on", "off"), help="without it, how it stands")
    verbs.add_parser("status", help="how sharing stands; asks the hub whether it is there")
    verbs.add_parser("leave", help="be on one's own again; what was shared stays here")
    sync_journal.add_parsers(verbs)
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it; `once` ends with 1 where something could not be exchanged, `status` where the hub does not answer."""
    match arguments.verb:
        case "join":
            return _join(arguments, context)
        case "leave":
            return _leave(arguments, context)
        case "journal" | "settle":
            return sync_journal.run(arguments, context)
        case "once" if arguments.neighbours:
            return ask_neighbours(arguments, context)
        case "neighbours":
            return show_neighbours(arguments, context)
        case "once":
            return _once(arguments, context)
        case _:
            return _status(arguments, context)


def _seconds(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 3_600:
        raise argparse.ArgumentTypeError(f"{text!r}: expected whole seconds from 1 to 3600")
    return int(text)


def _join(arguments: argparse.Namespace, context: Context) -> int:
    from console.cli.browser import by_browser
    from console.sync.joining import join, shown_fingerprint
    from console.sync.place import open_place

    if (arguments.code is None) != arguments.oidc:
        raise BadInput(Problem("CODE", None, "", "expected a code from `hub enrol`, or --oidc without one"))
    if arguments.oidc and arguments.ca_fingerprint is None:
        raise BadInput(
            Problem(
                "--ca-fingerprint",
                None,
                "",
                "is needed with --oidc: `hub serve` prints it, and nothing else proves the hub",
            )
        )
    closed = context.closed()
    with open_place(closed.directory, closed.secrets, context.clock) as place:
        joined = join(
            place,
            (arguments.url.rstrip("/"), *(url.rstrip("/") for url in arguments.standby)),
            arguments.code,
            arguments.ca_fingerprint,
            not arguments.keep_apart,
            context.clock,
            prove=by_browser(context) if arguments.oidc else None,
        )
    hub = joined.membership
    if arguments.json:
        context.json(
            {
                "organisation": hub.org,
                "hub": hub.urls[0],
                "device": hub.device,
                "role": hub.role,
                "ca_fingerprint": hub.ca_fingerprint,
                "adopted": hub.adopted,
                "kept_apart": joined.events_before if not hub.adopted else 0,
            }
        )
        return 0
    context.out(f"Joined {hub.urls[0]} as {hub.role}.")
    context.out(f"Its authority: {shown_fingerprint(hub.ca_fingerprint)}")
    if joined.events_before:
        number = f"{joined.events_before} {'event' if joined.events_before == 1 else 'events'} from before"
        context.out(
            f"{number} will be shared, too."
            if hub.adopted
            else f"{number} stay on this workstation and are not shared."
        )
    context.out("Exchange now with: sync once. An open console does it by itself.")
    return 0


def _leave(arguments: argparse.Namespace, context: Context) -> int:
    from console.membership import leave
    from console.sync.place import open_place

    closed = context.closed()
    with open_place(closed.directory, closed.secrets, context.clock) as place:
        pending, meta = place.pending, place.meta
        left = place.call(lambda: leave(meta))
        drop_note(closed.directory.path)
    if left is None:
        raise NotJoined
    if arguments.json:
        context.json({"left": left.urls[0], "organisation": left.org, "never_sent": pending})
        return 0
    context.out(f"Left {left.urls[0]}. What was shared stays in this record; nothing more comes or goes.")
    if pending:
        context.out(f"{pending} {'event' if pending == 1 else 'events'} had not reached it. They stay here.")
    return 0


def _once(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    with borrowed(desk) as exchange:
        if exchange is None:
            raise NotJoined
        exchange.begin()
        if arguments.compare:
            exchange.compare()
        turn = _patient(exchange)
        status = exchange.status()
    conflicts = turn.forked + _conflicts(desk)
    if arguments.json:
        context.json(
            {
                "pushed": turn.pushed,
                "pulled": turn.pulled,
                "pending": status.pending.count,
                "rejected": len(status.sync.refused),
                "conflicts": conflicts,
                "parked": status.parked_count,
                "forked": turn.forked,
                "names": turn.names,
                "blobs_in": turn.blobs_in,
                "blobs_out": turn.blobs_out,
                "error": turn.failure.words if turn.failure else "",
            }
        )
    else:
        _tell_turn(turn, status, conflicts, context)
    return 1 if turn.failure is not None or status.pending.count or status.sync.refused else 0


def _patient(exchange: Exchange) -> Turn:
    """One turn; where the hub asks for a moment's patience, as it does of much at once, that long and on."""
    done = exchange.turn()
    for _ in range(_MOST_PAUSES):
        failure = done.failure
        if (
            failure is None
            or failure.trouble is not Trouble.BUSY
            or not 0 < (failure.retry_after_ms or 0) <= _PATIENCE_MS
        ):
            break
        threading.Event().wait((failure.retry_after_ms or 0) / 1_000)
        done = done.and_then(exchange.turn())
    return done


def _tell_turn(turn: Turn, status: SyncStatus, conflicts: int, context: Context) -> None:
    context.out(f"{turn.pushed} pushed, {turn.pulled} pulled, {status.pending.count} pending")
    if conflicts:
        context.out(f"{conflicts} to be settled: see incident conflicts")
    _tell_refused(status, context)
    if turn.failure is not None:
        context.err(turn.failure.words)


def _tell_refused(status: SyncStatus, context: Context) -> None:
    refused = status.sync.refused
    if refused:
        context.out(f"The hub did not take {len(refused)}:")
        for event, refusal in list(refused.items())[:_SHOWN]:
            context.out(f"  {event}  {refusal.why}")
    if status.parked_count:
        are = "is" if status.parked_count == 1 else "are"
        context.out(f"{status.parked_count} came and {are} not believed yet:")
        for parked in status.parked[-_SHOWN:]:
            context.out(f"  {parked.id}  {parked.why}")


def _status(arguments: argparse.Namespace, context: Context) -> int:
    with borrowed(context.desk()) as exchange:
        if exchange is not None:
            exchange.look()
        status = SyncStatus(State.NOT_JOINED) if exchange is None else exchange.status()
    now_ms = context.clock.now_ms()
    document = status.document(now_ms)
    forked = 0 if status.membership is None else _forked(context.desk())
    if status.membership is not None:
        document["forked"] = forked
    if arguments.json:
        context.json(document)
    else:
        context.out(f"{status.state.value}{': ' + status.why if status.why else ''}")
        if status.membership is not None:
            contact = document["last_contact_age_s"]
            context.out(f"Hub: {document['hub']} · last answer {'never' if contact is None else f'{contact} s ago'}")
            age = document["oldest_pending_age_s"]
            context.out(f"Pending: {status.pending.count}{'' if age is None else f', the oldest {age} s old'}")
            if status.pending.apart:
                context.out(f"Kept apart: {status.pending.apart} from before joining")
            _tell_refused(status, context)
        if forked:
            context.out(f"{forked} forked: a device was copied, or somebody wrote as another. Find out: audit verify")
    return 1 if status.state is State.OFFLINE else 0


def _forked(desk: "Desk") -> int:
    """Chains that go on in several ways."""
    vector = desk.read(desk.log.vector)
    return sum(len(leaves) > 1 for chains in vector.values() for leaves in chains.values())


def _conflicts(desk: "Desk") -> int:
    """Fields of open incidents that people set without seeing each other."""

    def count() -> int:
        book = desk.incidents
        return sum(len(book.state(each.id).summary().conflicts) for each in book.headings() if each.is_open)

    return desk.read(count)
