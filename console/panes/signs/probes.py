"""Our own eyes as rows: probes, journeys, heartbeats, instance checks; below them who agrees with whom. Pure."""

from console.panes.sheet import (
    AGE,
    NONE,
    STATE,
    WHY,
    Around,
    Sheet,
    age_cell,
    counted,
    name_cell,
    sentence,
    since_cell,
    state_cell,
    unknown_figure,
)
from models.health.condition import Condition, worst
from models.health.figure import figure
from models.health.samples import Unit
from models.probes.agreement import AgreementRow, View
from models.probes.board import OwnEyes
from models.probes.checks import CheckState, InstanceChecks
from models.probes.heartbeat import HeartbeatStanding, HeartbeatState
from models.probes.instances import InstanceStanding
from models.probes.verdict import ProbeStanding, ProbeState
from resources.tongue import marked, tr
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column(marked("Name"), weight=0.8, least=160),
    Column(marked("Service"), weight=0.5, least=112),
    Column(marked("Kind")),
    Column(marked("Result"), help=marked("How many of the last runs were not well, and how many decide")),
    Column(marked("Took"), is_right=True),
    Column(marked("Budget"), is_right=True),
    Column(marked("Since, UTC")),
    AGE,
    WHY,
)
AGREEMENT_COLUMNS = (
    STATE,
    Column(marked("Service"), weight=0.5, least=120),
    Column(marked("Our probes")),
    Column(marked("Real users")),
    Column(marked("Backend")),
    Column(marked("Says"), weight=1.5, least=280),
    AGE,
)
EMPTY = marked(
    "Nothing is probed from here. Name a probe file in Settings → Watching → Probe file, Ctrl+comma; "
    "docs/probes.md shows one with journeys and heartbeats."
)
EMPTY_AGREEMENT = marked(
    "No probe speaks for a service yet, so there is nothing to hold against real users and the backend."
)
VIEWS = {
    View.FINE: Condition.OK,
    View.DEGRADES: Condition.AT_RISK,
    View.FAILS: Condition.DEGRADED,
    View.UNKNOWN: Condition.UNKNOWN,
}
CHECKS = {
    CheckState.OK: Condition.OK,
    CheckState.DEGRADED: Condition.AT_RISK,
    CheckState.FAIL: Condition.DEGRADED,
    CheckState.UNKNOWN: Condition.UNKNOWN,
}


def sheets(eyes: OwnEyes | None, around: Around) -> tuple[Sheet, Sheet]:
    """Everything that looks for itself, the worst first; and one row for each service a probe speaks for."""
    eyes = eyes or OwnEyes()
    rows = [
        *(_probe(each, around) for each in eyes.probes),
        *(_heartbeat(each, around) for each in eyes.heartbeats),
        *(_instance(each, around) for each in eyes.instances),
    ]
    rows.sort(key=lambda row: row.condition.rank)
    agreement = sorted((_agreement(each, around) for each in eyes.agreement), key=lambda row: row.condition.rank)
    meta = counted(rows, marked("{count} probes, heartbeats and instances: {parts}"))
    if eyes.blind.is_blind:
        meta = tr("MONITORING BLIND · {meta}", meta=meta)
    return (
        Sheet(tr("Probes and heartbeats"), COLUMNS, tuple(rows), meta, tr(EMPTY)),
        Sheet(
            tr("Who agrees"),
            AGREEMENT_COLUMNS,
            tuple(agreement),
            tr("one perspective alone is a suspicion, two confirm"),
            tr(EMPTY_AGREEMENT),
        ),
    )


def heartbeat_condition(standing: HeartbeatStanding) -> Condition:
    """A heartbeat in the five words; one that was never heard is not known to be well."""
    match standing.state:
        case HeartbeatState.BEATING | HeartbeatState.LATE:
            return Condition.OK
        case HeartbeatState.MISSED:
            return Condition.AT_RISK
        case HeartbeatState.SILENT:
            return Condition.DEGRADED
    return Condition.UNKNOWN


def instance_condition(standing: InstanceStanding) -> Condition:
    """The worst of an instance's checks; checks nobody made don't count, unless nobody made any."""
    if standing.contradiction:
        return Condition.DEGRADED
    made = [CHECKS[state] for _name, state in checks_of(standing.checks) if state is not CheckState.UNKNOWN]
    return worst(made)


def checks_of(checks: InstanceChecks) -> tuple[tuple[str, CheckState], ...]:
    """Every check that is kept apart, by name."""
    return (
        ("liveness", checks.liveness),
        ("readiness", checks.readiness),
        (tr("load balancer"), checks.load_balancer),
        ("summary", checks.overall),
        *((each.name, each.state) for each in checks.dependencies),
    )


def agreement_condition(standing: AgreementRow) -> Condition:
    """DOWN where an outage is confirmed; one view alone is never more than degraded."""
    if standing.is_confirmed:
        return Condition.DOWN
    return worst([VIEWS[each] for each in known_views(standing)])


def known_views(standing: AgreementRow) -> list[View]:
    """The views somebody has."""
    views = (standing.synthetic, standing.real_user, standing.backend)
    return [each for each in views if each is not View.UNKNOWN]


