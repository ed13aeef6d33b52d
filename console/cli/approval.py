"""`approval …`: what waits for a second person, votes on it, and requests. The gates are those of the windows."""

import argparse
import hashlib
from typing import TYPE_CHECKING, Any, Final

from console.bus import Receipt
from console.cli.context import Context
from console.cli.passphrase import passphrase_in
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.incident.approvals.commands import RequestApproval, VoteApproval, WithdrawApproval
from models.incident.approvals.export import approval_to_json
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId

if TYPE_CHECKING:
    from console.desk import Desk

_LEAST_DIGITS: Final = 4


def add_parser(nouns: Any) -> None:
    """approval list | show ITEM | vote ITEM approve|deny | request INCIDENT KIND FILE | withdraw ITEM"""
    noun = nouns.add_parser("approval", help="what waits for approval; votes by people who sign here")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="what waits, the one that expires first in front")
    listing.add_argument("--incident", metavar="ID")
    listing.add_argument("--all", action="store_true", help="also what was granted, denied, expired or withdrawn")
    showing = verbs.add_parser("show", help="exactly what is approved, and every vote")
    voting = verbs.add_parser("vote", help="approve or deny; a denial takes --reason")
    withdrawing = verbs.add_parser("withdraw", help="take a request back")
    for verb in (showing, voting, withdrawing):
        verb.add_argument("item", metavar="ITEM", help="id of the request, or its last signs")
    voting.add_argument("verdict", choices=[each.value for each in Verdict])
    asking = verbs.add_parser("request", help="ask that exactly the bytes of a file be approved")
    asking.add_argument("id", metavar="INCIDENT")
    asking.add_argument("kind", metavar="KIND", help="update, failback, automation … or a word of your own")
    asking.add_argument(
        "file", metavar="FILE", help="what is approved; shown to the voters as text; - for standard input"
    )
    asking.add_argument("--what", required=True, help="one line for people")
    asking.add_argument("--subject", default="", help="which one, e.g. its id")
    asking.add_argument("--why", default="")
    asking.add_argument("--group", action="append", default=[], help="must be represented")
    asking.add_argument("--may-vote", action="append", default=[], metavar="GROUP", help="may vote, too; * for anybody")
    asking.add_argument("--approvers", type=int, default=1, help="different people who must approve")
    asking.add_argument("--minutes", type=int, default=30, help="until it expires")
    asking.add_argument("--author", action="append", default=[], metavar="NAME", help="wrote it, and so can't vote")
    for verb in (voting, asking, withdrawing):
        verb.add_argument("--as", dest="person", metavar="NAME", help="somebody who can sign here: people passphrase")
        verb.add_argument("--as-passphrase-file", dest="signing", metavar="FILE", help="its first line opens their key")
    voting.add_argument(
        "--as-oidc",
        dest="by_provider",
        action="store_true",
        help="they sign in with the provider now, in the browser, in place of a passphrase; --as may be left out",
    )
    for verb in (voting, withdrawing):
        verb.add_argument("--reason", default="")
    for verb in (listing, showing, voting, asking, withdrawing):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it and report."""
    desk = context.desk()
    if arguments.verb == "list":
        _list(arguments, context, desk)
        return 0
    if arguments.verb == "request":
        stream = desk.read(lambda: desk.incidents.find(arguments.id))
        receipt = execute_by(arguments, context, _request(arguments, context, stream))
        _show(arguments, context, desk, stream, receipt.events[0])
        return 0
    stream, asked = find(desk, arguments.item)
    if arguments.verb == "vote":
        execute_by(arguments, context, VoteApproval(stream, asked.id, Verdict(arguments.verdict), arguments.reason))
    elif arguments.verb == "withdraw":
        execute_by(arguments, context, WithdrawApproval(stream, asked.id, arguments.reason))
    _show(arguments, context, desk, stream, asked.id)
    return 0


def execute_by(arguments: argparse.Namespace, context: Context, command: object) -> Receipt:
    """Give the command as the workstation's own person, or as the one of --as with their passphrase or the provider's word."""
    desk = context.desk()
    if getattr(arguments, "by_provider", False):
        return _by_provider(arguments, context, command)
    if arguments.person is None:
        return desk.execute(command)
    if arguments.signing is None:
        raise BadInput(Problem("--as", None, "", "needs --as-passphrase-file FILE: a passphrase is never an argument"))
    person = desk.people.directory.find(arguments.person, "--as")
    receipt = desk.execute_as(person.id, passphrase_in(context, arguments.signing), command)
    if desk.read(lambda: desk.second.has_renewals):
        from console.sync.exchange import borrowed  # few verbs speak to a hub

        with borrowed(desk) as exchange:
            if exchange is not None:
                exchange.renew_second_persons()
    return receipt


def _by_provider(arguments: argparse.Namespace, context: Context, command: object) -> Receipt:
    from console.cli.browser import by_browser  # few verbs speak to a hub
    from console.sync.one_signature import sign_by_provider

    if arguments.signing is not None:
        raise BadInput(Problem("--as-oidc", None, "", "takes the place of --as-passphrase-file; give one of them"))
    desk = context.desk()
    meant = None if arguments.person is None else desk.people.directory.find(arguments.person, "--as").id
    return sign_by_provider(desk, command, by_browser(context, once=True), meant)[1]


def find(desk: "Desk", reference: str) -> tuple[StreamId, ApprovalView]:
    """The request of that id, or the only one of an open incident whose id ends so."""
    wanted = reference.strip().lower()
    found = [
        (stream, each)
        for stream, each in requests(desk, None)
        if each.id == wanted or (len(wanted) >= _LEAST_DIGITS and each.id.endswith(wanted))
    ]
    if len(found) != 1:
        message = f"{reference!r} names {'no request' if not found else 'several requests'} for approval"
        raise BadInput(
            Problem("item", None, "", f"{message}; expected an id, or its last {_LEAST_DIGITS} signs or more")
        )
    return found[0]


def requests(desk: "Desk", stream: StreamId | None) -> list[tuple[StreamId, ApprovalView]]:
    """Of one incident, or of all that people work on."""

    def question() -> list[tuple[StreamId, ApprovalView]]:
        streams = desk.incidents.open_streams() if stream is None else (stream,)
        return [(each, asked) for each in streams for asked in desk.incidents.state(each).part(PART).all]

    return desk.read(question)


def _request(arguments: argparse.Namespace, context: Context, stream: StreamId) -> RequestApproval:
    text = context.read_text(arguments.file)
    try:
        policy = ApprovalPolicy(
            tuple(arguments.group), arguments.approvers, arguments.minutes * 60_000, tuple(arguments.may_vote)
        )
    except ValueError as error:
        raise BadInput(Problem("policy", None, "", str(error))) from None
    authors = tuple(context.desk().people.directory.find(name, "--author").id for name in arguments.author)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return RequestApproval(
        stream,
        arguments.kind,
        arguments.subject,
        sha256,
        arguments.what,
        policy,
        authors,
        arguments.why,
        text,
    )


def _list(arguments: argparse.Namespace, context: Context, desk: "Desk") -> None:
    stream = None if arguments.incident is None else desk.read(lambda: desk.incidents.find(arguments.incident))
    now_ms = context.clock.now_ms()
    found = requests(desk, stream)
    if not arguments.all:
        found = [(each, asked) for each, asked in found if asked.standing(now_ms).is_pending]
    found.sort(key=lambda each: (each[1].request.expires_ms, each[1].id))
    documents = [_document(desk, each, asked, now_ms) for each, asked in found]
    if arguments.json:
        context.json(documents)
        return
    for document in documents:
        context.out(_line(document))
    if not documents:
        context.out("Nothing waits for approval.")


def _show(arguments: argparse.Namespace, context: Context, desk: "Desk", stream: StreamId, key: str) -> None:
    asked = desk.read(lambda: desk.incidents.state(stream).part(PART).get(key))
    assert asked is not None, "just found or made"
    document = _document(desk, stream, asked, context.clock.now_ms())
    if arguments.json:
        context.json(document)
        return
    context.out(_line(document))
    for vote in document["votes"]:
        groups = f" ({', '.join(vote['groups'])})" if vote["groups"] else ""
        reason = f": {vote['reason']}" if vote["reason"] else ""
        context.out(f"  {vote['person']}{groups} {vote['verdict']}{reason}")
    context.out(f"  sha256 {document['sha256']}")
    if asked.text:
        context.out(asked.text)


def _document(desk: "Desk", stream: StreamId, asked: ApprovalView, now_ms: int) -> dict[str, Any]:
    number = next((each.number for each in desk.read(desk.incidents.headings) if each.id == stream), stream)
    return {"incident": number, **approval_to_json(asked, desk.people.name, now_ms)}


def _line(document: dict[str, Any]) -> str:
    return f"{document['id'][-8:]}  {document['incident']}  {document['what']}  {document['sentence']}"
