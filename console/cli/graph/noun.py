"""`graph VERB`: blast radius, suspects, restore order and more; each verb is a module of this folder."""

import argparse
from importlib import import_module
from typing import Any, Final

from console.cli.context import Context

_VERBS: Final = ("impact", "spof", "restore", "layout", "availability", "coupling", "suspects")


def add_parser(nouns: Any) -> None:
    """graph VERB --catalog FILE … [--json]"""
    noun = nouns.add_parser("graph", help="blast radius, suspects, restore order and more, from a catalogue file")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name in _VERBS:
        _module(name).add_parser(verbs)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do what the verb says."""
    return int(_module(arguments.verb).run(arguments, context))


def _module(name: str) -> Any:
    return import_module(f"console.cli.graph.{name}")
