"""The organisation's provider by keys: joining a hub, and a second person's vote; broken off, refused, and without a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from console.age_settings import age_limits
from console.hub.oidc import Oidc
from console.live import Live
from console.provider import fetch_json
from console.secret_store import MemorySecrets
from console.settings import Settings
from console.windows.join_dialog import JoinDialog
from console.windows.second_signature import EnrolDialog, SecondSignature
from models.access import vault
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.access.oidc import OidcSettings
from models.access.roles import DeviceRole
from models.incident.approvals.commands import RequestApproval, VoteApproval
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.incident.commands import Declare
from models.kernel.clock import SystemClock
from tests.fakes.hub_server import ServedHub, served
from tests.fakes.provider import CLIENT, Provider, browse, provider
from tests.fakes.station import Station
from tests.fakes.waiting import until_told

ONE = ApprovalPolicy((), 1, 8 * 3_600_000, ("*",))


@pytest.fixture
def no_thread_stays() -> None:
    """The hub's own threads go with the module."""


@pytest.fixture(scope="module")
def street() -> Iterator[tuple[ServedHub, Provider]]:
    with served() as hub, provider() as found:
        hub.service.oidc = Oidc(MemorySecrets(), SystemClock(), fetch_json)
        hub.service.oidc.put(OidcSettings(found.issuer, CLIENT, (("leads", DeviceRole.INCIDENT_COMMANDER),)))
        found.groups = ["leads"]
        yield hub, found


