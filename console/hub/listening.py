"""Where the hub listens, and under which names it can be reached there."""

import ipaddress
import socket
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

DEFAULT: Final = "127.0.0.1:8443"
_BACKLOG: Final = 512


@dataclass(frozen=True, slots=True)
class Listen:
    """An address of this machine. Port 0: any that is free."""

    host: str
    port: int

    @classmethod
    def read(cls, text: str) -> "Listen":
        """HOST:PORT or [IPv6]:PORT; BadInput for anything else."""
        host, colon, port = text.rpartition(":")
        host = host.removeprefix("[").removesuffix("]")
        if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65_535:
            raise BadInput(
                Problem("--listen", None, "", say("{text!r}: expected HOST:PORT, for example 0.0.0.0:8443", text=text))
            )
        return cls(host, int(port))

    def bind(self) -> socket.socket:
        """The listening socket; WatchfloorError where the address can't be had."""
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            family, _, _, _, address = found[0]
            return socket.create_server((str(address[0]), int(address[1])), family=family, backlog=_BACKLOG)
        except OSError as error:
            raise WatchfloorError(
                say(
                    "can't listen on {host}:{port}: {strerror}",
                    host=self.host,
                    port=self.port,
                    strerror=error.strerror or error,
                )
            ) from None

    def names(self, more: Sequence[str] = ()) -> tuple[str, ...]:
        """What members may call it: the address itself, this machine's names where it listens on all, and those given."""
        found = [*more]
        if self._is_any:
            found += [socket.gethostname(), "localhost", "127.0.0.1", "::1", *_own_addresses()]
        else:
            found.append(self.host)
            if _is_loopback(self.host):
                found += ["localhost", "127.0.0.1"]
        return tuple(dict.fromkeys(name for name in found if _is_usable(name)))

    def url(self, port: int, more: Sequence[str] = ()) -> str:
        """How members reach it, with the port it got."""
        host = more[0] if more else socket.gethostname() if self._is_any else self.host
        return f"https://[{host}]:{port}" if ":" in host else f"https://{host}:{port}"

    @property
    def _is_any(self) -> bool:
        with suppress(ValueError):
            return ipaddress.ip_address(self.host).is_unspecified
        return False


def _own_addresses() -> list[str]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return [str(address[0]).partition("%")[0] for *_, address in found]


def _is_loopback(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def _is_usable(name: str) -> bool:
    """Whether a certificate can hold it: an address, or a host name of ASCII letters."""
    with suppress(ValueError):
        ipaddress.ip_address(name)
        return True
    return 0 < len(name) <= 253 and name.isascii() and all(part.replace("-", "").isalnum() for part in name.split("."))
