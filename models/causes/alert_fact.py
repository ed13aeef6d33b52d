"""An alert as the clusters need it: a plain value, whatever system it came from."""

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class AlertFact:
    """One firing."""

    id: str
    """Unique among those given."""
    service: str | None
    name: str
    at_ms: int
    summary: str = ""
    severity: str = ""

    @property
    def kind(self) -> str:
        """What it is about, the same for every firing: service and name. Judgements speak of kinds."""
        return f"{self.service or '?'} {self.name}"

    @property
    def words(self) -> frozenset[str]:
        """The words of its name and summary, in lower case, without figures."""
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", f"{self.name} {self.summary}").lower()
        return frozenset(_WORD.findall(plain))
