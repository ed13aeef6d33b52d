"""One probe, heartbeat, instance or matrix row in full sentences. Pure."""

from console.panes.sheet import Around, ago, full_stop, sentence, since_words
from console.panes.signs.probes import (
    CHECKS,
    VIEWS,
    agreement_condition,
    checks_of,
    heartbeat_condition,
    instance_condition,
)
from console.panes.words import clock_time
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.samples import Unit
from models.probes.agreement import AgreementRow
from models.probes.board import OwnEyes
from models.probes.checks import CheckState
from models.probes.heartbeat import HeartbeatStanding
from models.probes.instances import InstanceStanding
from models.probes.result import Outcome, Phases, ProbeResult, StepResult
from models.probes.verdict import ProbeStanding, ProbeState
from resources.tongue import marked, tr
from widgets.explanation import Bar, Bars, Explained, Said
from widgets.glyphs import GlyphKind, glyph_of

_PHASES = (
    ("DNS", "dns"),
    ("connect", "connect"),
    ("TLS", "tls"),
    (marked("first byte"), "first_byte"),
    ("transfer", "transfer"),
)
_SOON_DAYS = 21


def explain(eyes: OwnEyes, row_id: str, around: Around) -> Explained | None:
    """What stands behind a row of the page; None where it is gone."""
    kind, _, rest = row_id.partition(":")
    match kind:
        case "probe":
            probe = next((each for each in eyes.probes if each.probe == rest), None)
            return None if probe is None else _probe(probe, around)
        case "heartbeat":
            beat = next((each for each in eyes.heartbeats if each.heartbeat == rest), None)
            return None if beat is None else _heartbeat(beat, around)
        case "instance":
            found = next((each for each in eyes.instances if f"{each.service}/{each.checks.instance}" == rest), None)
            return None if found is None else _instance(found, around)
    row = next((each for each in eyes.agreement if each.service == rest), None)
    return None if row is None else _agreement(row, around)


def _probe(standing: ProbeStanding, around: Around) -> Explained:
    parts: list[Said | Bars] = [Said(tr("Why"), sentence(standing.why), _since(standing.since_ms, around))]
    if standing.state is ProbeState.FAILING:
        said = (
            tr("Confirmed: a second perspective or vantage point sees it fail, too.")
            if standing.is_confirmed
            else tr("Not confirmed: nobody else sees it fail. Check the probe before you call it down.")
        )
        parts.append(Said(tr("Confirmed"), said))
    if standing.was is not None:
        parts.append(
            Said(tr("Before"), tr("Last known {was}. That is past and says nothing of now.", was=standing.was.value))
        )
    last = standing.last
    if last is not None:
        parts += _run(last, standing, around)
    rule = tr(
        "{needed} bad runs among the last {of} decide; runs that say nothing don't count.",
        needed=standing.needed,
        of=standing.of,
    )
    parts.append(Said(tr("Rule"), rule, tr("last run {ago}", ago=ago(standing.age_seconds))))
    word = tr("{state} · {kind} probe", state=tr(standing.state).upper(), kind=tr(standing.kind))
    if standing.service:
        word += tr(" of {name_of}", name_of=around.name_of(standing.service))
    return Explained(standing.name, word, glyph_of(standing.condition), tuple(parts))


def _run(run: ProbeResult, standing: ProbeStanding, around: Around) -> list[Said | Bars]:
    status = "" if run.status is None else f", HTTP {run.status}"
    where = tr(", from {vantage}", vantage=run.vantage) if run.vantage else ""
    took = tr("not measured") if run.latency_seconds is None else figure(run.latency_seconds, Unit.SECONDS)
    if standing.budget_seconds is not None:
        took = tr("{took} of {figure} allowed", took=took, figure=figure(standing.budget_seconds, Unit.SECONDS))
    parts: list[Said | Bars] = [
        Said(
            tr("Newest run"), f"{sentence(run.outcome.value + status)} {full_stop(run.error)}".strip(), f"{took}{where}"
        )
    ]
    phases = _phases(run.phases)
    if phases:
        parts.append(Bars(tr("Time spent"), phases))
    if run.steps:
        longest = max(max(step.latency_seconds, step.budget_seconds or 0.0) for step in run.steps) or 1.0
        parts.append(Bars(tr("Steps"), tuple(_step(step, longest) for step in run.steps)))
        bad = [step for step in run.steps if step.error]
        parts += [
            Said("" if at else tr("Went wrong"), f"{step.name}: {full_stop(step.error)}") for at, step in enumerate(bad)
        ]
    for number, answer in enumerate(run.answers):
        ttl = "" if answer.ttl_seconds is None else f"TTL {answer.ttl_seconds} s"
        said = ", ".join(answer.answers) or tr(answer.lookup.value)
        parts.append(Said("" if number else tr("Resolvers"), said, f"{answer.resolver} {ttl}".strip()))
    if run.tls_expires_ms is not None:
        days = (run.tls_expires_ms - around.now_ms) / 86_400_000
        words = tr("Ends in {days:.0f} days.", days=days) if days >= 0 else tr("Ended {days:.0f} days ago.", days=-days)
        parts.append(Said(tr("Certificate"), words, glyph=GlyphKind.AT_RISK if days < _SOON_DAYS else None))
    if run.is_blind:
        said = tr(
            "The witnesses failed, too: this workstation's own network is at fault. The target may well be in order."
        )
        parts.append(Said(tr("Blind"), said, glyph=GlyphKind.UNKNOWN))
    elif not run.is_reached:
        parts.append(Said(tr("Reached"), tr("Nothing at the other end answered at all.")))
    return parts


