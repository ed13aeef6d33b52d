"""`hub serve`: serve until told to stop. One JSON line on standard output when it is ready; the journal on standard error."""

import argparse
import signal
import sys
from typing import Any, Final

from console.cli.context import Context
from console.cli.hub.reaching import ServingContext, add_database, answer, opened
from console.cli.noun import AddVerb
from console.data_dir import DataDir
from console.hub.listening import DEFAULT, Listen
from console.hub.office import Office
from console.hub.opening import hub_directory
from console.local_socket import LocalSocket
from models.kernel.errors import Refused


def add_parsers(verb: AddVerb) -> None:
    """serve [--listen HOST:PORT] [--host NAME …] [--database URL]"""
    serve = verb("serve", "serve until it is stopped; prints its address and fingerprint when it is ready")
    serve.add_argument(
        "--listen", default=DEFAULT, metavar="HOST:PORT", help=f"default {DEFAULT}; 0.0.0.0 for all addresses"
    )
    serve.add_argument(
        "--host", action="append", default=[], metavar="NAME", help="a further name or address members reach it by"
    )
    add_database(serve)


def _serve(arguments: argparse.Namespace, context: Context) -> int:
    if isinstance(context, ServingContext):
        raise Refused(f"this hub is being served already, at {context.office.url}")
    listen, more = Listen.read(arguments.listen), tuple(arguments.host)
    directory = hub_directory(context.data_dir)
    listening = listen.bind()
    try:
        return _run(arguments, context, listen, more, listening, directory)
    finally:
        listening.close()


def _run(
    arguments: argparse.Namespace,
    context: Context,
    listen: Listen,
    more: tuple[str, ...],
    listening: Any,
    directory: DataDir,
) -> int:
    # What serves HTTP is imported by those who serve only: it takes longer than most verbs do.
    from console.hub.feed_log import FeedLog
    from console.hub.hooks import Hooks, Intake
    from console.hub.journal import Journal
    from console.hub.oidc import Oidc
    from console.hub.server import HubServer
    from console.hub.service import Service
    from console.provider import fetch_json

    address = directory.socket_address()
    hub = opened(arguments, context, "hub", address, listen.names(more))
    journal = Journal(context.clock, sys.stderr)
    log = FeedLog(hub.core.store, hub.authority, context.clock)
    service = Service(hub.core, log, context.clock, journal, hub.tls.ca_pem)
    service.watch = hub.watch
    server = HubServer(service, listening, hub.tls)
    url = listen.url(server.port, more)
    hooks = Hooks(hub.keeper)
    service.intake = Intake(hooks, context.clock)
    service.oidc = Oidc(hub.keeper, context.clock, fetch_json)
    office = Office(hub.core, hub.tls.ca_fingerprint.hex(), hooks, service, url)
    office.oidc = service.oidc
    if not hub.went_on:
        journal.note("the database is not the one last open here: members will compare what they have", level="warning")

    def ready() -> None:
        context.json({"url": url, "fingerprint": hub.tls.ca_fingerprint.hex()})
        journal.note("ready", url=url, generation=hub.core.generation, head=service.pulse.head)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: server.stop())
    local = LocalSocket(address, lambda request: answer(request, office, context.clock, context.data_dir))
    try:
        server.run(ready)
    finally:
        local.close()
        hub.close()
    journal.note("stopped")
    journal.end()
    return 0


VERBS: Final = {"serve": _serve}
