"""Rows of the composer, made of what is known. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from console.comms_book import CommsDesk, DraftDesk
from console.panes.words import minute
from models.access.approval.request import Verdict
from models.comms import places
from models.comms.approving import rule_for
from models.comms.audience import CommsAudience
from models.comms.decide_drafts import spokespersons
from models.comms.diff3 import Side, combined, compare
from models.comms.mismatch import name_of
from models.comms.outbox.item import Item
from models.comms.outbox.item import State as EffectState
from models.comms.record import Fact
from models.comms.rendering.render import render
from models.comms.rendering.rendered import Rendered
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rhythm import Due
from models.comms.views import DraftView, PlaceView
from models.incident.approvals.views import Approvals, ApprovalView
from models.kernel.ids import PersonId
from resources.tongue import marked, shown, tr
from widgets.composer.approval_list import ApprovalRow, Given
from widgets.composer.audience_tabs import TabView
from widgets.composer.conflict_card import Claim, TextRun
from widgets.composer.finding_list import FindingRow, Weight
from widgets.composer.record_list import RecordRow
from widgets.composer.text_field import MarkedStretch
from widgets.glyphs import GlyphKind

NameOf = Callable[[PersonId | None], str]

WEB: Final = (SinkKind.STATUSPAGE, SinkKind.CACHET, SinkKind.STATIC)
CHAT: Final = (
    SinkKind.SLACK,
    SinkKind.SLACK_WEBHOOK,
    SinkKind.TEAMS,
    SinkKind.MATTERMOST,
    SinkKind.MATTERMOST_WEBHOOK,
    SinkKind.MATRIX,
)
FAMILIES: Final = {"web": WEB, "email": (SinkKind.EMAIL,), "chat": CHAT, "sms": (SinkKind.SMS,)}
"""What one looks at: a channel of each kind."""
_STAND_INS: Final = {"web": SinkKind.STATIC, "email": SinkKind.EMAIL, "chat": SinkKind.SLACK, "sms": SinkKind.SMS}

_RULES: Final = {
    "eta": "ETA",
    "ip": "IP address",
    "data-exposure": marked("Data exposure"),
    "hostname": marked("Internal name"),
}
"""What findings are called where the rule's own name says too little."""

_SEVERITIES: Final = {
    "SEV1": GlyphKind.DOWN,
    "SEV2": GlyphKind.DEGRADED,
    "SEV3": GlyphKind.AT_RISK,
    "SEV4": GlyphKind.OK,
}
_OUT: Final = {
    EffectState.QUEUED: marked("Queued"),
    EffectState.WAITING: marked("Queued"),
    EffectState.CLAIMED: marked("Sending"),
    EffectState.SENT: marked("Sent"),
    EffectState.FAILED: marked("Failed"),
    EffectState.UNKNOWN: marked("Needs review"),
    EffectState.EXPIRED: marked("Needs review"),
    EffectState.WITHDRAWN: marked("Withdrawn"),
}

_WORST_FIRST: Final = (
    EffectState.UNKNOWN,
    EffectState.FAILED,
    EffectState.EXPIRED,
    EffectState.CLAIMED,
    EffectState.WAITING,
    EffectState.QUEUED,
    EffectState.SENT,
)


def record_rows(desk: CommsDesk) -> tuple[RecordRow, ...]:
    """The status record."""
    view, facts = desk.view, desk.situation
    rows = []
    for fact in Fact:
        found = view.facts[fact]
        value, note, unset = found.words, "", False
        if found.at_ms is not None:
            note = tr("since {minute}", minute=minute(found.at_ms))
        if not value:
            value, unset = tr("not written yet"), True
            if fact is Fact.PHASE:
                value, note = tr(facts.phase.label), tr("as the incident's state")
            elif fact is Fact.ETR:
                value, note = tr("No estimate yet"), tr("cause not confirmed") if not facts.phase.cause_is_known else ""
            elif fact is Fact.NEXT_UPDATE:
                minutes = facts.minutes.get(CommsAudience.CUSTOMERS)
                value = tr("by the cadence") if minutes else tr("none is due")
                note = tr("every {minutes} min to customers", minutes=minutes) if minutes else ""
            elif fact is Fact.CAUSE:
                value = tr("not to be told")
        glyph = GlyphKind.AT_RISK if found.in_conflict else None
        if found.in_conflict:
            note = tr("two values stand: settle it")
        rows.append(RecordRow(str(fact), tr(fact.label), value, note, glyph, unset))
    rows.insert(1, RecordRow("severity", tr("Severity"), facts.severity, "", _SEVERITIES.get(facts.severity)))
    why = tr("as tagged") if facts.is_tagged else tr("by what happened to data")
    rows.insert(2, RecordRow("sensitivity", tr("Sensitivity"), tr(facts.sensitivity.label), why))
    if view.etr_asked:
        last = view.etr_asked[-1]
        count = len(view.etr_asked)
        words = tr(
            "{count}, last by {body}",
            count=tr("once") if count == 1 else tr("{count} times", count=count),
            body=last.body["who"],
        )
        rows.append(RecordRow("asked", tr("Asked for a time"), words, f"{minute(last.at_ms)}"))
    return tuple(rows)


