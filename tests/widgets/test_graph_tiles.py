"""Tiles show what drawing from scratch shows: in parts, after a change, while moving and afterwards."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from models.kernel.clock import ManualClock
from widgets.gallery_graph import estate, incident
from widgets.graph.backing import Backing
from widgets.graph.camera import Camera, bounds_of
from widgets.graph.canvas import GraphCanvas
from widgets.graph.level import SIDE, Level
from widgets.graph.places import place
from widgets.graph.scene import Scene
from widgets.graph.views import GraphView
from widgets.theme import current

SCREEN = QRect(0, 0, 900, 600)


class HastyClock(ManualClock):
    """Every look at it costs a second."""

    def monotonic(self) -> float:
        self.looks = getattr(self, "looks", 0) + 1
        return float(self.looks)


def scene_of(view: GraphView, before: Scene | None = None) -> Scene:
    return Scene(view, place(view, before.places if before else None), before)


def picture(backing: Backing, camera: Camera, ratio: float = 1.0) -> QImage:
    image = QImage(round(SCREEN.width() * ratio), round(SCREEN.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(current().color("panel"))
    with QPainter(image) as painter:
        backing.paint(painter, SCREEN, camera)
    return image


def differ(one: QImage, other: QImage) -> int:
    """The largest difference of any channel of any pixel, of 255."""
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(np.int16) for image in (one, other)]
    return int(np.abs(pixels[0] - pixels[1]).max())


def fresh(scene: Scene, camera: Camera) -> QImage:
    backing = Backing(ManualClock(0))
    backing.show_scene(scene, None)
    backing.look_at(camera.scale, 1.0, current())
    assert backing.fill(camera.seen(SCREEN.width(), SCREEN.height()))
    return picture(backing, camera)


@pytest.mark.parametrize("scale", [0.2, 0.5, 0.8, 1.0, 1.5])
def test_a_change_draws_what_a_new_picture_would_show(scale: float, qtbot: QtBot) -> None:
    before = scene_of(incident())
    camera = Camera(-20.0, -20.0, scale)
    backing = Backing(ManualClock(0))
    backing.show_scene(before, None)
    backing.look_at(scale, 1.0, current())
    seen = camera.seen(SCREEN.width(), SCREEN.height())
    backing.fill(seen)
    nodes = tuple(
        replace(node, condition=Condition.DOWN, word="DOWN", badge="v9", simulated=Condition.OK)
        if node.id in ("orders", "cache")
        else node
        for node in incident().nodes
    )
    edges = tuple(
        replace(edge, is_hidden=True, label="") if edge.key == ("checkout", "orders") else edge
        for edge in incident().edges
    )
    after = scene_of(replace(incident(), nodes=nodes, edges=edges), before)
    changed = after.changed_since(before)
    assert changed is not None
    backing.show_scene(after, changed)
    assert not backing.is_sharp(seen)
    backing.fill(seen)
    # Smoothed edges come out a shade different where they are clipped.
    assert differ(picture(backing, camera), fresh(after, camera)) <= 8
    assert differ(picture(backing, camera), fresh(before, camera)) > 100


def test_nothing_is_drawn_again_where_nothing_changed(qtbot: QtBot) -> None:
    before = scene_of(incident())
    after = scene_of(replace(incident(), notes=("news",)), before)
    assert after.changed_since(before) == []


def test_moving_on_copies_what_is_there(qtbot: QtBot) -> None:
    scene = scene_of(estate(60, 100))
    backing = Backing(ManualClock(0))
    backing.show_scene(scene, None)
    backing.look_at(1.0, 1.0, current())
    camera = Camera(0.0, 0.0, 1.0)
    backing.fill(camera.seen(900, 600))
    made = backing.made
    backing.fill(camera.panned(3, 2).seen(900, 600))
    assert backing.made - made <= 9, "at most a column and a row of tiles"
    assert picture(backing, camera.panned(3, 2)) == fresh(scene, camera.panned(3, 2))


def test_a_hasty_frame_stops_and_the_next_goes_on(qtbot: QtBot) -> None:
    scene = scene_of(incident())
    backing = Backing(HastyClock(0))
    backing.show_scene(scene, None)
    backing.look_at(1.0, 1.0, current())
    camera = Camera(0.0, 0.0, 1.0)
    seen = camera.seen(900, 600)
    turns = 0
    while not backing.fill(seen, 0.001):
        turns += 1
        assert turns < 200
    assert turns > 10 and differ(picture(backing, camera), fresh(scene, camera)) <= 8


def test_kept_tiles_are_bounded(qtbot: QtBot) -> None:
    level = Level(1.0, 1.0)
    scene = scene_of(estate(60, 100))
    for spot in level.spots((0.0, 0.0, 4000.0, 4000.0)):
        while not level.make(scene, spot):
            pass
    level.keep_near((0.0, 0.0, float(SIDE), float(SIDE)), 9)
    assert len(level.tiles) == 9 and (0, 0) in level.tiles


def test_a_canvas_in_motion_comes_to_show_what_one_at_rest_shows(qtbot: QtBot) -> None:
    moved, still = GraphCanvas(), GraphCanvas()
    for canvas in (moved, still):
        qtbot.addWidget(canvas)
        canvas.resize(900, 600)
        canvas.set_view(estate(60, 100))
        canvas.grab()
        canvas.zoom_by(2.0)
        canvas.pan_by(40, 30)
    still.settle()
    expected = still.grab().toImage()
    qtbot.waitUntil(lambda: moved.grab().toImage() == expected, timeout=20_000)


def test_the_overview_covers_the_whole_graph(qtbot: QtBot) -> None:
    scene = scene_of(estate(60, 100))
    backing = Backing(ManualClock(0))
    backing.show_scene(scene, None)
    backing.look_at(2.0, 1.0, current())
    while not backing.prepare(10.0):
        pass
    middle = Camera(0.0, 0.0, 0.25).centred(scene.places.width / 2, scene.places.height / 2, 900, 600)
    blank = QImage(900, 600, QImage.Format.Format_RGB32)
    blank.fill(current().color("panel"))
    backing.look_at(0.25, 1.0, current())
    assert picture(backing, middle) != blank
    left, top, right, bottom = bounds_of(scene.places.width, scene.places.height)
    assert left < 0 < right and top < 0 < bottom
