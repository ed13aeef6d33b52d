"""A plain picture of a layout: boxes, names, curves, arrows at the callers."""

from html import escape
from typing import Final

from models.layout.layered import NODE_WIDTH, Layout
from models.layout.request import NODE_HEIGHT

_MARGIN: Final = 24
_LONGEST: Final = 22
"""Characters of a name that fit into a box."""


def svg(ids: tuple[str, ...], found: Layout) -> str:
    """The picture as an SVG document, on one white page."""
    width, height = found.width + 2 * _MARGIN, found.height + 2 * _MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_MARGIN} {-_MARGIN} {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family="sans-serif" font-size="14">',
        '<defs><marker id="a" viewBox="0 0 9 8" refX="9" refY="4" markerWidth="9" markerHeight="8" orient="auto">'
        '<path d="M0 0L9 4L0 8z"/></marker></defs>',
        f'<rect x="{-_MARGIN}" y="{-_MARGIN}" width="{width:.0f}" height="{height:.0f}" fill="white"/>',
    ]
    for route in found.routes:
        points = [f"{x:.1f} {y:.1f}" for x, y in route.tolist()]
        curve = "".join(f"C{' '.join(points[at : at + 3])}" for at in range(1, len(points), 3))
        lines.append(f'<path d="M{points[0]}{curve}" fill="none" stroke="black" marker-end="url(#a)"/>')
    for id_, x, y in zip(ids, found.x.tolist(), found.y.tolist(), strict=True):
        left, top = x - NODE_WIDTH / 2, y - NODE_HEIGHT / 2
        shown = id_ if len(id_) <= _LONGEST else id_[: _LONGEST - 1] + "…"
        lines.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{NODE_WIDTH:.0f}" height="{NODE_HEIGHT:.0f}" '
            f'fill="white" stroke="black"/><text x="{left + 12:.1f}" y="{y + 5:.1f}">{escape(shown)}</text>'
        )
    return "\n".join([*lines, "</svg>"])
