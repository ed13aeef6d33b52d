"""One large graph, shown and moved: on our canvas, and as plain items of a QGraphicsScene. Each runs in a process of its own."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from console.bench import graph_samples
from console.bench.offscreen import offscreen
from models.catalog.estate import Strength
from models.health.condition import Condition
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError
from widgets.graph.places import Places, place
from widgets.graph.views import Carries, EdgeView, GraphView, NodeView

WIDTH: Final = 1920
HEIGHT: Final = 1080
_own_time = time.perf_counter if sys.platform == "win32" else time.thread_time
"""Seconds the GUI thread itself has worked; Windows counts those too coarsely."""
_STEP: Final = 24
"""Pixels of a pan from frame to frame: the picture crosses the window in a second and a third."""
_TURN: Final = 1.05
_SETTLES_MS: Final = 1000
_KINDS: Final = (Strength.HARD, Strength.HARD, Strength.SOFT, Strength.FALLBACK)


@dataclass(frozen=True, slots=True)
class Moved:
    """What one graph took: milliseconds of each frame, for each way of moving it."""

    open_s: float
    """From the view to the first picture, layout included."""
    layout_s: float
    frames: tuple[tuple[str, tuple[float, ...]], ...]

    @property
    def ways(self) -> tuple[str, ...]:
        """pan_near (100 %), pan_far (25 %), zoom."""
        return tuple(way for way, _frames in self.frames)

    def of(self, way: str) -> tuple[float, ...]:
        """The frames of one way."""
        return dict(self.frames)[way]


def sample(shape: str, nodes: int, edges: int, seed: int) -> GraphView:
    """A view of this size, "layered" or "power", with a failure in it that a tenth of the callers feel."""
    dice = Random(seed)
    found = (graph_samples.power_law if shape == "power" else graph_samples.layered)(nodes, edges, seed)
    root = found[len(found) // 2][1]
    hit = {root}
    for caller, target in sorted(found, reverse=shape == "layered"):
        if target in hit and dice.random() < 0.15:
            hit.add(caller)
    views = [_node(node, node == root, node in hit) for node in range(nodes)]
    names = [view.id for view in views]
    lines = (
        EdgeView(
            names[caller],
            names[target],
            _KINDS[(caller + target) % 4],
            carries=Carries.FAULT if caller in hit and target in hit else Carries.QUIET,
        )
        for caller, target in found
    )
    return GraphView(tuple(views), tuple(lines))


def ours(shape: str, nodes: int, edges: int, seed: int, frames: int) -> Moved:
    """GraphCanvas."""
    app = offscreen()
    from widgets import theme
    from widgets.graph.canvas import GraphCanvas

    theme.apply(app)
    view = sample(shape, nodes, edges, seed)
    canvas = GraphCanvas()
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    _settle(app)
    begun = SystemClock().monotonic()
    canvas.set_view(view)
    app.processEvents()
    opened = SystemClock().monotonic() - begun
    laid_out = _layout_seconds(view)
    _settle(app)

    def zoom_to(scale: float) -> None:
        canvas.zoom_by(scale / canvas.camera().scale)
        canvas.centre_at(canvas.places().width / 2, canvas.places().height / 2)
        _settle(app)

    zoom_to(1.0)
    near = _frames(app, canvas, frames, lambda number: canvas.pan_by(*_pan(number)))
    zoom_to(0.25)
    far = _frames(app, canvas, frames, lambda number: canvas.pan_by(*_pan(number)))
    canvas.fit()
    _settle(app)
    zoom = _frames(app, canvas, frames, lambda number: canvas.zoom_by(_TURN if number < frames / 2 else 1 / _TURN))
    return Moved(opened, laid_out, (("pan_near", near), ("pan_far", far), ("zoom", zoom)))


def naive(shape: str, nodes: int, edges: int, seed: int, frames: int) -> Moved:
    """An item for each box, each word and each edge, as a first attempt would have it."""
    app = offscreen()
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QPainter, QPainterPath
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    from widgets import theme
    from widgets.graph.places import NODE_HEIGHT, NODE_WIDTH
    from widgets.theme import current

    theme.apply(app)
    view = sample(shape, nodes, edges, seed)
    shown = QGraphicsView()
    shown.resize(WIDTH, HEIGHT)
    shown.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
    shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown.show()
    _settle(app)
    begun = SystemClock().monotonic()
    places = place(view)
    look, scene = current(), QGraphicsScene()
    for route in places.routes:
        points = [QPointF(x, y) for x, y in route.tolist()]
        path = QPainterPath(points[0])
        for first in range(1, len(points), 3):
            path.cubicTo(*points[first : first + 3])
        scene.addPath(path, look.pen("line"))
    for node in view.nodes:
        number = places.index[node.id]
        left, top = places.boxes[number, 0], places.boxes[number, 1]
        scene.addRect(left, top, NODE_WIDTH, NODE_HEIGHT, look.pen("line"), look.color("raised"))
        for line, (words, role) in enumerate(((node.name, "name"), (node.word, "label"), (node.measure, "label"))):
            item = scene.addSimpleText(words, look.font(role))
            item.setBrush(look.color("text"))
            item.setPos(left + 42, top + 8 + 20 * line)
    shown.setScene(scene)
    # Room around it, so that a small one can be moved as well.
    whole, room = scene.itemsBoundingRect(), 5 * WIDTH
    shown.setSceneRect(whole.adjusted(-room, -room, room, room))
    shown.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)
    app.processEvents()
    opened = SystemClock().monotonic() - begun
    middle = QPointF(places.width / 2, places.height / 2)

    def pan(number: int) -> None:
        dx, dy = _pan(number)
        for bar, step in ((shown.horizontalScrollBar(), dx), (shown.verticalScrollBar(), dy)):
            bar.setValue(bar.value() + step)

    def zoom_to(scale: float) -> None:
        shown.resetTransform()
        shown.scale(scale, scale)
        shown.centerOn(middle)
        _settle(app)

    def turn(number: int) -> None:
        factor = _TURN if number < frames / 2 else 1 / _TURN
        shown.scale(factor, factor)

    zoom_to(1.0)
    near = _frames(app, shown, frames, pan)
    zoom_to(0.25)
    far = _frames(app, shown, frames, pan)
    shown.fitInView(whole, Qt.AspectRatioMode.KeepAspectRatio)
    _settle(app)
    zoom = _frames(app, shown, frames, turn)
    return Moved(opened, _layout_seconds(view), (("pan_near", near), ("pan_far", far), ("zoom", zoom)))


def _frames(app: Any, window: Any, count: int, step: Callable[[int], None]) -> tuple[float, ...]:
    """Milliseconds of each frame. WatchfloorError where the picture never changed."""
    took = []
    before = _picture(window)
    has_changed = False
    for number in range(count):
        begun = _own_time()
        step(number)
        # Twice: what the first round puts off belongs to this frame too.
        app.processEvents()
        app.processEvents()
        took.append((_own_time() - begun) * 1000)
        has_changed = has_changed or (number == count // 4 and _picture(window) != before)
    if not has_changed:
        raise WatchfloorError("nothing was painted: the frames are worth nothing")
    return tuple(took)


def _picture(window: Any) -> Any:
    """What the window has painted so far, without painting it again."""
    return window.screen().grabWindow(window.winId()).toImage()


def _pan(number: int) -> tuple[int, int]:
    """There and back again, so that it stays in the graph."""
    return (_STEP, _STEP // 2) if number % 80 < 40 else (-_STEP, -_STEP // 3)


def _settle(app: Any) -> None:
    """Until nothing is left to do; asleep meanwhile."""
    from PySide6.QtCore import QEventLoop, QTimer

    waiting = QEventLoop(app)
    QTimer.singleShot(_SETTLES_MS, waiting.quit)
    waiting.exec()


def _layout_seconds(view: GraphView) -> float:
    begun = SystemClock().monotonic()
    places: Places = place(view)
    taken = SystemClock().monotonic() - begun
    return taken if places.ids else 0.0


def _node(number: int, is_root: bool, is_hit: bool) -> NodeView:
    condition = Condition.DOWN if is_root else Condition.OK
    if is_hit and not is_root:
        condition = Condition.DEGRADED if number % 3 else Condition.AT_RISK
    name = graph_samples.name(number)
    return NodeView(
        name, name, condition, condition.value.upper(), f"T{number % 4}", f"p95 0.{number % 90 + 10} s", is_root=is_root
    )
