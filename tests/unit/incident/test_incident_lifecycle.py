import itertools

import pytest

from models.incident.lifecycle import TRANSITIONS, Move, State, guards, judge
from models.incident.roles import Role
from models.incident.severity import Severity
from tests.fakes.events import ANA, BO

STAFFED = {Role.INCIDENT_COMMANDER: ANA, Role.COMMS_LEAD: BO}
PAIRS = list(itertools.product(State, State))

LEGAL = {
    "declared": "triage dismissed merged",
    "triage": "investigating identified mitigating dismissed merged",
    "investigating": "identified mitigating monitoring dismissed merged",
    "identified": "investigating mitigating monitoring merged",
    "mitigating": "investigating identified monitoring merged",
    "monitoring": "investigating identified mitigating resolved merged",
    "resolved": "postmortem closed reopened",
    "postmortem": "closed reopened",
    "closed": "reopened",
    "dismissed": "reopened",
    "merged": "reopened",
    "reopened": "investigating identified mitigating monitoring dismissed merged",
}


def move(source: State, target: State, **facts: object) -> Move:
    return Move(**{  # type: ignore[arg-type]  # facts override any field
        "source": source, "target": target, "severity": Severity.SEV1, "holders": STAFFED,
        "reason": "because", "unhealthy": (), **facts,
    })  # fmt: skip


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_transition(source: State, target: State) -> None:
    verdict = judge(move(source, target))
    if target in LEGAL[source].split():
        assert verdict.unmet == ()
    else:
        assert len(verdict.unmet) == 1
        assert source.upper() in verdict.unmet[0] and target.upper() in verdict.unmet[0]


def test_nothing_leads_back_to_declared_or_out_of_the_final_states_but_reopening() -> None:
    assert not any(State.DECLARED in targets for targets in TRANSITIONS.values())
    assert all(TRANSITIONS[state] == (State.REOPENED,) for state in State if state.is_final)


@pytest.mark.parametrize("source", [State.TRIAGE, State.REOPENED])
@pytest.mark.parametrize("severity", [Severity.SEV1, Severity.SEV2])
def test_major_incidents_do_not_leave_triage_without_roles(source: State, severity: Severity) -> None:
    def unmet(**holders: object) -> tuple[str, ...]:
        held = {Role(role): person for role, person in holders.items()}
        return judge(move(source, State.INVESTIGATING, severity=severity, holders=held)).unmet

    assert unmet() == (f"{severity} needs before it goes on: Incident Commander, Comms lead",)
    assert unmet(incident_commander=ANA) == (f"{severity} needs before it goes on: Comms lead",)
    assert unmet(comms_lead=BO) == (f"{severity} needs before it goes on: Incident Commander",)
    assert unmet(incident_commander=ANA, comms_lead=ANA) == (
        f"On {severity} the Comms lead is not the Incident Commander",
    )
    assert unmet(incident_commander=ANA, comms_lead=BO) == ()


def test_dismissing_from_triage_needs_no_roles() -> None:
    assert judge(move(State.TRIAGE, State.DISMISSED, holders={})).unmet == ()


def test_minor_incidents_leave_triage_alone() -> None:
    assert judge(move(State.TRIAGE, State.INVESTIGATING, severity=Severity.SEV3, holders={})).unmet == ()


def test_resolved_needs_healthy_services_or_a_reason() -> None:
    ill = move(State.MONITORING, State.RESOLVED, unhealthy=("checkout", "payments"), reason="")
    assert judge(ill).unmet == ("not healthy for 15 minutes: checkout, payments (a reason overrides it)",)
    unseen = move(State.MONITORING, State.RESOLVED, unhealthy=None, reason=" ")
    assert "no current data" in judge(unseen).unmet[0]
    assert judge(move(State.MONITORING, State.RESOLVED, unhealthy=(), reason="")).unmet == ()
    overridden = judge(move(State.MONITORING, State.RESOLVED, unhealthy=("checkout",), reason="probe is broken"))
    assert overridden.unmet == ()
    assert overridden.overridden == ("not healthy for 15 minutes: checkout",)


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (State.TRIAGE, State.DISMISSED, "DISMISSED needs a reason"),
        (State.CLOSED, State.REOPENED, "REOPENED needs a reason"),
        (State.RESOLVED, State.CLOSED, "CLOSED needs the post-incident review, or a reason to waive it"),
        (State.POSTMORTEM, State.CLOSED, "CLOSED needs the post-incident review, or a reason to waive it"),
    ],
)
def test_reasons(source: State, target: State, words: str) -> None:
    assert judge(move(source, target, reason="  ")).unmet == (words,)
    assert judge(move(source, target, reason="noise")).unmet == ()


def test_guards_have_names() -> None:
    assert [guard.__name__ for guard in guards(State.TRIAGE, State.MITIGATING)] == [
        "mandatory_roles_filled",
        "comms_lead_is_not_commander",
        "triage_done",
    ]
    assert guards(State.TRIAGE, State.DISMISSED) == guards(State.REOPENED, State.DISMISSED)
    assert [guard.__name__ for guard in guards(State.MONITORING, State.RESOLVED)] == [
        "services_healthy",
        "children_over",
    ]
