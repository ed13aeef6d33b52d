"""`hub …`: serve it, invite devices to it, list and revoke them, see how it is."""

from console.cli.hub import hooks, keys, members, move, oidc, serve, upkeep
from console.cli.noun import Noun

_NOUN = Noun(
    "hub",
    "the service with which workstations share incidents, and who may use it",
    (serve, members, hooks, keys, oidc, upkeep, move),
)

add_parser = _NOUN.add_parser
run = _NOUN.run
