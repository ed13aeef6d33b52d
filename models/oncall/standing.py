"""The plan in force as it was given, with its age. Reading it is left until somebody asks: most starts need none of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from models.kernel.errors import BadInput, Problem
from resources.said import say

if TYPE_CHECKING:
    from models.oncall.plan import Plan


@dataclass(frozen=True)
class PlanFiles:
    """A plan's text and its calendars, by the names the plan gives them."""

    name: str
    text: str
    calendars: Mapping[str, str]

    @cached_property
    def plan(self) -> "Plan":
        """The plan; BadInput where the files are none."""
        from models.oncall.reading import read_plan  # brings the YAML reader, which a start does without

        return read_plan(self.name, self.text, self.calendars)

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        return {"name": self.name, "plan": self.text, "calendars": dict(self.calendars)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "PlanFiles":
        """The inverse of to_plain."""
        return cls(
            str(plain["name"]), str(plain["plan"]), {str(key): str(text) for key, text in plain["calendars"].items()}
        )


@dataclass(frozen=True)
class Standing:
    """A plan in force. Times in milliseconds since the epoch."""

    version: int
    files: PlanFiles
    published_ms: int
    confirmed_ms: int
    """When somebody last said that it is right: when the plan says so, else at publishing; or later."""

    @property
    def plan(self) -> "Plan":
        """The plan."""
        return self.files.plan

    def age_seconds(self, now_ms: int) -> float:
        """Since it was last confirmed; never negative."""
        return max(0.0, (now_ms - self.confirmed_ms) / 1000)


def plan_files(texts: Mapping[str, str]) -> PlanFiles:
    """Sorts files by what they are: those that end in .ics are calendars, the one other is the plan. BadInput otherwise."""
    calendars = {name: text for name, text in texts.items() if name.lower().endswith(".ics")}
    plans = [name for name in texts if name not in calendars]
    if len(plans) != 1:
        found = ", ".join(plans) or say("none")
        raise BadInput(
            Problem(
                "files", None, "", say("expected one plan (YAML) beside calendars (.ics), found {found}", found=found)
            )
        )
    return PlanFiles(plans[0], texts[plans[0]], calendars)
