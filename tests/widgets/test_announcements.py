import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from widgets.announcements import MOST_WAITING, PAUSE_MS, Announcement, Announcements

_ACTS = st.lists(st.tuples(st.integers(0, 9_000), st.integers(0, 5), st.booleans()), max_size=40)


@settings(max_examples=50)
@given(_ACTS)
def test_never_more_often_than_one_can_listen_and_nothing_is_forgotten(acts: list[tuple[int, int, bool]]) -> None:
    waiting, now_ms = Announcements(), 0
    asked: set[str] = set()
    said: list[tuple[int, Announcement]] = []
    for passed_ms, number, is_urgent in acts:
        now_ms += passed_ms
        words = f"{'P1' if is_urgent else 'note'} {number} stands."
        asked.add(words)
        waiting.add(words, is_urgent=is_urgent)
        due = waiting.due(now_ms)
        if due is not None:
            said.append((now_ms, due))
    while not waiting.is_empty:
        now_ms += PAUSE_MS
        due = waiting.due(now_ms)
        assert due is not None
        said.append((now_ms, due))
    times = [at for at, _each in said]
    assert all(later - earlier >= PAUSE_MS for earlier, later in itertools.pairwise(times))
    told = " ".join(each.words for _at, each in said)
    assert all(words in told for words in asked) or " more " in told


def test_the_urgent_comes_first_and_the_rest_waits_for_a_pause() -> None:
    waiting = Announcements()
    waiting.add("Saved.")
    waiting.add("P1 db-3.", is_urgent=True)
    assert waiting.due(0) == Announcement("P1 db-3.", is_urgent=True)
    assert waiting.due(PAUSE_MS - 1) is None
    assert waiting.due(PAUSE_MS) == Announcement("Saved.", is_urgent=False)
    # The same alarm in the sentence that goes with its sound is not said again.
    waiting.add("P1 db-3. INC-1: the internal update is due.")
    assert waiting.due(2 * PAUSE_MS) == Announcement("INC-1: the internal update is due.", is_urgent=False)


def test_a_flood_is_one_sentence_with_a_count() -> None:
    waiting = Announcements()
    for number in range(1_000):
        waiting.add(f"P1 alert {number}.", is_urgent=True)
        waiting.add(f"note {number}")
    due = waiting.due(0)
    assert due is not None and due.words == "P1 alert 0. P1 alert 1. P1 alert 2. 997 more alarms."
    assert len(waiting._polite) == MOST_WAITING and waiting._urgent == []
    due = waiting.due(PAUSE_MS)
    assert due is not None and due.words.endswith("997 more messages.")
    assert waiting.is_empty


def test_a_clock_that_goes_back_silences_nobody() -> None:
    waiting = Announcements()
    waiting.add("one")
    assert waiting.due(100_000) is not None
    waiting.add("two")
    assert waiting.due(50_000) == Announcement("two", is_urgent=False)
