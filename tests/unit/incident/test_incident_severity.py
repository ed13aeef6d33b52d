import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.health.condition import Condition
from models.incident.severity import DEFAULT_POLICY, DataImpact, ImpactInputs, Severity, UsersBand, evaluate, highest

SEV1, SEV2, SEV3, SEV4 = Severity

IMPACTS = st.builds(
    ImpactInputs,
    users_bp=st.none() | st.integers(0, 10_000),
    users=st.none() | st.sampled_from(UsersBand),
    whole_region=st.none() | st.booleans(),
    core_function_failed=st.none() | st.booleans(),
    data=st.none() | st.sampled_from(DataImpact),
    tier=st.none() | st.integers(0, 3),
    service_state=st.none() | st.sampled_from(Condition),
    cascading=st.none() | st.integers(0, 10),
    revenue_per_minute=st.none() | st.integers(0, 50_000),
)


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (ImpactInputs(users_bp=10_000), SEV1),
        (ImpactInputs(users_bp=2_500), SEV1),
        (ImpactInputs(users_bp=2_499), SEV2),
        (ImpactInputs(users_bp=500), SEV2),
        (ImpactInputs(users_bp=499), SEV3),
        (ImpactInputs(users_bp=1), SEV3),
        (ImpactInputs(users_bp=0), SEV4),
        (ImpactInputs(users=UsersBand.MANY), SEV1),
        (ImpactInputs(users=UsersBand.SOME), SEV2),
        (ImpactInputs(users=UsersBand.FEW), SEV3),
        (ImpactInputs(users=UsersBand.NONE), SEV4),
        (ImpactInputs(users=UsersBand.FEW, users_bp=3_100), SEV1),
        (ImpactInputs(users=UsersBand.NONE, whole_region=True), SEV1),
        (ImpactInputs(users=UsersBand.FEW, core_function_failed=True), SEV1),
        (ImpactInputs(users=UsersBand.FEW, core_function_failed=False), SEV3),
        (ImpactInputs(data=DataImpact.EXPOSED), SEV1),
        (ImpactInputs(data=DataImpact.SUSPECTED), SEV2),
        (ImpactInputs(data=DataImpact.UNAVAILABLE), SEV2),
        (ImpactInputs(users=UsersBand.NONE, data=DataImpact.NONE), SEV4),
        (ImpactInputs(tier=0, service_state=Condition.DOWN), SEV1),
        (ImpactInputs(tier=0, service_state=Condition.DEGRADED), SEV2),
        (ImpactInputs(tier=1, service_state=Condition.DOWN), SEV2),
        (ImpactInputs(tier=1, service_state=Condition.DEGRADED), SEV3),
        (ImpactInputs(tier=2, service_state=Condition.DOWN), SEV3),
        (ImpactInputs(tier=2, service_state=Condition.AT_RISK), SEV3),
        (ImpactInputs(tier=3, service_state=Condition.DOWN), SEV4),
        (ImpactInputs(cascading=3), SEV1),
        (ImpactInputs(cascading=2, users=UsersBand.FEW), SEV3),
        (ImpactInputs(revenue_per_minute=10_000), SEV1),
        (ImpactInputs(revenue_per_minute=1_000), SEV2),
    ],
)
def test_matrix(inputs: ImpactInputs, expected: Severity) -> None:
    assert evaluate(inputs).severity is expected


def test_unknowns_go_up() -> None:
    assert evaluate(ImpactInputs()).severity is SEV2
    assert evaluate(ImpactInputs(core_function_failed=False)).severity is SEV2
    assert evaluate(ImpactInputs(users=UsersBand.NONE, data=DataImpact.UNKNOWN)).severity is SEV2
    assert evaluate(ImpactInputs(tier=None, service_state=Condition.DOWN)).severity is SEV2
    assert evaluate(ImpactInputs(tier=0, service_state=Condition.UNKNOWN)).severity is SEV2


def test_the_rule_that_fired_is_named_with_all_others() -> None:
    suggestion = evaluate(ImpactInputs(users_bp=3_100, core_function_failed=True, tier=1, service_state=Condition.DOWN))
    assert suggestion.rule == "A core function failed"
    assert suggestion.rules == ("A core function failed", "25 % of users or more are hit", "A tier-1 service is down")
    assert suggestion.policy_version == DEFAULT_POLICY.version


def test_no_input_is_a_cause() -> None:
    fields = {field.name for field in dataclasses.fields(ImpactInputs)}
    assert not [
        name for name in fields if any(word in name for word in ("cause", "change", "deploy", "vendor", "fault"))
    ]


@given(
    IMPACTS, st.dictionaries(st.sampled_from(["cause", "cause_category", "change", "vendor", "root_cause"]), st.text())
)
def test_cause_never_matters(inputs: ImpactInputs, cause: dict[str, str]) -> None:
    described = {**inputs.to_plain(), **cause}
    assert evaluate(ImpactInputs.from_plain(described)) == evaluate(inputs)


@given(IMPACTS)
def test_inputs_survive_storage(inputs: ImpactInputs) -> None:
    assert ImpactInputs.from_plain(inputs.to_plain()) == inputs


@given(IMPACTS, st.integers(0, 10_000), st.integers(0, 10_000))
def test_more_users_never_lower_it(inputs: ImpactInputs, first: int, second: int) -> None:
    few, many = sorted((first, second))
    less = evaluate(dataclasses.replace(inputs, users_bp=few)).severity
    more = evaluate(dataclasses.replace(inputs, users_bp=many)).severity
    assert more.rank <= less.rank


@given(IMPACTS)
def test_the_suggestion_is_the_worst_of_what_each_input_says_alone(inputs: ImpactInputs) -> None:
    def alone(*names: str) -> ImpactInputs:
        return ImpactInputs(**{name: getattr(inputs, name) for name in names})

    groups = (
        ("users_bp",), ("users",), ("whole_region",), ("core_function_failed",),
        ("data",), ("tier", "service_state"), ("cascading",), ("revenue_per_minute",),
    )  # fmt: skip
    parts = [evaluate(alone(*names)) for names in groups]
    told = [part.severity for part in parts if not part.rule.startswith("The impact is not known")]
    assert evaluate(inputs).severity is (highest(told) if told else SEV2)
