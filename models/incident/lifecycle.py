"""The states of an incident, which may follow which, and the guards on the way.

A guard is a function from the facts of a move to the sentence that is unmet, or None. Guards are listed by name in GUARDS, so
that a screen can show them before the move is tried; refusing is the work of decide.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.incident.roles import Holders, comms_clash, unfilled_mandatory
from models.incident.severity import Severity
from resources.said import said_join, say


class State(StrEnum):
    """The value is stored; upper case is shown."""

    DECLARED = "declared"
    TRIAGE = "triage"
    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MITIGATING = "mitigating"
    MONITORING = "monitoring"
    RESOLVED = "resolved"
    POSTMORTEM = "postmortem"
    CLOSED = "closed"
    DISMISSED = "dismissed"
    MERGED = "merged"
    REOPENED = "reopened"

    @property
    def is_open(self) -> bool:
        """Whether people are still working on the outage: clocks run, updates are due."""
        return self in _OPEN

    @property
    def is_final(self) -> bool:
        """Nothing but notes, corrections and reopening."""
        return self in (State.CLOSED, State.DISMISSED, State.MERGED)

    @property
    def progress(self) -> int:
        """How far along it is; of states that differ the least advanced is shown, so nothing looks finished too soon."""
        return _PROGRESS[self]


_WORKING: Final = (State.INVESTIGATING, State.IDENTIFIED, State.MITIGATING, State.MONITORING)
_OPEN: Final = frozenset({State.DECLARED, State.TRIAGE, State.REOPENED, *_WORKING})
_PROGRESS: Final = {
    state: place
    for place, state in enumerate(
        (
            State.DECLARED,
            State.TRIAGE,
            State.REOPENED,
            *_WORKING,
            State.RESOLVED,
            State.POSTMORTEM,
            State.MERGED,
            State.DISMISSED,
            State.CLOSED,
        )
    )
}

TRANSITIONS: Final[dict[State, tuple[State, ...]]] = {
    State.DECLARED: (State.TRIAGE, State.DISMISSED, State.MERGED),
    State.TRIAGE: (
        State.INVESTIGATING,
        State.IDENTIFIED,
        State.MITIGATING,
        State.DISMISSED,
        State.MERGED,
    ),
    State.INVESTIGATING: (
        State.IDENTIFIED,
        State.MITIGATING,
        State.MONITORING,
        State.DISMISSED,
        State.MERGED,
    ),
    State.IDENTIFIED: (State.INVESTIGATING, State.MITIGATING, State.MONITORING, State.MERGED),
    State.MITIGATING: (State.INVESTIGATING, State.IDENTIFIED, State.MONITORING, State.MERGED),
    State.MONITORING: (State.INVESTIGATING, State.IDENTIFIED, State.MITIGATING, State.RESOLVED, State.MERGED),
    State.RESOLVED: (State.POSTMORTEM, State.CLOSED, State.REOPENED),
    State.POSTMORTEM: (State.CLOSED, State.REOPENED),
    State.CLOSED: (State.REOPENED,),
    State.DISMISSED: (State.REOPENED,),
    State.MERGED: (State.REOPENED,),
    State.REOPENED: (*_WORKING, State.DISMISSED, State.MERGED),
}
"""What may follow each state. MERGED is reached by the Merge command alone, which names the other incident."""


@dataclass(frozen=True, slots=True)
class Move:
    """The facts of one attempted move."""

    source: State
    target: State
    severity: Severity
    holders: Holders
    reason: str = ""
    unhealthy: tuple[str, ...] | None = None
    """Impacted tier-0/1 services that have not been healthy for 15 minutes; None where nobody can tell."""
    open_children: tuple[str, ...] = ()
    """Numbers of child incidents that are still open."""
    open_steps: tuple[str, ...] = ()
    """Names of the triage steps without a finding."""
    missing_tags: tuple[str, ...] = ()
    """Mandatory tags that nobody has set."""


Guard = Callable[[Move], str | None]


def mandatory_roles_filled(move: Move) -> str | None:
    """SEV1 and SEV2 don't leave TRIAGE without an Incident Commander and a Comms lead."""
    missing = unfilled_mandatory(move.severity, move.holders) if move.severity.is_major else ()
    if not missing:
        return None
    roles = said_join(", ", (say(role.label) for role in missing))
    return say("{severity} needs before it goes on: {roles}", severity=move.severity, roles=roles)


