"""`people …`: who is known here, to which groups of approvers they belong, and who can sign at this workstation."""

import argparse
from typing import TYPE_CHECKING, Any, Final

from console.access_book import ChangeMembership
from console.cli import elevation
from console.cli.context import Context
from console.cli.passphrase import passphrase_in
from console.second_places import SecondPlace
from models.access.directory import Person
from models.access.groups import Groups
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem

if TYPE_CHECKING:
    from console.desk import Desk

_DETAILS: Final = ("phone", "email", "team")


def add_parser(nouns: Any) -> None:
    """people list | add NAME | set NAME | group … | passphrase NAME --new FILE [--former FILE | --code CODE]"""
    noun = nouns.add_parser("people", help="people, groups of approvers, and who can sign at this workstation")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="everybody, with groups")
    listing.add_argument("--group", metavar="GROUP", help="only members of this group")
    adding = verbs.add_parser("add", help="enter a person")
    setting = verbs.add_parser("set", help="change what is known of a person; empty text removes it")
    setting.add_argument("--name", dest="new_name", metavar="NAME", help="another name")
    grouping = verbs.add_parser("group", help="put a person into a group of approvers, or take them out")
    grouping.add_argument("action", choices=["add", "remove"])
    signing = verbs.add_parser("passphrase", help="enrol a person to sign here, or change their passphrase")
    signing.add_argument("--new", required=True, metavar="FILE", help="its first line is the passphrase")
    signing.add_argument("--former", metavar="FILE", help="with the passphrase in use, to change it")
    signing.add_argument("--code", help="where this workstation belongs to a hub: a code made for them by `hub enrol`")
    signing.add_argument("--oidc", action="store_true", help="in place of a code: they sign in with the provider")
    for verb in (adding, setting, grouping, signing):
        verb.add_argument("person", metavar="NAME")
    for verb in (adding, setting):
        for detail in _DETAILS:
            verb.add_argument(f"--{detail}")
    grouping.add_argument("group", metavar="GROUP", help="legal, pr, executive, duty_manager … or one of your own")
    for verb in (listing, adding, setting, grouping, signing):
        verb.add_argument("--json", action="store_true")
    elevation.add_parsers(verbs)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it and report."""
    if arguments.verb in elevation.VERBS:
        return elevation.VERBS[arguments.verb](arguments, context)
    desk = context.desk()
    if arguments.verb == "list":
        return _list(arguments, context, desk)
    if arguments.verb == "add":
        if any(each.name.casefold() == arguments.person.strip().casefold() for each in desk.people.directory):
            raise BadInput(Problem("person", None, "name", f"{arguments.person!r} is known already"))
        for name in _DETAILS:
            if not (getattr(arguments, name) or "").isprintable():
                # Before the name is added, or a refused line would leave somebody without details.
                raise BadInput(Problem("person", None, name, "holds signs that can't be shown"))
        added = desk.people.find_or_add(arguments.person)
        person = desk.people.directory.get(added)
    elif arguments.verb == "passphrase" and (arguments.code or arguments.oidc):
        from console.cli.browser import by_browser  # few verbs speak to a hub
        from console.sync.second_joining import enrol_at_hub

        prove = by_browser(context, f"{arguments.person} at this workstation") if arguments.oidc else None
        passphrase = passphrase_in(context, arguments.new)
        enrolled = enrol_at_hub(desk, arguments.person, passphrase, arguments.code or None, prove=prove)
        person = desk.people.directory.get(enrolled)
    else:
        person = desk.people.directory.find(arguments.person)
    assert person is not None, "just found or added"
    if arguments.verb in ("add", "set"):
        given = {name: value for name in _DETAILS if (value := getattr(arguments, name)) is not None}
        renamed = getattr(arguments, "new_name", None)
        if given or renamed:
            desk.people.describe(person.id, renamed or person.name, given)
    elif arguments.verb == "group":
        desk.execute(ChangeMembership(person.id, arguments.group, arguments.action == "add"))
    elif arguments.verb == "passphrase" and not (arguments.code or arguments.oidc):
        former = passphrase_in(context, arguments.former) if arguments.former else None
        desk.enrol(person.id, passphrase_in(context, arguments.new), former)
    found = desk.people.directory.get(person.id)
    assert found is not None, "people are never removed"
    document = _document(desk, found)
    if arguments.json:
        context.json(document)
    else:
        context.out(_line(document))
    return 0


def _list(arguments: argparse.Namespace, context: Context, desk: "Desk") -> int:
    documents = [_document(desk, each) for each in sorted(desk.people.directory, key=lambda each: each.name.casefold())]
    if arguments.group:
        documents = [each for each in documents if arguments.group in each["groups"]]
    if arguments.json:
        context.json(documents)
    else:
        for document in documents:
            context.out(_line(document))
        if not documents:
            context.out(f"Nobody is in {arguments.group}." if arguments.group else "Nobody is known yet.")
    return 0


def _document(desk: "Desk", person: Person) -> dict[str, Any]:
    def question() -> tuple[tuple[str, ...], Groups, bool, SecondPlace | None]:
        second = desk.second
        return desk.access.of(person.id), desk.access.groups, second.can_sign(person.id), second.place(person.id)

    groups, known, can_sign, place = desk.read(question)
    enrolment = desk.read(lambda: known.enrolment(person.id))
    return {
        **person.to_plain(),
        "me": person.id == desk.identity.me,
        "groups": list(groups),
        "can_sign_here": can_sign,
        "revoked": None if place is None or place.revoked_ms is None else rfc3339(place.revoked_ms),
        "key_since": None if enrolment is None else rfc3339(enrolment.at_ms),
        "key_by": None if enrolment is None else desk.people.name(enrolment.by),
    }


def _line(document: dict[str, Any]) -> str:
    words = [document["name"] + (" (this workstation)" if document["me"] else "")]
    words += [", ".join(document["groups"]) or "no groups"]
    words += ["can sign here"] if document["can_sign_here"] else []
    words += [f"revoked at the hub {document['revoked']}"] if document["revoked"] else []
    words += [document[name] for name in _DETAILS if document.get(name)]
    return " · ".join(words)
