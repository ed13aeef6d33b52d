"""`runbook …`: the library, what fits an incident, and working through a runbook."""

from typing import Final

from console.cli.noun import Noun
from console.cli.runbook import files, library, runs

NOUN: Final = Noun(
    "runbook", "runbooks and checklists: check, import, find, print, work through", (files, library, runs)
)
add_parser, run = NOUN.add_parser, NOUN.run
