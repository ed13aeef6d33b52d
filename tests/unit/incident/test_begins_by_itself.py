"""When the action of a step begins without a person's key: once, in turn, and never over a person's hand."""

from models.incident.runs import commands as runs
from models.incident.runs.by_itself import begins_by_itself
from models.incident.runs.commands import AutomationOutcome
from models.incident.runs.part import PART
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView
from models.kernel.ids import EventId
from models.runbooks.runbook import ActionCall, ActionMode, Chunk, Runbook, Step
from tests.fakes.events import ANA, BO, STREAM
from tests.fakes.incidents import Post, declared

SELF = ActionCall("look", mode=ActionMode.AUTOMATIC)
BOOK = Runbook(
    "it",
    "It",
    chunks=(
        Chunk(
            "One",
            (
                Step("first", "Look", action=SELF),
                Step("second", "Look again", action=SELF),
                Step("sure", "Look, and say so", action=SELF, confirm=True),
                Step("asks", "Look when told", action=ActionCall("look")),
                Step("drop", "Drop it", action=SELF, destructive=True),
            ),
        ),
    ),
)
SHA = "ab" * 32


def begun() -> tuple[Post, EventId]:
    post = declared()
    return post, post.do(runs.StartRun(STREAM, BOOK))[0].id


def run_of(post: Post, key: EventId) -> RunView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def next_key(post: Post, key: EventId) -> str | None:
    step = begins_by_itself(run_of(post, key), ANA)
    return None if step is None else step.key


def test_steps_begin_in_their_turn_and_only_where_the_run_was_started() -> None:
    post, key = begun()
    assert next_key(post, key) == "first"
    assert begins_by_itself(run_of(post, key), BO) is None
    post.do(runs.BeginAutomation(STREAM, key, "first", SHA, "Look"))
    assert next_key(post, key) is None
    post.do(runs.EndAutomation(STREAM, key, "first", AutomationOutcome.SUCCEEDED, 0))
    assert next_key(post, key) == "second"
    post.do(runs.MoveStep(STREAM, key, "second", StepState.DONE, by_hand=True))
    assert next_key(post, key) is None
    for step in ("sure", "asks"):
        post.do(runs.MoveStep(STREAM, key, step, StepState.DONE, confirmed=True))
        assert next_key(post, key) is None


def test_held_ended_touched_or_stopped_it_begins_nothing() -> None:
    post, key = begun()
    post.do(runs.HoldRun(STREAM, key, True, "a break"))
    assert next_key(post, key) is None
    post.do(runs.HoldRun(STREAM, key, False))
    assert next_key(post, key) == "first"
    post.do(runs.BeginAutomation(STREAM, key, "first", SHA, "Look"))
    post.do(runs.EndAutomation(STREAM, key, "first", AutomationOutcome.STOPPED))
    assert next_key(post, key) is None
    post.do(runs.MoveStep(STREAM, key, "first", StepState.FAILED, reason="stopped"))
    post.do(runs.ReopenStep(STREAM, key, "first", "by hand"))
    assert next_key(post, key) is None
    other = post.do(runs.StartRun(STREAM, BOOK))[0].id
    post.do(runs.EndRun(STREAM, other, runs.Ending.ABORTED, "not needed"))
    assert next_key(post, other) is None