def _probe(standing: ProbeStanding, around: Around) -> DataRow:
    took = standing.latency_seconds
    over = took is not None and standing.budget_seconds is not None and took > standing.budget_seconds
    kind = standing.kind.upper() if standing.kind in ("http", "tcp", "dns", "icmp") else tr(standing.kind)
    cells = (
        state_cell(standing.condition, _probe_word(standing)),
        name_cell(standing.name),
        Cell(around.name_of(standing.service)) if standing.service else Cell(tr("witness"), emphasis=Emphasis.QUIET),
        Cell(kind),
        _result_cell(standing),
        unknown_figure()
        if took is None
        else Cell(figure(took, Unit.SECONDS), GlyphKind.AT_RISK if over else None, sort=took),
        NONE if standing.budget_seconds is None else Cell(figure(standing.budget_seconds, Unit.SECONDS)),
        since_cell(standing.since_ms, around.now_ms),
        age_cell(standing.age_seconds),
        Cell(sentence(standing.why), emphasis=Emphasis.QUIET),
    )
    spoken = f"{standing.name}, {standing.kind}, {tr(standing.state.value)}. {sentence(standing.why)}"
    return DataRow(f"probe:{standing.probe}", cells, standing.condition, spoken, standing.service or "")


def _probe_word(standing: ProbeStanding) -> str:
    """DOWN is kept for what is confirmed; a probe alone says what it saw."""
    if standing.state is ProbeState.FAILING and not standing.is_confirmed:
        return tr("failing")
    return "" if standing.condition in (Condition.OK, Condition.DOWN) else tr(standing.state.value)


def _result_cell(standing: ProbeStanding) -> Cell:
    if not standing.of:
        return Cell(tr("no run yet"), is_known=False)
    if not standing.bad:
        return Cell(tr("{of} of {of} well", of=standing.of), sort=0.0)
    said = tr("failed") if standing.state is ProbeState.FAILING else tr("not well")
    return Cell(
        tr("{bad} of {of} {said}", bad=standing.bad, of=standing.of, said=said), sort=standing.bad / standing.of
    )


def _heartbeat(standing: HeartbeatStanding, around: Around) -> DataRow:
    condition = heartbeat_condition(standing)
    word = (
        ""
        if condition is Condition.OK
        else tr("waiting")
        if standing.state is HeartbeatState.WAITING
        else tr(standing.state.value)
    )
    missed = tr("{missed} missed", missed=standing.missed) if standing.missed else tr(standing.state.value)
    cells = (
        state_cell(condition, word),
        name_cell(standing.name),
        Cell(around.name_of(standing.service)) if standing.service else NONE,
        Cell(tr("monitoring") if standing.is_monitoring else tr("heartbeat")),
        Cell(
            missed if standing.state is not HeartbeatState.WAITING else tr("no pulse yet"), sort=float(standing.missed)
        ),
        NONE,
        NONE,
        since_cell(standing.since_ms, around.now_ms),
        age_cell(standing.age_seconds),
        Cell(sentence(standing.why), emphasis=Emphasis.QUIET),
    )
    spoken = tr(
        "Heartbeat {standing}, {state}. {sentence}",
        standing=standing.name,
        state=tr(standing.state.value),
        sentence=sentence(standing.why),
    )
    return DataRow(f"heartbeat:{standing.heartbeat}", cells, condition, spoken, standing.service or "")


def _instance(standing: InstanceStanding, around: Around) -> DataRow:
    condition = instance_condition(standing)
    named = [(name, state) for name, state in checks_of(standing.checks) if state is not CheckState.UNKNOWN]
    bad = [name for name, state in named if state is not CheckState.OK]
    why = standing.contradiction or (
        tr("{bad} not well", bad=", ".join(bad))
        if bad
        else tr("no check was made lately")
        if not named
        else tr("all checks are well")
    )
    cells = (
        state_cell(condition),
        name_cell(standing.checks.instance or around.name_of(standing.service)),
        Cell(around.name_of(standing.service)),
        Cell(tr("instance")),
        Cell(
            tr("{named} of {named2} checks well", named=len(named) - len(bad), named2=len(named)),
            sort=len(bad) / max(1, len(named)),
        )
        if named
        else Cell(tr("no check yet"), is_known=False),
        NONE,
        NONE,
        NONE,
        age_cell(standing.age_seconds),
        Cell(sentence(why), emphasis=Emphasis.QUIET),
    )
    spoken = tr(
        "Instance {instance} of {service}, {condition}. {sentence}",
        instance=standing.checks.instance,
        service=standing.service,
        condition=tr(condition.value),
        sentence=sentence(why),
    )
    return DataRow(
        f"instance:{standing.service}/{standing.checks.instance}", cells, condition, spoken, standing.service
    )


def _agreement(standing: AgreementRow, around: Around) -> DataRow:
    condition = agreement_condition(standing)
    service = around.name_of(standing.service)
    says = sentence(standing.sentence)
    if standing.contradiction:
        says = f"{says} {sentence(standing.contradiction)}"
    cells = (
        state_cell(condition, tr("confirmed") if standing.is_confirmed else ""),
        name_cell(service),
        *(_view(each) for each in (standing.synthetic, standing.real_user, standing.backend)),
        Cell(says),
        age_cell(standing.age_seconds),
    )
    return DataRow(f"agreement:{standing.service}", cells, condition, f"{service}: {says}", standing.service)


def _view(view: View) -> Cell:
    return Cell(tr(view.value), glyph_of(VIEWS[view]), sort=float(VIEWS[view].rank))
