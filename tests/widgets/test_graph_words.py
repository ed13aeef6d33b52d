"""Words and strokes: what the legend, the heads and the lines say."""

from dataclasses import replace

import pytest

from models.catalog.estate import CallMode, Strength
from models.health.condition import Condition
from models.topology.impact_class import ImpactClass
from widgets.gallery_graph import incident
from widgets.glyphs import GlyphKind
from widgets.graph.heads import heads
from widgets.graph.legend import entries
from widgets.graph.look import glyph_of_node, stroke_of
from widgets.graph.places import place
from widgets.graph.spoken import edge_sentence, hint, node_sentence
from widgets.graph.tips import edge_tip
from widgets.graph.views import Carries, EdgeView, GraphView, NodeView


def node(condition: Condition, impact: ImpactClass | None = None) -> NodeView:
    return NodeView("a", "a", condition, condition.upper(), impact=impact)


@pytest.mark.parametrize(
    ("condition", "impact", "shape"),
    [
        (Condition.OK, None, GlyphKind.OK),
        (Condition.OK, ImpactClass.PROTECTED, GlyphKind.PROTECTED),
        (Condition.OK, ImpactClass.DEGRADED, GlyphKind.DEGRADED),
        (Condition.DOWN, ImpactClass.AT_RISK, GlyphKind.DOWN),
        (Condition.UNKNOWN, ImpactClass.PROTECTED, GlyphKind.UNKNOWN),
        (Condition.UNKNOWN, ImpactClass.DOWN, GlyphKind.DOWN),
    ],
)
def test_the_shape_is_the_worse_of_seen_and_computed(
    condition: Condition, impact: ImpactClass | None, shape: GlyphKind
) -> None:
    assert glyph_of_node(node(condition, impact)) is shape


def test_lines_differ_by_width_and_dash_and_only_hidden_ones_by_hue() -> None:
    edge = EdgeView("a", "b")
    assert stroke_of(replace(edge, carries=Carries.FAULT)).width == 2.0
    assert stroke_of(replace(edge, carries=Carries.IMPACTED)).width == 1.5
    assert stroke_of(replace(edge, strength=Strength.SOFT)).dash == (8.0, 4.0)
    assert stroke_of(replace(edge, mode=CallMode.ASYNC)).dash == (8.0, 4.0)
    assert stroke_of(replace(edge, strength=Strength.FALLBACK, mode=CallMode.ASYNC)).dash == (2.0, 4.0)
    hidden = stroke_of(replace(edge, is_hidden=True))
    assert hidden.ink == "down" and hidden.dash and replace(edge, is_hidden=True).words == "hidden"
    for each in (
        edge,
        replace(edge, carries=Carries.FAULT),
        replace(edge, is_stale=True),
        replace(edge, is_on_path=True),
    ):
        assert stroke_of(each).ink in ("line", "text", "text2")
    on_path = stroke_of(replace(edge, is_on_path=True))
    assert on_path.width > 2.0 and on_path.weight > stroke_of(replace(edge, carries=Carries.FAULT)).weight


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    words = {entry.words for entry in entries(incident(), has_shapes=False)}
    assert words == {"carries the fault", "impacted", "hard, quiet", "soft or async", "fallback", "simulated"}
    seen_from_afar = {entry.words for entry in entries(incident(), has_shapes=True)}
    assert seen_from_afar - words == {"DOWN", "DEGRADED", "UNKNOWN", "AT RISK", "PROTECTED", "OK"}
    lonely = GraphView((node(Condition.OK),))
    assert entries(lonely, has_shapes=False) == ()


def test_heads_count_from_the_root() -> None:
    view = incident()
    assert heads(view, place(view)) == ("Root", "Rank 1", "Rank 2", "Rank 3", "Rank 4", "Customers")
    told = replace(view, heads=("Failed", "Next"))
    assert heads(told, place(told)) == ("Failed", "Next", "", "", "", "")


def test_what_the_root_needs_stands_left_of_it() -> None:
    view = incident()
    below = replace(
        view,
        nodes=(*view.nodes, NodeView("disk", "disk", Condition.OK, "OK")),
        edges=(*view.edges, EdgeView("db-3", "disk")),
    )
    assert heads(below, place(below))[:3] == ("Needs", "Root", "Rank 1")


def test_sentences_hold_everything_that_is_drawn() -> None:
    view = incident()
    root = node_sentence(view, view.by_id["db-3"])
    assert root.startswith("db-3, down, pool 100 %, tier 2, 3 need it, needs 0; First out 13:52:04Z")
    assert "1 needs it" in node_sentence(view, view.by_id["web"])
    hidden = EdgeView("web", "cart", is_hidden=True, why="Seen 812 times in 24 h.")
    more = replace(view, edges=(*view.edges, hidden))
    assert edge_sentence(more, hidden) == (
        "web needs cart: hard, sync, hidden coupling, not declared, quiet; Seen 812 times in 24 h"
    )
    assert edge_tip(more, hidden).splitlines() == [
        "web needs cart",
        "hard, sync",
        "Hidden coupling: observed, not declared",
        "Seen 812 times in 24 h.",
    ]


def test_the_hint_says_which_way_faults_travel() -> None:
    assert hint(incident()).startswith("Faults travel left to right.")
    assert hint(replace(incident(), mirrored=True)).startswith("Faults travel right to left.")
