"""Every page of the blast radius in one console, and the window at every size."""

import pytest

from console.panes.blast_radius.pages import Page
from tests.fakes.console_room import Room
from tests.fakes.ways import to_blast


@pytest.mark.parametrize("page", [page for page in Page if page is not Page.GRAPH])
def test_every_page_shows_rows_or_says_why_not(standing: Room, page: Page) -> None:
    standing.window.blast.show_page(Page.GRAPH)
    blast = to_blast(standing)
    blast.show_page(page)
    for panel, table in zip(blast.pages[page].panels, blast.pages[page].tables, strict=True):
        assert table.rows.rowCount() > 0 or panel._empty.accessibleName()
    assert blast.pages[page].tables[0].rows.rowCount() > 0 or page is Page.COUPLING


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (960, 700)])
def test_it_fits_the_window(standing: Room, size: tuple[int, int]) -> None:
    standing.window.blast.show_page(Page.GRAPH)
    blast = to_blast(standing)
    standing.window.resize(*size)
    standing.settle()
    assert standing.window.width() <= size[0] and blast.canvas.width() > 400
