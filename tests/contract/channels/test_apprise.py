"""What apprise says, and what of it is proven: against a stand-in for the module, and where it is installed against itself."""

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from console.channels.apprise import AppriseChannel
from console.channels.port import Accepted, CannotSay, Declined, Doubtful, Outcome, Parcel
from console.credentials import Secret
from console.secret_store import KeptSecret, MemorySecrets
from models.comms.rendering.render import render
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import BadInput, Problem
from tests.fakes.outbox import sink_of, update_with

ADDRESS = "json://user:verysecret@hooks.example.test/"
RENDERED = render(update_with(), sink_of(SinkKind.APPRISE))
PARCEL = Parcel(RENDERED.content, RENDERED.marker, "k")


class Library:
    """Apprise's class as far as it is used: `add` an address, `notify` it."""

    def __init__(self, *, knows: bool = True, outcome: bool | Exception | None = True) -> None:
        self._knows, self._outcome = knows, outcome
        self.added: list[str] = []
        self.notified: list[dict[str, Any]] = []

    def add(self, address: str) -> bool:
        self.added.append(address)
        return self._knows

    def notify(self, **named: Any) -> bool | None:
        self.notified.append(named)
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


class Missing:
    def reveal(self) -> str:
        raise BadInput(Problem("secret", None, "", "there is no secret of that name"))


def kept() -> Secret:
    secrets = MemorySecrets()
    secrets.put({"address": ADDRESS})
    return KeptSecret(secrets, "address")


def sent(monkeypatch: pytest.MonkeyPatch, library: Library, address: Secret | None = None) -> Outcome:
    module = ModuleType("apprise")
    module.__dict__["Apprise"] = lambda: library
    monkeypatch.setitem(sys.modules, "apprise", module)
    found = AppriseChannel(sink_of(SinkKind.APPRISE), address or kept()).send(PARCEL)
    assert "verysecret" not in found.words
    return found


def test_yes_is_accepted_with_the_approved_words(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    assert sent(monkeypatch, library) == Accepted()
    assert library.added == [ADDRESS]
    (said,) = library.notified
    update = update_with()
    assert update.title in said["title"] and update.body.partition("\n")[0] in said["body"]
    assert said["body_format"] == "text"


@pytest.mark.parametrize("outcome", [False, None, OSError(f"{ADDRESS} timed out"), TypeError("one of its services")])
def test_every_no_is_a_doubt_that_nothing_repeats(
    monkeypatch: pytest.MonkeyPatch, outcome: bool | Exception | None
) -> None:
    found = sent(monkeypatch, Library(outcome=outcome))
    assert isinstance(found, Doubtful) and found.again_seconds is None
    assert not SinkKind.APPRISE.takes_twice and not SinkKind.APPRISE.can_be_asked


def test_what_never_left_is_declined(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = Library(knows=False)
    assert isinstance(sent(monkeypatch, unknown), Declined) and unknown.notified == []
    without = Library()
    assert isinstance(sent(monkeypatch, without, Missing()), Declined) and without.notified == []
    # As the import system says it of a module that is not there.
    monkeypatch.setitem(sys.modules, "apprise", None)
    absent = AppriseChannel(sink_of(SinkKind.APPRISE), kept()).send(PARCEL)
    assert isinstance(absent, Declined) and "pip install" in absent.words


def test_it_can_neither_be_searched_nor_read() -> None:
    channel = AppriseChannel(sink_of(SinkKind.APPRISE), kept())
    assert isinstance(channel.look_up(PARCEL), CannotSay) and channel.read_back(PARCEL, "") is None


@pytest.mark.skipif(find_spec("apprise") is None, reason="apprise is not installed")
def test_the_real_one_knows_the_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = MemorySecrets()
    secrets.put({"address": "nothing-of-the-kind://"})
    found = AppriseChannel(sink_of(SinkKind.APPRISE), KeptSecret(secrets, "address")).send(PARCEL)
    assert found == Declined("apprise does not know this kind of address")
