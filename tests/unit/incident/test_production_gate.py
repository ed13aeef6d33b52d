"""Who may not act on production lets nothing change it; looking, trying dry and writing down go on."""

import pytest

from models.incident.failover.stages import Stage
from models.incident.runs import commands as runs
from models.incident.runs.commands import AutomationOutcome, StartRun
from models.incident.runs.part import PART
from models.kernel.errors import Refused
from models.runbooks.runbook import ActionCall, Chunk, Runbook, Step
from tests.fakes.events import STREAM
from tests.fakes.failovers import Run
from tests.fakes.incidents import declared

WORDS = "acting on production takes elevated rights"
SHA = "a" * 64


def test_a_real_action_of_a_runbook() -> None:
    post = declared()
    step = Step("promote", "Promote", action=ActionCall("promote"))
    (started,) = post.do(StartRun(STREAM, Runbook("r", "R", chunks=(Chunk("c", (step,)),))))
    post.no_production = WORDS
    with pytest.raises(Refused, match=WORDS):
        post.do(runs.BeginAutomation(STREAM, started.id, "promote", SHA, "promote db-3"))
    post.do(runs.BeginAutomation(STREAM, started.id, "promote", SHA, "promote db-3", dry_run=True))
    post.do(runs.EndAutomation(STREAM, started.id, "promote", AutomationOutcome.SUCCEEDED, 0))
    post.no_production = ""
    post.do(runs.BeginAutomation(STREAM, started.id, "promote", SHA, "promote db-3"))
    post.no_production = WORDS
    # What ran is written down, whatever has become of the right meanwhile.
    post.do(runs.EndAutomation(STREAM, started.id, "promote", AutomationOutcome.SUCCEEDED, 0))
    assert len(post.state.part(PART).all) == 1


def test_a_failover_moves_by_nobody_without_the_right_beside_every_other_gate() -> None:
    run = Run()
    following = Stage.PRECHECK
    run.post.no_production = WORDS
    with pytest.raises(Refused) as refused:
        run.move(following)
    assert WORDS in refused.value.unmet and len(refused.value.unmet) > 1
    run.sign(following)
    run.good()
    with pytest.raises(Refused) as refused:
        run.move(following)
    assert refused.value.unmet == (WORDS,)
    run.post.no_production = ""
    run.move(following)
    assert run.view.stage is following
