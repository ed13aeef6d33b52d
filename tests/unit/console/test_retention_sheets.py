"""The page on retention: what is due, held and wrong by class; holds, requests and orders, each with what it means."""

from dataclasses import replace

from console.panes.sheet import Sheet
from console.panes.signs import retention
from console.retention_now import HoldRow, OrderRow, RequestRow, RetentionPicture
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import ApprovalRequest
from models.kernel.ids import EventId, PersonId, StreamId
from models.retention.classes import RecordClass
from models.retention.events import RuleSet
from models.retention.holds import Hold
from models.retention.listing import ErasureList
from models.retention.schedule import DAY_MS, EVERYWHERE, Record, assess
from models.retention.state import Order, Request
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind

NOW = 400 * DAY_MS
INCIDENT, OTHER = (StreamId(f"00000000-0000-7000-8000-00000000000{number}") for number in (1, 2))
ANA = PersonId("ana")
RULES = (
    RuleSet(RecordClass.INCIDENT, EVERYWHERE, 365, 0, "works agreement"),
    RuleSet(RecordClass.TIMELINE, EVERYWHERE, 30, 60),
    RuleSet(RecordClass.EVIDENCE, EVERYWHERE, 10),
)
HOLD = Hold(EventId("h1"), "case 7", (OTHER,), (), False, ANA, NOW - DAY_MS)
LISTED = ErasureList.of({INCIDENT: (b"a", b"b")})


def record(record_class: RecordClass, ended_days: int | None, stream: StreamId = INCIDENT) -> Record:
    ended = None if ended_days is None else ended_days * DAY_MS
    return Record(stream, record_class, f"INC-{stream[-1]}", (), ended, 3, stream)


def picture(rules: tuple[RuleSet, ...] = RULES) -> RetentionPicture:
    records = (
        record(RecordClass.INCIDENT, 10),
        record(RecordClass.INCIDENT, 300, OTHER),
        record(RecordClass.TIMELINE, 10),
        record(RecordClass.EVIDENCE, 10, OTHER),
        record(RecordClass.CHAT, None),
    )
    asked = ApprovalRequest(
        "purge",
        "x",
        "aa" * 32,
        "one record",
        ANA,
        NOW - 5 * DAY_MS,
        ApprovalPolicy(("legal",), 2, 7 * DAY_MS),
        withdrawn=None,
    )
    request = Request(EventId("r1"), asked, LISTED, "the period is over", {})
    order = Order(EventId("o1"), EventId("r0"), ANA, NOW - DAY_MS, "asked for by its subject", (ANA,), LISTED)
    return RetentionPicture(
        NOW,
        rules,
        tuple(assess(each, rules, (HOLD,), NOW) for each in records),
        (HoldRow(HOLD, ("INC-2",), "Ana"),),
        (RequestRow(request, request.standing(NOW), "Ana", (), ()),),
        (OrderRow(order, "all of INC-9", "Ana", ("Bo", "Cy"), True, ()),),
    )


def column(sheet: Sheet, head: str) -> list[str]:
    place = [each.head for each in sheet.columns].index(head)
    return [row.cells[place].text for row in sheet.rows]


def said(explained: Explained | None) -> str:
    assert explained is not None
    return " | ".join(f"{each.label}: {each.text} {each.note}" for each in explained.parts if isinstance(each, Said))


def test_classes_stand_the_worst_first_with_what_is_due_and_held() -> None:
    now = picture()
    above, below = retention.sheets(now)
    assert column(above, "Kept") == ["Timelines", "Incidents", "Conversations", "Evidence"]
    assert column(above, "State") == ["PERIOD TOO SHORT", "DUE", "NO PERIOD", "HELD"]
    assert column(above, "Period") == ["30 d", "365 d", "none", "10 d"]
    assert column(above, "Records") == ["1", "2", "1", "1"]
    assert column(above, "Due") == ["0", "1", "0", "0"] and column(above, "Held") == ["0", "0", "0", "1"]
    assert column(above, "Next due, UTC")[1] == "1971-10-28"
    assert above.meta == "5 records, 1 due"
    # A hold is no fault: it has the sign of what is shielded, and nobody is called for it.
    assert above.rows[3].cells[0].glyph is GlyphKind.PROTECTED
    assert retention.abnormal(now) == 3 + 1
    assert column(below, "State") == ["WAITING", "ON", "CARRIED OUT"]
    assert column(below, "Covers") == ["2 events", "INC-2", "2 events"]

    words = said(retention.explain(now, above.rows[1].id))
    assert (
        "365 d after the end, everywhere. works agreement" in words
        and "Due: INC-1 3 events · until 1971-01-11" in words
    )
    assert "at least 60 d are asked for" in said(retention.explain(now, above.rows[0].id))
    assert "case 7" in said(retention.explain(now, above.rows[3].id))
    asked, hold, order = (said(retention.explain(now, row.id)) for row in below.rows)
    assert "2 more people must approve" in asked and "aa" * 32 in asked
    assert "whatever the rules say" in hold and "Content and salt are gone" in order
    assert retention.explain(now, "hold:gone") is None is retention.explain(None, "hold:h1")


def test_without_a_schedule_nothing_calls_and_it_says_how_to_set_one() -> None:
    now = replace(picture(()), requests=(), orders=())
    above, _below = retention.sheets(now)
    assert retention.abnormal(now) == 0 and above.meta.startswith("no schedule in force")
    assert "retention schedule FILE" in said(retention.explain(now, above.rows[0].id))
    empty, nothing = retention.sheets(RetentionPicture(NOW))
    assert empty.empty.endswith("(docs/retention.md).") and nothing.empty.endswith(".") and not empty.rows
    assert retention.sheets(None)[0].empty == "Reading the record…"