def comms_lead_is_not_commander(move: Move) -> str | None:
    """SEV1 and SEV2: two people."""
    return comms_clash(move.severity, move.holders)


def services_healthy(move: Move) -> str | None:
    """RESOLVED needs the impacted tier-0/1 services healthy, or a reason to override."""
    if move.unhealthy is None:
        return say("no current data says that the impacted tier-0/1 services are healthy")
    if move.unhealthy:
        return say("not healthy for 15 minutes: {services}", services=", ".join(move.unhealthy))
    return None


def children_over(move: Move) -> str | None:
    """A parent is not over while what it led to is not, or a reason says why."""
    return (
        None
        if not move.open_children
        else say("child incidents are still open: {numbers}", numbers=", ".join(move.open_children))
    )


def triage_done(move: Move) -> str | None:
    """Work begins after the five steps of triage, or a reason says why it can't wait for them."""
    return (
        None
        if not move.open_steps
        else say("triage steps are open: {steps}", steps=said_join(", ", map(say, move.open_steps)))
    )


def reason_given(move: Move) -> str | None:
    """DISMISSED and REOPENED say why."""
    return None if move.reason.strip() else say("{target} needs a reason", target=move.target.upper())


def review_done_or_waived(move: Move) -> str | None:
    """CLOSED names the post-incident review, or why there is none."""
    return None if move.reason.strip() else say("CLOSED needs the post-incident review, or a reason to waive it")


def mandatory_tags_set(move: Move) -> str | None:
    """CLOSED needs every mandatory tag: what isn't tagged is lost to whoever looks for patterns later."""
    return (
        say("CLOSED needs the tags: {missing_tags}", missing_tags=", ".join(move.missing_tags))
        if move.missing_tags
        else None
    )


OVERRIDABLE: Final[frozenset[Guard]] = frozenset({services_healthy, children_over, triage_done})
"""Guards a reason can override; the sentence and the reason are kept in the record."""

GUARDS: Final[dict[State, tuple[Guard, ...]]] = {
    State.RESOLVED: (services_healthy, children_over),
    State.CLOSED: (review_done_or_waived, mandatory_tags_set),
    State.DISMISSED: (reason_given,),
    State.REOPENED: (reason_given,),
}
"""By target. Leaving TRIAGE or REOPENED for work adds the role guards, leaving TRIAGE its steps too."""

_STAFFED: Final[tuple[Guard, ...]] = (mandatory_roles_filled, comms_lead_is_not_commander)


def guards(source: State, target: State) -> tuple[Guard, ...]:
    """The guards on one transition."""
    staffed = _STAFFED if source in (State.TRIAGE, State.REOPENED) and target in _WORKING else ()
    triaged: tuple[Guard, ...] = (triage_done,) if source is State.TRIAGE and target in _WORKING else ()
    return staffed + triaged + GUARDS.get(target, ())


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guards say about a move."""

    unmet: tuple[str, ...]
    overridden: tuple[str, ...] = ()


def judge(move: Move) -> Verdict:
    """Ask every guard. What a given reason overrides is listed apart."""
    if move.target not in TRANSITIONS[move.source]:
        following = ", ".join(state.upper() for state in TRANSITIONS[move.source])
        return Verdict(
            (
                say(
                    "{source} is followed by {following}, not by {target}",
                    source=move.source.upper(),
                    following=following,
                    target=move.target.upper(),
                ),
            )
        )
    unmet: list[str] = []
    overridden: list[str] = []
    for guard in guards(move.source, move.target):
        sentence = guard(move)
        if sentence is not None:
            may = guard in OVERRIDABLE
            (overridden if may and move.reason.strip() else unmet).append(
                say("{sentence} (a reason overrides it)", sentence=sentence)
                if may and not move.reason.strip()
                else sentence
            )
    return Verdict(tuple(unmet), tuple(overridden))
