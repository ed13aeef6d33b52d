"""Every worked example of docs/blast_radius.md, run."""

import re
from pathlib import Path

import pytest

from models.catalog.estate import BreakerState
from models.catalog.reading import NamedText, read_catalog
from models.topology.graph import compile_graph
from models.topology.impact import impact
from models.topology.overlay import Overlay
from models.topology.what_if import read_what_if

DOC = (Path(__file__).parents[3] / "docs" / "blast_radius.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"## ([^\n]+)\n(?:(?!\n## )[\s\S])*?```yaml\n(services:[\s\S]*?)```\n\n(\|[\s\S]*?)\n\n", DOC)

Rows = list[tuple[str, str, str, str]]


def cases() -> list[object]:
    found: list[object] = []
    for title, text, table in EXAMPLES:
        rows: dict[str, Rows] = {}
        fails = ""
        for line in table.splitlines()[2:]:
            first, service, got, hops, path = (cell.strip() for cell in line.strip("|").split("|"))
            fails = first or fails
            rows.setdefault(fails, [])
            if service:
                rows[fails].append((service, got, hops, path))
        found += [pytest.param(text, fails, wanted, id=f"{title}: {fails}") for fails, wanted in rows.items()]
    return found


def overlay(fails: str) -> Overlay:
    states: dict[str, set[str]] = {"down": set(), "degraded": set(), "unknown": set()}
    breakers = {}
    for part in fails.split(", "):
        words = part.split()
        if words[0] == "breaker":
            breakers[words[1], words[2]] = BreakerState.OPEN
        elif words[0] != "nothing":
            states[words[1] if len(words) > 1 else "down"].add(words[0])
    down, degraded, unknown = (frozenset(states[each]) for each in ("down", "degraded", "unknown"))
    return Overlay(down=down, degraded=degraded, unknown=unknown, breakers=breakers)


@pytest.mark.parametrize(("text", "fails", "wanted"), cases())
def test_the_example_holds(text: str, fails: str, wanted: Rows) -> None:
    given = overlay(fails)
    found = impact(compile_graph(read_catalog([NamedText("doc", text)]).catalog), given)
    told = [(hit, hit.impact.value) for hit in (*found.hits, *found.protected)]
    told += [(hit, "exposed") for hit in found.exposed]
    rows = [(hit.service, word, str(hit.hops), ", ".join(hit.path)) for hit, word in told if hit.hops]
    assert sorted(rows) == sorted(wanted)


def test_no_example_is_missed() -> None:
    assert len(EXAMPLES) == DOC.count("```yaml\nservices:") == 5
    assert len(cases()) == 17


def test_the_file_of_suppositions_is_read() -> None:
    text = DOC.split("```yaml\n# what-if\n")[1].split("```")[0]
    needs = "depends_on: [checkout, tax, cache, sessions, db-1, db-3]"
    services = "".join(f"  - {{id: {each}}}\n" for each in ("tax", "cache", "sessions", "db-1", "db-3"))
    catalog = f"services:\n  - {{id: web, {needs}}}\n  - {{id: checkout, depends_on: [tax]}}\n{services}"
    read = read_what_if(text, "what-if", compile_graph(read_catalog([NamedText("doc", catalog)]).catalog))
    assert read.down == {"db-3"}
    assert read.restored == {"db-1"}
    assert read.breakers == {("web", "checkout"): BreakerState.OPEN}
    assert read.cut == {("checkout", "tax")}
