from console.incident_book import Heading
from console.panes.command.kin import kin_rows
from console.panes.command.starts import start
from models.incident.lifecycle import State
from models.incident.links.views import Link, Links, SplitLink
from models.incident.severity import Severity
from models.kernel.ids import StreamId
from widgets.two_line_list import Sign

PARENT, CHILD, SPLIT, MERGED = map(StreamId, ("p", "c", "s", "m"))


def heading(stream: StreamId, number: str, state: State = State.INVESTIGATING) -> Heading:
    return Heading(stream, number, f"Title of {number}", Severity.SEV2, state, 0, drill=False, merged_into=None)


def test_every_link_has_a_row_that_says_how_the_other_stands() -> None:
    known = {
        PARENT: heading(PARENT, "INC-1"),
        CHILD: heading(CHILD, "INC-3"),
        MERGED: heading(MERGED, "INC-5", State.MERGED),
    }
    links = Links(
        Link(PARENT, "INC-1"),
        (Link(CHILD, "INC-3"),),
        (SplitLink(SPLIT, "INC-4", ()), SplitLink(CHILD, "INC-3", ())),
        None,
        (Link(MERGED, "INC-5"),),
    )
    rows = kin_rows(links, known.get)
    assert [row.id for row in rows] == [PARENT, CHILD, SPLIT, MERGED], "split off and linked as a child is one row"
    assert [row.title for row in rows] == ["Parent INC-1", "Child INC-3", "Split off into INC-4", "Merged in INC-5"]
    assert rows[0].end == "SEV2 INVESTIGATING" and rows[0].note == "Title of INC-1"
    assert rows[2].note == "not known at this workstation yet"
    assert [row.sign for row in rows] == [Sign.OPEN, Sign.OPEN, Sign.OFF, Sign.DONE]
    assert kin_rows(Links(), known.get) == []


def test_a_way_to_begin_says_the_key_of_the_table_of_actions() -> None:
    assert start("hypothesis").keys == "Ctrl+Shift+Y"
    assert start("link").keys == "Ctrl+K link"
    assert start("link").text == "Link a child incident"
