"""Who is told: five audiences, each with its own words for one truth."""

from enum import StrEnum


class CommsAudience(StrEnum):
    """The value is stored."""

    CUSTOMERS = "customers"
    """Customers and the public: the status page and its subscribers."""
    INTERNAL = "internal"
    """Colleagues outside the room."""
    EXECUTIVES = "executives"
    SUPPORT = "support"
    """The script by which support answers inquiries."""
    REGULATOR = "regulator"

    @property
    def label(self) -> str:
        """As shown: Customers."""
        return _LABELS[self]

    @property
    def is_external(self) -> bool:
        """Whether the words leave the organisation, read or read out."""
        return self in _EXTERNAL

    @property
    def cadence(self) -> str:
        """Which of the two rhythms of updates it follows: external or internal. Support and regulators have their own times."""
        return "external" if self is CommsAudience.CUSTOMERS else "internal"


_LABELS = {
    CommsAudience.CUSTOMERS: "Customers",
    CommsAudience.INTERNAL: "Internal",
    CommsAudience.EXECUTIVES: "Execs",
    CommsAudience.SUPPORT: "Support",
    CommsAudience.REGULATOR: "Regulator",
}
_EXTERNAL = frozenset({CommsAudience.CUSTOMERS, CommsAudience.SUPPORT, CommsAudience.REGULATOR})
