"""How a verb comes to the hub: inside the process that serves it, or by opening its directory while nobody does."""

import argparse
import io
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from console.cli.context import Context
from console.cli.passphrase import passphrase_source
from console.data_dir import DataDir
from console.hub.hooks import Hooks
from console.hub.office import Office
from console.hub.oidc import Oidc
from console.hub.opening import OpenHub, hub_directory, open_hub
from console.local_socket import Answer, Request
from console.provider import fetch_json
from console.secret_store import SecretStore, open_secrets
from models.kernel.clock import Clock
from models.kernel.errors import Refused, WatchfloorError
from models.store.database import StoreError


class ServingContext(Context):
    """Of a verb that runs inside the serving hub, on behalf of another process."""

    def __init__(
        self, out: io.StringIO, err: io.StringIO, cwd: Path, clock: Clock, data_dir: Path, office: Office
    ) -> None:
        super().__init__(out, err, cwd, lambda: "", clock, data_dir, _refuse, _refuse)
        self.office = office


@contextmanager
def office_of(arguments: argparse.Namespace, context: Context) -> Iterator[Office]:
    """The hub's office. DirectoryHeld where another process serves it: the verb is then handed over to that."""
    if isinstance(context, ServingContext):
        yield context.office
        return
    hub = opened(arguments, context, f"hub {arguments.verb}", None, ())
    try:
        office = Office(hub.core, hub.tls.ca_fingerprint.hex(), Hooks(hub.keeper))
        office.oidc = Oidc(hub.keeper, context.clock, fetch_json)
        yield office
    except StoreError as error:
        raise WatchfloorError(f"the hub's database can't be used: {str(error.orig).partition(chr(10))[0]}") from None
    finally:
        hub.core.store.close()
        hub.close()


def opened(
    arguments: argparse.Namespace, context: Context, what: str, address: str | None, names: tuple[str, ...]
) -> OpenHub:
    """The hub's directory, locked and open in this process."""
    directory = hub_directory(context.data_dir)
    return open_hub(
        directory, lambda: secrets_of(arguments, directory), context.clock, what, address, names, arguments.database
    )


def answer(request: Request, office: Office, clock: Clock, data_dir: Path) -> Answer:
    """Run a verb inside the serving hub. On a thread of the local socket."""
    from console.cli.entry import parser, run

    out, err = io.StringIO(), io.StringIO()
    try:
        arguments = parser(request.argv).parse_args(request.argv)
    except WatchfloorError as error:
        return Answer("", f"{error}\n", 2)
    if arguments.noun != "hub":
        return Answer("", "a hub is served from this directory; it takes the verbs of `hub` only\n", 1)
    context = ServingContext(out, err, Path(request.cwd), clock, data_dir, office)
    try:
        status = run(arguments, context)
    except Exception:  # noqa: BLE001  the other process must hear of it, and the hub must go on
        return Answer(out.getvalue(), f"{err.getvalue()}internal error in the hub:\n{traceback.format_exc()}", 1)
    return Answer(out.getvalue(), err.getvalue(), status)


def add_database(parser: argparse.ArgumentParser) -> None:
    """The option that every verb of the hub has."""
    parser.add_argument(
        "--database",
        metavar="URL",
        help="sqlite:///FILE or postgresql://USER@HOST/DATABASE; where it is left out the PostgreSQL last given here, or else"
        " the data directory's own file",
    )


def secrets_of(arguments: argparse.Namespace, directory: DataDir) -> SecretStore:
    """The hub's keeper of secrets, opened as the command line says."""
    source = passphrase_source(arguments.passphrase_file)
    return open_secrets(directory, source.ask, prefer_vault=source.is_given)


def _refuse() -> NoReturn:
    raise Refused("a hub is served from this directory; it has no record of its own")
