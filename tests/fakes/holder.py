"""Holds a data directory open and answers verbs for it, as the graphical console does. Ends when its input ends."""

import sys
from pathlib import Path

from console.cli.entry import run_for
from console.cli.passphrase import passphrase_source
from console.data_dir import DataDir
from console.desk import CONSOLE, open_desk
from console.local_socket import LocalSocket
from console.secret_store import open_secrets
from models.kernel.clock import SystemClock


def main(place: str, passphrase_file: str) -> None:
    directory, clock = DataDir(Path(place)), SystemClock()
    source = passphrase_source(passphrase_file)
    directory.prepare()
    address = directory.socket_address()
    desk = open_desk(directory, lambda: open_secrets(directory, source.ask, prefer_vault=True), clock, CONSOLE, address)
    socket = LocalSocket(address, lambda request: run_for(request, desk, clock))
    print("open", flush=True)
    sys.stdin.read()
    socket.close()
    desk.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