def tabs(desk: CommsDesk | None, now_ms: int) -> tuple[TabView, ...]:
    """How each audience stands."""
    return tuple(TabView(str(each), tr(each.label), *_tab_state(desk, each, now_ms)) for each in CommsAudience)


def _tab_state(desk: CommsDesk | None, audience: CommsAudience, now_ms: int) -> tuple[str, GlyphKind | None]:
    if desk is None:
        return "", None
    found = desk.drafts.get(audience)
    due = next((each for each in desk.dues if each.audience is audience), None)
    if found is not None and found.draft.conflicts:
        return tr("two texts"), GlyphKind.AT_RISK
    if found is not None and not is_out(found, desk.items) and any(each.key == "outdated" for each in found.mismatches):
        return tr("OUTDATED"), GlyphKind.AT_RISK
    if due is not None and (due.is_overdue(now_ms) or due.is_soon(now_ms)):
        return due_words(due, now_ms), GlyphKind.AT_RISK
    if found is not None and is_out(found, desk.items):
        doubtful = [each for each in items_of(found, desk.items) if each.state.needs_person]
        if doubtful:
            return tr(_OUT[doubtful[0].state]), GlyphKind.DOWN
        at_ms = out_at(found, desk.items)
        return tr("sent {minute}", minute=minute(at_ms)) if at_ms else tr("on its way"), None
    if due is not None:
        return due_words(due, now_ms), None
    return (tr("draft") if found is not None else tr("not needed yet")), None


def due_words(due: Due, now_ms: int) -> str:
    """Due 05:42, or late +01:10."""
    left = due.due_ms - now_ms
    seconds = abs(left) // 1_000
    clock = f"{seconds // 60:02d}:{seconds % 60:02d}"
    return tr("due {clock}", clock=clock) if left > 0 else tr("late +{clock}", clock=clock)


def items_of(found: DraftDesk, items: Sequence[Item]) -> tuple[Item, ...]:
    """What of the outbox belongs to a draft."""
    asked = found.draft.review.asked if found.draft.review else None
    return () if asked is None else tuple(each for each in items if each.update == asked.update.sha256)


def is_out(found: DraftDesk, items: Sequence[Item]) -> bool:
    """Whether it was handed to the channels, or posted."""
    over = (EffectState.EXPIRED, EffectState.WITHDRAWN)
    return found.draft.posted is not None or any(each.state not in over for each in items_of(found, items))


def out_at(found: DraftDesk, items: Sequence[Item]) -> int | None:
    """When it went out; None while it has not."""
    if found.draft.posted is not None:
        return found.draft.posted.at_ms
    sent = [each.changed_ms for each in items_of(found, items) if each.state is EffectState.SENT]
    return max(sent) if sent else None


def finding_rows(found: DraftDesk) -> tuple[FindingRow, ...]:
    """Contradictions first, then the findings in the text, numbered as there."""
    rows = []
    for at, each in enumerate(found.mismatches):
        weight = Weight.BLOCKS if each.blocks else Weight.WARNS
        action = tr("Pull") if each.key in ("outdated", "phase") else tr("Change") if each.key == "component" else ""
        rows.append(FindingRow(f"m{at}", weight, "", shown(each.words), 0, action))
    for at, one in enumerate(found.found):
        finding = one.finding
        weight = Weight.OVERRIDDEN if one.is_overridden else Weight.BLOCKS if finding.blocking else Weight.WARNS
        action = (
            "" if one.is_overridden else tr("Replace") if finding.replacement else tr("Go there") if one.place else ""
        )
        if finding.replacement == "":
            action = tr("Remove")
        say = (
            tr("say {replacement}. ", replacement=finding.replacement)
            if finding.replacement
            else f"{shown(finding.advice)} "
        )
        said = f"“{finding.text[:60]}”: {say}" if finding.text else say
        title = tr(_RULES.get(finding.rule, finding.rule.replace("-", " ").capitalize())) + "."
        rows.append(FindingRow(f"f{at}", weight, title, f"{said}{shown(finding.reason)}", at + 1, action))
    rows.sort(key=lambda row: (Weight.BLOCKS, Weight.WARNS, Weight.OVERRIDDEN).index(row.weight))
    return tuple(rows) or (FindingRow("pass", Weight.PASS, "", tr("Nothing found; it says what the record says.")),)


