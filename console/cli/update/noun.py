"""`update …`: what is told to whom, from a terminal. The same gates answer here as in the composer."""

from typing import Final

from console.cli.noun import Noun
from console.cli.update import drafts, holding, lint, public, record

NOUN: Final = Noun("update", "write, check, approve and send status updates", (record, drafts, holding, public, lint))
add_parser, run = NOUN.add_parser, NOUN.run
