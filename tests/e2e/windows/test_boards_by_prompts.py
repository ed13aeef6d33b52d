"""The boards of the Command screen on the demo's incident: what the panels show, and the prompts that fill them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.hypotheses import HypothesesPanel
from console.panes.command.list_panel import ListPanel
from console.panes.command.polls import PollsPanel
from console.panes.command.triage import TriagePanel
from console.panes.command.workstreams import WorkstreamsPanel
from console.windows import board_prompts
from console.windows.prompt import Prompt
from models.incident.triage.part import PART as TRIAGE
from models.incident.triage.steps import Step
from tests.fakes.console_room import Room
from widgets.combo import Combo
from widgets.field import Field
from widgets.two_line_list import Sign, TwoLineView


def asked(room: Room, ask: Callable[..., None], *rest: str, **answers: str) -> Prompt:
    """Open a prompt, fill in and press its button."""
    ask(room.live, room.window, *rest)
    prompt = room.dialog(Prompt)
    for key, answer in answers.items():
        field = prompt.fields[key]
        if isinstance(field, Field):
            field.set_text(answer)
        else:
            assert isinstance(field, Combo)
            at = field.findText(answer)
            if at >= 0:
                field.setCurrentIndex(at)
            else:
                field.setEditText(answer)
    prompt.button.click()
    room.settle()
    return prompt


def shown(room: Room, made: type[ListPanel] | Callable[[Live], ListPanel]) -> tuple[ListPanel, tuple[TwoLineView, ...]]:
    panel = made(room.live)  # type: ignore[arg-type, call-arg]  # each panel takes the live picture alone
    return panel, panel.list.rows()


def test_the_demo_was_triaged_in_time(room: Room) -> None:
    panel, rows = shown(room, TriagePanel)
    assert [row.sign for row in rows] == [Sign.DONE] * 5
    assert panel.head.meta == "5 of 5 · done with 04:12 left"
    assert panel.list.accessibleDescription().startswith("Verify scope, done, checkout and payments fail in eu")


def test_a_reopened_step_is_proposed_anew_and_ticked_with_what_is_kept(room: Room) -> None:
    asked(room, board_prompts.tick_step, "vendors", reason="they answered")
    panel, rows = shown(room, TriagePanel)
    assert rows[3].sign is Sign.OPEN and rows[3].note.startswith("Proposed: ")
    assert panel.head.meta.startswith("4 of 5 · OVERDUE +32:")
    board_prompts.tick_step(room.live, room.window, "vendors")
    prompt = room.dialog(Prompt)
    proposed = prompt.answers()["finding"]
    assert proposed and rows[3].note == f"Proposed: {proposed}"
    prompt.button.click()
    room.settle()
    assert room.live.part(TRIAGE).open_steps == ()
    assert room.entries()[0].text == f"{Step.VENDORS.label}: {proposed}"


def test_a_poll_from_question_to_decision(room: Room) -> None:
    assert "Nothing was asked aloud yet" in empty_words(shown(room, PollsPanel)[0])
    asked(room, board_prompts.open_poll, question="Roll back v88?", kind="GO / NO-GO", asked="Raj Mehta, Priya Nair")
    asked(room, board_prompts.give_voice, voice="GO", person="Raj Mehta", words="v87 reads it")
    (row,) = shown(room, PollsPanel)[1]
    assert row.title == "GO / NO-GO Roll back v88?" and "no voice from Priya Nair" in row.note
    asked(room, board_prompts.close_poll, decision="Roll back v88")
    asked(room, board_prompts.give_voice, row.id, voice="NO-GO", person="Priya Nair")
    (row,) = shown(room, PollsPanel)[1]
    assert row.sign is Sign.DONE and row.note.startswith("GO: 1 go, 0 no-go; 1 asked gave no voice")
    assert row.note.endswith("1 late")
    assert any(entry.text == "Roll back v88" and entry.kind == "decision" for entry in room.entries())


def test_a_hypothesis_is_not_settled_without_evidence_and_the_prompt_says_so(room: Room) -> None:
    asked(room, board_prompts.add_hypothesis, statement="DNS is stale", settles="dig says so", owner="Raj Mehta")
    prompt = asked(room, board_prompts.judge_hypothesis, status="confirmed")
    assert "at least one piece of evidence for it" in prompt.error.accessibleName()
    prompt.reject()
    room.settle()
    asked(room, board_prompts.add_evidence, text="two answers differ", side="for")
    asked(room, board_prompts.judge_hypothesis, status="confirmed")
    panel, (row,) = shown(room, HypothesesPanel)
    assert (row.sign, row.end) == (Sign.DONE, "confirmed, Raj Mehta")
    assert row.note == "1 for, 0 against · settled by: dig says so"
    assert panel.head.meta == "0 open · 1 confirmed · 0 ruled out"


def test_a_workstream_is_overdue_when_nobody_checks_in(room: Room) -> None:
    prompt = asked(room, board_prompts.open_workstream, name="DNS", goal="flush", minutes="soon", owner="Raj Mehta")
    assert "not a whole number" in prompt.error.accessibleName()
    prompt.reject()
    room.settle()
    asked(room, board_prompts.open_workstream, name="DNS", goal="flush", minutes="10", owner="Raj Mehta")
    panel, (row,) = shown(room, WorkstreamsPanel)
    assert (row.title, row.note, row.sign) == ("DNS · Raj Mehta", "flush", Sign.OPEN)
    room.manual.advance(11 * 60)
    panel.refresh()
    (row,) = panel.list.rows()
    assert row.sign is Sign.WARNING and row.end.startswith("overdue +01:")
    assert panel.head.meta.startswith("1 open · 1 overdue · ")
    asked(room, board_prompts.check_in, words="half done", minutes="")
    asked(room, board_prompts.move_workstream, status="blocked", note="no access")
    panel.refresh()
    (row,) = panel.list.rows()
    assert (row.note, row.end, row.sign) == ("blocked: no access", "blocked", Sign.WARNING)


def test_without_an_incident_every_board_says_what_to_press(quiet: Room) -> None:
    for made in (TriagePanel, PollsPanel, HypothesesPanel, WorkstreamsPanel):
        assert "No open incident. F2 declares." in empty_words(made(quiet.live))
    for ask in (board_prompts.open_poll, board_prompts.tick_step, board_prompts.check_in):
        ask(quiet.live, quiet.window)
        assert not quiet.has_dialog(Prompt)


def empty_words(panel: ListPanel) -> str:
    return " ".join(child.accessibleName() for child in panel.findChildren(QWidget))
