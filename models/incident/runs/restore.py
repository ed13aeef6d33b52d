"""The order in which to bring back what a failure hit, as a runbook: a step for each group, what others wait for first.

A run of it keeps its copy like any other. While nobody has touched it, a changed order takes its place; after that, services
that turn healthy by themselves are marked, and the order stays.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from models.incident.runs.views import RunView, StepView
from models.runbooks.plain import content_sha256
from models.runbooks.runbook import MAX_CHUNK, Chunk, Runbook, Step
from models.topology.restore import RestoreStep

KEY: Final = "restore-order"
_PREFIX: Final = "restore-"


@dataclass(frozen=True, slots=True)
class Differences:
    """Where the list of what can be recovered and the graph do not agree."""

    missing: tuple[str, ...]
    """In the order, and not in the inventory: nobody has written down how to bring it back."""
    unknown: tuple[str, ...]
    """In the inventory, and not in the catalogue: retired, or named otherwise."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """In words; empty where they agree."""
        found = []
        if self.missing:
            found.append(f"not in the recovery inventory: {', '.join(self.missing)}")
        if self.unknown:
            found.append(f"in the recovery inventory, not in the catalogue: {', '.join(self.unknown)}")
        return tuple(found)


def differences(steps: Iterable[RestoreStep], inventory: Collection[str], catalogue: Collection[str]) -> Differences:
    """The order and the catalogue's ids against the ids of a recovery inventory."""
    wanted = [service for step in steps for service in step.services]
    return Differences(
        tuple(service for service in wanted if service not in inventory),
        tuple(sorted(service for service in inventory if service not in catalogue)),
    )


def restore_runbook(steps: Sequence[RestoreStep], name_of: Callable[[str], str], found: Differences) -> Runbook:
    """The checklist. Waves become parallel groups, and chunks of nine at most."""
    keys = {step.number: _key(step) for step in steps}
    made = [(step.wave, _step(step, keys, name_of)) for step in steps]
    chunks = []
    for wave in dict.fromkeys(wave for wave, _ in made):
        of_wave = [step for number, step in made if number == wave]
        parts = [of_wave[at : at + MAX_CHUNK] for at in range(0, len(of_wave), MAX_CHUNK)]
        for number, part in enumerate(parts, start=1):
            title = f"Wave {wave}" if len(parts) == 1 else f"Wave {wave}, {number} of {len(parts)}"
            chunks.append(Chunk(title, tuple(part)))
    said = "Dependencies first, then tier, then revenue."
    if found.sentences:
        said += " UNVERIFIED: " + "; ".join(found.sentences) + "."
    return Runbook(KEY, "Restore order", summary=said, chunks=tuple(chunks), source="the dependency graph")


def services_of(step: StepView) -> tuple[str, ...]:
    """Ids of the services a step of such a run brings back."""
    return tuple(step.key.removeprefix(_PREFIX).split("+")) if step.key.startswith(_PREFIX) else ()


def turned_healthy(run: RunView, healthy: Collection[str]) -> tuple[StepView, ...]:
    """Steps that are open though all their services are well."""
    return tuple(
        step
        for step in run.on_way
        if not step.state.is_over and (named := services_of(step)) and all(each in healthy for each in named)
    )


def is_outdated(run: RunView, now: Runbook) -> bool:
    """Whether another order should take the place of a run that nobody has touched."""
    return (
        run.not_started
        and run.is_open
        and run.runbook.key == KEY
        and content_sha256(run.runbook) != content_sha256(now)
    )


def _key(step: RestoreStep) -> str:
    return _PREFIX + "+".join(step.services)


def _step(step: RestoreStep, keys: Mapping[int, str], name_of: Callable[[str], str]) -> Step:
    names = [name_of(service) for service in step.services]
    together = len(names) > 1
    return Step(
        _key(step),
        f"Bring back {', '.join(names)}{' together: each needs the others' if together else ''}",
        step.why if step.conflict is None else f"{step.why}\n{step.conflict}",
        expected=f"{', '.join(names)} healthy",
        needs=tuple(keys[number] for number in step.waits_for if number in keys),
        parallel_group=f"wave {step.wave}",
    )
