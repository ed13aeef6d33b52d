"""How bad it is: four levels, what is asked about the impact, and the matrix that turns answers into a level.

Merged from two sources. The matrix of the service catalogue (CAT-3) gives users, revenue, tier and state, cascades and data;
the declare screen adds "core function failed" (SEV1) and "redundancy lost" (SEV3). Where both speak, the higher level wins.

No row looks at a technical cause, and ImpactInputs has no field for one: whatever broke, people are hit as hard as they are.
Ties and unknowns go up: a value on a threshold belongs to the higher level; data "unknown" counts as suspected, an untiered
service as tier 1, a service that can't be seen as degraded; and an impact nobody has assessed is SEV2 until somebody has.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from models.health.condition import Condition
from resources.said import say


class Severity(StrEnum):
    """SEV1 is the worst. The value is the word shown and stored."""

    SEV1 = "SEV1"
    SEV2 = "SEV2"
    SEV3 = "SEV3"
    SEV4 = "SEV4"

    @property
    def rank(self) -> int:
        """1 (worst) to 4."""
        return int(self[3:])

    @property
    def is_major(self) -> bool:
        """SEV1 and SEV2: full incident command."""
        return self.rank <= 2


class UsersBand(StrEnum):
    """Users hit, where nobody has a figure."""

    MANY = "many"
    """25 % or more."""
    SOME = "some"
    """5 to 25 %."""
    FEW = "few"
    """Under 5 %."""
    NONE = "none"


class DataImpact(StrEnum):
    """What happened to personal, health or payment data."""

    NONE = "none"
    UNAVAILABLE = "unavailable"
    """Personal data can't be reached by those who need it."""
    SUSPECTED = "suspected"
    """Exposure is suspected, not confirmed."""
    EXPOSED = "exposed"
    """Exposure or loss is confirmed."""
    UNKNOWN = "unknown"


class SlaState(StrEnum):
    """How what customers were promised stands."""

    KEPT = "kept"
    AT_RISK = "at risk"
    BREACHED = "breached"


@dataclass(frozen=True, slots=True)
class ImpactInputs:
    """What is known about the impact. None everywhere means nobody has answered."""

    users_bp: int | None = None
    """Users unable to use a critical function, in basis points: 3100 is 31 %."""
    users: UsersBand | None = None
    """The same as a band. Given both, the worse counts."""
    whole_region: bool | None = None
    """All users of one region are hit."""
    core_function_failed: bool | None = None
    """A business function marked core can't be used."""
    data: DataImpact | None = None
    tier: int | None = None
    """Tier of the worst service, 0 to 3; None where it has none (looked at only together with service_state)."""
    service_state: Condition | None = None
    """State of the worst service; None where no service was named or nothing watches it."""
    cascading: int | None = None
    """Tier-0/1 services taken down one by another."""
    revenue_per_minute: int | None = None
    """Loss in whole units of the organisation's currency."""
    users_count: int | None = None
    """People unable to use a critical function, where a share says too little."""
    sla: SlaState | None = None
    minutes: int | None = None
    """How long this has lasted. It fires no row; past the limit of its level it raises the level by one."""

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; unanswered questions are left out."""
        names = (name for name in self.__slots__ if getattr(self, name) is not None)
        return {name: getattr(self, name) for name in names}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "ImpactInputs":
        """The inverse of to_plain; questions of later versions are passed over."""
        known: dict[str, Any] = {name: value for name, value in plain.items() if name in cls.__slots__}
        for name, read in (("users", UsersBand), ("data", DataImpact), ("service_state", Condition), ("sla", SlaState)):
            if known.get(name) is not None:
                known[name] = read(known[name])
        return cls(**known)


NO_INPUTS: Final = ImpactInputs()
"""Nobody has said anything yet."""


class Measure(StrEnum):
    """What a row of the matrix looks at."""

    USERS = "users_bp"
    USERS_BAND = "users"
    WHOLE_REGION = "whole_region"
    CORE_FUNCTION = "core_function_failed"
    DATA = "data"
    SERVICE = "service"
    """Tier and state of the worst service, written "0 down"."""
    CASCADE = "cascading"
    REVENUE = "revenue_per_minute"
    USERS_COUNT = "users_count"
    SLA = "sla"


@dataclass(frozen=True, slots=True)
class Row:
    """One rule of the matrix. Exactly one of at_least and equals is set."""

    severity: Severity
    measure: Measure
    sentence: str
    """What people read when it fires."""
    at_least: int | None = None
    equals: str | None = None
    agreed_by: str = ""
    """The business unit that agreed to it."""
    clause: str = ""
    """SLA clause or regulatory category it mirrors."""


@dataclass(frozen=True, slots=True)
class SeverityPolicy:
    """A version of the matrix. Incidents keep the version under which they were classified."""

    version: int
    rows: tuple[Row, ...]
    unknown: Severity = Severity.SEV2
    """Where nothing is known about the impact."""
    unknown_tier: int = 1
    """What a service without a tier counts as."""
    limits: Mapping[Severity, int] = field(default_factory=dict)
    """Minutes after which what lasts is rated one level higher."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the matrix says, and why."""

    severity: Severity
    rule: str
    """One sentence: the first row that fired at this level."""
    rules: tuple[str, ...]
    """Every row that fired, worst first."""
    policy_version: int
    rows: tuple[Row, ...] = ()
    """The same as rows, with who agreed to them."""