def put_before(dialog: QDialog) -> None:
    dialog.open()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def sign(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def escape(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


class Browser:
    """Does what a test says; None: there is none."""

    def __init__(self) -> None:
        self.does: Callable[[str], bool] | None = None
        self.shown: list[str] = []

    def __call__(self, address: str) -> bool:
        self.shown.append(address)
        return self.does is not None and self.does(address)


def test_joining_by_the_provider_then_a_second_persons_vote_and_a_key_of_theirs(
    qapp: QApplication, street: tuple[ServedHub, Provider], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Stretching is slow on purpose, and tested elsewhere.
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)
    hub, found = street
    found.subject, found.name = "ana", "Ana Ruiz"
    place, browser = Station(tmp_path / "ana"), Browser()
    place.clock.set_wall(SystemClock().now_ms())
    desk = place.open()
    live = Live(desk, age_limits(Settings(None)))
    joined: list[object] = []
    dialog = JoinDialog(live, joined.append, browser=browser)
    put_before(dialog)
    dialog.url.set_text(f"https://127.0.0.1:{hub.server.port}")
    dialog.by_provider.setFocus()
    QTest.keyClick(dialog.by_provider, Qt.Key.Key_Space)
    assert dialog.code.isHidden() and dialog.known.isVisible()
    sign(dialog)
    assert "fingerprint is needed" in dialog.error.accessibleName() and not dialog.is_busy
    dialog.known.set_text("ab" * 32)
    sign(dialog)
    until_told(lambda: not dialog.is_busy)
    assert "not the hub that was meant" in dialog.error.accessibleName() and not browser.shown
    # No browser: the address can be taken to one by hand, and nobody has to wait for it.
    dialog.known.set_text(hub.tls.ca_fingerprint.hex())
    sign(dialog)
    until_told(lambda: "No browser could be opened" in dialog.wait.said.text())
    assert dialog.known.isHidden() and "more." in dialog.wait.said.text()
    dialog.wait.copy.click()
    assert QGuiApplication.clipboard().text() == browser.shown[0] == dialog.wait.address.text()
    escape(dialog)
    until_told(lambda: not dialog.is_busy)
    assert "broken off. Nothing was changed" in dialog.error.accessibleName() and dialog.isVisible()
    # Somebody says no at the provider, and an answer comes that nobody asked for.
    browser.does = browse
    for change, words in (({"error": "access_denied"}, "said no: access_denied"), ({"state": "x"}, "(state)")):
        found.back = lambda answer, change=change: answer | change  # type: ignore[misc]  # bound at once
        sign(dialog)
        until_told(lambda: not dialog.is_busy)
        assert words in dialog.error.accessibleName() and not joined
    found.back = lambda answer: answer
    sign(dialog)
    until_told(lambda: bool(joined))
    live.stop()
    desk.close()

    desk = place.open()
    try:
        assert desk.identity.hub is not None and desk.identity.hub.role == "incident_commander"
        vote_by_the_provider(Live(desk, age_limits(Settings(None))), found, browser)
        enrol_by_the_provider(Live(desk, age_limits(Settings(None))), found, browser)
    finally:
        desk.close()


def vote_by_the_provider(live: Live, found: Provider, browser: Browser) -> None:
    desk = live.desk
    stream = desk.execute(Declare("Checkout failing")).stream
    key = desk.execute(RequestApproval(stream, "update", "u-1", "ab" * 32, "Update 1", ONE)).events[0]

    def asked() -> ApprovalView:
        view = desk.read(lambda: desk.incidents.state(stream).part(PART).get(key))
        assert view is not None
        return view

    def command(reason: str) -> object:
        return VoteApproval(stream, key, Verdict.APPROVE, reason)

    told: list[str] = []
    live.told.connect(told.append)
    dialog = SecondSignature(live, command, asked(), Verdict.APPROVE, [], None, browser)
    put_before(dialog)
    dialog.person.setCurrentIndex(dialog.person.count() - 1)
    assert not dialog.passphrase.isEnabled() and "sign in anew" in dialog.note.text()
    browser.does = None
    sign(dialog)
    until_told(lambda: "No browser could be opened" in dialog.wait.said.text())
    escape(dialog)
    until_told(lambda: not dialog.wait.is_busy)
    assert dialog.isVisible() and "broken off" in dialog.error.accessibleName() and not asked().votes
    browser.does = browse
    sign(dialog)
    until_told(lambda: not dialog.wait.is_busy)
    assert "who this workstation belongs to" in dialog.error.accessibleName() and not asked().votes
    found.subject, found.name = "mei", "Mei Chen"
    sign(dialog)
    until_told(lambda: bool(told))
    assert told == ["Signed by Mei Chen, who signed in with the organisation's provider."]
    assert [desk.people.name(each.vote.person) for each in asked().votes] == ["Mei Chen"]
    live.stop()


def enrol_by_the_provider(live: Live, found: Provider, browser: Browser) -> None:
    told: list[str] = []
    live.told.connect(told.append)
    dialog = EnrolDialog(live, None, browser=browser)
    put_before(dialog)
    dialog.by_provider.setFocus()
    QTest.keyClick(dialog.by_provider, Qt.Key.Key_Space)
    assert dialog.code.isHidden() and dialog.former.isHidden() and dialog.button.text().startswith("Sign in")
    for field in (dialog.first, dialog.again):
        field.setText("nine black cats")
    sign(dialog)
    assert "Who is to sign here?" in dialog.error.accessibleName() and not dialog.wait.is_busy
    browser.does = None
    dialog.person.set_text("Mei Chen")
    sign(dialog)
    until_told(lambda: "No browser could be opened" in dialog.wait.said.text())
    assert dialog.person.isHidden() and dialog.button.isHidden()
    escape(dialog)
    until_told(lambda: not dialog.wait.is_busy)
    assert "broken off. Nothing was changed" in dialog.error.accessibleName() and dialog.person.isVisible()
    assert dialog.code.isHidden() and dialog.isVisible()
    # Somebody else signs in than the one who was named: this workstation's own person.
    browser.does = browse
    found.subject, found.name = "ana", "Ana Ruiz"
    for typed, words in (("Mei Chen", "to Ana Ruiz, not to Mei Chen"), ("Ana Ruiz", "who this workstation belongs to")):
        dialog.person.set_text(typed)
        sign(dialog)
        until_told(lambda: not dialog.wait.is_busy)
        assert words in dialog.error.accessibleName() and not live.desk.read(live.desk.second.signers)
    found.subject, found.name = "mei", "Mei Chen"
    dialog.person.set_text("mei chen")
    sign(dialog)
    until_told(lambda: bool(told))
    assert told == ["Mei Chen can sign at this workstation."]
    assert [live.desk.people.name(each) for each in live.desk.read(live.desk.second.signers)] == ["Mei Chen"]
    live.stop()
