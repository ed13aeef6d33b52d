"""Reads catalogs: one text or many, each document in whichever of the known formats it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from models.catalog.backstage import read_backstage
from models.catalog.backstage_entity import BackstageEntity, entity_of
from models.catalog.coherence import incoherences
from models.catalog.draft import Sheet
from models.catalog.edge_json import read_edge_json
from models.catalog.edge_list import read_edge_list
from models.catalog.estate import Catalog
from models.catalog.findings import Findings
from models.catalog.own_format import read_own
from models.catalog.yaml_nodes import MapNode, Node, read_documents
from models.kernel.errors import BadInput, Problem
from resources.said import say


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text and the name by which messages call it, mostly its file."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CatalogReading:
    """A catalog and what of the input is not in it."""

    catalog: Catalog
    skipped: tuple[Problem, ...] = ()
    """Left out without being wrong: entities of unknown kind, references to what nobody described."""


def read_catalog(texts: Sequence[NamedText]) -> CatalogReading:
    """All texts together as one catalog. BadInput names everything wrong with any of them, up to a limit."""
    findings = Findings(texts[0].name if texts else "catalog")
    sheets: list[Sheet] = []
    entities: list[BackstageEntity] = []
    skipped: list[Problem] = []
    for text in texts:
        mine = Findings(text.name, findings.problems)
        try:
            plain = read_edge_json(text.name, text.text) if len(texts) == 1 else None
            if plain is not None:
                sheets.append(plain)
                continue
            documents = read_documents(text.name, text.text)
        except BadInput as error:
            findings.problems.extend(error.problems)
            continue
        if not documents:
            mine.add(None, "", say("expected a catalog, found an empty file"))
        for document in documents:
            _read_document(document, mine, sheets, entities, skipped)
    if entities:
        sheets.append(read_backstage(entities))
    if not _comparable(sheets, findings):
        findings.raise_any()
    catalog = join_sheets(sheets, _name_of(texts), findings)
    for sheet in sheets:
        skipped += sheet.skipped
    return CatalogReading(catalog, tuple(skipped))


def _read_document(
    node: Node, findings: Findings, sheets: list[Sheet], entities: list[BackstageEntity], skipped: list[Problem]
) -> None:
    keys = node.entries.keys() if isinstance(node, MapNode) else set()
    if isinstance(node, MapNode) and ("apiVersion" in keys or "kind" in keys):
        entity = entity_of(node, findings, skipped)
        if entity is not None:
            entities.append(entity)
    elif "services" in keys or "watchfloor" in keys:
        sheets.append(read_own(node, findings))
    elif isinstance(node, MapNode) and ("nodes" in keys or "edges" in keys):
        sheets.append(read_edge_list(node, findings))
    else:
        findings.add(
            node.line,
            "",
            say(
                "expected a Watchfloor catalog (services: …), Backstage entities (apiVersion, kind) or an "
                "edge list (nodes: …, edges: …), found none of them"
            ),
        )


def join_sheets(sheets: Sequence[Sheet], default_name: str, findings: Findings) -> Catalog:
    """One catalog of several sheets; BadInput where they do not fit together. `default_name` serves where none has a name."""
    drafts = [draft for sheet in sheets for draft in sheet.drafts]
    vendors = [pair for sheet in sheets for pair in sheet.vendors]
    functions = [pair for sheet in sheets for pair in sheet.functions]
    regions = tuple(dict.fromkeys(region for sheet in sheets for region in sheet.regions))
    # What could not be read of a service must not be told again as missing.
    told = {(problem.where, _entry(problem)) for problem in findings.problems}
    is_coherent = len(sheets) == 1 and sheets[0].is_coherent
    faults = [] if is_coherent else incoherences(drafts, vendors, functions, regions)
    findings.problems.extend(problem for problem in faults if (problem.where, _entry(problem)) not in told)
    findings.raise_any()
    return Catalog(
        name=next((sheet.name for sheet in sheets if sheet.name), default_name),
        services=tuple(draft.service for draft in drafts),
        vendors=tuple(vendor for vendor, _ in vendors),
        functions=tuple(function for function, _ in functions),
        regions=regions,
    )


def _comparable(sheets: Sequence[Sheet], findings: Findings) -> bool:
    """Whether enough could be read to say what refers to nothing: every id, and nothing wrong but in fields of services."""
    in_services = all(problem.field.startswith("services[") for problem in findings.problems)
    return in_services and all(sheet.is_whole for sheet in sheets)


def _entry(problem: Problem) -> str:
    return problem.field.partition(".")[0]


def _name_of(texts: Sequence[NamedText]) -> str:
    stem = PurePath(texts[0].name).stem if texts else ""
    return stem if stem and stem != "-" else "catalog"
