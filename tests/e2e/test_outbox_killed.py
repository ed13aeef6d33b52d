"""I14 and I15 with real processes: killed at any touch of the world, nothing is sent twice, and no doubt stays unsaid."""

from collections.abc import Iterator

import pytest

from console.bench.outbox_kills import IS_POSSIBLE, Killed, KillTally, killed, run_kills
from models.comms.rendering.sink import SinkKind

pytestmark = [
    pytest.mark.skipif(not IS_POSSIBLE, reason="forks consoles and kills them with SIGKILL"),
    pytest.mark.timeout(400),
]


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killed]:
    with killed(tmp_path_factory.mktemp("killed") / "place") as found:
        yield found


@pytest.mark.parametrize(
    "kind",
    [SinkKind.STATUSPAGE, SinkKind.SLACK_WEBHOOK, SinkKind.MATRIX, SinkKind.PAGERDUTY, SinkKind.EMAIL],
)
def test_killed_while_sending_and_again_while_recovering(station: Killed, kind: SinkKind) -> None:
    tally = KillTally()
    run_kills(station, kind, tally, most=4)
    assert tally.kills >= 4
    assert (tally.duplicates, tally.lost, tally.unfinished) == (0, 0, 0), tally
    if kind.takes_twice:
        # How many touches there are to choose four from depends on how the bytes came; each case ends as sent.
        assert (set(tally.found), tally.asked) == ({"sent"}, 0), (
            "it drops repetitions by their key: nobody needs to look"
        )
    elif not kind.can_be_asked:
        assert tally.found["unknown"] > 0 and tally.asked > 0, "only a person can say, and was asked"
