"""How long what is kept and what is due, class by class; holds and erasure: as rows and in full sentences. Pure.

Read only: what changes something takes other people's consent and is done by the verbs of docs/retention.md.
"""

from collections.abc import Sequence
from typing import Final

from console.panes.sheet import NONE, STATE, WHY, Sheet, name_cell, sentence, state_cell
from console.retention_now import HoldRow, OrderRow, RequestRow, RetentionPicture
from models.health.condition import Condition
from models.kernel.clock import utc
from models.retention.classes import RecordClass
from models.retention.events import RuleSet
from models.retention.schedule import EVERYWHERE, Assessment, Standing
from resources.tongue import marked, tr
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

CLASSES: Final = (
    STATE,
    Column(marked("Kept"), weight=0.5, least=144, help=marked("Class of record")),
    Column(marked("Period"), is_right=True, help=marked("Days after the end; the longest that applies everywhere")),
    Column(marked("Records"), is_right=True),
    Column(marked("Events"), is_right=True),
    Column(marked("Due"), is_right=True, help=marked("Records whose period is over")),
    Column(marked("Held"), is_right=True, help=marked("Records that are over and under a legal hold")),
    Column(marked("Next due, UTC"), help=marked("When the next period is over")),
    WHY,
)
ORDERS: Final = (
    STATE,
    Column(marked("What")),
    Column(marked("Matter"), weight=0.6, least=160),
    Column(marked("Covers"), weight=0.4, least=128),
    Column(marked("By"), weight=0.3, least=104),
    Column(marked("Since, UTC")),
    WHY,
)
NO_RULES: Final = marked(
    "No schedule is in force: nothing is ever due, everything is kept. retention schedule FILE sets one (docs/retention.md)."
)
_MOST: Final = 12
"""Records that are named one by one."""
_WORST: Final = {
    Standing.TOO_SHORT: 0,
    Standing.DUE: 1,
    Standing.MISSING: 2,
    Standing.HELD: 3,
    Standing.KEPT: 4,
    Standing.GOES_ON: 5,
}
_LABELS: Final = {
    RecordClass.INCIDENT: marked("Incidents"),
    RecordClass.TIMELINE: marked("Timelines"),
    RecordClass.COMMUNICATIONS: marked("Communications"),
    RecordClass.CHAT: marked("Conversations"),
    RecordClass.SYSTEM_LOGS: marked("Alerts, by day"),
    RecordClass.EVIDENCE: marked("Evidence"),
    RecordClass.AUDIT: marked("Approvals"),
}
_WORDS: Final = {
    Standing.KEPT: marked("within period"),
    Standing.DUE: marked("due"),
    Standing.HELD: marked("held"),
    Standing.GOES_ON: marked("goes on"),
    Standing.MISSING: marked("no period"),
    Standing.TOO_SHORT: marked("period too short"),
}


def sheets(picture: RetentionPicture | None) -> tuple[Sheet, Sheet]:
    """Classes of records, the worst first; legal holds and what is to be erased."""
    below = tr("Holds and erasure")
    if picture is None:
        return Sheet(tr("Retention"), CLASSES, (), "", tr("Reading the record…")), Sheet(below, ORDERS, (), "", "")
    found = sorted(
        _by_class(picture).items(), key=lambda each: (_worst(each[1], picture), list(_LABELS).index(each[0]))
    )
    rows = tuple(_class_row(each, records, picture) for each, records in found)
    due = sum(each.standing is Standing.DUE for each in picture.records)
    meta = tr("{count} records, {due} due", count=len(picture.records), due=due) if rows else ""
    if not picture.rules and rows:
        meta = tr("no schedule in force · {meta}", meta=meta)
    return (
        Sheet(tr("Retention"), CLASSES, rows, meta, tr("Nothing is on record yet. {rules}", rules=tr(NO_RULES))),
        Sheet(
            below,
            ORDERS,
            tuple(_other_rows(picture)),
            tr("two people consent, one of them of legal"),
            tr("No legal hold, and nothing is put up for erasure."),
        ),
    )


def abnormal(picture: RetentionPicture | None) -> int:
    """Classes with something due or a wrong period, and requests that wait. Nothing of it where no schedule is in force."""
    if picture is None:
        return 0
    classes = sum(_condition(records, picture) is not Condition.OK for records in _by_class(picture).values())
    owed = sum(not each.is_done and not each.held_by for each in picture.orders)
    return classes + len(picture.requests) + owed


