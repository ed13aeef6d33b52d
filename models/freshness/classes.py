"""The classes of data that age, each with its limits and the way its age is known."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from models.freshness.ages import AgeLimits

_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR


class DataClass(StrEnum):
    """Kinds of data that age at different speeds. The value is the word shown."""

    HEALTH = "health"
    ON_CALL = "on-call"
    GRAPH = "graph"
    RUNBOOKS = "runbooks"
    CONTACTS = "contacts"
    BRIDGE = "bridge"
    TEMPLATES = "templates"
    POLICY = "policy"
    MEMBERS = "members"


DEFAULT_LIMITS: Final[Mapping[DataClass, AgeLimits]] = MappingProxyType(
    {
        DataClass.HEALTH: AgeLimits(60.0, 300.0),
        DataClass.ON_CALL: AgeLimits(12 * _HOUR, 72 * _HOUR),
        DataClass.GRAPH: AgeLimits(_DAY, 7 * _DAY),
        DataClass.RUNBOOKS: AgeLimits(7 * _DAY, 30 * _DAY),
        # Telephone numbers and bridges are what is left when all else fails: marked soon, withheld late.
        DataClass.CONTACTS: AgeLimits(_DAY, 30 * _DAY),
        DataClass.BRIDGE: AgeLimits(_DAY, 7 * _DAY),
        DataClass.TEMPLATES: AgeLimits(7 * _DAY, 30 * _DAY),
        DataClass.POLICY: AgeLimits(7 * _DAY, 30 * _DAY),
        # Whose certificates count: beyond the life of a certificate nobody knows who was shut out since.
        DataClass.MEMBERS: AgeLimits(_DAY, 72 * _HOUR),
    }
)

SHARED: Final = frozenset(DataClass) - {DataClass.HEALTH}
"""Part of the record: a copy is as old as the last exchange with the hub or a neighbour."""
