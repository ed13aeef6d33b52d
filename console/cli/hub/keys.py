"""`hub keys export|import` and `hub password`: what a further replica of the hub needs."""

import argparse
from pathlib import Path
from typing import Final

from console.cli.context import Context
from console.cli.hub.reaching import ServingContext, secrets_of
from console.cli.noun import AddVerb
from console.cli.passphrase import PassphraseFrom
from console.data_dir import write_private
from console.hub.opening import hub_directory
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused

_LARGEST: Final = 1 << 20


def add_parsers(verb: AddVerb) -> None:
    """keys export FILE | keys import FILE [--seal-file FILE] | password --from FILE"""
    keys = verb("keys", "carry the hub's keys to another machine, sealed under a passphrase of their own")
    keys.add_argument("deed", choices=("export", "import"))
    keys.add_argument("file", metavar="FILE")
    keys.add_argument(
        "--seal-file", metavar="FILE", help="its first line is the passphrase of the sealed file; asked for otherwise"
    )
    password = verb("password", "keep the password with which the hub opens its PostgreSQL database")
    password.add_argument("--from", dest="source", metavar="FILE", help="its first line; asked for otherwise")


def _keys(arguments: argparse.Namespace, context: Context) -> int:
    from console.hub import keys

    sealing, path = PassphraseFrom(arguments.seal_file), context.path(arguments.file)
    directory = hub_directory(context.data_dir)
    if arguments.deed == "export":
        if path.exists():
            raise Refused(f"{path} exists already; nothing is overwritten")
        # Reading the keeper needs no lock: a hub that is being served goes on.
        kept = secrets_of(arguments, directory)
        write_private(path, keys.exported(kept, _asked(sealing, True)))
        said = "The keys are in the file. Whoever has it and its passphrase can be this hub: carry it and delete it."
    else:
        text = _read(path)
        directory.lock("hub keys", rfc3339(context.clock.now_ms()), None, wait_seconds=10)
        try:
            keys.bring(secrets_of(arguments, directory), text, _asked(sealing, False))
        finally:
            directory.release()
        said = "The keys are here. Serve the same database with: hub serve"
    if arguments.json:
        context.json({"file": str(path), "deed": arguments.deed})
    else:
        context.out(said)
    return 0


def _password(arguments: argparse.Namespace, context: Context) -> int:
    from console.hub.shared_database import PASSWORD

    if isinstance(context, ServingContext):
        raise Refused("the hub is being served; stop it first, since it holds its keeper of secrets open")
    secret = _asked(PassphraseFrom(arguments.source), True, "--from")
    directory = hub_directory(context.data_dir)
    directory.lock("hub password", rfc3339(context.clock.now_ms()), None, wait_seconds=10)
    try:
        secrets_of(arguments, directory).put({PASSWORD: secret})
    finally:
        directory.release()
    if arguments.json:
        context.json({"kept": True})
    else:
        context.out("The password is kept with the hub's other secrets.")
    return 0


def _asked(source: PassphraseFrom, creating: bool, option: str = "--seal-file") -> str:
    found = source.ask(creating)
    if not found:
        raise BadInput(Problem(option, None, "", "there is no terminal to ask at; expected a file with it"))
    return found


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise BadInput(Problem(str(path), None, "", "too large to be a file of keys"))
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadInput(Problem(str(path), None, "", "expected a file made by: hub keys export")) from None


VERBS: Final = {"keys": _keys, "password": _password}
