"""How current the shown data are, as words and a glyph. The caller judges; here it is only said."""

from dataclasses import dataclass
from enum import StrEnum

from resources.tongue import tr
from widgets.glyphs import GlyphKind


class FreshnessKind(StrEnum):
    """What can be said of the age of the data."""

    LIVE = "live"
    STALE = "stale"
    OFFLINE = "offline"
    SIMULATED = "simulated"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Freshness:
    """State and age in words, e.g. "2 s", "4 min", "04:10"."""

    kind: FreshnessKind
    age: str = ""

    @property
    def glyph(self) -> GlyphKind:
        """Ring for live, drill strokes for simulated, else unknown."""
        if self.kind is FreshnessKind.LIVE:
            return GlyphKind.OK
        return GlyphKind.DRILL if self.kind is FreshnessKind.SIMULATED else GlyphKind.UNKNOWN

    @property
    def is_stale(self) -> bool:
        """Whether values must not be shown as live."""
        return self.glyph is GlyphKind.UNKNOWN

    @property
    def words(self) -> str:
        """Live 2 s · STALE 4 min · OFFLINE 04:10 · Live 2 s, SIMULATED · NO DATA YET."""
        if self.kind is FreshnessKind.LIVE:
            return tr("Live {age}", age=self.age).strip()
        if self.kind is FreshnessKind.SIMULATED:
            return tr("Live {age}, SIMULATED", age=self.age)
        if self.kind is FreshnessKind.NEVER:
            return tr("NO DATA YET")
        return f"{tr(self.kind).upper()} {self.age}".strip()
