"""What is watched and what is not: services by layers, by zone if wanted; below it the gaps and blind spots. Pure."""

from collections.abc import Sequence

from console.panes.sheet import Around, Sheet, ago, name_cell, sentence, since_words, state_cell
from console.panes.words import parted
from models.coverage.blind_spot import BlindSpot
from models.coverage.layer import Layer
from models.coverage.matrix import Cell as CoverCell
from models.coverage.matrix import Cover, CoverageMatrix, Gap, Row
from models.health.condition import Condition
from models.health.figure import age
from resources.tongue import marked, tr
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

_LAYERS = tuple(Column(layer.value.capitalize(), least=176) for layer in Layer)
COLUMNS = (
    Column(marked("Service"), weight=1.0, least=160),
    Column(marked("Tier"), is_right=True),
    *_LAYERS,
    Column(
        marked("Needed by"), weight=0.6, least=120, help=marked("A service of tier 0 or 1 that can't do without it")
    ),
)
ZONE_COLUMNS = (COLUMNS[0], Column(marked("Zone")), *COLUMNS[1:])
GAP_COLUMNS = (
    Column(marked("State"), least=128),
    Column(marked("Tier"), is_right=True),
    Column(marked("Service"), weight=0.5, least=120),
    Column(marked("Layer")),
    Column(marked("Where"), weight=0.5, least=120),
    Column(marked("What is not seen"), weight=1.6, least=280),
)
EMPTY = marked(
    "No catalogue is in force, so nobody knows what ought to be watched. Ctrl+K, then “import”, takes one up."
)
EMPTY_ROWS = marked("The catalogue names no service yet. Ctrl+K, then “import”, takes up another.")
NO_GAP = marked("No gap: every layer that ought to be watched delivers, and no change has silenced anything.")
NOT_READ = marked("Coverage was not looked at yet. It is a few seconds after the first figures.")
_RANK = {Cover.MISSING: 0, Cover.SILENT: 1, Cover.WHOLE: 2, Cover.COVERED: 3, Cover.NOT_EXPECTED: 4}


def sheets(
    matrix: CoverageMatrix | None, spots: Sequence[BlindSpot], around: Around, why_none: str = ""
) -> tuple[Sheet, Sheet]:
    """The matrix, services with gaps first; and what nobody sees, by tier."""
    rows: list[DataRow] = []
    for row in sorted(matrix.rows if matrix is not None else (), key=_order):
        rows += _by_zone(row, around) if around.is_by_zone else [_row(row, around)]
    gaps = [_spot_row(each, around) for each in spots]
    if matrix is not None:
        cells = {row.service: row.cells for row in matrix.rows}
        gaps += [_gap_row(each, cells.get(each.service, ()), around) for each in matrix.gaps]
    meta = (
        ""
        if matrix is None
        else tr(
            "{covered} of {expected} covered · by what delivered last", covered=matrix.covered, expected=matrix.expected
        )
    )
    empty = (why_none or tr(EMPTY)) if matrix is None else tr(EMPTY_ROWS)
    return (
        Sheet(tr("Coverage"), ZONE_COLUMNS if around.is_by_zone else COLUMNS, tuple(rows), meta, empty),
        Sheet(
            tr("Gaps and blind spots"),
            GAP_COLUMNS,
            tuple(gaps),
            _by_tier(matrix, spots),
            empty if matrix is None else tr(NO_GAP),
        ),
    )


def explain(matrix: CoverageMatrix, spots: Sequence[BlindSpot], wanted: str, around: Around) -> Explained | None:
    """What stands behind a row; None where it is gone."""
    kind, _, rest = wanted.partition(":")
    if kind == "spot":
        spot = next((each for each in spots if _spot_id(each) == wanted), None)
        return None if spot is None else _explain_spot(spot, around)
    service = rest.partition("\n")[0]
    row = next((each for each in matrix.rows if each.service == service), None)
    return None if row is None else _explain_row(row, matrix, around)