def explain(picture: RetentionPicture | None, row: str) -> Explained | None:
    """Everything about one row; None where it is gone."""
    kind, _, key = row.partition(":")
    if picture is None:
        return None
    match kind:
        case "class":
            records = _by_class(picture).get(RecordClass(key))
            return None if records is None else _class(RecordClass(key), records, picture)
        case "hold":
            hold = next((each for each in picture.holds if each.hold.id == key), None)
            return None if hold is None else _hold(hold)
        case "request":
            request = next((each for each in picture.requests if each.request.id == key), None)
            return None if request is None else _request(request)
    order = next((each for each in picture.orders if each.order.id == key), None)
    return None if order is None else _order(order)


# Classes.


def _by_class(picture: RetentionPicture) -> dict[RecordClass, list[Assessment]]:
    found: dict[RecordClass, list[Assessment]] = {}
    for each in picture.records:
        found.setdefault(each.record.record_class, []).append(each)
    return found


def _worst(records: Sequence[Assessment], picture: RetentionPicture) -> int:
    return min(_WORST[each.standing] for each in records) if picture.rules else 0


def _standing(records: Sequence[Assessment]) -> Standing:
    return min((each.standing for each in records), key=_WORST.__getitem__)


def _condition(records: Sequence[Assessment], picture: RetentionPicture) -> Condition:
    """Nobody is called because nobody has set up a schedule."""
    if not picture.rules:
        return Condition.OK
    match _standing(records):
        case Standing.TOO_SHORT:
            return Condition.DEGRADED
        case Standing.DUE | Standing.MISSING:
            return Condition.AT_RISK
    return Condition.OK


def _rule(record_class: RecordClass, picture: RetentionPicture) -> RuleSet | None:
    """The one for everywhere."""
    wanted = (each for each in picture.rules if each.record_class is record_class and each.jurisdiction == EVERYWHERE)
    return next(wanted, None)


def _class_row(record_class: RecordClass, records: Sequence[Assessment], picture: RetentionPicture) -> DataRow:
    condition, standing = _condition(records, picture), _standing(records)
    rule = _rule(record_class, picture)
    label = tr(_LABELS[record_class])
    due, held = (sum(each.standing is one for each in records) for one in (Standing.DUE, Standing.HELD))
    coming = min((each.until_ms for each in records if each.standing is Standing.KEPT and each.until_ms), default=None)
    events = sum(each.record.events for each in records)
    why = _why(records, rule)
    state = state_cell(condition, tr(_WORDS[standing]))
    if standing is Standing.HELD:
        state = Cell(tr(_WORDS[standing]).upper(), GlyphKind.PROTECTED, Emphasis.STATE, float(condition.rank))
    cells = (
        state,
        name_cell(label),
        Cell(tr("none"), is_known=False) if rule is None else _days(rule.keep_days or 0),
        Cell(f"{len(records):,}", sort=float(len(records))),
        Cell(f"{events:,}", sort=float(events)),
        Cell(f"{due:,}", emphasis=Emphasis.NAME if due else Emphasis.PLAIN, sort=float(due)),
        Cell(f"{held:,}", sort=float(held)),
        NONE if coming is None else Cell(_date(coming), sort=float(coming)),
        Cell(why, emphasis=Emphasis.QUIET),
    )
    return DataRow(f"class:{record_class}", cells, condition, f"{label}: {why}")


def _why(records: Sequence[Assessment], rule: RuleSet | None) -> str:
    """What is to be done, else what holds."""
    standing = _standing(records)
    count = sum(each.standing is standing for each in records)
    match standing:
        case Standing.TOO_SHORT:
            worst = next(each for each in records if each.standing is standing)
            return tr(
                "The period is {days} d, at least {least} d are asked for: nothing is purged.",
                days=worst.keep_days,
                least=worst.least_days,
            )
        case Standing.DUE:
            return tr("{count} over: retention purge lists them, and erases nothing.", count=count)
        case Standing.MISSING:
            return tr("No period applies to {count}: they are kept.", count=count)
        case Standing.HELD:
            return tr("{count} over, and under a legal hold.", count=count)
        case Standing.GOES_ON:
            return tr("All of it goes on: a period runs from the end.")
    basis = rule.basis if rule is not None else ""
    return tr("Within the period.") if not basis else tr("Within the period: {basis}.", basis=basis)


