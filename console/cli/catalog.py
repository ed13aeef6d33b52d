"""`catalog validate|import|export`: read an estate, put it in force, write it out."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from console.cli.context import Context
from models.catalog.estate import Catalog
from models.catalog.export import to_json, to_yaml
from models.catalog.findings import Findings
from models.catalog.gaps import Gap, gaps
from models.catalog.reading import CatalogReading, NamedText, read_catalog
from models.kernel.errors import BadInput, Problem

_FORMATS = "own YAML or JSON, Backstage catalog-info.yaml, or an edge list; - for standard input"


_MOST_LINES: Final = 20


def add_parser(nouns: Any) -> None:
    """catalog validate|import FILE… [--json] · catalog export [FILE] [--json]"""
    noun = nouns.add_parser("catalog", help="the estate: check, import or export it")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    validate = verbs.add_parser("validate", help="say what is wrong with catalog files, and what would be skipped")
    take = verbs.add_parser("import", help="put catalog files in force as the new version of the estate")
    for verb in (validate, take):
        verb.add_argument("files", nargs="+", metavar="FILE", help=_FORMATS)
        verb.add_argument("--json", action="store_true", help="print one JSON document")
    export = verbs.add_parser("export", help="write the estate in force")
    export.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="where to; JSON for a name ending in .json"
    )
    export.add_argument("--json", action="store_true", help="write JSON in place of YAML")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Exit status 0 done, 1 where there is nothing to export; BadInput where the files can't be taken."""
    if arguments.verb == "export":
        return _export(arguments, context)
    reading = _read(arguments.files, context)
    if arguments.verb == "validate":
        _report(reading, arguments, context, {"valid": True}, "Valid")
        return 0
    version = context.desk().publish_catalog(reading.catalog, ", ".join(arguments.files))
    _report(reading, arguments, context, {"version": version}, f"In force as version {version}")
    return 0


def _read(files: Sequence[str], context: Context) -> CatalogReading:
    findings = Findings(files[0])
    texts = []
    for file in files:
        try:
            texts.append(NamedText(file, context.read_text(file)))
        except BadInput as error:
            findings.problems.extend(error.problems)
    try:
        reading = read_catalog(texts) if texts else None
    except BadInput as error:
        findings.problems.extend(error.problems)
        reading = None
    findings.raise_any()
    if reading is None:
        raise BadInput(Problem(files[0], None, "", "expected a catalog, found nothing"))
    return reading


def _report(
    reading: CatalogReading, arguments: argparse.Namespace, context: Context, first: dict[str, Any], verdict: str
) -> None:
    catalog = reading.catalog
    missing = gaps(catalog)
    edges = sum(len(service.depends_on) for service in catalog.services)
    if arguments.json:
        context.json(
            {
                **first,
                "services": len(catalog.services),
                "dependencies": edges,
                "vendors": len(catalog.vendors),
                "skipped": [_plain(problem) for problem in reading.skipped],
                "gaps": len(missing),
            }
        )
        return
    counts = f"{len(catalog.services)} services, {edges} dependencies, {len(catalog.vendors)} vendors"
    context.out(f"{verdict}: {catalog.name}, {counts}.")
    for line in _at_most([f"skipped: {problem}" for problem in reading.skipped]) + _gap_lines(missing, catalog):
        context.out(line)


def _plain(problem: Problem) -> dict[str, Any]:
    plain = asdict(problem)
    return {"file": plain.pop("where"), **plain}


def _gap_lines(missing: Sequence[Gap], catalog: Catalog) -> list[str]:
    if not missing:
        return []
    blocking = [gap for gap in missing if gap.blocks_production]
    lines = [f"{len(missing)} of {len(catalog.services)} services have gaps, {len(blocking)} of them in tier 0 or 1."]
    return lines + _at_most(
        [f"gap: {gap.service}: no {', no '.join(gap.missing)} (not production-ready)" for gap in blocking]
    )


def _at_most(lines: list[str]) -> list[str]:
    """What a person reads at a terminal. All skipped parts are in --json, all gaps in the console's catalogue."""
    rest = len(lines) - _MOST_LINES
    return lines if rest <= 0 else [*lines[:_MOST_LINES], f"… and {rest} more"]


def _export(arguments: argparse.Namespace, context: Context) -> int:
    catalog = context.desk().catalog()
    if catalog is None:
        context.err("No catalog is in force. Import one first: catalog import FILE")
        return 1
    as_json = arguments.json or str(arguments.file).endswith(".json")
    context.write_text(arguments.file, to_json(catalog) if as_json else to_yaml(catalog))
    if arguments.file != "-":
        context.err(f"Written: {arguments.file}, {len(catalog.services)} services.")
    return 0