def _phases(phases: Phases) -> tuple[Bar, ...]:
    known = [(tr(name), seconds) for name, field in _PHASES if (seconds := getattr(phases, field)) is not None]
    total = sum(seconds for _name, seconds in known) or 1.0
    return tuple(Bar(name, figure(seconds, Unit.SECONDS), seconds / total) for name, seconds in known)


def _step(step: StepResult, longest: float) -> Bar:
    words = figure(step.latency_seconds, Unit.SECONDS)
    if step.budget_seconds is not None:
        words = tr("{words} of {figure}", words=words, figure=figure(step.budget_seconds, Unit.SECONDS))
    mark = None if step.budget_seconds is None else step.budget_seconds / longest
    return Bar(step.name, words, step.latency_seconds / longest, mark, step.outcome is not Outcome.OK)


def _heartbeat(standing: HeartbeatStanding, around: Around) -> Explained:
    condition = heartbeat_condition(standing)
    parts: list[Said | Bars] = [Said(tr("Why"), sentence(standing.why), _since(standing.since_ms, around))]
    if standing.is_blind:
        said = tr("We are blind: what this system watched is not known, whatever its last figures were.")
        parts.append(Said(tr("Means"), said, glyph=GlyphKind.UNKNOWN))
    elif standing.is_monitoring:
        said = tr(
            "A monitoring system. Silent for two intervals, it leaves us blind: nothing it watches is shown as well then."
        )
        parts.append(Said(tr("Means"), said))
    if standing.missed:
        parts.append(
            Said(
                tr("Missed"),
                (
                    tr("{missed} pulses.", missed=standing.missed)
                    if standing.missed > 1
                    else tr("{missed} pulse.", missed=standing.missed)
                ),
            )
        )
    parts.append(Said(tr("Last pulse"), f"{ago(standing.age_seconds).capitalize()}."))
    kind = tr("monitoring system") if standing.is_monitoring else tr("heartbeat")
    return Explained(standing.name, f"{tr(standing.state).upper()} · {kind}", glyph_of(condition), tuple(parts))


def _instance(standing: InstanceStanding, around: Around) -> Explained:
    condition = instance_condition(standing)
    parts: list[Said | Bars] = []
    if standing.contradiction:
        parts.append(Said(tr("Conflict"), sentence(standing.contradiction), glyph=GlyphKind.DEGRADED))
    words = {each.name: each.words for each in standing.checks.dependencies}
    for name, state in checks_of(standing.checks):
        said = tr("not known") if state is CheckState.UNKNOWN else state.value
        parts.append(Said(name.capitalize(), said, words.get(name, ""), glyph_of(CHECKS[state])))
    parts.append(Said(tr("Checked"), tr("The oldest check {ago}.", ago=ago(standing.age_seconds))))
    service = around.name_of(standing.service)
    title = standing.checks.instance or service
    return Explained(
        title,
        tr("{condition} · instance of {service}", condition=tr(condition).upper(), service=service),
        glyph_of(condition),
        tuple(parts),
    )


def _agreement(row: AgreementRow, around: Around) -> Explained:
    condition = agreement_condition(row)
    views = ((tr("Our probes"), row.synthetic), (tr("Real users"), row.real_user), (tr("Backend"), row.backend))
    parts: list[Said | Bars] = [Said(tr("Says"), sentence(row.sentence))]
    parts += [Said(name, view.value, glyph=glyph_of(VIEWS[view])) for name, view in views]
    if row.vantages:
        parts.append(Said(tr("Fails from"), ", ".join(row.vantages)))
    if row.contradiction:
        parts.append(Said(tr("Conflict"), sentence(row.contradiction), glyph=GlyphKind.DEGRADED))
    parts.append(
        Said(tr("Agreeing"), tr("{agreeing} say that it fails; two confirm an outage.", agreeing=row.agreeing))
    )
    oldest = (
        tr("Nobody has a current view.")
        if row.age_seconds is None
        else tr("The oldest view is {age} old.", age=age(row.age_seconds))
    )
    parts.append(Said(tr("Age"), oldest))
    word = (
        tr("OUTAGE CONFIRMED")
        if row.is_confirmed
        else tr("NOT CONFIRMED")
        if condition is not Condition.OK
        else tr("OK")
    )
    return Explained(
        around.name_of(row.service), tr("{word} · who agrees", word=word), glyph_of(condition), tuple(parts)
    )


def _since(at_ms: int | None, around: Around) -> str:
    return (
        ""
        if at_ms is None
        else tr(
            "since {clock_time}Z, {since_words}",
            clock_time=clock_time(at_ms),
            since_words=since_words(at_ms, around.now_ms).split(", ", 1)[1],
        )
    )
