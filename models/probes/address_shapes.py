"""Addresses in probe files: of pages, of ports, of resolvers."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from models.catalog.findings import Findings, found
from models.catalog.shapes import END, Text
from models.catalog.yaml_nodes import Node, ScalarNode
from models.probes.secret_shapes import is_secret_name
from resources.said import say


class HttpUrl:
    """An http or https address without a password, and without a secret among its parameters."""

    def read(self, node: Node, at: str, findings: Findings) -> str | None:
        """The address as written."""
        value = Text(r"^https?://[^\s\u0000-\u001f]+" + END, "an http or https address", 2000).read(node, at, findings)
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            findings.add(node.line, at, say("expected an http or https address: {error}", error=error))
            return None
        if not host:
            findings.add(node.line, at, say("expected an address with a host, found {found}", found=found(node)))
            return None
        if parts.username is not None or parts.password is not None:
            findings.add(
                node.line, at, say("the address holds a password; write headers: {Authorization: {secret: NAME}}")
            )
            return None
        if "${" in parts.netloc:
            findings.add(node.line, at, say("expected a host written out: no answer may choose where a request goes"))
            return None
        open_words = [key for key, text in parse_qsl(parts.query) if is_secret_name(key) and not text.startswith("${")]
        if open_words:
            findings.add(
                node.line,
                at,
                say("the parameter {open_words!r} looks like a secret; send it in a header", open_words=open_words[0]),
            )
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string", "pattern": "^https?://"}


@dataclass(frozen=True)
class Address:
    """host:port, or [::1]:port; without a port the default, where there is one. `only_ip` refuses names."""

    default_port: int | None = None
    only_ip: bool = False

    def read(self, node: Node, at: str, findings: Findings) -> tuple[str, int] | None:
        """Host and port."""
        value = node.value if isinstance(node, ScalarNode) else None
        pair = self._split(value) if isinstance(value, str) else None
        if pair is None:
            kind = say("an IP address, with :port where it is not the usual one") if self.only_ip else "host:port"
            findings.add(node.line, at, say("expected {kind}, found {found}", kind=kind, found=found(node)))
        return pair

    def _split(self, text: str) -> tuple[str, int] | None:
        bracketed = re.match(r"\[([0-9a-fA-F:.]+)\](?::(\d{1,5}))?\Z", text)
        if bracketed is not None:
            host, port = bracketed[1], bracketed[2]
        elif text.count(":") > 1:
            host, port = text, None
        else:
            host, _, port = text.partition(":")
        if not port and self.default_port is None:
            return None
        number = int(port) if port and port.isdigit() else self.default_port if not port else None
        if number is None or not 1 <= number <= 65_535 or not is_host(host, only_ip=self.only_ip):
            return None
        return host, number

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string"}


def is_host(text: str, *, only_ip: bool = False) -> bool:
    """Whether this is an IP address or, unless only those will do, a host name."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        name = re.match(r"(?=.{1,253}\Z)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_-]+)*\.?\Z", text)
        return not only_ip and name is not None
    return True
