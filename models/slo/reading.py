"""Reads objectives: one text or many, OpenSLO v1 or Sloth, several documents or a list in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.catalog.findings import Findings, found
from models.catalog.reading import NamedText
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_documents
from models.kernel.errors import BadInput, Problem
from models.slo.fields import Fields
from models.slo.objective import Slo, SloKey
from models.slo.openslo import OpenSlo
from models.slo.sloth import read_plain, read_resource
from resources.said import say

_EXPECTED = say("expected OpenSLO (apiVersion: openslo/v1, kind) or Sloth (version: prometheus/v1, service, slos)")


@dataclass(frozen=True, slots=True)
class SloReading:
    """The objectives, and what of the input is not among them."""

    slos: tuple[Slo, ...]
    skipped: tuple[Problem, ...] = ()
    """Left out without being wrong: unknown kinds and versions, what isn't supported, references to what isn't there."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Objects read, by kind."""


def read_slos(texts: Sequence[NamedText]) -> SloReading:
    """All texts together; they may refer to each other. BadInput names everything wrong with any of them, up to a limit."""
    findings = Findings(texts[0].name if texts else "slo")
    skipped: list[Problem] = []
    open_slo = OpenSlo(skipped)
    slos: list[Slo] = []
    counts: dict[str, int] = {}
    for text in texts:
        mine = Findings(text.name, findings.problems)
        try:
            documents = read_documents(text.name, text.text)
        except BadInput as error:
            findings.problems.extend(error.problems)
            continue
        if not documents:
            mine.add(None, "", say("{expected}, found an empty file", expected=_EXPECTED))
        for node, at in _objects(documents):
            sloth = _take(node, at, mine, open_slo, skipped)
            if sloth is not None:
                slos += sloth
                counts["Sloth"] = counts.get("Sloth", 0) + 1
    slos += open_slo.read()
    _refuse_repetition(slos, findings)
    findings.problems[:] = list(dict.fromkeys(findings.problems))  # an SLI is read where it stands and where it is used
    findings.raise_any()
    return SloReading(tuple(slos), tuple(dict.fromkeys(skipped)), {**open_slo.counts, **counts})


def _objects(documents: Sequence[Node]) -> list[tuple[Node, str]]:
    """Documents, and the entries of documents that are lists."""
    objects: list[tuple[Node, str]] = []
    for number, document in enumerate(documents):
        at = f"documents[{number}]" if len(documents) > 1 else ""
        if isinstance(document, ListNode):
            objects += [(item, f"{at}[{index}]") for index, item in enumerate(document.items)]
        else:
            objects.append((document, at))
    return objects


def _take(node: Node, at: str, findings: Findings, open_slo: OpenSlo, skipped: list[Problem]) -> list[Slo] | None:
    """The objectives of a Sloth object; None for any other."""
    if not isinstance(node, MapNode):
        findings.add(node.line, at, say("{expected}, found {found}", expected=_EXPECTED, found=found(node)))
        return None
    document = Fields(node, at, findings)
    if "apiVersion" not in node.entries and "kind" not in node.entries:
        if "version" in node.entries or "slos" in node.entries:
            return read_plain(document, skipped)
        findings.add(node.line, at, say("{expected}, found neither", expected=_EXPECTED))
        return None
    version = document.text("apiVersion", "openslo/v1", required=True)
    if version is None:
        return None
    if version.startswith("sloth."):
        return read_resource(document, skipped)
    if version.startswith("openslo"):
        open_slo.take(document)
        return None
    said = say("{version!r} is neither OpenSLO nor Sloth; skipped", version=version)
    skipped.append(Problem(findings.where, node.line_of("apiVersion"), document.path("apiVersion"), said))
    return None


def _refuse_repetition(slos: Sequence[Slo], findings: Findings) -> None:
    first: dict[SloKey, Slo] = {}
    for slo in slos:
        earlier = first.setdefault(slo.key, slo)
        if earlier is not slo:
            where, _, line = slo.origin.rpartition(":")
            said = say(
                "expected each SLO of a service once, found {name!r} of {service} again (first {origin})",
                name=slo.name,
                service=slo.service,
                origin=earlier.origin,
            )
            findings.problems.append(Problem(where, int(line) if line.isdigit() else None, "name", said))