def _class(record_class: RecordClass, records: Sequence[Assessment], picture: RetentionPicture) -> Explained:
    condition, standing = _condition(records, picture), _standing(records)
    glyph = GlyphKind.PROTECTED if standing is Standing.HELD else glyph_of(condition)
    parts = [Said(tr("Why"), sentence(_why(records, _rule(record_class, picture))))]
    rules = [each for each in picture.rules if each.record_class is record_class]
    if not picture.rules:
        parts.append(Said(tr("Rules"), tr(NO_RULES)))
    for at, rule in enumerate(rules):
        where = tr("everywhere") if rule.jurisdiction == EVERYWHERE else rule.jurisdiction
        words = tr("{days} d after the end, {where}.", days=f"{rule.keep_days or 0:,}", where=where)
        parts.append(Said("" if at else tr("Rules"), words, rule.basis))
    for one in sorted({each.standing for each in records}, key=_WORST.__getitem__):
        some = sorted((each for each in records if each.standing is one), key=lambda each: each.until_ms or 0)
        for at, each in enumerate(some[:_MOST]):
            parts.append(Said("" if at else tr(_WORDS[one]).capitalize(), each.record.name, _note(each)))
        if len(some) > _MOST:
            parts.append(Said("", tr("And {count} more.", count=len(some) - _MOST)))
    title = tr(_LABELS[record_class])
    words = tr("{state} · {count} records", state=tr(_WORDS[standing]).upper(), count=len(records))
    return Explained(title, words, glyph, tuple(parts))


def _note(each: Assessment) -> str:
    """38 events · until 2028-01-14 · case 7."""
    words = [_events(each.record.events)]
    if each.until_ms is not None:
        words.append(tr("until {date}", date=_date(each.until_ms)))
    words += [hold.matter for hold in each.holds]
    return " · ".join(words)


# Holds, requests and orders.


def _other_rows(picture: RetentionPicture) -> list[DataRow]:
    """What waits for somebody, then what holds, then what is over."""
    holds = sorted(picture.holds, key=lambda each: (not each.hold.is_on, -each.hold.since_ms))
    on = [_hold_row(each) for each in holds if each.hold.is_on]
    released = [_hold_row(each) for each in holds if not each.hold.is_on]
    orders = sorted(picture.orders, key=lambda each: (each.is_done, -each.order.at_ms))
    owed = [_order_row(each) for each in orders if not each.is_done]
    done = [_order_row(each) for each in orders if each.is_done]
    return [*owed, *(_request_row(each) for each in picture.requests), *on, *done, *released]


def _hold_row(row: HoldRow) -> DataRow:
    hold = row.hold
    word = tr("on") if hold.is_on else tr("released")
    glyph = GlyphKind.PROTECTED if hold.is_on else GlyphKind.OK
    covers = _covers(row)
    why = tr("Nothing of it is erased.") if hold.is_on else sentence(tr("Released: {why}", why=hold.released_why))
    cells = (
        Cell(word.upper(), glyph, Emphasis.STATE, 3.0 if hold.is_on else 5.0),
        Cell(tr("legal hold")),
        name_cell(hold.matter),
        Cell(covers),
        Cell(row.by),
        Cell(_moment(hold.since_ms), sort=float(hold.since_ms)),
        Cell(why, emphasis=Emphasis.QUIET),
    )
    spoken = tr("Legal hold {matter}, {word}: {covers}.", matter=hold.matter, word=word, covers=covers)
    return DataRow(f"hold:{hold.id}", cells, Condition.OK, f"{spoken} {why}")


def _request_row(row: RequestRow) -> DataRow:
    asked, is_granted = row.request.asked, row.vote.is_granted
    why = _held(row.held_by) or (
        tr("Granted: retention carry-out erases it everywhere.") if is_granted else _sentence(row)
    )
    at_ms = asked.requested_ms
    word = tr("granted") if is_granted else tr("waiting")
    events = row.request.listed.event_count if row.request.listed is not None else None
    cells = (
        state_cell(Condition.AT_RISK, word),
        Cell(tr("request to erase")),
        name_cell(asked.what),
        NONE if events is None else Cell(_events(events), sort=float(events)),
        Cell(row.by),
        Cell(_moment(at_ms), sort=float(at_ms)),
        Cell(why, emphasis=Emphasis.QUIET),
    )
    return DataRow(f"request:{row.request.id}", cells, Condition.AT_RISK, f"{asked.what}, {word}. {why}")


