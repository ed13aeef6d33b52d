"""`retention …`: how long what is kept, legal holds, and erasure in two steps: what would go, and two people's consent."""

import argparse
from typing import TYPE_CHECKING, Any, Final

from console.cli.approval import execute_by
from console.cli.context import Context
from console.retention_records import assessments, due_list, incident_list, person_list
from models.access.approval.request import Verdict
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, StreamId
from models.retention.classes import RecordClass
from models.retention.commands import (
    AskErasure,
    OrderErasure,
    PlaceHold,
    ReleaseHold,
    SetRules,
    VoteErasure,
    WithdrawErasure,
)
from models.retention.events import RuleSet
from models.retention.holds import Hold
from models.retention.listing import ErasureList
from models.retention.schedule import EVERYWHERE, Assessment, Standing, gaps, words_of
from models.retention.schedule_file import read_schedule, rules_to_plain
from models.retention.state import Request

if TYPE_CHECKING:
    from console.desk import Desk

_LEAST: Final = 4


def add_parser(nouns: Any) -> None:
    """retention schedule|set|hold|release|holds|report|purge|erase|requests|vote|withdraw|carry-out|wipe"""
    noun = nouns.add_parser("retention", help="how long what is kept, legal holds, and erasure by two people's consent")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    schedule = verbs.add_parser("schedule", help="the rules in force; with FILE put those of a file in force (legal)")
    schedule.add_argument("file", nargs="?", metavar="FILE", help="YAML or JSON; - for standard input")
    setting = verbs.add_parser("set", help="put one rule in force, or take it away with --remove (legal)")
    setting.add_argument("record_class", metavar="CLASS", choices=[str(each) for each in RecordClass])
    setting.add_argument("days", nargs="?", type=int, metavar="DAYS", help="how long after the record's end")
    setting.add_argument("--jurisdiction", default=EVERYWHERE, metavar="WHERE", help="everywhere if left out")
    setting.add_argument("--least", type=int, default=0, metavar="DAYS", help="what is asked for at least")
    setting.add_argument("--basis", default="", help="which law, contract or decision")
    setting.add_argument("--remove", action="store_true")
    hold = verbs.add_parser("hold", help="forbid erasing, whatever the rules say")
    hold.add_argument("--matter", required=True, help="the case or inquiry")
    hold.add_argument("--incident", action="append", default=[], metavar="ID")
    hold.add_argument("--person", action="append", default=[], metavar="NAME")
    hold.add_argument("--everything", action="store_true")
    release = verbs.add_parser("release", help="let a hold go (legal)")
    release.add_argument("item", metavar="HOLD", help="its id, or its last signs")
    release.add_argument("--reason", required=True)
    verbs.add_parser("holds", help="all legal holds")
    report = verbs.add_parser(
        "report", help="every record: kept until when, due, held, or without a period; 1 where one is"
    )
    report.add_argument("--all", action="store_true", help="also those that are simply kept")
    purge = verbs.add_parser("purge", help="what is due by the schedule; nothing is changed")
    erase = verbs.add_parser("erase", help="an incident, entries of it, or a person; nothing is changed")
    erase.add_argument("id", nargs="?", metavar="INCIDENT")
    erase.add_argument("--entry", action="append", default=[], metavar="ID", help="only this entry")
    erase.add_argument("--person", metavar="NAME", help="name and details of a person")
    for verb in (purge, erase):
        verb.add_argument("--ask", action="store_true", help="put exactly this list up for approval")
        verb.add_argument("--reason", default="", help="with --ask; stays in the record for ever, so it names nobody")
    requests = verbs.add_parser("requests", help="what was put up for erasure, and how it stands")
    requests.add_argument("--all", action="store_true", help="also what is over")
    vote = verbs.add_parser("vote", help="consent to a request, or deny it")
    withdraw = verbs.add_parser("withdraw", help="take a request back")
    carry = verbs.add_parser("carry-out", help="order what was granted: it is erased here now, and everywhere else")
    for verb in (vote, withdraw, carry):
        verb.add_argument("item", metavar="REQUEST", help="its id, or its last signs")
    vote.add_argument("verdict", choices=[each.value for each in Verdict])
    for verb in (vote, withdraw):
        verb.add_argument("--reason", default="")
    for verb in (schedule, setting, hold, release, purge, erase, vote, withdraw, carry):
        verb.add_argument(
            "--as", dest="person_as", metavar="NAME", help="somebody who can sign here: people passphrase"
        )
        verb.add_argument("--as-passphrase-file", dest="signing", metavar="FILE", help="its first line opens their key")
    wiping = verbs.add_parser(
        "wipe", help="delete the record here and read it from the hub again, with the console closed"
    )
    wiping.add_argument("--keep", action="store_true", help="it was away for long, and may stay as it is")
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it; `report` ends with 1 where a record has no period or too short a one, `carry-out` where bytes may be left."""
    if arguments.verb == "wipe":
        return _wipe(arguments, context)
    desk = context.desk()
    match arguments.verb:
        case "schedule" | "set":
            return _schedule(arguments, context, desk)
        case "hold" | "release" | "holds":
            return _holds(arguments, context, desk)
        case "report":
            return _report(arguments, context, desk)
        case "purge" | "erase":
            return _propose(arguments, context, desk)
        case _:
            return _requests(arguments, context, desk)


def _wipe(arguments: argparse.Namespace, context: Context) -> int:
    from console.sync import stale_copy  # the other verbs need no hub

    if arguments.keep:
        desk = context.desk()
        desk.read(lambda: stale_copy.keep(desk.meta))
        events = 0
    else:
        closed = context.closed()
        events = stale_copy.wipe(closed.directory, closed.secrets, context.clock)
    if arguments.json:
        context.json({"wiped": not arguments.keep, "events": events})
    else:
        context.out("It stays." if arguments.keep else f"Deleted {events} events here. Read them again with: sync once")
    return 0


def _execute(arguments: argparse.Namespace, context: Context, command: object) -> EventId:
    as_whom = argparse.Namespace(person=arguments.person_as, signing=arguments.signing)
    return execute_by(as_whom, context, command).events[0]


# The schedule.


def _schedule(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    if arguments.verb == "set":
        if (arguments.days is None) != arguments.remove:
            raise BadInput(Problem("DAYS", None, "", "expected a number of days, or --remove"))
        rule = RuleSet(
            RecordClass(arguments.record_class),
            arguments.jurisdiction,
            arguments.days,
            arguments.least,
            arguments.basis,
        )
        _execute(arguments, context, SetRules((rule,)))
    elif arguments.file is not None:
        _execute(arguments, context, SetRules(read_schedule(arguments.file, context.read_text(arguments.file))))
    rules = desk.read(desk.retention.state.rules)
    wrong = gaps(rules)
    if arguments.json:
        context.json({"rules": rules_to_plain(rules), "gaps": list(wrong)})
        return 0
    for rule in rules:
        context.out(words_of(rule))
    for each in wrong:
        context.out(f"TO SETTLE: {each}")
    return 0


def _report(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    found = assessments(desk, context.clock.now_ms())
    wrong = [each for each in found if each.standing.is_fault]
    shown = found if arguments.all else [each for each in found if each.standing is not Standing.KEPT]
    if arguments.json:
        counts = {str(each): sum(one.standing is each for one in found) for each in Standing}
        context.json({"records": [_assessed(each) for each in shown], "counts": counts})
    else:
        for each in shown:
            context.out(_line(each))
        context.out(f"{len(found)} records, {len(wrong)} without a period that suffices.")
    return 1 if wrong else 0


def _assessed(found: Assessment) -> dict[str, Any]:
    record = found.record
    return {
        "record": record.name,
        "class": str(record.record_class),
        "stream": record.stream,
        "events": record.events,
        "jurisdictions": list(record.jurisdictions),
        "standing": str(found.standing),
        "keep_days": found.keep_days,
        "least_days": found.least_days,
        "rule": found.rule,
        "until": None if found.until_ms is None else rfc3339(found.until_ms),
        "holds": [hold.matter for hold in found.holds],
    }


def _line(found: Assessment) -> str:
    record = found.record
    until = "" if found.until_ms is None else f" until {rfc3339(found.until_ms)[:10]}"
    held = f" ({', '.join(hold.matter for hold in found.holds)})" if found.standing is Standing.HELD else ""
    rule = f"  {found.rule}" if found.rule else ""
    label = record.record_class.label
    return f"{found.standing.value.upper()}{until}{held}  {record.name} {label}, {record.events} events{rule}"


# Holds.


def _holds(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    if arguments.verb == "hold":
        incidents = tuple(desk.read(lambda: [desk.incidents.find(each) for each in arguments.incident]))
        people = tuple(desk.people.directory.find(each, "--person").id for each in arguments.person)
        command = PlaceHold(arguments.matter, incidents, people, arguments.everything)
        wanted: EventId | None = _execute(arguments, context, command)
    elif arguments.verb == "release":
        found = desk.read(desk.retention.state.holds)
        wanted = _meant(arguments.item, [each.id for each in found], "hold")
        _execute(arguments, context, ReleaseHold(wanted, arguments.reason))
    else:
        wanted = None
    holds = [each for each in desk.read(desk.retention.state.holds) if wanted in (None, each.id)]
    documents = [_held(desk, each) for each in holds]
    if arguments.json:
        context.json(documents if wanted is None else documents[0])
        return 0
    for each in documents:
        state = "ON" if each["on"] else f"released {each['released']}: {each['released_why']}"
        context.out(f"{each['id'][-8:]}  {state}  {each['matter']}: {each['covers']}")
    if not documents:
        context.out("No legal hold.")
    return 0


def _held(desk: "Desk", hold: Hold) -> dict[str, Any]:
    def number(stream: StreamId) -> str:
        return next((each.number for each in desk.incidents.headings() if each.id == stream), stream)

    covered = desk.read(lambda: [number(each) for each in hold.incidents])
    covered += [desk.people.name(each) for each in hold.people]
    return {
        "id": hold.id,
        "matter": hold.matter,
        "on": hold.is_on,
        "covers": "everything" if hold.everything else ", ".join(covered),
        "by": desk.people.name(hold.by),
        "since": rfc3339(hold.since_ms),
        "released": None if hold.released_ms is None else rfc3339(hold.released_ms),
        "released_why": hold.released_why,
    }


# Erasure.


def _propose(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    if arguments.verb == "purge":
        found = [each for each in assessments(desk, context.clock.now_ms()) if each.standing is Standing.DUE]
        listed, what = due_list(desk, found), f"{len(found)} records whose period is over"
        lines = [_line(each) for each in found]
    elif (arguments.person is None) == (arguments.id is None):
        raise BadInput(Problem("INCIDENT", None, "", "expected an incident, or --person NAME"))
    elif arguments.person is not None:
        person = desk.people.directory.find(arguments.person, "--person")
        # By the id: what stands here is kept after the name is gone.
        listed, what = person_list(person.id), f"what is known of person {person.id}"
        lines = [f"Name and details of {person.name}. What events say of them goes by --entry."]
    else:
        incident = desk.read(lambda: desk.incidents.find(arguments.id))
        number = desk.read(lambda: desk.incidents.state(incident).summary().number)
        listed = incident_list(desk, incident, tuple(EventId(each) for each in arguments.entry))
        what = f"{len(arguments.entry)} entries of {number}" if arguments.entry else f"all of {number}"
        lines = []
    if arguments.ask:
        request = _execute(arguments, context, AskErasure(listed, what, arguments.reason))
        return _show(arguments, context, desk, request)
    document = {"what": what, **_counts(listed), "asked": False}
    if arguments.json:
        context.json(document)
        return 0
    for line in lines:
        context.out(line)
    context.out(f"{_words(listed)} would be erased. Nothing was changed; --ask puts exactly this up for approval.")
    return 0


def _requests(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    known = desk.read(desk.retention.state.requests)
    now_ms = context.clock.now_ms()
    if arguments.verb == "requests":
        shown = [
            each
            for each in known
            if arguments.all
            or (not each.ordered_by and (each.standing(now_ms).is_pending or each.standing(now_ms).is_granted))
        ]
        documents = [_request(desk, each, now_ms) for each in shown]
        if arguments.json:
            context.json(documents)
        else:
            for each in documents:
                context.out(_request_line(each))
            if not documents:
                context.out("Nothing is put up for erasure.")
        return 0
    key = _meant(arguments.item, [each.id for each in known], "request")
    if arguments.verb == "vote":
        _execute(arguments, context, VoteErasure(key, Verdict(arguments.verdict), arguments.reason))
    elif arguments.verb == "withdraw":
        _execute(arguments, context, WithdrawErasure(key, arguments.reason))
    else:
        _execute(arguments, context, OrderErasure(key))
    return _show(arguments, context, desk, key)


def _show(arguments: argparse.Namespace, context: Context, desk: "Desk", key: EventId) -> int:
    request = desk.read(lambda: desk.retention.state.request(key))
    assert request is not None, "just made or found"
    document = _request(desk, request, context.clock.now_ms())
    problem = desk.read(lambda: desk.erasing.problem)
    if arguments.json:
        context.json({**document, "problem": problem})
    else:
        context.out(_request_line(document))
        if problem:
            context.err(problem)
    return 1 if problem and request.ordered_by else 0


def _request(desk: "Desk", request: Request, now_ms: int) -> dict[str, Any]:
    asked, standing = request.asked, request.standing(now_ms)
    carried_out = desk.read(lambda: any(desk.log.erasures.has_order(each) for each in request.ordered_by))
    waits = (
        ()
        if request.listed is None or carried_out
        else desk.read(lambda: desk.retention.state.holds_on(request.listed or ErasureList()))
    )
    return {
        "id": request.id,
        "what": asked.what,
        "reason": request.reason,
        **_counts(request.listed or ErasureList()),
        "sha256": asked.sha256,
        "asked_by": desk.people.name(asked.requested_by),
        "status": "ordered" if request.ordered_by else str(standing.status),
        "sentence": standing.sentence,
        "approved_by": [desk.people.name(each) for each in standing.approved_by],
        "carried_out_here": carried_out,
        "held_by": [hold.matter for hold in waits],
        "expires": rfc3339(asked.expires_ms),
    }


def _request_line(document: dict[str, Any]) -> str:
    state = "CARRIED OUT HERE" if document["carried_out_here"] else document["sentence"]
    held = f", held by {', '.join(document['held_by'])}" if document["held_by"] else ""
    return f"{document['id'][-8:]}  {document['what']} ({document['events']} events)  {state}{held}"


def _counts(listed: ErasureList) -> dict[str, int]:
    return {"events": listed.event_count, "blobs": len(listed.blobs), "people": len(listed.people)}


def _words(listed: ErasureList) -> str:
    parts = ((listed.event_count, "event"), (len(listed.blobs), "blob"), (len(listed.people), "person"))
    said = [f"{count} {word}{'' if count == 1 or word == 'person' else 's'}" for count, word in parts if count]
    return ", ".join(said) or "Nothing"


def _meant(reference: str, known: list[EventId], what: str) -> EventId:
    wanted = reference.strip().lower()
    found = [each for each in known if each == wanted or (len(wanted) >= _LEAST and each.endswith(wanted))]
    if len(found) != 1:
        message = f"{reference!r} names {'no' if not found else 'more than one'} {what}"
        raise BadInput(Problem(what, None, "", f"{message}; expected an id, or its last {_LEAST} signs or more"))
    return found[0]
