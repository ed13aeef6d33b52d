"""Which shape, hue and stroke a node or an edge has."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.catalog.estate import CallMode, Strength
from models.health.condition import Condition
from models.topology.impact_class import ImpactClass
from widgets.glyphs import GlyphKind, glyph_of
from widgets.graph.views import Carries, EdgeView, NodeView

FADED: Final = 0.65
"""Opacity of what isn't on the path to the selected node: its name can still be read."""
SOFT_DASH: Final = (8.0, 4.0)
FALLBACK_DASH: Final = (2.0, 4.0)

_OF_IMPACT = {
    ImpactClass.DOWN: GlyphKind.DOWN,
    ImpactClass.DEGRADED: GlyphKind.DEGRADED,
    ImpactClass.AT_RISK: GlyphKind.AT_RISK,
    ImpactClass.PROTECTED: GlyphKind.PROTECTED,
}
WORST_FIRST: Final = (
    GlyphKind.DOWN,
    GlyphKind.DEGRADED,
    GlyphKind.UNKNOWN,
    GlyphKind.AT_RISK,
    GlyphKind.PROTECTED,
    GlyphKind.OK,
)


def glyph_of_node(node: NodeView) -> GlyphKind:
    """The worse of what is seen and what follows from the failure. Unknown never looks normal."""
    seen = glyph_of(node.condition)
    if node.impact is None:
        return seen
    return min(seen, _OF_IMPACT[node.impact], key=WORST_FIRST.index)


def is_unknown(node: NodeView) -> bool:
    """Whether nothing is known of it: it gets the dashed border, whatever its shape."""
    return node.condition is Condition.UNKNOWN and not node.is_cluster


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn. Widths and dashes in logical pixels."""

    ink: str
    width: float
    dash: tuple[float, ...] = ()
    arrow: str = "line"
    opacity: float = 1.0
    weight: int = 0
    """Heavier ones are drawn later."""


_PLAIN = {
    Carries.FAULT: ("text", 2.0, "text", 3),
    Carries.IMPACTED: ("text2", 1.5, "text", 2),
    Carries.QUIET: ("line", 1.0, "line", 1),
}


def stroke_of(edge: EdgeView) -> Stroke:
    """The stroke of an edge. Only a hidden coupling has a hue, and it has its dash and its word besides."""
    ink, width, arrow, weight = _PLAIN[edge.carries]
    dash: tuple[float, ...] = ()
    if edge.strength is Strength.FALLBACK:
        dash = FALLBACK_DASH
    elif edge.strength is Strength.SOFT or edge.mode is CallMode.ASYNC:
        dash = SOFT_DASH
    opacity = 1.0
    if edge.is_hidden:
        ink, arrow, dash, width, weight = "down", "down", SOFT_DASH, max(width, 1.5), 4
    elif edge.is_stale:
        ink, arrow, opacity, width, weight = "line", "line", 0.6, 1.0, 0
    if edge.is_on_path:
        ink, arrow = (ink if edge.is_hidden else "text"), (arrow if edge.is_hidden else "text")
        width, weight, opacity = max(width, 2.0) + 1.0, 5, 1.0
    if edge.is_faded:
        opacity, weight = opacity * FADED, -1
    return Stroke(ink, width, dash, arrow, opacity, weight)


@dataclass(frozen=True, slots=True)
class Strokes:
    """The strokes of many edges."""

    kinds: tuple[Stroke, ...]
    """Each that occurs, the lightest first."""
    kind: NDArray[np.int64]
    """For each edge, which of them."""


def strokes_of(edges: tuple[EdgeView, ...]) -> Strokes:
    """The strokes of these edges, in their order."""
    each = [stroke_of(edge) for edge in edges]
    kinds = tuple(
        sorted(set(each), key=lambda stroke: (stroke.weight, stroke.width, stroke.ink, stroke.dash, stroke.opacity))
    )
    number = {stroke: at for at, stroke in enumerate(kinds)}
    return Strokes(kinds, np.array([number[stroke] for stroke in each], dtype=np.int64))
