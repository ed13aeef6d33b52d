"""Scenes of the lock screen and of choosing its passphrase, for `screens`."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from console.sign_in import SignInFacts
from models.access.signing_in import Entrance

if TYPE_CHECKING:
    from console.approval_scenes import Window

_WORDS: Final = "nine black cats"
_MEMBER: Final = SignInFacts("Ana Ruiz", "incident_commander", True, True, Entrance.OPEN, "", 171_000_000, 0)


def _passphrase(stage: "Window") -> None:
    stage.console.lock.choose()


def _locked(stage: "Window") -> None:
    desk, lock = stage.console.desk, stage.console.lock
    if not desk.read(desk.sign_in.facts).is_own:
        desk.read(lambda: desk.sign_in.choose(_WORDS))
    lock.take(desk.read(desk.sign_in.facts))
    lock.lock()
    if lock.screen is not None:
        lock.screen.say("")


def _wrong(stage: "Window") -> None:
    _locked(stage)
    screen = stage.console.lock.screen
    if screen is not None:
        screen.entered.emit("guess and guess")
    stage.hear_all()


def _member(facts: SignInFacts) -> Callable[["Window"], None]:
    def scene(stage: "Window") -> None:
        _locked(stage)
        # What the screen asks by itself when it comes up would be heard after what is shown here.
        stage.hear_all()
        stage.console.lock.take(facts)

    return scene


SCENES: Final[dict[str, Callable[["Window"], None]]] = {
    "sign-in-passphrase": _passphrase,
    "lock": _locked,
    "lock-wrong": _wrong,
    "lock-member": _member(_MEMBER),
    "lock-revoked": _member(
        replace(
            _MEMBER,
            name="Maximiliane Oyelaran-Featherstonehaugh",
            entrance=Entrance.REVOKED,
            why="the hub ended this workstation's membership (heard 2026-01-14 14:31Z); with a new code from the hub's"
            " operator it can join again: sync join",
        )
    ),
    "lock-over": _member(
        replace(
            _MEMBER,
            entrance=Entrance.OVER,
            why="the hub has not been reached for 73 h, at most 72 h are allowed; connect to it",
            left_ms=0,
        )
    ),
}
