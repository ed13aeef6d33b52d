from hypothesis import given
from hypothesis import strategies as st

from widgets.itemmodels.timeline_model import TimelineModel
from widgets.itemmodels.timeline_row import TimelineRow

rows = st.lists(
    st.builds(
        TimelineRow,
        id=st.uuids().map(str),
        occurred=st.just("14:00:00"),
        kind=st.sampled_from(["fact", "decision", "auto"]),
        letter=st.just(""),
        text=st.text("abß ", max_size=8),
        author=st.sampled_from(["Ana", "Bo"]),
        is_pinned=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda row: row.id,
)
filters = st.tuples(st.sampled_from(["", "fact", "auto"]), st.booleans(), st.text("abAß ", max_size=4))


@given(rows, st.lists(filters, max_size=6))
def test_any_way_to_a_filter_shows_the_same(given_: list[TimelineRow], way: list[tuple[str, bool, str]]) -> None:
    model = TimelineModel(given_)
    for kind, is_pinned, words in way:
        model.set_filter(kind, is_pinned, words)
        fresh = TimelineModel(given_)
        fresh.set_filter(kind, is_pinned, words)
        shown = [model.entry(model.index(place)) for place in range(model.rowCount())]
        assert shown == [fresh.entry(fresh.index(place)) for place in range(fresh.rowCount())]
        expected = [
            row
            for row in given_
            if (not kind or row.kind == kind)
            and (row.is_pinned or not is_pinned)
            and all(word in f"{row.text} {row.author} {row.kind}".casefold() for word in words.casefold().split())
        ]
        assert shown == expected
