"""Decisions on failovers: what may begin, what is written down. What may move is in decide_move.py."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.approvals.commands import RequestApproval
from models.incident.approvals.decide import request_approval
from models.incident.decision import MAX_AHEAD_MS, Decision, bad, clean, living
from models.incident.failover import approving, commands, decide_move
from models.incident.failover.checklist import Mark
from models.incident.failover.decide_move import failover_of, others
from models.incident.failover.divergence import Settling
from models.incident.failover.events import (
    FAILOVER_DIVERGED,
    FAILOVER_OVERRIDE_ASKED,
    FAILOVER_READ,
    FAILOVER_SETTLED,
    FAILOVER_SIGNED,
    FAILOVER_TRIGGERED,
    FailoverDiverged,
    FailoverOverrideAsked,
    FailoverRead,
    FailoverSettled,
    FailoverSigned,
    FailoverTriggered,
)
from models.incident.failover.flapping import flapping, sites_of
from models.incident.failover.gates import approvers_to_go_back
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage
from models.incident.failover.views import DivergedView, FailoverView, progress
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_NAME: Final = 120
MAX_SERVICES: Final = 40
MAX_RTO_MS: Final = 7 * 24 * 3_600_000
MAX_VALUE: Final = 1_000_000_000


def trigger(state: IncidentState, command: commands.TriggerFailover, context: Decision) -> Drafts:
    """One at a time between two sites. Automation may not begin one while the sites flap."""
    living(state)
    name, reason = clean("name", command.name, MAX_NAME), clean("reason", command.reason)
    primary, secondary = clean("primary", command.primary, MAX_NAME), clean("secondary", command.secondary, MAX_NAME)
    sites = sites_of(primary, secondary)
    if sites[0] == sites[1]:
        bad("secondary", say("is the primary; expected another site"))
    if not 60_000 <= command.rto_ms <= MAX_RTO_MS:
        bad("rto", say("expected one minute to seven days"))
    if not 1 <= len(command.services) <= MAX_SERVICES:
        bad(
            "services",
            say(
                "{count} stateful services; expected 1 to {max_services}",
                count=len(command.services),
                max_services=MAX_SERVICES,
            ),
        )
    if len({each.key for each in command.services}) < len(command.services):
        bad("services", say("one of them is named twice"))
    for service in command.services:
        clean("services", service.key, MAX_NAME)
        if service.tier not in range(4) or not 0 <= service.rpo_ms <= MAX_RTO_MS:
            bad("services", say("{key}: expected tier 0 to 3 and an RPO up to seven days", key=service.key))
    unmet = []
    for each in state.part(PART).all:
        if not each.is_over and sites_of(each.primary, each.secondary) == sites:
            unmet.append(
                say(
                    "{each} between these sites is {stage}: finish it or roll it back first",
                    each=each.name,
                    stage=say(each.stage.label),
                )
            )
    known = (*command.recent, *(found for each in state.part(PART).all for found in each.transitions))
    often = flapping(known, sites, context.now_ms)
    if command.automatic and often is not None:
        unmet.append(
            say(
                "{often} transitions in 24 h: automation is locked while the sites flap; a person may trigger it",
                often=often,
            )
        )
    if unmet:
        raise Refused(say("the failover is not triggered"), tuple(unmet))
    body = FailoverTriggered(
        name, primary, secondary, command.services, command.rto_ms, reason, command.automatic
    ).to_body()
    return (Draft(state.stream, FAILOVER_TRIGGERED, body),)


def sign(state: IncidentState, command: commands.SignItem, context: Decision) -> Drafts:
    """Not needed takes words; so does opening again what was signed."""
    failover = _going_on(state, command.failover)
    item = failover.item(command.item)
    if item is None:
        bad("item", say("there is no line {item!r}; expected one of the checklist", item=command.item))
    note = clean("note", command.note, required=command.mark is not Mark.DONE)
    ledger, field = state.ledger(PART), f"item:{command.item}"
    if item.mark is command.mark and not ledger.register(command.failover, field).in_conflict:
        raise Refused(say("the line is {replace} already", replace=command.mark.value.replace("_", " ")))
    body = FailoverSigned(command.failover, command.item, command.mark, note).to_body()
    return (Draft(state.stream, FAILOVER_SIGNED, body, ledger.heads(command.failover, field)),)


def read(state: IncidentState, command: commands.ReadGauge, context: Decision) -> Drafts:
    """A value with its source and when it was observed; never from the future."""
    failover = _going_on(state, command.failover)
    if command.gauge.is_per_service != bool(command.service):
        bad(
            "service",
            say("expected a service") if command.gauge.is_per_service else say("this gauge is about no service"),
        )
    if command.service and command.service not in {each.key for each in failover.services}:
        bad("service", say("{service!r} is no stateful service of this failover", service=command.service))
    highest = MAX_VALUE if command.gauge.is_number else 1
    if not 0 <= command.value <= highest:
        bad("value", say("{value}; expected 0 to {highest}", value=command.value, highest=highest))
    observed_ms = context.now_ms if command.observed_ms is None else command.observed_ms
    if not 0 <= observed_ms <= context.now_ms + MAX_AHEAD_MS:
        bad("observed", say("lies in the future"))
    source = clean("source", command.source, MAX_NAME)
    body = FailoverRead(command.failover, command.gauge, command.service, command.value, source, observed_ms)
    return (Draft(state.stream, FAILOVER_READ, body.to_body()),)


def ask_override(state: IncidentState, command: commands.AskOverride, context: Decision) -> Drafts:
    """Only before the promotion, only for gates that two people may pass, and with the loss that is expected."""
    failover = _going_on(state, command.failover)
    if not 0 <= progress(failover.stage) < progress(Stage.PROMOTED):
        raise Refused(say("nothing to override"), (say("the failover is {stage}", stage=say(failover.stage.label)),))
    loss = clean("loss", command.loss, MAX_NAME * 4)
    found = approving.to_override(failover, context.now_ms)
    if not found:
        raise Refused(say("nothing to override"), (say("every gate that two people could pass is met"),))
    if failover.split_brain:
        raise Refused(
            say("nothing to override"), (say("nobody passes a split-brain: fence one of the primaries first"),)
        )
    text = approving.override_text(failover, loss, context.now_ms)
    sha256 = approving.sha256_of(text)
    note = FailoverOverrideAsked(failover.id, loss, sha256).to_body()
    what = f"Promote {failover.secondary} past {len(found)} unmet gates; loss: {loss}"
    request = RequestApproval(
        state.stream,
        approving.OVERRIDE,
        failover.id,
        sha256,
        what[:290],
        approving.OVERRIDE_POLICY,
        why="; ".join(gate.text for gate in found)[:2_000],
        text=text,
    )
    return (Draft(state.stream, FAILOVER_OVERRIDE_ASKED, note), *request_approval(state, request, context))


def ask_failback(state: IncidentState, command: commands.AskFailback, context: Decision) -> Drafts:
    """The manual approval without which nothing goes back."""
    failover = _going_on(state, command.failover)
    if failover.stage is not Stage.ON_SECONDARY:
        raise Refused(
            say("nothing to go back from"), (say("the failover is {stage}", stage=say(failover.stage.label)),)
        )
    recent = others(state, failover, command.recent)
    count, because = approvers_to_go_back(failover, recent, context.now_ms)
    text = approving.failback_text(failover, context.now_ms)
    request = RequestApproval(
        state.stream,
        approving.FAILBACK,
        failover.id,
        approving.sha256_of(text),
        f"Go back from {failover.secondary} to {failover.primary}",
        approving.failback_policy(failover, recent, context.now_ms),
        why=f"{command.why.strip()} ({count} to approve: {because})".strip(),
        text=text,
    )
    return request_approval(state, request, context)


def list_diverged(state: IncidentState, command: commands.ListDiverged, context: Decision) -> Drafts:
    """Also "none" is a statement with a source."""
    failover = _reconciling(state, command.failover)
    if command.service not in {each.key for each in failover.services}:
        bad("service", say("{service!r} is no stateful service of this failover", service=command.service))
    if not 0 <= command.count <= MAX_VALUE:
        bad("count", say("{count}; expected 0 to {max_value}", count=command.count, max_value=MAX_VALUE))
    what, source = clean("what", command.what, 500), clean("source", command.source, MAX_NAME)
    body = FailoverDiverged(failover.id, command.service, command.count, what, source)
    return (Draft(state.stream, FAILOVER_DIVERGED, body.to_body()),)


def settle_diverged(state: IncidentState, command: commands.SettleDiverged, context: Decision) -> Drafts:
    """Merged or replayed by whoever did it; accepted as lost with an approval by another person."""
    failover = _reconciling(state, command.failover)
    diverged = _diverged(failover, command.diverged)
    note, approval = clean("note", command.note, 500), ""
    ledger, field = state.ledger(PART), f"diverged:{diverged.id}"
    if diverged.settled is command.how and not ledger.register(failover.id, field).in_conflict:
        raise Refused(say("these writes are {how} already", how=say(command.how.label)))
    if command.how is Settling.ACCEPTED_LOST:
        sha256 = approving.sha256_of(approving.loss_text(failover, diverged))
        granted = decide_move.approvals(state).granted(sha256, approving.LOSS, context.now_ms, approving.LOSS_POLICY)
        if granted is None:
            raise Refused(
                say("the writes are not lost"), (say("another person must approve: ask for it (failover loss)"),)
            )
        approval = granted.id
    body = FailoverSettled(failover.id, diverged.id, command.how, note, approval).to_body()
    return (Draft(state.stream, FAILOVER_SETTLED, body, ledger.heads(failover.id, field)),)


def ask_loss(state: IncidentState, command: commands.AskLoss, context: Decision) -> Drafts:
    """Put the loss of diverged writes to another person."""
    failover = _reconciling(state, command.failover)
    diverged = _diverged(failover, command.diverged)
    text = approving.loss_text(failover, diverged)
    request = RequestApproval(
        state.stream,
        approving.LOSS,
        failover.id,
        approving.sha256_of(text),
        f"Accept {diverged.count} diverged writes of {diverged.service} as lost",
        approving.LOSS_POLICY,
        why=clean("why", command.why),
        text=text,
    )
    return request_approval(state, request, context)


def _going_on(state: IncidentState, failover: EventId) -> FailoverView:
    living(state)
    found = failover_of(state, failover)
    if found.is_over:
        raise Refused(say("the failover is over"), (say("the primary carries the load again"),))
    return found


def _reconciling(state: IncidentState, failover: EventId) -> FailoverView:
    found = _going_on(state, failover)
    if found.stage not in (Stage.ROLLBACK, Stage.RECONCILE):
        raise Refused(
            say("diverged writes are listed after a rollback"),
            (say("the failover is {stage}", stage=say(found.stage.label)),),
        )
    return found


def _diverged(failover: FailoverView, key: EventId) -> DivergedView:
    found = next((each for each in failover.diverged if each.id == key), None)
    if found is None or found.count == 0:
        raise Refused(say("there are no such diverged writes"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.TriggerFailover: trigger,
    commands.MoveFailover: decide_move.move,
    commands.SignItem: sign,
    commands.ReadGauge: read,
    commands.AskOverride: ask_override,
    commands.AskFailback: ask_failback,
    commands.ListDiverged: list_diverged,
    commands.SettleDiverged: settle_diverged,
    commands.AskLoss: ask_loss,
}
