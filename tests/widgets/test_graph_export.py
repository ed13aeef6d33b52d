"""Pictures to keep: the whole graph, its title and its legend, with text that can be read by a machine."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from widgets.gallery_graph import estate, incident
from widgets.graph.export import MOST_PIXELS, Sheet, png, svg
from widgets.graph.places import place
from widgets.graph.views import GraphView


def texts(data: bytes) -> list[str]:
    root = ElementTree.fromstring(data)
    return ["".join(each.itertext()).strip() for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_svg_holds_every_word_as_text(qtbot: QtBot) -> None:
    said = texts(svg(incident(), stamp="as of 14:36Z"))
    for node in incident().nodes:
        assert node.name in said and node.word in said and node.measure in said
    assert {"Blast radius", "as of 14:36Z", "Root", "Customers", "fallback", "breaker open 14:02Z", "v88"} <= set(said)
    assert "SIMULATED: eu-west drained." in said, "a simulation is never mistaken for what is"
    assert "Esc clears the what-if" not in said


def test_svg_has_an_accessible_title_and_no_pixels(qtbot: QtBot) -> None:
    data = svg(replace(incident(), title="Blast radius of db-3"))
    assert b"<title>Blast radius of db-3</title>" in data and b"18 nodes, 19 edges" in data
    assert b"<image" not in data


def test_sizes_agree_between_letters_and_lines(qtbot: QtBot) -> None:
    sizes = set(re.findall(rb'font-size="(\d+)"', svg(incident())))
    assert sizes <= {b"13", b"15", b"20"}


def test_what_is_exported_stands_where_it_stands_on_screen(qtbot: QtBot) -> None:
    view = incident()
    places = place(view)
    fewer = replace(view, nodes=view.nodes[:-1])
    kept = place(fewer, places)
    sheet = Sheet(fewer, kept)
    assert sheet.width >= kept.width and sheet.height > kept.height


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_png_shows_the_whole_graph(scale: float, qtbot: QtBot) -> None:
    view = estate(40, 60)
    places, image = place(view), png(view, scale=scale)
    assert image.width() >= places.width * scale and image.height() >= places.height * scale


def test_a_huge_png_is_made_smaller(qtbot: QtBot) -> None:
    image = png(estate(400, 800), scale=8)
    assert image.width() * image.height() <= MOST_PIXELS * 1.01


def test_nothing_to_export_says_so(qtbot: QtBot) -> None:
    view = GraphView(empty="Nothing failed.")
    assert "Nothing failed." in texts(svg(view)) and not png(view).isNull()