_1, _2, _3, _4 = Severity

DEFAULT_POLICY: Final = SeverityPolicy(
    version=1,
    rows=(
        Row(_1, Measure.CORE_FUNCTION, say("A core function failed"), equals="yes"),
        Row(_1, Measure.DATA, say("Data is exposed or lost"), equals=DataImpact.EXPOSED),
        Row(_1, Measure.USERS, say("25 % of users or more are hit"), at_least=2500),
        Row(_1, Measure.USERS_BAND, say("Many users are hit (25 % or more)"), equals=UsersBand.MANY),
        Row(_1, Measure.WHOLE_REGION, say("All users of a region are hit"), equals="yes"),
        Row(_1, Measure.SERVICE, say("A tier-0 service is down"), equals="0 down"),
        Row(_1, Measure.CASCADE, say("The outage cascades over 3 or more tier-0/1 services"), at_least=3),
        Row(_1, Measure.REVENUE, say("Revenue loss is 10,000 a minute or more"), at_least=10_000),
        Row(_2, Measure.DATA, say("Exposure of data is suspected"), equals=DataImpact.SUSPECTED),
        Row(_2, Measure.DATA, say("Personal data is unavailable"), equals=DataImpact.UNAVAILABLE),
        Row(_2, Measure.USERS, say("5 to 25 % of users are hit"), at_least=500),
        Row(_2, Measure.USERS_BAND, say("Some users are hit (5 to 25 %)"), equals=UsersBand.SOME),
        Row(_2, Measure.SERVICE, say("A tier-0 service is degraded"), equals="0 degraded"),
        Row(_2, Measure.SERVICE, say("A tier-1 service is down"), equals="1 down"),
        Row(_2, Measure.REVENUE, say("Revenue loss is 1,000 a minute or more"), at_least=1_000),
        Row(_3, Measure.USERS, say("Under 5 % of users are hit"), at_least=1),
        Row(_3, Measure.USERS_BAND, say("Few users are hit (under 5 %)"), equals=UsersBand.FEW),
        Row(_3, Measure.SERVICE, say("A tier-1 service is degraded"), equals="1 degraded"),
        Row(_3, Measure.SERVICE, say("A tier-2 service is down"), equals="2 down"),
        Row(_3, Measure.SERVICE, say("A tier-0 service lost redundancy"), equals="0 at risk"),
        Row(_3, Measure.SERVICE, say("A tier-1 service lost redundancy"), equals="1 at risk"),
        Row(_3, Measure.SERVICE, say("A tier-2 service lost redundancy"), equals="2 at risk"),
        Row(_4, Measure.SERVICE, say("A tier-2 service is degraded"), equals="2 degraded"),
        Row(_4, Measure.SERVICE, say("A tier-3 service is down"), equals="3 down"),
        Row(_4, Measure.SERVICE, say("A tier-3 service is degraded"), equals="3 degraded"),
        Row(_4, Measure.SERVICE, say("A tier-3 service lost redundancy"), equals="3 at risk"),
        Row(_4, Measure.USERS, say("No users are hit"), at_least=0),
        Row(_4, Measure.USERS_BAND, say("No users are hit"), equals=UsersBand.NONE),
    ),
    limits={_2: 240, _3: 480},
)


