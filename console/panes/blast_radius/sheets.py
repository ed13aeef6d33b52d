"""The pages of tables: the graph as rows, the order of restoration, hidden coupling. Pure but for the look at `Live`."""

from console.live import Live
from console.panes.blast_radius.drawn import Drawn
from console.panes.blast_radius.nodes import CONDITION_OF
from console.panes.blast_radius.pages import Page
from console.panes.blast_radius.situation import Situation
from console.panes.blast_radius.weak import WeakSheets
from console.panes.sheet import NONE, Sheet, ago, name_cell, sentence, state_cell, unknown_figure
from console.panes.words import minute
from models.coupling.finding import Comparison, EdgeFinding
from models.coupling.kind import FindingKind
from models.health.condition import Condition
from models.topology.restore import RestoreStep, restore_order
from resources.tongue import marked, shown, tr
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

_NAME = Column(marked("Service"), least=160)
_TIER = Column(marked("Tier"), least=56)
_STATE = Column(marked("State"), least=112)
_WHY = Column(marked("Why"), weight=1.0, least=220)


def sheets(live: Live, page: Page, drawn: Drawn, weak: WeakSheets) -> tuple[Sheet, ...]:
    """Those of a page."""
    found = drawn.situation
    if found is None:
        return tuple(Sheet(page.words, (), (), empty=drawn.view.empty) for _ in range(page.tables))
    match page:
        case Page.RESTORE:
            return (_restoration(live, found),)
        case Page.COUPLING:
            return (_coupling(live),)
        case Page.WEAK:
            return weak.sheets(live, found.graph)
    return (_twin(found, drawn),)


def _twin(found: Situation, drawn: Drawn) -> Sheet:
    columns = (
        _NAME,
        _TIER,
        _STATE,
        Column(tr("Expected"), least=112, help=tr("What the graph makes of where it began")),
        *((Column(tr("Simulated"), least=112, help=tr("Under the what-ifs")),) if found.supposed is not None else ()),
        Column(tr("Hops"), is_right=True, least=56),
        Column(tr("Needs"), is_right=True, least=64),
        Column(tr("Needed by"), is_right=True, least=88),
        Column(tr("Through"), weight=0.6, least=160, help=tr("The way the fault takes, from where it began")),
        _WHY,
    )
    rows = tuple(_twin_row(found, drawn, id_) for id_ in drawn.ids)
    return Sheet(tr("Services"), columns, rows, drawn.note, drawn.view.empty)


def _twin_row(found: Situation, drawn: Drawn, id_: str) -> DataRow:
    graph, service = found.graph, found.graph.services[found.graph.index[id_]]
    condition, expected = found.condition(id_), found.expected.by_service.get(id_)
    hit = found.supposed.by_service.get(id_) if found.supposed is not None else None
    node = drawn.view.by_id.get(id_)
    why = node.why if node is not None else (shown(expected.because) if expected is not None else "")
    path = hit.path if hit is not None else expected.path if expected is not None else ()
    names = [graph.services[graph.index[each]].name for each in path]
    cells = [
        name_cell(service.name),
        Cell("–" if service.tier is None else f"T{service.tier}", sort=1.5 if service.tier is None else service.tier),
        state_cell(condition),
        _impact_cell(expected.impact.value if expected is not None else "", id_ in found.expected.down),
    ]
    if found.supposed is not None:
        cells.append(_impact_cell(hit.impact.value if hit is not None else "", id_ in found.supposed.down))
    spoken = f"{service.name}, {tr(condition.value)}. {why}"
    cells += [
        NONE if expected is None else Cell(str(expected.hops), sort=expected.hops),
        Cell(str(len(graph.needs_of(id_))), sort=len(graph.needs_of(id_))),
        Cell(str(len(graph.callers_of(id_))), sort=len(graph.callers_of(id_))),
        Cell(" → ".join(names), full=" → ".join(names)),
        Cell(why, full=why),
    ]
    return DataRow(id_, tuple(cells), condition, spoken, id_)


def _impact_cell(word: str, is_down: bool) -> Cell:
    word = "down" if is_down else word
    if not word:
        return NONE
    condition = next((each for cls, each in CONDITION_OF.items() if cls.value == word), Condition.OK)
    return state_cell(condition, tr(word))


