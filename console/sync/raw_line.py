"""The part of the way to the hub that carries bytes as they are: what blobs and checkpoints need of it."""

from collections.abc import Mapping
from typing import Protocol

from console.http import Answered


class RawLine(Protocol):
    """See console.sync.hub_line."""

    def raw(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        expected: tuple[int, ...] = (200,),
    ) -> Answered:
        """A signed request. NoAnswer where there is no answer to use, or one of another status than those expected."""
        ...