def evaluate(inputs: ImpactInputs, policy: SeverityPolicy = DEFAULT_POLICY) -> Suggestion:
    """The highest level of all rows that fire, and every row that fired; a measure fires its highest row only."""
    found = _measured(inputs, policy)
    fired: dict[Measure, Row] = {}
    for row in sorted(policy.rows, key=lambda row: row.severity.rank):
        if row.measure not in fired and row.measure in found and _holds(row, found[row.measure]):
            fired[row.measure] = row
    if not fired:
        rule = say("The impact is not known: {unknown} until somebody knows better", unknown=policy.unknown)
        return Suggestion(policy.unknown, rule, (rule,), policy.version)
    by_rank = tuple(sorted(fired.values(), key=lambda row: row.severity.rank))
    severity, rules = by_rank[0].severity, tuple(row.sentence for row in by_rank)
    limit = policy.limits.get(severity)
    if limit is not None and inputs.minutes is not None and inputs.minutes >= limit and severity is not Severity.SEV1:
        severity = Severity(f"SEV{severity.rank - 1}")
        rules = (say("{rules}, for {limit} minutes or more", rules=rules[0], limit=limit), *rules[1:])
    return Suggestion(severity, rules[0], rules, policy.version, by_rank)


def highest(severities: Iterable[Severity]) -> Severity:
    """The worst of several levels: what is shown while they differ."""
    return min(severities, key=_rank)


def _rank(severity: Severity) -> int:
    return severity.rank


def _holds(row: Row, value: int | str) -> bool:
    if isinstance(value, int):
        return row.at_least is not None and value >= row.at_least
    return row.equals == value


def _measured(inputs: ImpactInputs, policy: SeverityPolicy) -> dict[Measure, int | str]:
    found: dict[Measure, int | str] = {}
    for measure, number in (
        (Measure.USERS, inputs.users_bp),
        (Measure.CASCADE, inputs.cascading),
        (Measure.REVENUE, inputs.revenue_per_minute),
        (Measure.USERS_COUNT, inputs.users_count),
    ):
        if number is not None:
            found[measure] = number
    for measure, yes in (
        (Measure.WHOLE_REGION, inputs.whole_region),
        (Measure.CORE_FUNCTION, inputs.core_function_failed),
    ):
        if yes is not None:
            found[measure] = "yes" if yes else "no"
    if inputs.users is not None:
        found[Measure.USERS_BAND] = str(inputs.users)
    if inputs.sla is not None:
        found[Measure.SLA] = str(inputs.sla)
    if inputs.data is not None:
        found[Measure.DATA] = str(DataImpact.SUSPECTED if inputs.data is DataImpact.UNKNOWN else inputs.data)
    if inputs.service_state is not None:
        state = Condition.DEGRADED if inputs.service_state is Condition.UNKNOWN else inputs.service_state
        tier = policy.unknown_tier if inputs.tier is None else inputs.tier
        found[Measure.SERVICE] = f"{tier} {state}"
    return found