def _order(row: Row) -> tuple[bool, float, bool, str]:
    has_gap = any(cell.cover.is_gap for cell in row.cells)
    return not has_gap, 1.5 if row.tier is None else float(row.tier), row.critical_for is None, row.name.casefold()


def _row(row: Row, around: Around) -> DataRow:
    cells = (
        name_cell(row.name),
        _tier(row.tier),
        *(_layer(row, layer) for layer in Layer),
        _needed_by(row, around),
    )
    return DataRow(f"row:{row.service}", cells, _condition(row.cells), _spoken(row, row.cells), row.service)


def _by_zone(row: Row, around: Around) -> list[DataRow]:
    found = []
    for place in dict.fromkeys(cell.place for cell in row.cells):
        here = tuple(cell for cell in row.cells if cell.place == place)
        by_layer = {cell.layer: cell for cell in here}
        cells = (
            name_cell(row.name),
            Cell(place or tr("no zone"), is_known=bool(place)),
            _tier(row.tier),
            *(_place(by_layer[layer]) if layer in by_layer else Cell("–", is_known=False) for layer in Layer),
            _needed_by(row, around),
        )
        found.append(DataRow(f"row:{row.service}\n{place}", cells, _condition(here), _spoken(row, here), row.service))
    return found


def _layer(row: Row, layer: Layer) -> Cell:
    """A layer over all zones: what is worst there, and in how many."""
    here = [cell for cell in row.cells if cell.layer is layer]
    gaps = [cell for cell in here if cell.cover.is_gap]
    if not here:
        return Cell("–", is_known=False)
    if not gaps or len(here) == 1:
        worst = min(here, key=lambda cell: (_RANK[cell.cover], -(cell.age_seconds or 0.0)))
        return _place(worst)
    if len(gaps) == len(here) and len({cell.cover for cell in gaps}) == 1:
        return _place(min(gaps, key=lambda cell: cell.age_seconds or 0.0))
    silent = sum(cell.cover is Cover.SILENT for cell in gaps)
    words = [
        tr("{silent} silent", silent=silent) if silent else "",
        tr("{gaps} no monitor", gaps=len(gaps) - silent) if len(gaps) > silent else "",
    ]
    said = tr("{filter} of {here}", filter=", ".join(filter(None, words)), here=len(here))
    return Cell(
        said,
        GlyphKind.UNKNOWN,
        sort=float(_RANK[min(gaps, key=lambda cell: _RANK[cell.cover]).cover]),
        full=_places(gaps),
    )


def _place(cell: CoverCell) -> Cell:
    """One layer in one zone."""
    rank = float(_RANK[cell.cover])
    by = tr("By {by}.", by=", ".join(cell.by)) if cell.by else ""
    match cell.cover:
        case Cover.COVERED:
            return Cell(tr("covered {age} ago", age=age(cell.age_seconds or 0.0)), GlyphKind.OK, sort=rank, full=by)
        case Cover.WHOLE:
            said = tr("{by} No figure tells this zone from the others.", by=by)
            return Cell(
                tr("as a whole {age} ago", age=age(cell.age_seconds or 0.0)), GlyphKind.OK, sort=rank, full=said
            )
        case Cover.SILENT:
            return Cell(tr("silent for {age}", age=age(cell.age_seconds or 0.0)), GlyphKind.UNKNOWN, sort=rank, full=by)
        case Cover.MISSING:
            return Cell(tr("no monitor"), GlyphKind.UNKNOWN, sort=rank)
    return Cell("–", sort=rank, is_known=False, full=tr("Not expected of a service of this kind."))


def _condition(cells: Sequence[CoverCell]) -> Condition:
    return Condition.UNKNOWN if any(cell.cover.is_gap for cell in cells) else Condition.OK


def _tier(tier: int | None) -> Cell:
    return (
        Cell(tr("not said"), sort=1.5, emphasis=Emphasis.QUIET) if tier is None else Cell(f"T{tier}", sort=float(tier))
    )


