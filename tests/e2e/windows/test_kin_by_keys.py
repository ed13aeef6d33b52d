"""Incidents split, linked, merged, dismissed and reopened at the window: each with its preview, each refusal named."""

from console.windows.choosing import ChoosingPrompt
from console.windows.prompt import Prompt
from models.incident.lifecycle import State
from models.incident.links.part import PART as LINKS
from tests.fakes.console_room import Room


def by_palette(room: Room, words: str) -> None:
    room.press("Ctrl+K")
    room.write(words)
    room.press("Return")


def declare(room: Room, title: str) -> None:
    """Another incident, by another console; this window stays where it is."""
    assert room.verb("incident", "declare", "--title", title).status == 0


def states(room: Room) -> dict[str, State]:
    return {each.number: each.state for each in room.live.headings}


def test_a_split_takes_chosen_entries_along(room: Room) -> None:
    room.press("F7")
    chosen = room.entries()[0].id
    room.window.timeline.view.list.set_current(chosen)
    by_palette(room, "split incident")
    prompt = room.dialog(ChoosingPrompt)
    assert prompt.list.chosen() == (chosen,)
    room.press("Ctrl+Return")
    assert "title" in prompt.error.accessibleName()
    room.write("Search is another matter")
    assert "1 entry will go on as INC-2 SEV1 “Search is another matter”" in prompt.will.text()
    count = len(prompt.list.rows())
    room.press("Tab", "Tab")
    room.write("roll back")
    assert 0 < len(prompt.list.rows()) < count, "long lists are searched"
    room.press("Return", "Down", "Space")
    assert "2 entries will go on" in prompt.will.text()
    room.press("Shift+Tab")
    room.retype("no such words")
    assert prompt.list.rows() == () and len(prompt.list.chosen()) == 2, "what is ticked stays ticked"
    room.press("Ctrl+Return")
    assert not room.has_dialog(ChoosingPrompt)
    split = room.live.part(LINKS).split_into
    assert [(each.number, len(each.entries)) for each in split] == [("INC-2", 2)]
    assert "INC-2" in room.said()
    assert room.summary().number == "INC-1"
    by_palette(room, "split incident")
    room.press("Space")
    prompt = room.dialog(ChoosingPrompt)
    room.window.show_pane("overview")
    prompt.list.choose(())
    room.write("Other")
    room.press("Ctrl+Return")
    assert "name the entries" in prompt.error.accessibleName()
    room.press("Esc")
    assert len(states(room)) == 2


def test_children_are_linked_and_unlinked_from_either_side(room: Room) -> None:
    by_palette(room, "link a child")
    assert "No other incident" in room.said()
    by_palette(room, "unlink parent")
    assert "No parent and no children" in room.said()
    declare(room, "Payments slow")
    by_palette(room, "link a child")
    prompt = room.dialog(ChoosingPrompt)
    room.press("Ctrl+Return")
    assert "tick one incident" in prompt.error.accessibleName()
    room.press("Tab", "Space")
    assert prompt.will.text().startswith("INC-2 becomes a child of INC-1")
    room.press("Ctrl+Return")
    assert [each.number for each in room.live.part(LINKS).children] == ["INC-2"]
    by_palette(room, "unlink parent")
    assert "INC-2 stands by itself" in room.dialog(ChoosingPrompt).will.text()
    room.press("Ctrl+Return")
    assert room.live.part(LINKS).children == ()
    assert room.verb("incident", "link", "INC-2", "INC-1").status == 0
    by_palette(room, "link a child")
    room.press("Tab", "Space", "Ctrl+Return")
    assert "that would be a circle" in room.dialog(ChoosingPrompt).error.accessibleName()
    room.press("Esc")
    by_palette(room, "unlink parent")
    room.press("Ctrl+Return")
    assert room.live.part(LINKS).parent is None


def test_several_are_merged_in_one_go_and_this_one_into_another(room: Room) -> None:
    for title in ("Payments slow", "Cart errors", "Search slow"):
        declare(room, title)
    by_palette(room, "merge incidents")
    prompt = room.dialog(ChoosingPrompt)
    assert prompt.will.text() == "Tick the incidents that are the same matter."
    room.press("Tab", "Tab", "Space", "Down", "Space")
    first, second, stays = (row.title.split()[0] for row in prompt.list.rows())
    assert prompt.will.text().startswith(f"{first}, {second} end as MERGED; what names them leads to INC-1.")
    room.press("Ctrl+Return")
    merged = {number for number, state in states(room).items() if state is State.MERGED}
    assert merged == {first, second} and room.summary().is_open
    by_palette(room, "merge incidents")
    room.press("Down")
    assert room.dialog(ChoosingPrompt).will.text().startswith(f"INC-1 ends as MERGED; what names it leads to {stays}.")
    room.press("Ctrl+Return")
    assert room.summary().number == stays
    assert states(room)["INC-1"] is State.MERGED


def test_dismissed_with_a_reason_and_reopened(quiet: Room) -> None:
    declare(quiet, "Noise")
    by_palette(quiet, "reopen incident")
    assert "REOPENED follows" in quiet.said()
    by_palette(quiet, "dismiss incident")
    prompt = quiet.dialog(Prompt)
    quiet.press("Ctrl+Return")
    assert "needs a reason" in prompt.error.accessibleName()
    quiet.write("A test alert")
    quiet.press("Ctrl+Return")
    assert quiet.summary().state is State.DISMISSED
    by_palette(quiet, "reopen incident")
    quiet.write("It was none")
    quiet.press("Ctrl+Return")
    assert quiet.summary().state is State.REOPENED
