"""`incident …`: command an incident from a terminal. The same gates answer here as in the windows."""

from typing import Final

from console.cli.incident import (
    basic,
    boards,
    chat,
    classify,
    conflicts,
    escalate,
    evidence,
    export,
    failover,
    fallback,
    kin,
    room,
)
from console.cli.noun import Noun

NOUN: Final = Noun(
    "incident",
    "declare, log and command incidents",
    (evidence, basic, boards, classify, escalate, export, room, kin, conflicts, chat, failover, fallback),
)
add_parser, run = NOUN.add_parser, NOUN.run
