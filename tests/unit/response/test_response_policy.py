import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident.cadence import Audience
from models.incident.classification.outage_type import OutageType
from models.incident.severity import DEFAULT_POLICY, ImpactInputs, Measure, Row, Severity, SeverityPolicy, evaluate
from models.kernel.errors import BadInput
from models.response.builtin import BUILTIN
from models.response.lint import lint
from models.response.policy import Definition, DefinitionKind, FailureMode, ResponsePolicy
from models.response.reading import read_policy
from models.response.writing import to_plain, to_yaml

DOCUMENT = Path(__file__).parents[3] / "docs" / "response_policy.md"
SMALL = """\
watchfloor: response/1
severity:
  rows:
    - {level: SEV1, measure: users_percent, at_least: 25, says: Many}
    - {level: SEV2, measure: users_percent, at_least: 5, says: Some}
"""


def example() -> str:
    found = re.search(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def problems(text: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        read_policy("policy.yaml", text)
    assert all(problem.where == "policy.yaml" for problem in caught.value.problems)
    return [f"{problem.line}|{problem.field}|{problem.message}" for problem in caught.value.problems]


def test_the_documented_example_is_sound_and_settled() -> None:
    policy = read_policy("policy.yaml", example(), 7).policy
    assert policy.version == 7 and policy.label(Severity.SEV1) == "S1"
    assert lint(policy, {"checkout", "payments"}) == ()
    assert policy.mandatory_tags == ("type", "cause_category")
    protocol = policy.protocol_for(OutageType.PARTIAL, "no-orders")
    assert protocol is not None and protocol.id == "outage", "the failure mode says more than the outage type"
    assert (protocol.ack_minutes, protocol.escalation, protocol.runbook) == (5, "payments-24x7", "rb-checkout-down")
    assert protocol.cadence[Audience.EXTERNAL].every == 20 and protocol.bridge.round_minutes == 10
    assert "4471" not in repr(protocol)
    fallback = policy.protocol_for(OutageType.PARTIAL, None)
    assert fallback is not None and fallback.id == "degraded"
    assert policy.protocol_for(None, None) is None
    found = evaluate(ImpactInputs(users_bp=2500), policy.severity)
    assert (found.severity, found.policy_version, found.rows[0].agreed_by) == (Severity.SEV1, 7, "Payments")
    assert [mode.id for mode in policy.modes_of(("payments",))] == ["no-orders", "slow"]
    assert [mode.id for mode in policy.modes_of(("search",))] == ["slow"]


def test_what_is_written_reads_back_equal() -> None:
    for policy in (BUILTIN, read_policy("p", example()).policy):
        assert read_policy("again", to_yaml(policy)).policy == policy
    assert BUILTIN.severity is DEFAULT_POLICY


@given(
    st.lists(
        st.text(
            st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co", "Cf")), min_size=1, max_size=30
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(1, 10_000),
)
def test_any_words_survive_the_writing(words: list[str], threshold: int) -> None:
    rows = tuple(
        Row(Severity.SEV2, Measure.USERS, word, at_least=threshold + at)
        for at, word in enumerate(words)
        if threshold + at <= 10_000
    )
    policy = ResponsePolicy("words", SeverityPolicy(1, rows))
    assert read_policy("p", to_yaml(policy)).policy == policy


def test_the_builtin_policy_lacks_only_agreement() -> None:
    assert {gap.message.partition(":")[0] for gap in lint(BUILTIN)} == {"nobody agreed to it"}
    assert BUILTIN.mandatory_tags == ()
    assert all(BUILTIN.protocol_for(each, None) for each in OutageType)


def test_lint_says_what_is_open_and_where() -> None:
    text = example().replace(", agreed_by: Platform", "").replace("clause: msa-4.3", "clause: msa-9")
    text = text.replace("name: Slow responses, protocol: degraded", "name: Slow responses")
    text += "  - {id: dora-17, kind: regulatory, name: Major ICT incident}\n"
    text = text.replace(
        "  - {level: SEV4,",
        "  - {level: SEV3, measure: data, is: unknown, says: Unsure, agreed_by: Legal}\n    - {level: SEV4,",
    )
    text = text.replace(
        "  - {level: SEV4,",
        "  - {level: SEV2, measure: service, is: 0 down, says: Again, agreed_by: Legal}\n    - {level: SEV4,",
    )
    reading = read_policy("p", text)
    gaps = {gap.message: reading.lines[gap.field] for gap in lint(reading.policy, {"checkout"})}
    lines = text.splitlines()
    for message, words in {
        "nobody agreed to it: A tier-0 service is down": "is: 0 down, says: A tier-0",
        "its clause 'msa-9' is not among the definitions": "msa-9",
        "never fires: unknown data impact counts as suspected: Unsure": "is: unknown",
        "never fires: SEV1 already fires (A tier-0 service is down): Again": "says: Again",
        "no protocol: Slow responses": "Slow responses",
        "the catalogue has no service 'payments'": "no-orders",
        "no row of the matrix mirrors it: Orders are taken within 2 s (sla)": "id: msa-4.3",
        "no row of the matrix mirrors it: Major ICT incident (regulatory)": "dora-17",
    }.items():
        line = gaps.pop(message)
        assert line is not None and words in lines[line - 1], message
    assert gaps == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "expected a response policy, found 0 documents"),
        ("watchfloor: response/2\nseverity: {rows: []}", "1|watchfloor|expected the format response/1, found 'response/2'"),
        (SMALL + "colour: red\n", "6|colour|unknown field; expected one of watchfloor, name"),
        (SMALL.replace("says: Many", "says: Many, cause: dns"), "4|severity.rows[0].cause|unknown field"),
        (SMALL.replace("at_least: 25", "at_least: '25'"), "4|severity.rows[0].at_least|expected a number from 0, found '25'"),
        (SMALL.replace("at_least: 25", "at_least: 250"), "4|severity.rows[0].at_least|expected a percentage from 0 to 100"),
        (SMALL.replace("at_least: 25", "at_least: 2.505"), "expected a percentage in steps of 0.01"),
        (SMALL.replace("at_least: 25", "at_least: 5"), "4|severity.rows[0].at_least|thresholds out of order: expected more"),
        (SMALL.replace("at_least: 25", "at_least: 3"), "which already gives SEV2, found 3 %"),
        (SMALL.replace("at_least: 25", "is: many"), "4|severity.rows[0].is|expected none: users_percent is compared"),
        (SMALL.replace(", at_least: 25", ""), "4|severity.rows[0].at_least|expected a threshold, found no such field"),
        (SMALL.replace("users_percent, at_least: 25", "data, is: gone"), "4|severity.rows[0].is|expected one of none"),
        (SMALL.replace("users_percent, at_least: 25", "cause, is: dns"), "4|severity.rows[0].measure|expected one of"),
        (SMALL.replace("level: SEV1", "level: SEV0"), "4|severity.rows[0].level|expected one of SEV1, SEV2, SEV3, SEV4"),
        (SMALL + "failure_modes: [{id: a, protocol: none}]\n", "6|failure_modes[0].protocol|expected the id of a protocol"),
        (SMALL + "protocols: [{id: a, roles: [boss]}]\n", "6|protocols[0].roles|expected roles among incident_commander"),
        (SMALL + "protocols: [{id: a, ack: 30s}]\n", "6|protocols[0].ack|expected whole minutes, from 1m to 7d"),
        (SMALL + "protocols: [{id: a}, {id: a}]\n", "6|protocols[1].id|expected each id once, found 'a' again"),
        (SMALL + "tags: [{id: a, values: []}]\n", "6|tags[0].values|expected at least one value, each once, found none"),
        (SMALL + "tags: [{id: a, values: [x, x]}]\n", "6|tags[0].values|expected at least one value, each once, found 'x' again"),
        (SMALL + "outage_types: [{id: odd}]\n", "6|outage_types[0].id|expected one of planned, unplanned, partial, cascading"),
        (SMALL + "name: &a [x]\ntags: *a\n", "6||anchors are not accepted"),
        ("watchfloor: !!python/object:os.system x\n", "1||tags are not accepted"),
        ("[" * 200, "expected at most 20 levels of nesting"),
        ("- just\n- a list\n", "1||expected a response policy as a mapping, found a list"),
        ("watchfloor: response/1\nseverity: {rows: 3}\n", "2|severity.rows|expected a list"),
    ],
)  # fmt: skip
def test_bad_input_says_where_and_what_was_expected(text: str, expected: str) -> None:
    found = problems(text)
    assert any(expected in each for each in found), found


def test_everything_wrong_is_told_at_once() -> None:
    text = SMALL.replace("at_least: 25", "at_least: 250").replace("says: Some}", "is: few, says: Some}")
    assert len(problems(text + "outage_types: [{id: partial, protocol: nowhere}]\n")) == 3


def test_a_definition_and_a_mode_of_code_are_linted_as_those_of_a_file() -> None:
    policy = replace(
        BUILTIN,
        definitions=(Definition("x", DefinitionKind.SLA, "X"),),
        failure_modes=(FailureMode("m", "M", ("nowhere",)),),
    )
    messages = {gap.message for gap in lint(policy, ())}
    assert {
        "no protocol: M",
        "the catalogue has no service 'nowhere'",
        "no row of the matrix mirrors it: X (sla)",
    } <= messages
    assert lint(policy) != lint(policy, ()), "without a catalogue nothing is said about services"


def test_a_level_that_lasts_is_raised_by_one_and_never_beyond_sev1() -> None:
    few, half = ImpactInputs(users_bp=100), ImpactInputs(users_bp=100, minutes=480)
    assert evaluate(few).severity is Severity.SEV3
    assert evaluate(replace(few, minutes=479)).severity is Severity.SEV3
    assert evaluate(half).severity is Severity.SEV2 and "480 minutes" in evaluate(half).rule
    assert evaluate(ImpactInputs(users_bp=9_000, minutes=10**6)).severity is Severity.SEV1


def test_the_plain_document_has_nothing_empty() -> None:
    plain = to_plain(BUILTIN)
    assert "definitions" not in plain and "labels" not in plain["severity"]
