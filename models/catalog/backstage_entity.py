"""One Backstage entity (catalog-info.yaml): its envelope, and the few fields of it a catalog needs."""

import re
from dataclasses import dataclass

from models.catalog.backstage_refs import DEFAULT_NAMESPACE, Ref
from models.catalog.findings import Findings, Place, found
from models.catalog.shapes import IDENTIFIER, Text
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode
from models.kernel.errors import Problem
from resources.said import say

API_VERSIONS = ("backstage.io/v1alpha1", "backstage.io/v1beta1")
RUNNING = ("component", "resource")
"""Kinds that become services."""
KNOWN_KINDS = (*RUNNING, "system", "domain", "group", "user", "api")

_NAME = Text(IDENTIFIER, "a name", 200)
_PLACEHOLDER = "{{"
"""Software templates lie in repositories beside what they describe, with their places still open: `${{ values.name }}`."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of a list, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class BackstageEntity:
    """An entity of a known kind. `name` keeps the spelling of the file, `ref` is in lower case."""

    ref: Ref
    name: str
    metadata: MapNode
    spec: MapNode
    place: Place

    @property
    def shown(self) -> str:
        """The name for people: display name of a group or user, else the title, else the name."""
        profile = self.spec.entries.get("profile")
        display = one_line(profile, "displayName") if isinstance(profile, MapNode) else None
        return display or one_line(self.metadata, "title") or self.name

    def annotation(self, *keys: str) -> tuple[str, str] | None:
        """Key and value of the first of the annotations or labels that is there."""
        for holder in ("annotations", "labels"):
            marks = self.metadata.entries.get(holder)
            for key in keys:
                value = one_line(marks, key) if isinstance(marks, MapNode) else None
                if value is not None:
                    return key, value
        return None

    def at(self, key: str) -> Place:
        """The place of a field of the spec."""
        return Place(self.place.where, self.spec.line_of(key), f"{self.ref}.spec.{key}")

    def listed(self, key: str) -> list[Entry]:
        """The texts of a list in the spec; its shape was checked by `entity_of`."""
        node = self.spec.entries.get(key)
        items = node.items if isinstance(node, ListNode) else []
        return [
            Entry(item.value, Place(self.place.where, item.line, f"{self.ref}.spec.{key}[{index}]"))
            for index, item in enumerate(items)
            if isinstance(item, ScalarNode) and isinstance(item.value, str)
        ]


def one_line(node: MapNode, key: str) -> str | None:
    """A text or number of a mapping as one clean line, None where there is none."""
    item = node.entries.get(key)
    value = item.value if isinstance(item, ScalarNode) else None
    if value is None or isinstance(value, bool):
        return None
    return " ".join(_CONTROL.sub(" ", str(value)).split())[:500] or None


def prose(node: MapNode, key: str) -> str:
    """A text of a mapping with its line breaks, without control characters; empty where there is none."""
    item = node.entries.get(key)
    value = item.value if isinstance(item, ScalarNode) else None
    return _CONTROL.sub(" ", value).strip()[:10_000] if isinstance(value, str) else ""


def entity_of(node: MapNode, findings: Findings, skipped: list[Problem]) -> BackstageEntity | None:
    """The entity of a document. A broken one is a problem; one of a kind or version not known is skipped and reported."""
    version, kind = (_required(node, key, "", findings) for key in ("apiVersion", "kind"))
    if version is None or kind is None:
        return None
    if reason := _unread(version, kind):
        key = "kind" if version in API_VERSIONS else "apiVersion"
        skipped.append(Problem(findings.where, node.line_of(key), key, reason))
        return None
    metadata = _section(node, "metadata", findings)
    spec = _section(node, "spec", findings) if "spec" in node.entries else MapNode(node.line)
    if metadata is None or spec is None:
        return None
    name = _required(metadata, "name", "metadata.", findings)
    if name is None or _NAME.read(metadata.entries["name"], "metadata.name", findings) is None:
        return None
    if _PLACEHOLDER in name:
        line = metadata.line_of("name")
        skipped.append(
            Problem(
                findings.where,
                line,
                "metadata.name",
                say("skipped {kind} {name!r}: a template that nobody has filled in yet", kind=kind, name=name[:80]),
            )
        )
        return None
    for key in ("dependsOn", "dependencyOf", "providesApis", "consumesApis"):
        _check_list(spec, key, findings)
    for key in ("owner", "system", "domain", "type"):
        if key in spec.entries and not isinstance(spec.entries[key], ScalarNode):
            findings.add(
                spec.line_of(key), f"spec.{key}", say("expected a text, found {found}", found=found(spec.entries[key]))
            )
    namespace = (one_line(metadata, "namespace") or DEFAULT_NAMESPACE).lower()
    ref = Ref(kind.lower(), namespace, name.lower())
    return BackstageEntity(ref, name, metadata, spec, Place(findings.where, metadata.line_of("name"), str(ref)))


def _unread(version: str, kind: str) -> str | None:
    if version not in API_VERSIONS:
        return say(
            "skipped {kind}: apiVersion {version!r} is not read; expected one of {api_versions}",
            kind=kind,
            version=version,
            api_versions=", ".join(API_VERSIONS),
        )
    if kind.lower() == "location":
        return say("skipped Location: what it points to is not followed; give those files too")
    if kind.lower() not in KNOWN_KINDS:
        return say(
            "skipped {kind}: this kind is not read; expected one of {known_kinds}",
            kind=kind,
            known_kinds=", ".join(KNOWN_KINDS),
        )
    return None


def _section(node: MapNode, key: str, findings: Findings) -> MapNode | None:
    section = node.entries.get(key)
    if isinstance(section, MapNode):
        return section
    told = say("no such field") if section is None else found(section)
    findings.add(node.line_of(key), key, say("expected a mapping, found {told}", told=told))
    return None


def _required(node: MapNode, key: str, prefix: str, findings: Findings) -> str | None:
    item: Node | None = node.entries.get(key)
    if isinstance(item, ScalarNode) and isinstance(item.value, str) and item.value:
        return item.value
    told = say("no such field") if item is None else found(item)
    findings.add(node.line_of(key), f"{prefix}{key}", say("expected a text, found {told}", told=told))
    return None


def _check_list(spec: MapNode, key: str, findings: Findings) -> None:
    node = spec.entries.get(key)
    if node is None or (isinstance(node, ScalarNode) and node.value is None):
        return
    if not isinstance(node, ListNode):
        findings.add(node.line, f"spec.{key}", say("expected a list of references, found {found}", found=found(node)))
        return
    for index, item in enumerate(node.items):
        if not isinstance(item, ScalarNode) or not isinstance(item.value, str):
            findings.add(
                item.line,
                f"spec.{key}[{index}]",
                say("expected a reference [kind:][namespace/]name, found {found}", found=found(item)),
            )
