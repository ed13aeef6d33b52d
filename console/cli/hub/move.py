"""`hub move --to URL`: from the hub's own file into PostgreSQL."""

import argparse
from typing import Final

from console.cli.context import Context
from console.cli.hub.reaching import ServingContext, opened
from console.cli.noun import AddVerb
from models.kernel.errors import Refused


def add_parsers(verb: AddVerb) -> None:
    """move --to URL"""
    move = verb("move", "carry the hub from its own file into an empty PostgreSQL database, and serve it from there")
    move.add_argument("--to", required=True, metavar="URL", help="postgresql://USER@HOST/DATABASE")
    # Only the directory's own file is moved.
    move.set_defaults(database=None)


def _move(arguments: argparse.Namespace, context: Context) -> int:
    # PostgreSQL's driver takes a while to load.
    from console.hub.moving import address_of, move_hub

    if isinstance(context, ServingContext):
        raise Refused("the hub is being served", ("stop it first: what is brought meanwhile would stay behind",))
    address = address_of(arguments.to)
    hub = opened(arguments, context, "hub move", None, ())
    try:
        moved = move_hub(hub, address, lambda table, rows: context.err(f"{table}: {rows}"))
    finally:
        hub.core.store.close()
        hub.close()
    if arguments.json:
        context.json(
            {
                "head": moved.head,
                "generation": moved.generation,
                "tables": {each.name: {"rows": each.rows, "digest": each.digest} for each in moved.tables},
            }
        )
        return 0
    rows = sum(each.rows for each in moved.tables)
    context.out(f"{rows} rows in {len(moved.tables)} tables are the same there; the feed has {moved.head} places.")
    context.out("From now on hub serve uses that database. Look at signatures and chains once more with: hub verify")
    context.err("The old file stays as it was, marked as left. Delete it when you no longer want it; it is encrypted.")
    return 0


VERBS: Final = {"move": _move}
