"""The exchange with neighbours for a verb: the open console's own, or one for a few seconds."""

from typing import Final

from console.desk import Desk
from console.lan.asking import Came, plus
from console.lan.lan import Lan, lan_of
from console.lan.status import LanStatus

_LOOK_SECONDS: Final = 0.5
_OTHERS_SECONDS: Final = 2.0


def exchange_once(desk: Desk, seconds: float, lan: Lan | None = None) -> tuple[Came, LanStatus]:
    """Ask every neighbour now; what came, and how it stands then. WatchfloorError where it can't be.

    Where the exchange is off it is on meanwhile, and neighbours may ask this workstation, too: for two seconds after the first
    of them has answered, for `seconds` where nobody does.
    """
    lan = lan or lan_of(desk)
    if lan.is_on:
        return lan.turn(everybody=True), lan.status()
    lan.open()
    try:
        came, end = Came(), desk.clock.monotonic() + seconds
        is_alone = True
        while (left := end - desk.clock.monotonic()) > 0:
            came = plus(came, lan.turn())
            if is_alone and any(each.is_reachable for each in lan.status().neighbours):
                # Others, if there are any, are heard of within moments of the first.
                is_alone, end = False, min(end, desk.clock.monotonic() + _OTHERS_SECONDS)
            # Sooner where somebody is found.
            lan.wait_for_somebody(min(left, _LOOK_SECONDS))
        return plus(came, lan.turn()), lan.status()
    finally:
        lan.stop()
