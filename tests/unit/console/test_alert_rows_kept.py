"""A thousand alarms that stand are not made anew each second. Counted in rows, not in time."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from console.panes.alerts import views
from console.panes.alerts.facts import Facts
from console.panes.alerts.kept import KeptRows
from models.alerts.inbox.keeping import keeping
from models.alerts.inbox.views import Inbox, InboxAlert, InboxState, Priority
from models.health.condition import Condition
from tests.fakes.inboxes import ANA, NOW_MS, alert, group
from widgets.alerts.alert_model import AlertModel

SERVICES = 20
EACH = 50


def facts(now_ms: int, condition: Condition = Condition.DEGRADED) -> Facts:
    return Facts(
        now_ms,
        service=lambda id_: id_,
        condition=lambda _id: condition,
        person=lambda _id: "Ana Ruiz",
        change=lambda _id, _ms: "",
    )


def thousand(changed: str = "") -> Inbox:
    """Made anew each time, as the board makes it; `changed` was acknowledged."""

    def one(key: str, service: str) -> InboxAlert:
        is_acked = key == changed
        return alert(
            key,
            service,
            state=InboxState.ACKED if is_acked else InboxState.FIRING,
            acked_by=ANA if is_acked else None,
            ack_due_ms=NOW_MS + 600_000 + 1000 * int(key),
        )

    return Inbox(
        tuple(
            group(*(one(str(place * EACH + number), f"s{place}") for number in range(EACH)))
            for place in range(SERVICES)
        )
    )


def test_below_folded_groups_nothing_is_made_while_the_countdowns_run() -> None:
    rows, inbox = KeptRows(), thousand()
    rows.blocks(inbox, facts(NOW_MS), is_grouped=True, unfolded=())
    assert rows.made == SERVICES * EACH + SERVICES
    for second in (1, 2, 3):
        inbox = keeping(inbox, thousand())
        rows.made = 0
        rows.blocks(inbox, facts(NOW_MS + 1000 * second), is_grouped=True, unfolded=())
        assert rows.made == SERVICES, "the last column of each group, and no line"
    rows.made = 0
    rows.blocks(inbox, facts(NOW_MS + 3000), is_grouped=True, unfolded=())
    assert rows.made == 0, "nor anything where the second is the same"


def test_one_acknowledgement_makes_one_line_and_its_group() -> None:
    rows, inbox = KeptRows(), thousand()
    rows.blocks(inbox, facts(NOW_MS), is_grouped=True, unfolded=())
    inbox = keeping(inbox, thousand(changed="7"))
    rows.made = 0
    found = rows.blocks(inbox, facts(NOW_MS), is_grouped=True, unfolded=())
    assert rows.made == 2
    assert next(each for each in found[0].children if each.id == "7").state == "ACKED"


def test_one_by_one_only_what_counts_down_is_made_again() -> None:
    rows, inbox = KeptRows(), thousand(changed="7")
    quiet = replace(inbox, groups=(group(*(replace(each, ack_due_ms=None) for each in inbox.groups[0].alerts)),))
    rows.blocks(quiet, facts(NOW_MS), is_grouped=False, unfolded=())
    rows.made = 0
    rows.blocks(quiet, facts(NOW_MS + 1000), is_grouped=False, unfolded=())
    assert rows.made == 0


def test_an_unchanged_inbox_is_the_same_object_and_one_change_spares_the_other_groups() -> None:
    inbox = thousand()
    assert keeping(inbox, thousand()) is inbox
    other = keeping(inbox, thousand(changed="7"))
    assert other == thousand(changed="7")
    assert [new is old for new, old in zip(other.groups, inbox.groups, strict=True)] == [False] + [True] * (
        SERVICES - 1
    )
    assert sum(new is not old for new, old in zip(other.groups[0].alerts, inbox.groups[0].alerts, strict=True)) == 1


def test_the_list_is_told_of_the_rows_that_changed_only() -> None:
    rows, inbox, model = KeptRows(), thousand(), AlertModel()
    model.set_blocks(rows.blocks(inbox, facts(NOW_MS), is_grouped=True, unfolded=()))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.set_blocks(rows.blocks(keeping(inbox, thousand()), facts(NOW_MS), is_grouped=True, unfolded=()))
    assert told == []
    model.set_blocks(rows.blocks(keeping(inbox, thousand("60")), facts(NOW_MS), is_grouped=True, unfolded=()))
    assert told == [(1, 1)]


_STATES = st.sampled_from(InboxState)
_ALERTS = st.lists(
    st.builds(
        lambda key, service, state, priority, due, acked, seen: alert(
            key,
            service,
            priority,
            state=state,
            seen_ms=NOW_MS - 1000 * seen,
            ack_due_ms=None if due is None else NOW_MS + 1000 * due,
            acked_by=ANA if acked else None,
            suppressed_by="silence" if state is InboxState.SUPPRESSED else "",
            is_latched=state is InboxState.RESOLVED,
        ),
        st.sampled_from("abcdefgh"),
        st.sampled_from(("orders", "web", None)),
        _STATES,
        st.sampled_from(Priority),
        st.none() | st.integers(-20, 20),
        st.booleans(),
        st.integers(0, 40),
    ),
    max_size=8,
    unique_by=lambda each: each.key,
)


def _inbox(alerts: list[InboxAlert]) -> Inbox:
    services = dict.fromkeys(each.service for each in alerts)
    return Inbox(tuple(group(*(each for each in alerts if each.service == name)) for name in services))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(_ALERTS, st.integers(0, 30), st.sampled_from(Condition), st.booleans()), max_size=5))
def test_kept_rows_are_those_made_from_scratch(
    turns: list[tuple[list[InboxAlert], int, Condition, bool]],
) -> None:
    rows, inbox = KeptRows(), Inbox()
    unfolded = {views.SUPPRESSED, "service:orders", "service:web", "service:"}
    for alerts, second, condition, is_grouped in turns:
        inbox = keeping(inbox, _inbox(alerts))
        now = facts(NOW_MS + 1000 * second, condition)
        assert rows.blocks(inbox, now, is_grouped=is_grouped, unfolded=unfolded) == views.blocks(
            inbox, now, is_grouped=is_grouped
        )
