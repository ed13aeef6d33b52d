"""Runbooks of every kind, for property tests, and a small one to hand."""

from datetime import date

from hypothesis import strategies as st

from models.runbooks.fallback import Fallback
from models.runbooks.runbook import (
    ActionCall,
    ActionMode,
    Branch,
    Chunk,
    Link,
    LiveValue,
    Prerequisite,
    ReadMode,
    Runbook,
    Step,
    StepKind,
)

LETTERS = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
LINE = st.text(LETTERS, min_size=1, max_size=12) | st.sampled_from(
    ["no", "~", "12", "- a", "a: b", "#x", "'", '"', "{", "&a", "*a", "!t", "null", "\\", "15m", "|", "> x", "\ufeff"]
)
PROSE = st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(lines).strip())
NAME = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
NAMES = st.lists(NAME, max_size=2, unique=True).map(tuple)
URL = st.sampled_from(["https://example.com/a?b#c", "pages/a.md", "#here", "mailto:a@example.com"])
LIVE = st.builds(
    LiveValue, LINE, promql=LINE, unit=st.sampled_from(["", "s", "%"]), normal=st.sampled_from(["", "< 5", "== up"])
) | st.builds(LiveValue, LINE, field=st.sampled_from(["tier", "rto"]), service=NAME)
ACTION = st.builds(
    ActionCall,
    NAME,
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,5}", fullmatch=True), LINE | st.integers(-9, 9) | st.booleans(), max_size=2
    ),
    st.sampled_from(ActionMode),
)

MINUTES = st.integers(1, 10_080)
FALLBACK = st.builds(
    Fallback,
    MINUTES,
    LINE,
    limits=st.just("") | LINE,
    trigger_minutes=MINUTES,
    severities=st.sampled_from([("SEV1",), ("SEV1", "SEV2")]),
    vendors=NAMES,
    workaround=st.just("") | LINE,
)


@st.composite
def runbooks(draw: st.DrawFn) -> Runbook:
    """A sound runbook."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    total, chunks, number = sum(sizes), [], 0
    for size in sizes:
        steps = []
        for _ in range(size):
            steps.append(_step(draw, number, total))
            number += 1
        chunks.append(Chunk(draw(LINE), tuple(steps), draw(st.just("") | PROSE)))
    return Runbook(
        key=draw(NAME),
        title=draw(LINE),
        owner_team=draw(st.just("") | LINE),
        services=draw(NAMES),
        alerts=draw(NAMES),
        tags=draw(NAMES),
        last_tested=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        summary=draw(st.just("") | PROSE),
        prerequisites=tuple(draw(st.lists(st.builds(Prerequisite, LINE, st.none() | LIVE), max_size=2))),
        chunks=tuple(chunks),
        mode=draw(st.sampled_from(ReadMode)),
        fallback=draw(st.none() | FALLBACK),
    )


def _step(draw: st.DrawFn, number: int, total: int) -> Step:
    later = [f"s{n}" for n in range(number + 1, total)]
    branches = tuple(Branch(f"o{n}", to) for n, to in enumerate(later[:3]))
    kind = draw(st.sampled_from(StepKind))
    if kind is StepKind.DECIDE and len(branches) < 2:
        kind = StepKind.DO
    return Step(
        key=f"s{number}",
        text=draw(LINE),
        detail=draw(st.just("") | PROSE),
        kind=kind,
        expected=draw(st.just("") | LINE),
        expected_seconds=draw(st.none() | st.integers(0, 10_000)),
        command=draw(st.none() | PROSE.filter(bool)),
        links=tuple(draw(st.lists(st.builds(Link, LINE, URL), max_size=2))),
        live=draw(st.none() | LIVE),
        destructive=draw(st.booleans()),
        parallel_group=draw(st.just("") | LINE),
        needs=tuple(f"s{n}" for n in range(min(number, 1))),
        branches=branches if kind is StepKind.DECIDE or draw(st.booleans()) else (),
        confirm=draw(st.booleans()),
        action=draw(st.none() | ACTION),
    )


def small(key: str = "restart-pool", title: str = "Restart the pool", **fields: object) -> Runbook:
    """A runbook of two steps."""
    steps = (Step("look", "Look at the pool", kind=StepKind.CHECK), Step("act", "Restart it", destructive=True))
    return Runbook(key, title, chunks=(Chunk("All", steps),), **fields)  # type: ignore[arg-type]  # tests give the right kinds
