"""The pages of tables: the graph as rows, the order of restoration, hidden coupling. Pure but for the look at `Live`."""

from console.live import Live
from console.panes.blast_radius.drawn import Drawn
from console.panes.blast_radius.nodes import CONDITION_OF
from console.panes.blast_radius.pages import Page
from console.panes.blast_radius.situation import Situation
from console.panes.blast_radius.weak import WeakSheets
from console.panes.sheet import NONE, UNKNOWN_FIGURE, Sheet, ago, name_cell, sentence, state_cell
from console.panes.words import minute
from models.coupling.finding import Comparison, EdgeFinding
from models.coupling.kind import FindingKind
from models.health.condition import Condition
from models.topology.restore import RestoreStep, restore_order
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

_NAME = Column("Service", least=160)
_TIER = Column("Tier", least=56)
_STATE = Column("State", least=112)
_WHY = Column("Why", weight=1.0, least=220)


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
        Column("Expected", least=112, help="What the graph makes of where it began"),
        *((Column("Simulated", least=112, help="Under the what-ifs"),) if found.supposed is not None else ()),
        Column("Hops", is_right=True, least=56),
        Column("Needs", is_right=True, least=64),
        Column("Needed by", is_right=True, least=88),
        Column("Through", weight=0.6, least=160, help="The way the fault takes, from where it began"),
        _WHY,
    )
    rows = tuple(_twin_row(found, drawn, id_) for id_ in drawn.ids)
    return Sheet("Services", columns, rows, drawn.note, drawn.view.empty)


def _twin_row(found: Situation, drawn: Drawn, id_: str) -> DataRow:
    graph, service = found.graph, found.graph.services[found.graph.index[id_]]
    condition, expected = found.condition(id_), found.expected.by_service.get(id_)
    hit = found.supposed.by_service.get(id_) if found.supposed is not None else None
    node = drawn.view.by_id.get(id_)
    why = node.why if node is not None else (expected.because if expected is not None else "")
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
    spoken = f"{service.name}, {condition.value}. {why}"
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
    return state_cell(condition, word)


def _restoration(live: Live, found: Situation) -> Sheet:
    """Of all that is hit, in the order in which it can be brought back."""
    columns = (
        Column("Step", is_right=True, least=56),
        Column("Restore", weight=0.5, least=200),
        Column("Wave", is_right=True, least=64, help="Steps of one wave can be done side by side"),
        _TIER,
        _STATE,
        _WHY,
    )
    steps = restore_order(found.graph, found.supposed or found.live)
    rows = tuple(_step(found, step) for step in steps)
    meta = f"{len(rows)} steps · what is needed first comes first · as of {minute(live.clock.now_ms())}" if rows else ""
    return Sheet("Restore order", columns, rows, meta, "Nothing is hit: there is nothing to restore.")


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
    return DataRow(step.services[0], cells, condition, f"Step {step.number}: {names}. {why}", step.services[0])


_KINDS = {
    FindingKind.UNDECLARED: ("hidden coupling", Condition.DEGRADED),
    FindingKind.REVERSED: ("reversed", Condition.AT_RISK),
    FindingKind.STALE: ("stale", Condition.AT_RISK),
}


def finding_id(finding: EdgeFinding) -> str:
    """Kind, caller, target."""
    return f"{finding.kind.value}|{finding.caller}|{finding.target}"


def _coupling(live: Live) -> Sheet:
    columns = (
        Column("Finding", least=152),
        Column("Caller", least=140),
        Column("Target", least=140),
        Column("Calls", is_right=True, least=72),
        Column("Errors", is_right=True, least=72),
        Column("Last seen", is_right=True, least=104),
        Column("Ruled", weight=0.4, least=140),
        _WHY,
    )
    found: Comparison | None = live.coupling
    if found is None:
        why = "No calls between services were observed yet: name a Jaeger, a Kiali or a service graph in Settings (Ctrl+,)."
        return Sheet("Hidden coupling", columns, (), empty=why)
    rows = tuple(_finding_row(live, each) for each in found.findings)
    meta = f"{len(rows)} findings · {found.confirmed} declared calls seen"
    unsaid = f" Of {len(found.unobserved)} declared ones telemetry can't say." if found.unobserved else ""
    empty = f"Every call observed is declared: {found.confirmed} seen.{unsaid}"
    return Sheet("Hidden coupling", columns, rows, meta, empty)


def _finding_row(live: Live, finding: EdgeFinding) -> DataRow:
    word, condition = _KINDS[finding.kind]
    judged = finding.judgement
    ruled = "" if judged is None else f"{judged.verdict.value}ed by {live.person(judged.by)}: {judged.reason}"
    if judged is not None:
        condition = Condition.OK
    now_ms = live.clock.now_ms()
    last = (
        UNKNOWN_FIGURE
        if finding.last_ms is None
        else Cell(ago(max(0, now_ms - finding.last_ms) / 1000), sort=now_ms - finding.last_ms)
    )
    cells = (
        state_cell(condition, word),
        name_cell(finding.caller),
        name_cell(finding.target),
        Cell(f"{finding.calls:,}".replace(",", "\u202f"), sort=finding.calls),
        UNKNOWN_FIGURE if finding.errors is None else Cell(str(finding.errors), sort=finding.errors),
        last,
        Cell(ruled, full=ruled) if ruled else Cell("open", is_known=False),
        Cell(finding.words, full=finding.words),
    )
    return DataRow(finding_id(finding), cells, condition, f"{word}: {finding.words} {ruled}", finding.caller)
