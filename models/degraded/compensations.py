"""What undoes each kind of event, for one that was written here and that the hub did not take.

Every type of event has its row: a test looks for types that have none. The words say what a person does, since nothing undoes
itself: a program that took back what people did in an outage would be one more thing that acts by itself in an outage.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """How far a write reaches beyond the record."""

    AGAIN = "write it again"
    """Nothing but the record changed: somebody who may writes it again, or it is let go."""
    REVERSE = "reverse it"
    """It is acted upon here, and there is a write that takes it back."""
    OUTSIDE = "undo it outside"
    """Something happened in the world, which the record can't take back."""


@dataclass(frozen=True, slots=True)
class Compensation:
    """Of one type of event."""

    what: str
    """The event in words: "Severity changed"."""
    kind: Kind
    words: str
    """What is to be done."""


def compensation(event_type: str) -> Compensation:
    """Of a type; one that a newer program wrote is looked at by a person."""
    return TABLE.get(event_type, _UNKNOWN)


_UNKNOWN: Final = Compensation("Written by a newer program", Kind.AGAIN, "Look at it with the program that wrote it.")

_AGAIN: Final = "Have somebody who may write it again, or let it go."


def _again(context: str, **whats: str) -> dict[str, Compensation]:
    return {f"{context}.{name}": Compensation(what, Kind.AGAIN, _AGAIN) for name, what in whats.items()}


def _rows(kind: Kind, context: str, **rows: tuple[str, str]) -> dict[str, Compensation]:
    return {f"{context}.{name}": Compensation(what, kind, words) for name, (what, words) in rows.items()}


