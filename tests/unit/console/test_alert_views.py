import io
import wave
from dataclasses import replace
from itertools import pairwise

from console.panes.alerts import beside, choice, views
from console.panes.alerts.facts import Facts
from console.panes.alerts.order import steady
from console.sounds import RATE, TUNES, tone
from models.alerts.inbox.sounding import Sound
from models.alerts.inbox.views import Inbox, InboxState, Priority
from models.causes.suspect import Suspect
from models.health.condition import Condition
from models.kernel.ids import StreamId
from tests.fakes.inboxes import ANA, NOW_MS, alert, flood, group
from widgets.alerts.alert_views import Handling
from widgets.glyphs import GlyphKind

FACTS = Facts(
    NOW_MS,
    service=lambda id_: id_,
    condition=lambda id_: Condition.DOWN if id_ == "db-3" else Condition.DEGRADED,
    person=lambda _id: "Ana Ruiz",
    change=lambda id_, _ms: "orders v88 deployed, 6 min before" if id_ == "orders" else "",
)


def test_a_group_shows_service_count_mix_lead_and_the_earliest_window() -> None:
    orders = next(each for each in views.blocks(flood(), FACTS) if each.name == "orders")
    assert (orders.count, orders.mix, orders.word) == (18, "1 / 4 / 13", "DEGRADED")
    assert (orders.state, orders.handling) == ("FIRING", Handling.OPEN)
    assert (orders.window, orders.is_due) == ("02:46", True)
    assert orders.note == "orders v88 deployed, 6 min before"
    assert {each.window for each in orders.children} == {""}, "the group says it already"


def test_who_acknowledged_stands_where_the_countdown_was() -> None:
    checkout = next(each for each in views.blocks(flood(), FACTS) if each.name == "checkout")
    assert (checkout.state, checkout.handling) == ("ACKED", Handling.DONE)
    assert checkout.window.startswith("Ana, ")


def test_latched_rows_stay_open_and_say_why() -> None:
    search = next(each for each in views.blocks(flood(), FACTS) if each.name == "search")
    assert (search.state, search.handling) == ("RESOLVED", Handling.LATCHED)
    assert search.note.endswith("stays until it is acknowledged")


def test_what_is_suppressed_stands_last_is_counted_and_says_by_what() -> None:
    found = views.blocks(flood(), FACTS)
    assert found[-1].id == views.SUPPRESSED
    assert found[-1].name == "Suppressed 3"
    assert found[-1].lead == "Kept from paging by dependency db-3"
    assert all(each.note == "dependency db-3: its database is down" for each in found[-1].children)
    assert "reports" not in [each.name for each in found]


def test_one_by_one_every_alert_has_a_row_worst_first() -> None:
    found = views.blocks(flood(), FACTS, is_grouped=False)
    assert len(found) == 1 + 63 + 1 + 1
    assert found[0].id == "first"
    assert [each.word for each in found[:-1]] == sorted(each.word for each in found[:-1])


def test_only_a_fresh_unacknowledged_p1_flashes() -> None:
    fresh = alert("a", priority=Priority.P1, seen_ms=NOW_MS - 29_999)
    assert views.is_flashing(fresh, NOW_MS)
    assert not views.is_flashing(fresh, NOW_MS + 1)
    assert not views.is_flashing(replace(fresh, state=InboxState.ACKED), NOW_MS)
    assert not views.is_flashing(replace(fresh, priority=Priority.P2), NOW_MS)


def test_an_alert_of_no_known_service_has_a_group_without_a_condition() -> None:
    (found,) = views.blocks(Inbox(groups=(group(alert("a", None)),)), FACTS)
    assert (found.name, found.word, found.glyph) == (views.NO_SERVICE, "", GlyphKind.AT_RISK)


def test_the_first_out_says_how_far_ahead_it_was() -> None:
    found = beside.first_out_view(flood(), FACTS)
    assert found is not None
    assert found.title == "db-3: connection pool exhausted"
    assert found.facts.endswith(".180Z, 44 s before any other · P1 · DOWN")
    assert (found.window, found.window_note) == ("02:01", "to acknowledge")


def test_the_notice_says_flood_and_quiet_and_nothing_on_a_calm_day() -> None:
    found = beside.flood_view(flood(), is_grouped=True, muted_until_ms=None)
    assert found is not None
    assert found.sentence.startswith("64 alerts in 10 min, budget is 10.")
    muted = beside.flood_view(Inbox(), is_grouped=True, muted_until_ms=NOW_MS)
    assert muted is not None
    assert muted.title == "Muted"
    assert beside.flood_view(Inbox(), is_grouped=True, muted_until_ms=None) is None


def test_shelves_rate_causes_and_foot_in_words() -> None:
    inbox = flood()
    assert [each.left for each in beside.shelf_views(inbox, FACTS)] == ["32:10", "until incident end"]
    rate = beside.rate_view(inbox)
    assert (len(rate.bars), rate.flood_line) == (30, 1.0)
    assert rate.flood_from in [label for label, _count in rate.bars]
    (cause,) = beside.likely([Suspect("db-3", 0.714, ("First out",))], FACTS)
    assert (cause.word, cause.score, cause.why) == ("DOWN", "0.71", "First out")
    assert beside.foot_words(inbox, "INC-204")[1] == "12 groups, 68 alerts, 3 suppressed, 1,204 raw events"
    assert beside.mix_words((1, 3, 16)) == "priority mix 5 / 15 / 80 %"
    assert beside.mix_words((0, 0, 0)) == ""


def test_a_key_takes_only_what_still_waits_for_it() -> None:
    incident = StreamId("i")
    open_, acked = alert("a"), alert("b", state=InboxState.ACKED, acked_by=ANA)
    latched = alert("c", state=InboxState.RESOLVED, is_latched=True)
    held = alert("d", state=InboxState.SUPPRESSED)
    linked = replace(alert("e", state=InboxState.LINKED), incident=incident)
    every = (acked, open_, latched, held, linked)
    assert choice.to_acknowledge(every) == ("a", "c")
    assert choice.to_acknowledge(every, only_one=True) == ("a",)
    assert choice.to_link(every, incident) == ("b", "a", "c")


def test_while_held_the_order_stands_and_new_groups_come_below() -> None:
    blocks = views.blocks(flood(), FACTS)
    shown = [each.id for each in reversed(blocks[1:])]
    held = steady(blocks, shown, is_held=True)
    assert [each.id for each in held] == [*shown, blocks[0].id]
    assert steady(blocks, shown, is_held=False) == blocks


def test_the_three_sounds_are_short_and_a_fifth_apart() -> None:
    pitches = sorted({hertz for tune in TUNES.values() for hertz, _seconds in tune if hertz})
    assert len(pitches) == 3
    assert all(higher / lower >= 1.2 for lower, higher in pairwise(pitches))
    for sound in Sound:
        with wave.open(io.BytesIO(tone(sound))) as file:
            assert file.getframerate() == RATE
            assert 0.3 <= file.getnframes() / RATE <= 10
            assert any(file.readframes(file.getnframes()))
