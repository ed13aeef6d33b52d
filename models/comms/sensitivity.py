"""How far what is known of an incident may spread: a label on the incident, and what it asks of each audience (SEC-2)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from models.comms.audience import CommsAudience

TAG: Final = "sensitivity"
"""The incident's tag that carries the label; its values are those of Sensitivity."""


class Sensitivity(StrEnum):
    """The value is the tag's."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    RESTRICTED = "restricted"

    @property
    def label(self) -> str:
        """As shown."""
        return self.value.upper()


_BY_DATA: Final[Mapping[str, Sensitivity]] = {
    "suspected": Sensitivity.CONFIDENTIAL,
    "unknown": Sensitivity.CONFIDENTIAL,
    "exposed": Sensitivity.RESTRICTED,
}
_LEAVES: Final = (CommsAudience.CUSTOMERS, CommsAudience.SUPPORT)
"""What customers read, or have read out to them."""
_ALSO: Final[Mapping[Sensitivity, Mapping[CommsAudience, tuple[str, ...]]]] = {
    Sensitivity.CONFIDENTIAL: dict.fromkeys(_LEAVES, ("legal",)),
    Sensitivity.RESTRICTED: {
        **dict.fromkeys(_LEAVES, ("legal", "pr")),
        # Whoever works here reads "internal": of a restricted matter only what legal agreed to.
        CommsAudience.INTERNAL: ("legal",),
        CommsAudience.EXECUTIVES: ("legal",),
    },
}


def sensitivity_of(tag: str, data_impact: str) -> Sensitivity:
    """What somebody tagged; else by what happened to data. An unknown word counts as RESTRICTED: nobody widens by a typo."""
    if not tag:
        return _BY_DATA.get(data_impact, Sensitivity.INTERNAL)
    try:
        return Sensitivity(tag.casefold())
    except ValueError:
        return Sensitivity.RESTRICTED


def also_asked(sensitivity: Sensitivity, audience: CommsAudience) -> tuple[str, ...]:
    """Groups whose approval the label asks for beside those of the table."""
    return _ALSO.get(sensitivity, {}).get(audience, ())
