"""Bugs of roles that become smaller, planted as those of tests.simulation.bugs are: each shows only where roles are changed."""

from dataclasses import replace
from typing import Any, Final

from console.hub.members import Members
from console.membership import HubBounds
from models.store import arrivals
from tests.simulation.planting import OF_ROLES, among_roles


@among_roles(HubBounds, "__call__")
def what_was_taken_away_counts_on(_real: Any, *_args: Any) -> None:
    """A certificate is believed until it runs out, whatever the hub says."""


@among_roles(Members, "bound")
def the_hub_takes_what_certificates_permit(_real: Any, *_args: Any) -> None:
    return None


@among_roles(HubBounds, "take")
def what_was_written_before_is_taken_away_too(real: Any, self: Any, reply: Any, authority: bytes) -> bool:
    """Each chain counts to one place before the one that the hub named."""
    cut_offs = tuple(replace(each, last=each.last - 1) for each in reply.cut_offs)
    return bool(real(self, replace(reply, cut_offs=cut_offs), authority))


@among_roles(arrivals, "look", level=2)
def nothing_is_set_aside(_real: Any, _database: Any, _chains: Any, _trust: Any, former: Any, _now_ms: int) -> Any:
    """What came before the word about it counts on."""
    return former


NAMES: Final = frozenset(OF_ROLES)
"""Of all that stand above."""
