"""A setting that can't be used costs only what it is for."""

from pathlib import Path

import pytest

from console.settings import Settings
from console.sources.configured import configured_sources
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput


def settings(**values: str) -> Settings:
    found = Settings(None)
    found.put({key.replace("__", "."): value for key, value in values.items()})
    return found


def test_a_broken_probe_file_does_not_stop_prometheus(tmp_path: Path) -> None:
    file = tmp_path / "probes.yaml"
    file.write_text("watchfloor: probes/1\nprobes: [{id: x}]\n")
    given = settings(
        prometheus__url="http://127.0.0.1:9", alertmanager__url="http://127.0.0.1:9", probes__file=str(file)
    )
    told: list[str] = []
    kinds = [kind for _, kind in configured_sources(given, None, ManualClock(0), tell=told.append)]
    assert kinds == ["prometheus", "alertmanager"]
    assert len(told) == 1 and "probes.yaml:2" in told[0]


def test_two_troubles_are_told_together_and_raised_where_nobody_listens(tmp_path: Path) -> None:
    given = settings(
        prometheus__url="http://127.0.0.1:9", prometheus__presets="nonsense", probes__file=str(tmp_path / "none")
    )
    told: list[str] = []
    assert configured_sources(given, None, ManualClock(0), tell=told.append) == []
    assert len(told) == 1 and "nonsense" in told[0] and "none" in told[0]
    with pytest.raises(BadInput):
        configured_sources(given, None, ManualClock(0))
