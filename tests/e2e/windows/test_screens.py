"""The pictures of the screens: every story plays to its end, by itself, and says what it wrote."""

from pathlib import Path

import pytest

from console.screens import render_all


@pytest.mark.parametrize("last", ["composer-sent", "outbox-archive"])
def test_a_story_plays_to_its_end(last: str, tmp_path: Path) -> None:
    said: list[str] = []
    written = render_all(tmp_path, ["dark"], [(1280, 800)], last, said.append)
    assert [path.name for path in written] == [f"{last}-dark-1280x800.png"]
    assert written[0].stat().st_size > 10_000 and said == ["dark 1280×800"]
