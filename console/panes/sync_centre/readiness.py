"""How ready this workstation is to work alone: the age of everything that is kept here, as rows in words. Pure."""

from collections.abc import Sequence

from console.panes.words import clock_time
from models.freshness.ages import Freshness
from models.freshness.table import FreshnessRow, span
from models.kernel.clock import utc
from resources.tongue import marked, shown, tr
from widgets.detail_rows import DetailView
from widgets.glyphs import GlyphKind
from widgets.two_line_list import Sign, TwoLineView

_NAMES = {
    "health": marked("Health of services"),
    "on-call": marked("On-call plan"),
    "graph": marked("Dependency graph"),
    "members": marked("Who belongs"),
    "runbooks": marked("Runbooks"),
    "contacts": marked("Contacts"),
    "bridge": marked("Bridge"),
    "templates": marked("Templates"),
    "policy": marked("Policy"),
}
_MEANT = {
    "health": marked("verdicts and figures; automation and failover gates need it"),
    "on-call": marked("who is paged; pages name the plan's age"),
    "graph": marked("blast radius, restore order"),
    "runbooks": marked("checklists and their steps"),
    "contacts": marked("telephone numbers to call when nothing else works"),
    "bridge": marked("dial-in, link and PIN"),
    "templates": marked("texts that updates start from"),
    "policy": marked("severity matrix and protocols"),
    "members": marked("whose certificates count, who was shut out"),
}
_WORDS = {
    Freshness.FRESH: marked("current"),
    Freshness.STALE: marked("growing old"),
    Freshness.EXPIRED: marked("too old"),
    Freshness.NEVER: marked("age not known"),
}


def is_warned(row: FreshnessRow) -> bool:
    """Whether somebody should do something before it is too old, or as it is."""
    return row.is_there and row.standing is not Freshness.FRESH


def readiness_rows(rows: Sequence[FreshnessRow]) -> list[TwoLineView]:
    """What is too old first, then what grows old, then the rest; what is not here at all stands last."""
    order = [Freshness.EXPIRED, Freshness.NEVER, Freshness.STALE, Freshness.FRESH]
    ranked = sorted(rows, key=lambda row: (not row.is_there, order.index(row.standing)))
    return [_row(row) for row in ranked]


def _row(row: FreshnessRow) -> TwoLineView:
    sign = Sign.OFF if not row.is_there else Sign.WARNING if is_warned(row) else Sign.DONE
    note = " · ".join(part for part in (shown(row.note), tr(_MEANT.get(row.name, ""))) if part)
    end = tr(_WORDS[row.standing]) if row.is_there else tr("none")
    return TwoLineView(row.name, f"{name_of(row)}: {shown(row.words)}", note, end, sign)


def name_of(row: FreshnessRow) -> str:
    """What the class is called here."""
    return tr(_NAMES.get(row.name, row.name.capitalize()))


def readiness_details(row: FreshnessRow, now_ms: int) -> list[DetailView]:
    """When it was true, when it is marked, and when it may not be read any more."""
    glyph = GlyphKind.UNKNOWN if row.standing is Freshness.EXPIRED else GlyphKind.AT_RISK if is_warned(row) else None
    rows = [DetailView(tr("Standing"), tr(_WORDS[row.standing]) if row.is_there else tr("none here"), row.words, glyph)]
    if row.note:
        rows.append(DetailView(tr("Kept here"), row.note))
    if row.as_of_ms is not None:
        rows.append(DetailView(tr("As of"), f"{utc(row.as_of_ms):%Y-%m-%d} {clock_time(row.as_of_ms)}Z"))
        hard_ms = row.as_of_ms + row.hard_ms
        left = tr("in {span}", span=span(hard_ms - now_ms)) if hard_ms > now_ms else tr("passed")
        rows.append(
            DetailView(
                tr("Too old"),
                left,
                tr("marked after {span}, not read after {span2}", span=span(row.soft_ms), span2=span(row.hard_ms)),
            )
        )
    else:
        rows.append(
            DetailView(
                tr("Limits"),
                tr("{span} and {span2}", span=span(row.soft_ms), span2=span(row.hard_ms)),
                tr("marked after, not read after"),
            )
        )
    rows.append(DetailView(tr("Needed for"), tr(_MEANT.get(row.name, "–"))))
    return rows


def summary(rows: Sequence[FreshnessRow]) -> str:
    """7 current, 1 growing old."""
    counts = [
        (sum(row.is_there and row.standing is each for row in rows), word)
        for each, word in (
            (Freshness.EXPIRED, tr("too old")),
            (Freshness.STALE, tr("growing old")),
            (Freshness.FRESH, tr("current")),
        )
    ]
    return ", ".join(f"{count} {word}" for count, word in counts if count)
