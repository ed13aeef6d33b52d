"""Enrolling a second person in the window of a workstation that belongs to a hub: the code is asked for, and the hub answers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.age_settings import age_limits
from console.live import Live
from console.settings import Settings
from console.windows.second_signature import EnrolDialog
from models.access import vault
from models.access.roles import DeviceRole
from tests.fakes.hub import Hub
from tests.fakes.hub_members import HubDoor, Workstation
from tests.fakes.waiting import until_told

WORDS = "nine black cats"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


def test_a_code_of_the_hub_enrols_and_a_wrong_one_is_said(qapp: QApplication, tmp_path: Path) -> None:
    hub = Hub()
    place = Workstation(tmp_path / "ana", hub, role="incident_commander")
    place.join()
    with place.at_work() as (desk, _exchange):
        live = Live(desk, age_limits(Settings(None)))
        told: list[str] = []
        live.told.connect(told.append)
        dialog = EnrolDialog(live, None, HubDoor(hub))
        dialog.open()
        dialog.person.set_text("Mei Chen")
        for field in (dialog.first, dialog.again):
            field.setText(WORDS)
        dialog.code.set_text("tea-pot")
        dialog.button.click()
        until_told(lambda: "13 letters" in dialog.error.accessibleName())
        assert dialog.isVisible() and dialog.button.isEnabled()
        dialog.code.set_text(hub.core.enrolment.invite("Mei Chen", DeviceRole("responder")).code)
        dialog.button.click()
        until_told(lambda: bool(told))
        assert told == ["Mei Chen can sign at this workstation."]
        assert [desk.people.name(each) for each in desk.read(desk.second.signers)] == ["Mei Chen"]
        live.stop()
