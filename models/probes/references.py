"""What stands in ${…} in a probe file: a value an earlier step took, or in a body the name of a secret."""

import re
from collections.abc import Callable
from typing import Any

from models.catalog.findings import Findings
from models.catalog.yaml_nodes import MapNode
from models.probes.secret_shapes import literal_secret
from models.probes.spec import HttpCheck, Journey, Probe, SecretRef
from resources.said import say

_REFERENCE = re.compile(r"\$\{([^}]*)\}")
_SECRET_NAME = re.compile(r"secret:[^\s,}]{1,100}\Z")


def filled(text: str, value: Callable[[str], str]) -> str:
    """The text with each ${name} replaced by what `value` says of the name."""
    return _REFERENCE.sub(lambda match: value(match[1]), text)


def secrets_of(probe: Probe) -> frozenset[str]:
    """The names of the secrets a probe needs."""
    checks = [step.http for step in probe.check.steps] if isinstance(probe.check, Journey) else [probe.check]
    names: set[str] = set()
    for check in checks:
        if isinstance(check, HttpCheck):
            names |= {value.name for _, value in check.headers if isinstance(value, SecretRef)}
            inner = [found for found in _REFERENCE.findall(check.body or "") if found.startswith("secret:")]
            names |= {found.removeprefix("secret:") for found in inner}
    return frozenset(names)


def check_references(entry: dict[str, Any], known: tuple[str, ...], at: str, node: MapNode, findings: Findings) -> None:
    """What stands in ${…} must be a value of an earlier step, or in a body a secret; a body holds no secret in clear."""
    headers = " ".join(value for _, value in entry.get("headers", ()) if isinstance(value, str))
    for key, text in (("http", entry["http"]), ("headers", headers), ("body", entry.get("body", ""))):
        for name in _REFERENCE.findall(text):
            if name not in known and not (key == "body" and _SECRET_NAME.match(name)):
                listed = ", ".join(known) or say("none")
                message = say(
                    "${{{name}}} is no value taken by an earlier step (known here: {listed})", name=name, listed=listed
                )
                findings.add(node.line_of(key), f"{at}.{key}", message)
    field = literal_secret(entry.get("body", ""))
    if field is not None:
        message = say("{field!r} seems to hold a secret in clear; write ${{secret:NAME}} in its place", field=field)
        findings.add(node.line_of("body"), f"{at}.body", message)