def _restoration(live: Live, found: Situation) -> Sheet:
    """Of all that is hit, in the order in which it can be brought back."""
    columns = (
        Column(tr("Step"), is_right=True, least=56),
        Column(tr("Restore"), weight=0.5, least=200),
        Column(tr("Wave"), is_right=True, least=64, help=tr("Steps of one wave can be done side by side")),
        _TIER,
        _STATE,
        _WHY,
    )
    steps = restore_order(found.graph, found.supposed or found.live)
    rows = tuple(_step(found, step) for step in steps)
    meta = (
        tr(
            "{rows} steps · what is needed first comes first · as of {minute}",
            rows=len(rows),
            minute=minute(live.clock.now_ms()),
        )
        if rows
        else ""
    )
    return Sheet(tr("Restore order"), columns, rows, meta, tr("Nothing is hit: there is nothing to restore."))


def _step(found: Situation, step: RestoreStep) -> DataRow:
    graph = found.graph
    services = [graph.services[graph.index[id_]] for id_ in step.services]
    names = " + ".join(service.name for service in services)
    tiers = [service.tier for service in services if service.tier is not None]
    condition = min((found.condition(id_) for id_ in step.services), key=lambda each: each.rank)
    # A promise that can't hold comes first: it is what one would plan with.
    why = " ".join(sentence(part) for part in (step.conflict or "", step.why) if part)
    cells = (
        Cell(str(step.number), sort=step.number),
        Cell(names, emphasis=Emphasis.NAME, full=names),
        Cell(str(step.wave), sort=step.wave),
        Cell(f"T{min(tiers)}", sort=min(tiers)) if tiers else NONE,
        state_cell(condition),
        Cell(why, full=why),
    )
    return DataRow(
        step.services[0],
        cells,
        condition,
        tr("Step {number}: {names}. {why}", number=step.number, names=names, why=why),
        step.services[0],
    )


_KINDS = {
    FindingKind.UNDECLARED: (marked("hidden coupling"), Condition.DEGRADED),
    FindingKind.REVERSED: (marked("reversed"), Condition.AT_RISK),
    FindingKind.STALE: (marked("stale"), Condition.AT_RISK),
}


def finding_id(finding: EdgeFinding) -> str:
    """Kind, caller, target."""
    return f"{finding.kind.value}|{finding.caller}|{finding.target}"


def _coupling(live: Live) -> Sheet:
    columns = (
        Column(tr("Finding"), least=152),
        Column(tr("Caller"), least=140),
        Column(tr("Target"), least=140),
        Column(tr("Calls"), is_right=True, least=72),
        Column(tr("Errors"), is_right=True, least=72),
        Column(tr("Last seen"), is_right=True, least=104),
        Column(tr("Ruled"), weight=0.4, least=140),
        _WHY,
    )
    found: Comparison | None = live.coupling
    if found is None:
        why = tr(
            "No calls between services were observed yet: name a Jaeger, a Kiali or a service graph in Settings (Ctrl+,)."
        )
        return Sheet(tr("Hidden coupling"), columns, (), empty=why)
    rows = tuple(_finding_row(live, each) for each in found.findings)
    meta = tr("{rows} findings · {confirmed} declared calls seen", rows=len(rows), confirmed=found.confirmed)
    unsaid = (
        tr(" Of {unobserved} declared ones telemetry can't say.", unobserved=len(found.unobserved))
        if found.unobserved
        else ""
    )
    empty = tr("Every call observed is declared: {confirmed} seen.{unsaid}", confirmed=found.confirmed, unsaid=unsaid)
    return Sheet(tr("Hidden coupling"), columns, rows, meta, empty)


def _finding_row(live: Live, finding: EdgeFinding) -> DataRow:
    word, condition = _KINDS[finding.kind]
    judged = finding.judgement
    ruled = (
        ""
        if judged is None
        else tr(
            "{verdict} by {person}: {reason}",
            verdict=tr(f"{judged.verdict.value}ed"),
            person=live.person(judged.by),
            reason=judged.reason,
        )
    )
    if judged is not None:
        condition = Condition.OK
    now_ms = live.clock.now_ms()
    last = (
        unknown_figure()
        if finding.last_ms is None
        else Cell(ago(max(0, now_ms - finding.last_ms) / 1000), sort=now_ms - finding.last_ms)
    )
    cells = (
        state_cell(condition, word),
        name_cell(finding.caller),
        name_cell(finding.target),
        Cell(f"{finding.calls:,}", sort=finding.calls),
        unknown_figure() if finding.errors is None else Cell(str(finding.errors), sort=finding.errors),
        last,
        Cell(ruled, full=ruled) if ruled else Cell(tr("open"), is_known=False),
        Cell(shown(finding.words), full=shown(finding.words)),
    )
    return DataRow(finding_id(finding), cells, condition, f"{word}: {shown(finding.words)} {ruled}", finding.caller)
