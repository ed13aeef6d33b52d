"""`signin …`: the passphrase that unlocks this workstation's console, and how signing in stands."""

import argparse
from typing import Any

from console.cli.context import Context
from console.cli.passphrase import passphrase_in
from console.settings import Settings
from console.sign_in import SignInFacts


def add_parser(nouns: Any) -> None:
    """signin status | passphrase --new FILE [--former FILE]"""
    noun = nouns.add_parser("signin", help="the passphrase that unlocks the console of this workstation")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    status = verbs.add_parser("status", help="who signs in, and for how long without the hub")
    choosing = verbs.add_parser("passphrase", help="choose it, or another one")
    choosing.add_argument("--new", required=True, metavar="FILE", help="its first line is the passphrase")
    choosing.add_argument("--former", metavar="FILE", help="with the passphrase in use, to change it")
    for verb in (status, choosing):
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it; `status` ends with 1 where no passphrase would open."""
    desk = context.desk()
    if arguments.verb == "passphrase":
        chosen = passphrase_in(context, arguments.new)
        former = passphrase_in(context, arguments.former) if arguments.former else None
        desk.read(lambda: desk.sign_in.choose(chosen, former))
    hours = int(Settings(desk.directory.path / "settings.json").get("lock.hours"))

    def question() -> SignInFacts:
        desk.sign_in.hours = hours
        return desk.sign_in.facts()

    facts = desk.read(question)
    document = {
        "name": facts.name,
        "role": facts.role or None,
        "has_passphrase": facts.has_passphrase,
        "entrance": facts.entrance.value,
        "why": facts.why,
        "left_s": None if facts.left_ms is None else facts.left_ms // 1_000,
        "wait_s": -(-facts.wait_ms // 1_000),
    }
    if arguments.json:
        context.json(document)
    else:
        context.out(" · ".join(_words(document)))
    return 0 if facts.has_passphrase and not facts.why else 1


def _words(document: dict[str, Any]) -> list[str]:
    words = [document["name"]]
    words += [document["role"]] if document["role"] else []
    words.append("a passphrase unlocks" if document["has_passphrase"] else "no passphrase: the console is never locked")
    words += [document["why"]] if document["why"] else []
    if document["left_s"] is not None and not document["why"]:
        words.append(f"without the hub for another {document['left_s'] // 3_600} h")
    return words
