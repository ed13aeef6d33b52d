"""Anything that apprise reaches, where it is installed (the extra `apprise`). It says only yes or no: every no is a doubt.

Apprise makes its own connections: what this program's own channels are held to (pinned addresses, no redirects) does not bind it.
"""

import json
from importlib import import_module
from typing import Any

from console.channels.port import Accepted, CannotSay, Compared, Declined, Doubtful, LookUp, Outcome, Parcel
from console.credentials import Secret
from models.comms.rendering.sink import Sink
from models.kernel.errors import WatchfloorError


class AppriseChannel:
    """One address of apprise's, which is the secret."""

    def __init__(self, sink: Sink, address: Secret) -> None:
        self.sink = sink
        self._address = address

    def send(self, parcel: Parcel) -> Outcome:
        """One notification of plain text."""
        try:
            library: Any = import_module("apprise")
        except ImportError:
            return Declined("apprise is not installed; install the extra: pip install watchfloor[apprise]")
        message = json.loads(parcel.content)
        try:
            sender = library.Apprise()
            if not sender.add(self._address.reveal()):
                return Declined("apprise does not know this kind of address")
            is_taken = sender.notify(body=message["body"], title=message["title"], body_format="text")
        except WatchfloorError as error:
            return Declined(str(error))
        except Exception as error:  # noqa: BLE001  # its hundred services raise what they like
            return Doubtful(f"apprise failed: {type(error).__name__}")
        return Accepted() if is_taken else Doubtful("apprise says that it failed, not how far it came")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Never."""
        return CannotSay("apprise can't be asked: look at the receiver")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Never."""
        return None
