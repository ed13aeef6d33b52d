"""`sync neighbours` and `sync once --neighbours`: workstations of one hub on the local network."""

import argparse
from typing import TYPE_CHECKING

from console.cli.context import Context
from console.sync.exchange import NotJoined

if TYPE_CHECKING:
    from console.lan.status import LanStatus, NeighbourSeen


def show_neighbours(arguments: argparse.Namespace, context: Context) -> int:
    """How it stands, or have it stand otherwise. Ends with 1 where it is on and can't work."""
    from console.lan.lan import lan_of
    from console.lan.status import LanState
    from console.settings import Settings

    desk = context.desk()
    if desk.identity.hub is None:
        raise NotJoined
    lan, is_open = lan_of(desk), lan_of(desk).settings is not None
    if arguments.switch:
        lan_is_on = arguments.switch == "on"
        if is_open:
            lan.switch(lan_is_on)
        else:
            Settings(context.data_dir / "settings.json").put({"lan.neighbours": arguments.switch})
    status = lan.status()
    is_wanted = (lan.settings or Settings(context.data_dir / "settings.json")).text("lan.neighbours") == "on"
    if arguments.json:
        context.json(status.document(context.clock.now_ms()) | {"switch": "on" if is_wanted else "off"})
    else:
        context.out(f"Neighbours: {_word(status, is_wanted, is_open)}")
        _tell(status, context)
    return 1 if status.state is LanState.TROUBLE else 0


def ask_neighbours(arguments: argparse.Namespace, context: Context) -> int:
    """Exchange with every neighbour now. Ends with 1 where none answered, or not everything could be exchanged."""
    from console.lan.once import exchange_once

    desk = context.desk()
    if desk.identity.hub is None:
        raise NotJoined
    came, status = exchange_once(desk, arguments.seconds)
    if arguments.json:
        context.json(
            {
                "pulled": came.events,
                "blobs_in": came.blobs,
                "names": came.names,
                "parked": came.parked,
                "turned_away": came.turned_away,
                "words_of_hub": came.words,
                **status.document(context.clock.now_ms()),
            }
        )
    else:
        context.out(f"{came.events} events and {came.blobs} files came from neighbours")
        _tell(status, context)
    if not any(each.is_reachable for each in status.neighbours):
        context.err("No neighbour answered.")
        return 1
    return 1 if any(each.trouble for each in status.neighbours) else 0


def _word(status: "LanStatus", is_wanted: bool, is_open: bool) -> str:
    if not is_open:
        return "on as soon as the console opens" if is_wanted else "off"
    return status.state.value.lower() + (f": {status.why}" if status.why else "")


def _tell(status: "LanStatus", context: Context) -> None:
    for each in status.neighbours:
        context.out(f"  {each.name}  {each.address}  {_standing(each)}")


def _standing(seen: "NeighbourSeen") -> str:
    if seen.is_reachable:
        return f"reachable, {seen.events} events came"
    return f"not reachable: {seen.trouble}" if seen.trouble else "not asked yet"
