from types import SimpleNamespace
from typing import cast

from console.approvals_wanted import approvals_wanted
from console.live import Live
from models.kernel.clock import ManualClock


def live(*asked: tuple[str, str, str], number: str = "INC-204") -> Live:
    incident = SimpleNamespace(number=number) if number else None
    pending = [
        SimpleNamespace(id=key, request=SimpleNamespace(what=what, requested_by=person)) for key, what, person in asked
    ]
    part = SimpleNamespace(pending=lambda _now_ms: pending)
    desk = SimpleNamespace(identity=SimpleNamespace(me="me"))
    return cast(Live, SimpleNamespace(incident=incident, desk=desk, clock=ManualClock(0), part=lambda _part: part))


def test_what_others_asked_is_wanted_and_what_one_asked_oneself_is_not() -> None:
    found = approvals_wanted(live(("a", "update to customers", "bo"), ("b", "drain eu", "me")))
    assert found == (("a", "INC-204: approval wanted: update to customers. Alt+A reviews it."),)


def test_without_an_incident_nothing_is_wanted() -> None:
    assert approvals_wanted(live(("a", "x", "bo"), number="")) == ()
