"""A small listener for pipelines that report changes: CloudEvents and CDEvents, or our own plain JSON. Off by default."""

import ipaddress
import queue

from console.credentials import Secret
from console.sources.changes.receiver import Receiver
from console.sources.port import Batch
from models.health.change import Change
from models.kernel.clock import Clock, SystemClock
from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

_MOST_WAITING = 10_000


class ChangeWebhookSource:
    """Listens from its first poll to `close`. What it has accepted goes out with the next poll."""

    def __init__(
        self,
        address: str,
        secret: Secret | None,
        name: str = "change webhook",
        interval_seconds: float = 2.0,
        clock: Clock | None = None,
    ) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self.host, self._port = parse_address(address)
        if secret is None and not _is_loopback(self.host):
            message = say(
                "{address}: others can reach this address; name the secret they must know (changes.listen_secret)",
                address=address,
            )
            raise BadInput(Problem("changes.listen", None, "", message))
        self._secret = secret
        self._clock = clock or SystemClock()
        self._waiting: queue.Queue[Change] = queue.Queue(_MOST_WAITING)
        self._receiver: Receiver | None = None

    @property
    def port(self) -> int | None:
        """The port it listens on; None while it doesn't."""
        return None if self._receiver is None else self._receiver.port

    def poll(self, now_ms: int) -> Batch:
        """What was received since the poll before. Raises where the address can't be listened on."""
        if self._receiver is None:
            try:
                self._receiver = Receiver(self.host, self._port, self._secret, self._accept, self._clock)
            except OSError as error:
                raise WatchfloorError(
                    say(
                        "{host}:{port} can't be listened on: {strerror}",
                        host=self.host,
                        port=self._port,
                        strerror=error.strerror,
                    )
                ) from None
        found: dict[tuple[str, str], Change] = {}
        while not self._waiting.empty():
            change = self._waiting.get_nowait()
            found[change.key] = change
        return Batch(changes=tuple(found.values()), warnings=self._receiver.take_warnings())

    def close(self) -> None:
        """Stop listening and wait for the requests under way, a few seconds at most."""
        if self._receiver is not None:
            self._receiver.close()
            self._receiver = None

    def _accept(self, changes: tuple[Change, ...]) -> bool:
        """Called by request threads; False where there is no room for all of them."""
        if self._waiting.qsize() + len(changes) > _MOST_WAITING:
            return False
        try:
            for change in changes:
                self._waiting.put_nowait(change)
        except queue.Full:
            return False
        return True


def parse_address(address: str) -> tuple[str, int]:
    """Host and port of 127.0.0.1:8199 or [::1]:8199; a port alone means loopback. BadInput where it is neither."""
    host, colon, port = address.strip().rpartition(":")
    host = host.strip("[]") if colon else "127.0.0.1"
    try:
        number = int(port)
        ipaddress.ip_address(host or "127.0.0.1")
        if not 0 <= number <= 65_535:
            raise ValueError
    except ValueError:
        message = say("{address!r}: expected an IP address and a port such as 127.0.0.1:8199", address=address)
        raise BadInput(Problem("changes.listen", None, "", message)) from None
    return host or "127.0.0.1", number


def _is_loopback(host: str) -> bool:
    return ipaddress.ip_address(host).is_loopback