def _order_row(row: OrderRow) -> DataRow:
    order = row.order
    condition = Condition.OK if row.is_done or row.held_by else Condition.DEGRADED
    word = tr("carried out") if row.is_done else tr("held") if row.held_by else tr("owed here")
    state = state_cell(condition, word)
    if not row.is_done and row.held_by:
        state = Cell(word.upper(), GlyphKind.PROTECTED, Emphasis.STATE, float(condition.rank))
    why = (
        sentence(order.reason) if row.is_done else _held(row.held_by) or tr("Not carried out at this workstation yet.")
    )
    count = order.listed.event_count
    cells = (
        state,
        Cell(tr("order to erase")),
        name_cell(row.what or order.id[-8:]),
        Cell(_events(count), sort=float(count)),
        Cell(row.by),
        Cell(_moment(order.at_ms), sort=float(order.at_ms)),
        Cell(why, emphasis=Emphasis.QUIET),
    )
    return DataRow(f"order:{order.id}", cells, condition, f"{row.what}, {word}. {why}")


def _hold(row: HoldRow) -> Explained:
    hold = row.hold
    parts = [
        Said(tr("Covers"), sentence(_covers(row))),
        Said(tr("Placed"), sentence(tr("by {name}, {when}", name=row.by, when=_moment(hold.since_ms)))),
        Said(tr("Means"), tr("Nothing of it is erased, whatever the rules say. What is over stands as held.")),
    ]
    if hold.released_ms is not None:
        parts.append(Said(tr("Released"), f"{_moment(hold.released_ms)}.", hold.released_why))
    else:
        parts.append(Said(tr("Ends"), tr("By retention release, by a member of legal, with a reason.")))
    word = tr("on") if hold.is_on else tr("released")
    glyph = GlyphKind.PROTECTED if hold.is_on else GlyphKind.OK
    return Explained(hold.matter, f"{word.upper()} · {tr('legal hold')}", glyph, tuple(parts))


def _request(row: RequestRow) -> Explained:
    asked = row.request.asked
    parts = [
        Said(tr("Standing"), _sentence(row)),
        Said(
            tr("Covers"), NONE.text if row.request.listed is None else sentence(_events(row.request.listed.event_count))
        ),
        Said(tr("Asked"), sentence(tr("by {name}, {when}", name=row.by, when=_moment(asked.requested_ms)))),
    ]
    if row.request.reason:
        parts.append(Said(tr("Reason"), sentence(row.request.reason)))
    if row.approved_by:
        parts.append(Said(tr("Consent"), sentence(", ".join(row.approved_by))))
    if row.held_by:
        parts.append(Said(tr("Held"), _held(row.held_by)))
    parts.append(Said(tr("Expires"), f"{_moment(asked.expires_ms)}."))
    parts.append(Said("SHA-256", asked.sha256, tr("of the whole list: consent is to exactly this")))
    word = tr("granted") if row.vote.is_granted else tr("waiting")
    glyph = glyph_of(Condition.AT_RISK)
    return Explained(asked.what, f"{word.upper()} · {tr('request to erase')}", glyph, tuple(parts))


def _order(row: OrderRow) -> Explained:
    order = row.order
    parts = [
        Said(tr("Reason"), sentence(order.reason)),
        Said(tr("Ordered"), sentence(tr("by {name}, {when}", name=row.by, when=_moment(order.at_ms)))),
        Said(tr("Consent"), sentence(", ".join(row.approved_by))),
        Said(
            tr("Here"),
            tr("Content and salt are gone from the record and its file.")
            if row.is_done
            else _held(row.held_by) or tr("Not carried out at this workstation yet."),
            tr("everywhere else as soon as they hear of it"),
        ),
    ]
    word = tr("carried out") if row.is_done else tr("held") if row.held_by else tr("owed here")
    condition = Condition.OK if row.is_done or row.held_by else Condition.DEGRADED
    glyph = GlyphKind.PROTECTED if row.held_by and not row.is_done else glyph_of(condition)
    title = row.what or order.id[-8:]
    return Explained(title, f"{word.upper()} · {tr('order to erase')}", glyph, tuple(parts))


def _sentence(row: RequestRow) -> str:
    """What is missing, as the gate says it."""
    return sentence(row.vote.sentence)


def _held(matters: Sequence[str]) -> str:
    return tr("Held by {matters}.", matters=", ".join(matters)) if matters else ""


def _covers(row: HoldRow) -> str:
    return tr("everything") if row.hold.everything else ", ".join(row.covers)


def _events(count: int) -> str:
    return tr("1 event") if count == 1 else tr("{count} events", count=f"{count:,}")


def _days(days: int) -> Cell:
    return Cell(tr("{days} d", days=f"{days:,}"), sort=float(days))


def _date(at_ms: int) -> str:
    return f"{utc(at_ms):%Y-%m-%d}"


def _moment(at_ms: int) -> str:
    return f"{utc(at_ms):%Y-%m-%d %H:%M}Z"
