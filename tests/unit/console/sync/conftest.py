from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def workstation(hub: Hub, tmp_path: Path) -> Callable[..., Workstation]:
    """Another workstation of the hub; what is said of it is passed on."""

    def make(name: str = "Ana Ruiz", role: str = "responder") -> Workstation:
        return Workstation(tmp_path / name.partition(" ")[0].lower(), hub, name, role)

    return make
