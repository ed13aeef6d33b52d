"""Which steps of a runbook lie on the way, given the outcomes that are known, and what must be settled before each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from models.runbooks.runbook import Runbook, Step, StepKind


class Place(StrEnum):
    """Of a step on the way."""

    ON = "on"
    PERHAPS = "perhaps"
    """A step before it, that decides, is still open."""
    OFF = "off"
    """Of a branch that was not taken."""


@dataclass(frozen=True, slots=True)
class Way:
    """The places of all steps, and the steps of the way in order."""

    places: Mapping[str, Place]
    order: tuple[str, ...]
    """Keys of the steps that are on the way or perhaps on it, in the order of the runbook."""
    groups: Mapping[str, str]
    """The parallel group of each step, by key."""

    def before(self, step: Step) -> tuple[str, ...]:
        """Keys that must be settled first: what comes before the step outside its own parallel group, and what it needs."""
        wanted = {key for key in step.needs if self.places.get(key) is not Place.OFF and key != step.key}
        for key in self.order:
            if key == step.key:
                break
            if not step.parallel_group or self.groups[key] != step.parallel_group:
                wanted.add(key)
        return tuple(key for key in self.places if key in wanted)


def way(runbook: Runbook, outcomes: Mapping[str, str]) -> Way:
    """`outcomes`: of the steps that came to one, by key. A step that decides and has none yet leaves open what follows."""
    steps = list(runbook.steps())
    following = {step.key: after.key for step, after in pairwise(steps)}
    places = {step.key: Place.OFF for step in steps}
    at: str | None = steps[0].key if steps else None
    while at is not None and places.get(at) is Place.OFF:
        places[at] = Place.ON
        step = next(each for each in steps if each.key == at)
        outcome = outcomes.get(at)
        if outcome is None and step.kind is StepKind.DECIDE and step.branches:
            _perhaps(runbook, [branch.to for branch in step.branches], following, places)
            break
        at = (None if outcome is None else step.leads_to(outcome)) or following.get(at)
    order = tuple(key for key, place in places.items() if place is not Place.OFF)
    return Way(places, order, {step.key: step.parallel_group for step in steps})


def _perhaps(runbook: Runbook, keys: list[str], following: Mapping[str, str], places: dict[str, Place]) -> None:
    """Mark everything that can be reached from any of the keys."""
    open_keys = list(keys)
    while open_keys:
        key = open_keys.pop()
        step = runbook.step(key)
        if step is None or places[key] is not Place.OFF:
            continue
        places[key] = Place.PERHAPS
        open_keys.extend(branch.to for branch in step.branches)
        if key in following and not (step.kind is StepKind.DECIDE and step.branches):
            open_keys.append(following[key])