TABLE: Final[Mapping[str, Compensation]] = {
    **_again(
        "incident",
        entry_logged="Entry logged",
        entry_corrected="Entry corrected",
        entry_pinned="Entry pinned or unpinned",
        title_changed="Renamed",
        hypothesis_added="Hypothesis added",
        hypothesis_owned="Hypothesis given to somebody",
        hypothesis_judged="Hypothesis judged",
        evidence_added="Evidence added to a hypothesis",
        evidence_collected="Evidence collected",
        evidence_custody="Evidence handed on",
        evidence_checked="Evidence checked",
        poll_opened="Poll opened",
        poll_voiced="Voice in a poll",
        poll_closed="Poll closed",
        status_round="Round of the bridge",
        transcript_imported="Transcript imported",
        triage_ticked="Triage step ticked",
        triage_reopened="Triage step reopened",
        workstream_opened="Workstream opened",
        workstream_owned="Workstream given to somebody",
        workstream_moved="Workstream moved",
        workstream_checked_in="Workstream checked in",
        run_bookmarked="Place in a runbook marked",
        run_mode_changed="Way of reading a runbook changed",
        classified="Classified",
        disputed="Determination disputed",
        failover_read="Reading for a failover",
        failover_signed="Item of a failover signed",
        approval_requested="Approval asked for",
        approval_withdrawn="Request for approval taken back",
        conflict_settled="Conflict settled",
        split_from="Split from another incident",
        merged_in="Another incident merged in",
        child_set="Child incident set",
        parent_set="Parent incident set",
        fallback_proposed="Fallback proposed",
        fallback_declined="Fallback declined",
        escalation_acknowledged="Escalation acknowledged",
    ),
    **_rows(
        Kind.REVERSE,
        "incident",
        declared=("Declared", "Have it declared by somebody who may, and carry the timeline over; close this one."),
        severity_changed=("Severity changed", "Set the former severity again, or have it set by somebody who may."),
        state_changed=("State changed", "Set the former state again."),
        role_assigned=("Role assigned", "Give the role back to whoever had it, and tell both."),
        services_changed=("Affected services changed", "Set the former services again."),
        update_due_changed=(
            "Next update promised",
            "Set the former promise again; what others were told still stands.",
        ),
        task_changed=("Task changed", "Set the task back to what it was, and tell its owner."),
        handover_offered=("Command offered", "Withdraw the offer."),
        handover_withdrawn=("Offer of command withdrawn", "Offer command again."),
        handover_accepted=(
            "Command taken over",
            "Hand command back by an explicit handover, and say so on the bridge.",
        ),
        command_taken=("Command taken", "Hand command back, and say so on the bridge: two may believe they command."),
        merged=("Merged into another", "Undo the merge: reopen it and go on where its people are."),
        split_off=("Split off", "Merge what was split off back."),
        bridge_set=("Bridge set", "Set the former bridge again, and fetch who went to the other one."),
        determined=("Declared a disaster or not", "Withdraw the determination, and stop what it released."),
        dispute_ruled=("Dispute ruled on", "Rule again, by somebody who may."),
        run_started=("Runbook started", "End the run; reopen or undo its steps that were done."),
        run_step_moved=("Runbook step moved", "Re-open the step, and undo in the world what was done for it."),
        run_step_assigned=("Runbook step given to somebody", "Give it back, and tell both."),
        run_held=("Runbook held or let go on", "Set it back, and tell whoever works through it."),
        run_ended=("Runbook ended", "Start the run again where it stood."),
        preservation_settled=("Preservation settled", "Re-open it: evidence may be lost by what follows."),
        preservation_waived=("Preservation waived", "Take the waiver back before anything more is changed."),
        approval_voted=(
            "Vote on an approval",
            "The vote counts for nobody: ask for it again, and stop what it released.",
        ),
        failover_override_asked=(
            "Passing of a failover's gates asked for",
            "Withdraw it; ask again by somebody who may.",
        ),
        failover_diverged=("Diverged writes noted", "Note them again by somebody who may, before they are settled."),
    ),
    **_rows(
        Kind.OUTSIDE,
        "incident",
        responder_asked=("Responder asked", "Call them: they may be coming by a request that nobody else knows of."),
        responder_asked_again=("Responder asked again", "Call them: they may be coming."),
        responder_called=("Responder called", "Call them again if they are not wanted."),
        responder_moved=("Responder's answer noted", "Ask them how they stand."),
        escalation_fired=("Escalation told", "Call whoever was told, and say how it stands."),
        escalation_called=("Escalation call noted", "Call again and note it."),
        escalation_skipped=("Escalation skipped", "Tell the level that was skipped, unless it is over."),
        run_automation_begun=("Automation begun", "It ran: look at what it did, and run its reverse by hand."),
        run_automation_ended=("Automation ended", "Look at what it did; note how it ended by somebody who may."),
        fallback_activated=("Fallback activated", "Reverse the fallback, or have it activated by somebody who may."),
        fallback_reversed=("Fallback reversed", "Activate it again if it is still needed."),
        failover_triggered=("Failover triggered", "Stop it at the step it is at; ask which site takes writes."),
        failover_moved=("Failover moved on", "Go back by the failover's own way back, and check for a split brain."),
        failover_settled=("Diverged writes settled", "Reverse the credit or write that was kept wrongly, one by one."),
    ),
    **_again(
        "comms",
        fact_changed="Fact changed",
        draft_begun="Draft begun",
        draft_copied="Draft copied",
        place_written="Draft written",
        review_asked="Review asked for",
        redacted="Redacted",
        finding_overridden="Finding overridden",
        etr_asked="Time of repair asked for",
        templates_imported="Templates imported",
        compared="Update compared with what is shown",
    ),
    **_rows(
        Kind.REVERSE,
        "comms",
        spokesperson_named=("Spokesperson named", "Name the former one, and tell both."),
        script_confirmed=("Script confirmed", "Withdraw the script from whoever reads it out."),
        holding_preapproved=("Holding statement agreed to", "Ask for agreement again; send it no more until then."),
        queued=("Update queued", "Withdraw it, unless it was sent."),
        released=("Sending handed over", "Take the sending back."),
        draft_handed=("Draft handed on", "Ask whoever holds it now to hand it back."),
        beside_said=("Sent beside another update", "Tell readers which of the two holds."),
        withdrawn=("Update withdrawn", "Queue it again if it is still right."),
        expired=("Update expired", "Write a new one."),
    ),
    **_rows(
        Kind.OUTSIDE,
        "comms",
        posted=("Update posted by hand", "Retract or correct it where it was posted."),
        claimed=("Sending begun", "Look whether it went out; retract it or note it again."),
        sent=("Update sent", "It is out: retract or correct it where it stands."),
        failed=("Sending failed", "Look whether it went out after all, and send it anew."),
        unknown=("Sending in doubt", "Look whether it went out, and settle it."),
        settled=("Doubt about sending settled", "Look again, and settle it by somebody who may."),
    ),
    **_again(
        "alert",
        fired="Alert fired",
        resolved="Alert resolved",
        acknowledged="Alert acknowledged",
        linked="Alert linked to an incident",
        unlinked="Alert unlinked",
        page_skipped="Page skipped",
    ),
    **_rows(
        Kind.REVERSE,
        "alert",
        shelved=("Alert shelved", "Unshelve it: others see it as open."),
        unshelved=("Alert unshelved", "Shelve it again."),
        window_opened=("Maintenance window opened", "Cancel the window: others are not told what it hides."),
        window_extended=("Maintenance window extended", "Set its end back."),
        window_cancelled=("Maintenance window cancelled", "Open it again if it is still needed."),
    ),
    **_rows(
        Kind.OUTSIDE,
        "alert",
        paged=("Page told", "Call whoever was paged, and say how it stands."),
        page_called=("Call on a page noted", "Call again and note it."),
        silenced=("Silenced at Alertmanager", "End the silence at Alertmanager, or have it noted by somebody who may."),
        silence_ended=("Silence ended at Alertmanager", "Look whether it ended there."),
    ),
    **_again(
        "access",
        signing_tried="Try to sign counted",
        elevation_asked="Elevated rights asked for",
        elevation_ended="Elevated rights ended",
    ),
    **_rows(
        Kind.REVERSE,
        "access",
        membership_changed=("Group of approvers changed", "Set the group back: approvals are counted by the hub's."),
        key_enrolled=("Key of a second person enrolled", "Enrol it again; what it signed counts for nobody."),
    ),
    "access.elevation.voted": Compensation(
        "Vote on elevated rights", Kind.REVERSE, "The vote counts for nobody: stop what was done by these rights."
    ),
    "access.glass_broken": Compensation(
        "Glass broken", Kind.OUTSIDE, "Review what was done by it; have it recorded by somebody who may."
    ),
    "access.review.settled": Compensation("Review of breaking the glass", Kind.AGAIN, _AGAIN),
    **_rows(
        Kind.OUTSIDE,
        "automation",
        begun=("Action begun", "It ran: look at what it did, and run its reverse by hand."),
        ended=("Action ended", "Look at what it did; note how it ended by somebody who may."),
    ),
    **_again("cause", judged="Cause judged", cluster_judged="Cluster of causes judged"),
    **_again("coupling", judged="Hidden dependency judged"),
    **_rows(
        Kind.REVERSE,
        "catalog",
        published=("Catalogue put in force", "Put the former catalogue in force here, so that all count the same."),
    ),
    **_rows(
        Kind.REVERSE,
        "oncall",
        published=("On-call plan put in force", "Put the former plan in force here: others page by that one."),
        confirmed=("On-call plan confirmed", "Confirm it again by somebody who may."),
    ),
    **_rows(
        Kind.REVERSE,
        "policy",
        published=("Response policy put in force", "Put the former policy in force here, so that all rate the same."),
    ),
    **_rows(
        Kind.REVERSE,
        "runbook",
        published=("Runbook put in force", "Put the former version in force here."),
        retired=("Runbook retired", "Put it in force again here."),
    ),
    **_again(
        "retention",
        rule_set="Period of retention set",
        listed="List for erasure made",
        asked="Erasure asked for",
        voted="Vote on an erasure",
        withdrawn="Erasure withdrawn",
    ),
    **_rows(
        Kind.REVERSE,
        "retention",
        hold_placed=("Legal hold placed", "Have it placed by somebody who may, at once: elsewhere nothing is held."),
        hold_released=("Legal hold released", "Nothing is released elsewhere: have it released by somebody who may."),
    ),
    **_rows(
        Kind.OUTSIDE,
        "retention",
        erased=("Erasure ordered", "What it names is erased here and not elsewhere: get it back from the hub."),
    ),
}
