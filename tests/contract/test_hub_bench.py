"""The hub's benchmark measures what it says: two replicas as processes, one of them killed, nothing lost and nothing twice."""

from pathlib import Path

import pytest

from console.bench.hub import measure
from console.bench.result import Size, Surroundings


@pytest.mark.real
def test_workstations_push_and_follow_while_a_replica_is_killed(tmp_path: Path) -> None:
    said: list[str] = []
    result = measure(Surroundings(tmp_path, Size(hub_stations=4, hub_seconds=1), said.append))
    assert {goal.name: goal.value for goal in result.goals if goal.limit == 0} == dict.fromkeys(
        ("lost", "twice", "out of order", "refused"), 0
    )
    assert (result.figures["rate_200_accepted"], result.figures["rate_800_accepted"]) == (200, 800)
    assert "PostgreSQL" not in result.what or result.figures["killed_accepted"] == 200
    assert result.peer_figures["event_ms"] > 0 and said