def _needed_by(row: Row, around: Around) -> Cell:
    if row.critical_for is None or row.critical_for == row.service:
        return Cell("–", is_known=False)
    return Cell(around.name_of(row.critical_for))


def _spoken(row: Row, cells: Sequence[CoverCell]) -> str:
    said = []
    for layer in Layer:
        here = [cell for cell in cells if cell.layer is layer and cell.cover is not Cover.NOT_EXPECTED]
        for words, group in _grouped(here):
            places = tr(" in {places}", places=_places(group)) if len(group) < len(here) and _places(group) else ""
            said.append(f"{tr(layer.value)}{places}: {words[0].lower()}{words[1:].rstrip('.')}")
    return f"{row.name}: {'; '.join(said) or tr('nothing is expected to be watched')}."


def _by_tier(matrix: CoverageMatrix | None, spots: Sequence[BlindSpot]) -> str:
    if matrix is None:
        return ""
    counts = sorted(matrix.by_tier.items(), key=lambda pair: 1.5 if pair[0] is None else float(pair[0]))
    said = (
        [
            (
                tr("{spots} blind spots", spots=len(spots))
                if len(spots) > 1
                else tr("{spots} blind spot", spots=len(spots))
            )
        ]
        if spots
        else []
    )
    said += [
        tr("{count} in {tier}", count=count, tier=tr("no tier") if tier is None else tr("tier {tier}", tier=tier))
        for tier, count in counts
    ]
    return ", ".join(said)


def _gap_words(gap: Gap, cells: Sequence[CoverCell]) -> str:
    """What nobody sees, and who else is hit."""
    path = ""
    if gap.critical_for is not None and gap.critical_for != gap.service:
        path = tr(" {critical_for} can't do without it.", critical_for=gap.critical_for)
    if gap.cover is Cover.MISSING:
        return tr("Nothing watches its {layer} layer.{path}", layer=tr(gap.layer.value), path=path)
    here = [cell for cell in cells if cell.layer is gap.layer and cell.cover is gap.cover]
    last = ago(min((cell.age_seconds for cell in here if cell.age_seconds is not None), default=None))
    by = ", ".join(dict.fromkeys(name for cell in here for name in cell.by))
    return tr(
        "Its {layer} layer is silent, last heard {last}: {by}.{path}",
        layer=tr(gap.layer.value),
        last=last,
        by=by,
        path=path,
    )


def _gap_row(gap: Gap, cells_of: Sequence[CoverCell], around: Around) -> DataRow:
    word = tr("silent") if gap.cover is Cover.SILENT else tr("no monitor")
    cells = (
        state_cell(gap.cover.condition, word),
        _tier(gap.tier),
        name_cell(around.name_of(gap.service)),
        Cell(tr(gap.layer.value)),
        _where(gap, cells_of),
        Cell(_gap_words(gap, cells_of)),
    )
    place = ",".join(gap.places)
    row_id = f"gap:{gap.service}\n{gap.layer.value}\n{gap.cover.value}\n{place}"
    return DataRow(row_id, cells, gap.cover.condition, sentence(gap.sentence), gap.service)


def _where(gap: Gap, cells: Sequence[CoverCell]) -> Cell:
    of_layer = sum(cell.layer is gap.layer for cell in cells)
    if len(gap.places) <= 1 and of_layer <= 1:
        return Cell(gap.places[0] if gap.places else tr("everywhere"))
    places = ", ".join(gap.places)
    return (
        Cell(tr("all {of_layer} places", of_layer=of_layer), full=places)
        if len(gap.places) == of_layer
        else Cell(places)
    )


def _spot_id(spot: BlindSpot) -> str:
    return f"spot:{spot.service}\n{spot.change}\n{spot.from_ms}\n{','.join(spot.layers)}"


