"""Secrets in probe files: references by name, never values. What looks like a value is refused."""

import re
from typing import Any

from models.catalog.findings import Findings
from models.catalog.shapes import IDENTIFIER, Part, Record, Text
from models.catalog.yaml_nodes import MapNode, Node
from models.probes.spec import SecretRef
from resources.said import say

_SECRET_WORDS = re.compile(
    r"(pass(word|wd|phrase)?|secret|token|api[_-]?key|credential|signature|sig)\Z", re.IGNORECASE
)
_SECRET_HEADERS = {"authorization", "proxy-authorization", "cookie", "x-api-key", "x-auth-token", "private-token"}


def is_secret_name(name: str) -> bool:
    """Whether a parameter or header of this name usually carries a secret."""
    return name.casefold() in _SECRET_HEADERS or _SECRET_WORDS.search(name) is not None


_SECRET = Record(
    {
        "secret": Part(Text(IDENTIFIER, "the name of a secret", 100), "the name of a secret", required=True),
        "user": Part(Text(), "the user of basic authentication"),
    },
    "a secret",
)


class HeaderValue:
    """Plain text, or {secret: NAME} for a value that lies in the keyring."""

    def read(self, node: Node, at: str, findings: Findings) -> str | SecretRef | None:
        """The text or the reference. A literal value of a header that carries secrets is refused."""
        if isinstance(node, MapNode):
            values = _SECRET.read(node, at, findings)
            if not values or "secret" not in values:
                return None
            return SecretRef(values["secret"], values.get("user"))
        name = at.rpartition(".")[2].casefold()
        if is_secret_name(name):
            findings.add(
                node.line, at, say("expected {secret: NAME}, found a literal value: secrets lie in the keyring alone")
            )
            return None
        return Text(max_length=2000).read(node, at, findings)

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [Text(max_length=2000).schema(), _SECRET.schema()]}


def literal_secret(body: str) -> str | None:
    """The name of a field of a body that seems to hold a secret in clear; None where there is none."""
    for match in re.finditer(r"""["']?([A-Za-z_-]{1,40})["']?\s*[:=]\s*["']?([^\s"'&,}]{1,200})""", body):
        if is_secret_name(match[1]) and not match[2].startswith("${"):
            return match[1]
    return None
