"""Which components an update tells of, and in which state: what is seen of the services is a suggestion, a person decides."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.comms.situation import Situation
from models.comms.update import Component, ComponentState
from models.comms.views import DraftView
from models.kernel.errors import BadInput, Problem
from resources.said import say

NOT_TOLD = ""
"""In place of a state: the update does not name the component."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One component as the draft tells it and as the console sees it."""

    key: str
    name: str
    told: ComponentState | None
    """None where the draft does not name it."""
    seen: ComponentState | None
    """None where nothing watches it any more."""

    @property
    def differs(self) -> bool:
        """Whether the draft says something else than what is seen."""
        return self.told is not None and self.seen is not None and self.told is not self.seen


def choices(draft: DraftView, situation: Situation) -> tuple[Choice, ...]:
    """Those of the draft first, then further services that are not well or that the incident names."""
    seen = {each.key: each for each in situation.services}
    told = {each.key: each for each in draft.components}
    found = [Choice(key, each.name, each.state, seen[key].state if key in seen else None) for key, each in told.items()]
    found += [Choice(key, each.name, None, each.state) for key, each in seen.items() if key not in told]
    return tuple(found)


def chosen(draft: DraftView, situation: Situation, states: Mapping[str, str]) -> list[dict[str, str]]:
    """The value of the place, after these changes: key → state, or NOT_TOLD. BadInput names what is known."""
    known = {each.key: each for each in choices(draft, situation)}
    result: dict[str, Component] = {each.key: each for each in draft.components}
    for key, state in states.items():
        if key not in known:
            raise _bad(
                say(
                    "{key!r} is no component of this incident; expected one of {known}",
                    key=key,
                    known=", ".join(known) or say("none"),
                )
            )
        if state == NOT_TOLD:
            result.pop(key, None)
            continue
        try:
            result[key] = Component(key, known[key].name, ComponentState(state))
        except ValueError:
            expected = ", ".join(ComponentState)
            raise _bad(
                say("{key}: {state!r}; expected one of {expected}", key=key, state=state, expected=expected)
            ) from None
    return [each.to_plain() for each in result.values()]


def _bad(message: str) -> BadInput:
    return BadInput(Problem("components", None, "", message))
