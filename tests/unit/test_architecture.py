"""What no import contract can hold: scans of the sources."""

import re
import statistics
from pathlib import Path

import grimp
import networkx
import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("console", "widgets", "models", "resources")
SOURCES = sorted(
    path.relative_to(ROOT)
    for path in [ROOT / "main.py", *(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))]
)
TOP_LEVEL = {"console", "widgets", "resources", "models", "tests", "installer", "docs"}


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def offenders(pattern: str, *allowed: str) -> list[str]:
    found = re.compile(pattern, re.MULTILINE)
    return [
        f"{path}: {match.group().strip()}"
        for path in SOURCES
        if not path.as_posix().startswith(allowed)
        for match in found.finditer(text(path))
    ]


def test_there_is_something_to_scan() -> None:
    assert len(SOURCES) > 100


def test_colours_are_the_themes() -> None:
    assert offenders(r"#[0-9a-fA-F]{6}\b|setStyleSheet", "widgets/theme.py", "resources/") == []


def test_letters_and_inks_come_from_the_tokens() -> None:
    by_hand = r"QColor\(\s*[\"'#\d]|GlobalColor\.(?!transparent)|\bqRgb\b|setPixelSize|setPointSize|\bmake_font\("
    # Paper has no theme, and the wall has a scale of its own, for five metres.
    own = ("widgets/theme.py", "widgets/typography.py", "widgets/wall/painting.py", "console/papers/pdf.py")
    assert offenders(by_hand, *own) == []
    for sheet in (ROOT / "resources" / "qss").glob("*.qss"):
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|rgba?\(|font-size:\s*\d", sheet.read_text("utf-8")) == [], (
            sheet.name
        )


def test_the_clock_is_read_in_one_place() -> None:
    clocks = r"\btime\.(time|monotonic|perf_counter|sleep)(_ns)?\b|from time import|datetime\.(now|utcnow|today)\(|date\.today\("
    # The benchmarks measure this machine, so a clock set by hand is of no use to them.
    assert offenders(clocks, "models/kernel/clock.py", "console/bench/", "console/cli/bench.py") == []


def test_one_module_speaks_http() -> None:
    assert offenders(r"^\s*(import|from) httpx\b", "console/http.py") == []


def test_only_the_store_speaks_sql() -> None:
    # The benchmark of a commit compares with the bare driver.
    assert offenders(r"^\s*(import|from) (sqlalchemy|sqlcipher3|alembic)\b", "models/store/", "console/bench/") == []


def test_no_module_needs_itself() -> None:
    graph = grimp.build_graph(*ROOMS, include_external_packages=False, cache_dir=None)
    arrows = [(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one)]
    circles = networkx.strongly_connected_components(networkx.DiGraph(arrows))
    assert [sorted(each) for each in circles if len(each) > 1] == []


def test_modules_stay_small() -> None:
    lengths = {path: len(text(path).splitlines()) for path in SOURCES}
    assert {path: length for path, length in lengths.items() if length > 500} == {}
    assert statistics.median(lengths.values()) <= 120


def test_modules_are_named_after_ideas() -> None:
    assert [path for path in SOURCES if path.stem in {"utils", "helpers", "common", "manager", "misc"}] == []


def test_top_level_folders_are_the_agreed_ones() -> None:
    tracked = {path.parts[0] for path in SOURCES if len(path.parts) > 1}
    with_sources = {
        each.name
        for each in ROOT.iterdir()
        if each.is_dir() and not each.name.startswith(".") and any(file.suffix == ".py" for file in each.rglob("*.py"))
    }
    assert tracked <= TOP_LEVEL and with_sources - {"build", "dist", "out"} <= TOP_LEVEL


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_place_and_no_plaintext_keyring(name: str) -> None:
    lock = text(Path(name))
    assert "://" not in lock and "--index-url" not in lock
    assert not re.search(r"keyrings[._-]alt", lock)
    assert all("--hash=" in entry for entry in re.split(r"\n(?=\S)", lock.strip()) if not entry.startswith("#"))
