import itertools

from hypothesis import given
from hypothesis import strategies as st

from widgets.charts.detail_labels import END_PITCH, Label, clusters, flag_labels, spread
from widgets.charts.detail_view import MarkKind, MarkView

WIDE = 7.0


def at_itself(at: float) -> float:
    return at


def labels(marks: list[MarkView], left: float = 0, right: float = 600) -> list[Label]:
    return flag_labels(marks, at_itself, lambda words: len(words) * WIDE, left, right)


@given(st.lists(st.floats(0, 300), max_size=5))
def test_end_labels_stand_apart_in_order_and_inside(wanted: list[float]) -> None:
    places = spread(wanted, 0, 300)
    ordered = [places[each] for each in sorted(range(len(wanted)), key=lambda each: wanted[each])]
    assert all(after - before >= END_PITCH - 1e-9 for before, after in itertools.pairwise(ordered))
    assert all(-1e-9 <= place <= 300 + 1e-9 for place in places)


def test_end_labels_with_room_stay_where_they_are() -> None:
    assert spread([40, 10, 200], 0, 300) == [40, 10, 200]


def test_a_label_goes_left_of_its_flag_and_right_where_there_is_no_room() -> None:
    (plain,) = labels([MarkView(300, "orders v88")])
    assert (plain.words, plain.left + plain.width) == ("orders v88", 300 - 16)
    (first,) = labels([MarkView(20, "orders v88")])
    assert (first.words, first.left) == ("orders v88", 26)


def test_changes_too_near_for_words_of_their_own_are_told_together() -> None:
    (three,) = labels([MarkView(300, "orders v88"), MarkView(304, "flag"), MarkView(309, "index v41")])
    assert three.words == "3 changes"
    assert len(three.marks) == 3


def test_a_label_without_any_room_is_left_to_the_read_out() -> None:
    long = "a very long name of a change indeed, longer than the whole plot is wide"
    (cut,) = labels([MarkView(30, long)], right=60)
    assert cut.words == ""
    (elided,) = labels([MarkView(200, long)], right=210)
    assert elided.words == long and elided.width < len(long) * WIDE


@given(st.lists(st.tuples(st.integers(0, 600), st.text("abc", min_size=1, max_size=30)), max_size=12))
def test_no_label_covers_another_and_no_mark_is_lost(found: list[tuple[int, str]]) -> None:
    marks = [MarkView(float(at), words) for at, words in found]
    placed = labels(marks)
    assert sorted(mark.at for label in placed for mark in label.marks) == sorted(mark.at for mark in marks)
    shown = sorted((label.left, label.left + label.width) for label in placed if label.words)
    assert all(before[1] <= after[0] + 1e-6 for before, after in itertools.pairwise(shown))


def test_clusters_are_chains_of_near_marks() -> None:
    marks = [MarkView(at, kind=MarkKind.ENTRY) for at in (0.0, 30, 8, 16, 100)]
    assert [[mark.at for mark in group] for group in clusters(marks, at_itself, 10)] == [[0, 8, 16], [30], [100]]
    assert MarkKind.ENTRY.counted(3) == "3 entries" and MarkKind.ALERT.counted(1) == "1 alert"
