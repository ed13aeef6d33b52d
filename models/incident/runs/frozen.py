"""The copy of a runbook that a run works through: inside the event that starts it, packed where it is long.

What is unpacked comes from any replica: its size is bounded before it is read.
"""

import base64
import binascii
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from models.kernel import canonical, reading
from models.kernel.reading import BadBody, Body
from models.runbooks.plain import from_plain, to_plain
from models.runbooks.runbook import Runbook
from resources.said import say

PLAIN_BYTES: Final = 12 * 1024
"""Up to this length it stands in the event as it is."""
MAX_PACKED: Final = 56 * 1024
"""Letters of the packed form: an event has 64 KiB, and the rest of it needs room, too."""
MAX_BYTES: Final = 512 * 1024
"""Of the canonical form, unpacked."""
MAX_STEPS: Final = 200
"""Of a run; more is no checklist."""


class TooLong(ValueError):
    """The runbook does not fit into the event that starts its run."""


def freeze(runbook: Runbook) -> dict[str, Any]:
    """The fields of the event that hold the copy. TooLong where it does not fit."""
    plain = to_plain(runbook)
    raw = canonical.encode(plain)
    if len(raw) <= PLAIN_BYTES:
        return {"runbook": plain}
    if len(raw) > MAX_BYTES:
        raise TooLong(
            say(
                "it has {count} KiB; a run holds at most {max_bytes}",
                count=len(raw) // 1024,
                max_bytes=MAX_BYTES // 1024,
            )
        )
    packed = base64.b64encode(zlib.compress(raw, 9)).decode("ascii")
    if len(packed) > MAX_PACKED:
        raise TooLong(
            say(
                "it has {count} KiB when packed; a run holds at most {max_packed}",
                count=len(packed) // 1024,
                max_packed=MAX_PACKED // 1024,
            )
        )
    return {"packed": packed}


def thaw(body: Body) -> Runbook:
    """The copy an event holds; a ValueError where there is none, it is too long, or it is no runbook."""
    packed = reading.optional_text(body, "packed")
    if packed is not None:
        return _unpacked(packed)
    return _checked(from_plain(reading.mapping(body, "runbook")))


@lru_cache(maxsize=64)
def _unpacked(packed: str) -> Runbook:
    if len(packed) > MAX_PACKED:
        raise BadBody("packed: too long")
    try:
        inflate = zlib.decompressobj()
        raw = inflate.decompress(base64.b64decode(packed, validate=True), MAX_BYTES + 1)
    except (zlib.error, binascii.Error) as error:
        raise BadBody(f"packed: {error}") from None
    if len(raw) > MAX_BYTES or not inflate.eof:
        raise BadBody("packed: too long, or cut off")
    plain: Mapping[str, Any] = canonical.decode(raw)
    return _checked(from_plain(plain))


def _checked(runbook: Runbook) -> Runbook:
    keys = [step.key for step in runbook.steps()]
    if not 0 < len(keys) <= MAX_STEPS or len(set(keys)) != len(keys) or not runbook.title:
        raise BadBody(f"runbook: expected a title and 1 to {MAX_STEPS} steps, each with a key of its own")
    return runbook
