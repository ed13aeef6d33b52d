"""What makes a runbook a fallback: when it is proposed, its limits, how long it may last, how it is taken back (RUN-4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from resources.said import say

TAG: Final = "fallback"
"""Tag by which people find them."""
DEFAULT_MINUTES: Final = 30
DEFAULT_SEVERITIES: Final = ("SEV1",)
MOST_MINUTES: Final = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Fallback:
    """The terms of a fallback; its steps, owner and services are the runbook's."""

    max_safe_minutes: int
    """For so long it may be active before somebody must decide anew."""
    reversal: str
    """How it is taken back."""
    limits: str = ""
    """What it must not be used for, and how far."""
    trigger_minutes: int = DEFAULT_MINUTES
    """An incident unresolved for so long has it proposed."""
    severities: tuple[str, ...] = DEFAULT_SEVERITIES
    """At which it is proposed."""
    vendors: tuple[str, ...] = ()
    """Ids of the vendors it stands in for."""
    workaround: str = ""
    """What everybody may be told of it; empty where that must be written anew."""

    @property
    def words(self) -> str:
        """Fallback after 30 min at SEV1, safe for 240 min."""
        at = ", ".join(self.severities)
        return say(
            "fallback after {trigger_minutes} min at {at}, safe for {max_safe_minutes} min",
            trigger_minutes=self.trigger_minutes,
            at=at,
            max_safe_minutes=self.max_safe_minutes,
        )

    def to_plain(self) -> dict[str, Any]:
        """As in the file format; what is empty is left out."""
        plain = {
            "trigger_minutes": self.trigger_minutes,
            "severities": list(self.severities),
            "max_safe_minutes": self.max_safe_minutes,
            "limits": self.limits,
            "reversal": self.reversal,
            "vendors": list(self.vendors),
            "workaround": self.workaround,
        }
        return {name: value for name, value in plain.items() if value not in ("", [])}

    @classmethod
    def from_plain(cls, plain: Any) -> "Fallback":
        """The inverse of to_plain; ValueError where it is not one."""
        if not isinstance(plain, Mapping):
            raise ValueError("expected a fallback as a mapping")
        return cls(
            _minutes(plain, "max_safe_minutes", None),
            _text(plain, "reversal"),
            _text(plain, "limits"),
            _minutes(plain, "trigger_minutes", DEFAULT_MINUTES),
            _texts(plain, "severities") or DEFAULT_SEVERITIES,
            _texts(plain, "vendors"),
            _text(plain, "workaround"),
        )


def _minutes(plain: Mapping[str, Any], key: str, missing: int | None) -> int:
    value = plain.get(key, missing)
    if type(value) is not int or not 0 < value <= MOST_MINUTES:
        raise ValueError(f"expected minutes as {key}")
    return value


def _text(plain: Mapping[str, Any], key: str) -> str:
    value = plain.get(key, "")
    if type(value) is not str:
        raise ValueError(f"expected text as {key}")
    return value


def _texts(plain: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = plain.get(key, [])
    if not isinstance(value, list | tuple) or any(type(each) is not str for each in value):
        raise ValueError(f"expected texts in {key}")
    return tuple(value)
