"""A hook: a name under which another system may post, the form of what it posts, and the secret by which it is known."""

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.kernel.ids import RandomBytes
from resources.said import say

SHORTEST_SECRET: Final = 16
LONGEST_SECRET: Final = 200
_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")


class HookForm(StrEnum):
    """What is posted, and so how it is signed; see models.intake.authenticity."""

    ALERTMANAGER = "alertmanager"
    """Alertmanager's webhook, version 4."""
    PAGERDUTY = "pagerduty"
    """PagerDuty's webhook, version 3."""
    CLOUDEVENTS = "cloudevents"
    """CloudEvents 1.0 and CDEvents: alerts, incidents, deployments."""


@dataclass(frozen=True, slots=True)
class Hook:
    """One of them."""

    name: str
    form: HookForm
    secret: str

    @property
    def path(self) -> str:
        """Where it is posted to."""
        return f"/v1/hooks/{self.name}"


def new_hook(
    name: str, form: HookForm, secret: str | None = None, random_bytes: RandomBytes = secrets.token_bytes
) -> Hook:
    """A hook with this secret, or a fresh one of 256 bits. BadInput for a name or secret that is none."""
    if _NAME.fullmatch(name) is None:
        raise BadInput(
            Problem(
                "NAME",
                None,
                "",
                say("{name!r}: expected lower-case letters, digits and hyphens, at most 40", name=name[:60]),
            )
        )
    if secret is None:
        return Hook(name, form, random_bytes(32).hex())
    if not SHORTEST_SECRET <= len(secret) <= LONGEST_SECRET or not secret.isascii() or not secret.isprintable():
        expected = say(
            "expected {shortest_secret} to {longest_secret} printable ASCII characters",
            shortest_secret=SHORTEST_SECRET,
            longest_secret=LONGEST_SECRET,
        )
        raise BadInput(
            Problem("--secret-file", None, "", say("{expected}, found {count}", expected=expected, count=len(secret)))
        )
    return Hook(name, form, secret)