def marks(found: DraftDesk) -> dict[str, list[MarkedStretch]]:
    """The stretches under which a line is drawn, by place."""
    out: dict[str, list[MarkedStretch]] = {}
    for at, each in enumerate(found.found, start=1):
        if each.place:
            hue = "line" if each.is_overridden else "down" if each.finding.blocking else "degraded"
            out.setdefault(each.place, []).append(MarkedStretch(each.start, each.end, hue, at))
    return out


def approval_rows(found: DraftDesk, desk: CommsDesk, approvals: Approvals, now_ms: int) -> tuple[ApprovalRow, ...]:
    """Each group that must be heard, further people, and who may press Send."""
    facts, draft = desk.situation, found.draft
    rule = rule_for(draft.audience, facts)
    review = draft.review
    groups = review.asked.groups if review else rule.groups
    people = review.asked.people if review else rule.people
    approval = approvals.find(review.asked.sha256, "update") if review else None
    void = tr("VOID: the text changed") if review is not None and review.void else ""
    rows = []
    for group in groups:
        label = _group(group)
        members = [facts.names.get(each, each) for each in facts.groups.get(group, ())]
        name = tr(" or ").join(members[:2]) + (f" +{len(members) - 2}" if len(members) > 2 else "") or tr("nobody")
        rows.append(_approval(label, group, name, approval, void, facts.names, now_ms))
    if people > len(groups):
        heard = [each.vote.person for each in approval.votes if each.counts] if approval else []
        given = len(set(heard)) >= people and not void
        note = (
            tr("{set} of {people} person", set=len(set(heard)), people=people)
            if people == 1
            else tr("{set} of {people} different people", set=len(set(heard)), people=people)
        )
        name = ", ".join(facts.names.get(each, each) for each in dict.fromkeys(heard)) or tr("another who may")
        rows.append(ApprovalRow("more", Given.GIVEN if given else Given.WAITING, tr("Second person"), name, note))
    if not people:
        rows.append(ApprovalRow("none", Given.NOT_ASKED, tr("Approval"), tr("not required"), rule.reason))
    if review is not None and review.asked.preapproved:
        rows.append(
            ApprovalRow(
                "pre", Given.GIVEN, tr("Legal"), tr("agreed beforehand"), tr("holding statement, word for word")
            )
        )
    speak = [facts.names.get(each, each) for each in spokespersons(desk.view, facts)]
    name = ", ".join(speak[:2]) or tr("nobody yet")
    rows.append(
        ApprovalRow(
            "speak",
            Given.GIVEN if speak else Given.WAITING,
            tr("May send"),
            name,
            tr("on the list of {number}", number=facts.number),
        )
    )
    return tuple(rows)


