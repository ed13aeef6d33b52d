"""A failover as rows in words. Pure."""

from collections.abc import Callable

from console.panes.words import countdown, duration, minute, parted
from models.incident.failover.decide_move import Passing
from models.incident.failover.gates import Gate
from models.incident.failover.gauges import newest
from models.incident.failover.stages import FORWARD, Stage, following
from models.incident.failover.timing import Timing
from models.incident.failover.views import FailoverView, ItemView
from models.kernel.ids import PersonId
from resources.tongue import shown, tr
from widgets.stage_track import StageView
from widgets.two_line_list import Sign, TwoLineView

NameOf = Callable[[PersonId], str]

_BACK = (Stage.ON_SECONDARY, Stage.FAILING_BACK, Stage.ON_PRIMARY)
_UNDONE = (Stage.ROLLBACK, Stage.RECONCILE, Stage.ON_PRIMARY)


def coming(failover: FailoverView) -> Stage | None:
    """Where it usually goes from here; None where it is over."""
    ways = following(failover.stage)
    return ways[0] if ways else None


def track(failover: FailoverView, timing: Timing) -> list[StageView]:
    """The stages of the way it is on: there, back, or undone."""
    reached = {move.to for move in failover.moves} | {Stage.TRIGGERED}
    if Stage.ROLLBACK in reached:
        ways = (*(stage for stage in FORWARD if stage in reached), *_UNDONE)
    elif failover.stage in _BACK:
        ways = (*FORWARD, *_BACK[1:])
    else:
        ways = FORWARD
    times = {each.stage: each for each in timing.stages}
    following_stage = coming(failover)
    views = []
    for stage in ways:
        taken = times.get(stage)
        words = (
            tr("{clock} of {clock2}", clock=_clock(taken.ms), clock2=_clock(taken.budget_ms))
            if taken is not None
            else ""
        )
        if taken is not None and taken.past_ms is not None:
            words = tr("{words}, usual {clock}", words=words, clock=_clock(taken.past_ms))
        is_over = taken is not None and taken.is_over
        is_slowest = taken is not None and taken.is_slowest and not taken.is_running
        name = tr(stage.label).capitalize()
        views.append(StageView(name, stage in reached, stage is following_stage, words, is_over, is_slowest))
    return views


def gate_rows(found: tuple[Gate, ...], passing: Passing) -> list[TwoLineView]:
    """What is in the way first; lines of the checklist have a list of their own."""
    rows = []
    for each in found:
        if each.key.startswith("item:"):
            continue
        demand, known = parted(each.text)
        if each.is_met:
            rows.append(TwoLineView(each.key, demand, known or tr("as it should be"), tr("met"), Sign.DONE))
        elif each.key in passing.passed:
            rows.append(
                TwoLineView(
                    each.key, demand, tr("{known}; two people let it pass", known=known), tr("passed"), Sign.DONE
                )
            )
        else:
            note = tr("{known} · two people may pass it", known=known) if each.can_override else known
            rows.append(TwoLineView(each.key, demand, note, tr("unmet"), Sign.WARNING))
    rows += [
        TwoLineView(f"demand:{words}", words.capitalize(), "", tr("missing"), Sign.WARNING) for words in passing.demands
    ]
    return sorted(rows, key=lambda row: row.sign is not Sign.WARNING)


def item_rows(items: list[ItemView], name_of: NameOf) -> list[TwoLineView]:
    """The lines of a checklist, in its order."""
    rows = []
    for each in items:
        team = "DNS" if each.item.team == "dns" else each.item.team.replace("_", " ").capitalize()
        if each.is_signed and each.by is not None and each.at_ms is not None:
            words = tr("{mark} by {name_of}", mark=each.mark.value.replace("_", " "), name_of=name_of(each.by))
            note = f"{team} · {words}: {each.note}" if each.note else f"{team} · {words}"
            rows.append(TwoLineView(each.item.key, each.item.text, note, minute(each.at_ms), Sign.DONE))
        else:
            rows.append(TwoLineView(each.item.key, each.item.text, team, tr("open"), Sign.OPEN))
    return rows


def shown_items(failover: FailoverView) -> list[ItemView]:
    """The lines that lead to the next stage; while reconciling those of the reconciliation."""
    to = coming(failover)
    if failover.stage in (Stage.ROLLBACK, Stage.RECONCILE):
        to = Stage.RECONCILE
    return [each for each in failover.items if each.item.stage is to]


def reading_rows(failover: FailoverView, now_ms: int) -> list[TwoLineView]:
    """The newest of each gauge and service, the newest first; then diverged writes."""
    pairs = dict.fromkeys((each.gauge, each.service) for each in failover.readings)
    rows = []
    for gauge, service in pairs:
        reading = newest(failover.readings, gauge, service)
        if reading is None:
            continue
        age = tr("{duration} ago", duration=duration(reading.observed_ms, now_ms))
        is_current = reading.is_current(now_ms)
        source = reading.source if is_current else tr("{source} · no current data", source=reading.source)
        note = f"{shown(gauge.label)} · {source}" if service else source
        sign = Sign.OPEN if is_current else Sign.WARNING
        words = f"{service or shown(gauge.label)}: {shown(gauge.words(reading.value))}"
        rows.append((reading.observed_ms, TwoLineView(f"{gauge.value}:{service}", words, note, age, sign)))
    found = [row for _, row in sorted(rows, key=lambda each: (-each[0], each[1].id))]
    for each in failover.diverged:
        title = (
            tr("{count} diverged writes of {service}", count=each.count, service=each.service)
            if each.count
            else tr("No diverged writes of {service}", service=each.service)
        )
        end = each.settled.label if each.settled else "" if each.count == 0 else tr("to settle")
        sign = Sign.DONE if each.is_settled else Sign.WARNING
        found.append(TwoLineView(f"diverged:{each.id}", title, f"{each.what} · {each.source}", end, sign))
    return found


def total(timing: Timing) -> str:
    """12:04 of 30:00 RTO."""
    late = tr(", RTO exceeded") if timing.is_over else ""
    return tr("{clock} of {clock2} RTO{late}", clock=_clock(timing.total_ms), clock2=_clock(timing.rto_ms), late=late)


def _clock(ms: int) -> str:
    return countdown(ms, 0)
