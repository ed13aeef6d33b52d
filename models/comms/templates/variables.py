"""The variables a template may name, what each holds, and their values for one incident."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.record import Fact, utc, words_of
from models.comms.situation import Situation
from models.comms.state import CommsState

NO_SERVICE: Final = "our service"


class VariableType(StrEnum):
    """What kind of value stands for a variable."""

    TEXT = "text"
    """Free text of the record; unset until somebody writes it."""
    TIME = "time"
    """A moment as 14:59 UTC."""
    LIST = "list"
    """Names, joined as people do."""
    CODE = "code"
    """A number or a level, as it is shown elsewhere."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One row."""

    name: str
    type: VariableType
    help: str


VARIABLES: Final = (
    Variable("number", VariableType.CODE, "INC-204"),
    Variable("title", VariableType.TEXT, "the incident's title, as insiders call it"),
    Variable("severity", VariableType.CODE, "SEV1"),
    Variable("phase", VariableType.CODE, "Investigating"),
    Variable("services", VariableType.LIST, "public names of the services the incident lists"),
    Variable("started", VariableType.TIME, "when the incident was declared"),
    Variable("next_update", VariableType.TIME, "when this audience hears next"),
    Variable("impact", VariableType.TEXT, "what people notice"),
    Variable("scope", VariableType.TEXT, "who and where"),
    Variable("actions", VariableType.TEXT, "what is being done"),
    Variable("workaround", VariableType.TEXT, "what people can do meanwhile"),
    Variable("data", VariableType.TEXT, "what happened to data"),
    Variable("cause", VariableType.TEXT, "what may be said of the cause to this audience"),
    Variable("etr", VariableType.TEXT, "estimate of restoration with its basis"),
    Variable("commander", VariableType.TEXT, "name of the Incident Commander"),
)
BY_NAME: Final[Mapping[str, Variable]] = {each.name: each for each in VARIABLES}

_FACTS: Final = {
    "impact": Fact.IMPACT,
    "scope": Fact.SCOPE,
    "actions": Fact.ACTIONS,
    "workaround": Fact.WORKAROUND,
    "data": Fact.DATA,
    "etr": Fact.ETR,
}


def values(state: CommsState, situation: Situation, audience: CommsAudience, next_ms: int | None) -> Mapping[str, str]:
    """What stands for each variable now; a variable without a value is left out and can't be sent."""
    phase = state.value(Fact.PHASE)
    named = [each.name for each in situation.services if each.is_named]
    commander = situation.groups.get("incident_commander", ())
    found = {
        "number": situation.number,
        "title": situation.title,
        "severity": situation.severity,
        "phase": words_of(Fact.PHASE, phase) or situation.phase.label,
        "services": joined(named) or NO_SERVICE,
        "started": utc(situation.declared_ms),
        "next_update": utc(next_ms) if next_ms is not None else "",
        "cause": _cause(state, audience),
        "commander": situation.names.get(commander[0], "") if commander else "",
    }
    for name, fact in _FACTS.items():
        found[name] = words_of(fact, state.value(fact))
    # What a person wrote into the record comes first.
    found["workaround"] = found["workaround"] or "; ".join(situation.workarounds)
    return {name: text for name, text in found.items() if text}


def joined(names: Sequence[str]) -> str:
    """Checkout, Payments and Search."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _cause(state: CommsState, audience: CommsAudience) -> str:
    cause = state.value(Fact.CAUSE)
    return str(cause["text"]) if cause is not None and str(audience) in cause["audiences"] else ""