def _approval(
    label: str,
    group: str,
    name: str,
    approval: ApprovalView | None,
    void: str,
    names: Mapping[PersonId, str],
    now_ms: int,
) -> ApprovalRow:
    """`void`: why nothing given counts any more; empty where it does."""
    if approval is None:
        return ApprovalRow(group, Given.VOID if void else Given.WAITING, label, name, void or tr("not asked yet"))
    for each in approval.votes:
        if group in each.vote.groups and each.counts:
            who = names.get(each.vote.person, name)
            said = f"{minute(each.vote.at_ms)}, {approval.sha256[:4]}…{approval.sha256[-2:]}"
            if each.vote.verdict is Verdict.DENY:
                return ApprovalRow(group, Given.REFUSED, label, who, each.vote.reason or said)
            return ApprovalRow(group, Given.VOID if void else Given.GIVEN, label, who, void or said)
    asked_ms = approval.request.requested_ms
    since = tr("asked {minute}, {value} min ago", minute=minute(asked_ms), value=max(0, now_ms - asked_ms) // 60_000)
    return ApprovalRow(group, Given.VOID if void else Given.WAITING, label, name, void or since)


def _group(group: str) -> str:
    return {"incident_commander": "IC", "pr": "PR"}.get(group, group.replace("_", " ").capitalize())


def step_of(found: DraftDesk | None, items: Sequence[Item]) -> int:
    """Draft, In review, Approved, Queued, Sending, Sent."""
    if found is None:
        return 0
    mine = items_of(found, items)
    if found.draft.posted is not None or (mine and all(each.state is EffectState.SENT for each in mine)):
        return 5
    if is_out(found, items):
        return 3 if all(each.state in (EffectState.QUEUED, EffectState.WAITING) for each in mine) else 4
    if found.draft.review is None or found.draft.review.void:
        return 0
    return 1 if any(_is_about_approval(each) for each in found.against) else 2


def _is_about_approval(words: str) -> bool:
    return "approve" in words or "denied" in words or "expired" in words or "withdrawn" in words


def outbox_words(found: DraftDesk, items: Sequence[Item]) -> str:
    """The state in one sentence; says "not sent" before anybody asks."""
    mine = items_of(found, items)
    if found.draft.posted is not None:
        return tr("Sent {minute}, in the incident's record.", minute=minute(found.draft.posted.at_ms))
    if not mine:
        return tr("Saved here. Nothing has left this machine.")
    said = []
    waiting = [each for each in mine if each.state in (EffectState.QUEUED, EffectState.WAITING)]
    if waiting:
        since = minute(min(each.queued_ms for each in waiting))
        said.append(
            tr(
                "NOT SENT yet: queued {since} for {waiting}",
                since=since,
                waiting=", ".join(each.sink for each in waiting),
            )
        )
    for state in (EffectState.CLAIMED, EffectState.SENT, EffectState.FAILED, EffectState.UNKNOWN, EffectState.EXPIRED):
        names = [
            each.sink + (f" ({each.words})" if each.words and state is not EffectState.SENT else "")
            for each in mine
            if each.state is state
        ]
        if names:
            said.append(f"{tr(_OUT[state])}: {', '.join(names)}")
    return ". ".join(said) + "."


def _at_sink(item: Item) -> str:
    return f"{item.sink} ({item.words})" if item.words and item.state is not EffectState.SENT else item.sink


def outbox_meta(found: DraftDesk, items: Sequence[Item]) -> str:
    """The word for all of it: the worst of what its channels say."""
    mine = items_of(found, items)
    states = [state for state in _WORST_FIRST if any(each.state is state for each in mine)]
    return tr(_OUT[states[0]]) if states else ""


def outbox_state(item: Item) -> str:
    """Queued, Sending, Sent, Failed, Needs review."""
    return tr(_OUT[item.state])


def preview(found: DraftDesk, desk: CommsDesk, family: str) -> tuple[Rendered, bool]:
    """As one channel of a family shows it; whether such a channel is set up for this audience."""
    update = found.draft.review.asked.update if is_out(found, desk.items) and found.draft.review else found.update
    kinds = FAMILIES[family]
    for sink in desk.sinks:
        if sink.kind in kinds and sink.takes(update.audience):
            return render(update, sink), True
    return render(update, Sink(family, _STAND_INS[family], (update.audience,))), False


def claims(place: PlaceView, name: NameOf) -> tuple[tuple[Claim, ...], str | None]:
    """The first two texts that stand, what differs marked; and both combined, where they touch different words."""
    first, second = place.heads[0], place.heads[1]
    chunks = compare(place.base, str(first.value), str(second.value))
    mine = tuple(TextRun(each.mine, each.side in (Side.MINE, Side.CLASH)) for each in chunks if each.mine)
    theirs = tuple(TextRun(each.theirs, each.side in (Side.THEIRS, Side.CLASH)) for each in chunks if each.theirs)
    found = (
        Claim(f"{name(first.actor)}, {minute(first.at_ms)}", mine),
        Claim(f"{name(second.actor)}, {minute(second.at_ms)}", theirs),
    )
    return found, combined(chunks)


def shown_places(draft: DraftView) -> tuple[str, ...]:
    """Places to write in: title, what has text, and what the template brought."""
    return (places.TITLE, *(each for each in places.SECTIONS if each in draft.places and draft.value(each, "")))


def conflict_title(place: PlaceView) -> str:
    """What the card says."""
    more = tr(" ({heads} stand, two are shown)", heads=len(place.heads)) if len(place.heads) > 2 else ""
    return tr(
        "Two texts for “{name_of}”{more}: nothing goes out until one is chosen", name_of=name_of(place.name), more=more
    )
