"""The content of events about transcripts. Same rules as in models.incident.events."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import reading
from models.kernel.reading import BadBody, Body, compact

TRANSCRIPT_IMPORTED: Final = "incident.transcript_imported"
VERSIONS: Final[Mapping[str, int]] = {TRANSCRIPT_IMPORTED: 1}
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class TranscriptImported:
    """Messages of one channel were taken over. They lie in a blob; their times are the service's own."""

    source: str
    channel: str
    file: str
    """Name of the export file, without its folder."""
    sha256: str
    """Of the blob."""
    count: int
    first_ms: int
    last_ms: int
    offset_ms: int = 0
    """What the service's clock lags behind UTC: added to each time where it is shown or promoted."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "source": self.source,
                "channel": self.channel,
                "file": self.file,
                "sha256": self.sha256,
                "count": self.count,
                "first_ms": self.first_ms,
                "last_ms": self.last_ms,
                "offset_ms": self.offset_ms or None,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "TranscriptImported":
        """Strict; a ValueError otherwise."""
        first_ms, last_ms = reading.optional_moment(body, "first_ms"), reading.optional_moment(body, "last_ms")
        digest = reading.text(body, "sha256")
        if first_ms is None or last_ms is None or _SHA256.fullmatch(digest) is None:
            raise BadBody("a transcript has its first and last times and the hash of its messages")
        return cls(
            reading.text(body, "source"),
            reading.text(body, "channel"),
            reading.optional_text(body, "file") or "",
            digest,
            reading.whole(body, "count"),
            first_ms,
            last_ms,
            reading.optional_whole(body, "offset_ms") or 0,
        )
