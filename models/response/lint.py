"""What a sound policy still lacks. Nothing here stops it from being put in force; each line is for the people who own it."""

from collections.abc import Collection
from dataclasses import dataclass

from models.response.policy import ResponsePolicy
from models.response.rows import unreachable
from resources.said import say


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to settle."""

    field: str
    """Where: "severity.rows[3]", as in PolicyReading.lines."""
    message: str


def lint(policy: ResponsePolicy, services: Collection[str] | None = None) -> tuple[Gap, ...]:
    """Everything that is open, in the order of the document; `services` are the ids of the estate, None where it is unknown."""
    return (*_rows(policy), *_types(policy), *_modes(policy, services), *_definitions(policy))


def _rows(policy: ResponsePolicy) -> list[Gap]:
    found = []
    never = unreachable(policy.severity.rows)
    known = {definition.id for definition in policy.definitions}
    for index, row in enumerate(policy.severity.rows):
        at = f"severity.rows[{index}]"
        if not row.agreed_by:
            found.append(Gap(at, say("nobody agreed to it: {sentence}", sentence=row.sentence)))
        if row.clause and row.clause not in known:
            found.append(Gap(at, say("its clause {clause!r} is not among the definitions", clause=row.clause)))
        if index in never:
            found.append(Gap(at, f"{never[index]}: {row.sentence}"))
    return found


def _types(policy: ResponsePolicy) -> list[Gap]:
    return [
        Gap(f"outage_types[{index}]", say("no protocol: {each}", each=each.name))
        for index, each in enumerate(policy.outage_types)
        if not each.protocol
    ]


def _modes(policy: ResponsePolicy, services: Collection[str] | None) -> list[Gap]:
    found = []
    for index, mode in enumerate(policy.failure_modes):
        at = f"failure_modes[{index}]"
        if not mode.protocol:
            found.append(Gap(at, say("no protocol: {mode}", mode=mode.name)))
        unknown = [service for service in mode.services if services is not None and service not in services]
        if unknown:
            found.append(Gap(at, say("the catalogue has no service {map}", map=", ".join(map(repr, unknown)))))
    return found


def _definitions(policy: ResponsePolicy) -> list[Gap]:
    mirrored = {row.clause for row in policy.severity.rows}
    return [
        Gap(
            f"definitions[{index}]",
            say("no row of the matrix mirrors it: {each} ({kind})", each=each.name, kind=each.kind),
        )
        for index, each in enumerate(policy.definitions)
        if each.id not in mirrored
    ]