def _spot_row(spot: BlindSpot, around: Around) -> DataRow:
    layers = ", ".join(layer.value for layer in spot.layers) or tr("alerts")
    lasts = "" if spot.until_ms is None else tr("was ")
    cells = (
        state_cell(spot.condition, tr("{lasts}blind spot", lasts=lasts)),
        Cell("–", is_known=False),
        name_cell(around.name_of(spot.service)),
        Cell(layers),
        Cell(tr("during {change}", change=spot.change)),
        Cell(sentence(parted(spot.sentence)[1])),
    )
    return DataRow(_spot_id(spot), cells, spot.condition, sentence(spot.sentence), spot.service)


def _explain_spot(spot: BlindSpot, around: Around) -> Explained:
    parts = [
        Said(
            tr("Why"),
            sentence(parted(spot.sentence)[1]),
            tr("since {since_words}", since_words=since_words(spot.from_ms, around.now_ms)),
        ),
        Said(tr("During"), sentence(spot.change)),
        Said(tr("Means"), tr("A failure of the change would not be seen here. Look by hand before you call it done.")),
    ]
    return Explained(around.name_of(spot.service), tr("BLIND SPOT · during a change"), GlyphKind.UNKNOWN, tuple(parts))


def _explain_row(row: Row, matrix: CoverageMatrix, around: Around) -> Explained:
    parts = [
        Said("" if at else tr("Gaps"), _gap_words(gap, row.cells), glyph=GlyphKind.UNKNOWN)
        for at, gap in enumerate(each for each in matrix.gaps if each.service == row.service)
    ]
    if row.critical_for is not None:
        own = row.critical_for == row.service
        said = (
            tr("It is of tier 0 or 1 itself.")
            if own
            else tr("{name_of} can't do without it.", name_of=around.name_of(row.critical_for))
        )
        parts.append(Said(tr("Critical"), said))
    for layer in Layer:
        here = [cell for cell in row.cells if cell.layer is layer]
        first = True
        for words, cells in _grouped(here):
            by = ", ".join(dict.fromkeys(name for cell in cells for name in cell.by))
            note = " · ".join(part for part in (_places(cells) if len(here) > 1 else "", by) if part)
            glyph = None if cells[0].cover is Cover.NOT_EXPECTED else glyph_of(cells[0].cover.condition)
            parts.append(Said(tr(layer.value).capitalize() if first else "", words, note, glyph))
            first = False
    tier = tr("tier not said") if row.tier is None else tr("tier {tier}", tier=row.tier)
    condition = _condition(row.cells)
    word = tr("GAPS") if condition is Condition.UNKNOWN else tr("COVERED")
    return Explained(
        row.name, f"{word} · {tier} · {row.kind.value.replace('_', ' ')}", glyph_of(condition), tuple(parts)
    )


def _grouped(cells: Sequence[CoverCell]) -> list[tuple[str, list[CoverCell]]]:
    """Zones of which the same is to be said, together."""
    groups: dict[Cover, list[CoverCell]] = {}
    for cell in cells:
        groups.setdefault(cell.cover, []).append(cell)
    found = []
    for cover in sorted(groups, key=lambda each: _RANK[each]):
        here = groups[cover]
        ages = [cell.age_seconds for cell in here if cell.age_seconds is not None]
        match cover:
            case Cover.MISSING:
                words = tr("Nothing watches it.")
            case Cover.SILENT:
                words = tr("Silent, last heard {ago}.", ago=ago(min(ages, default=None)))
            case Cover.WHOLE:
                words = tr("Covered as a whole, {ago}.", ago=ago(max(ages, default=None)))
            case Cover.COVERED:
                words = tr("Covered, {ago}.", ago=ago(max(ages, default=None)))
            case _:
                words = tr("Not expected of a service of this kind.")
        found.append((words, here))
    return found


def _places(cells: Sequence[CoverCell]) -> str:
    return ", ".join(cell.place for cell in cells if cell.place)
