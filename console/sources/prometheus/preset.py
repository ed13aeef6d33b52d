"""Presets: which PromQL gives which signal of a service. Ready ones lie in resources/presets; anyone can write more.

In a template `$match` stands for the label conditions that pick a group of services, `$by` for the labels a service is told
apart by, and `$window` for the range of a rate.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode, read_documents
from models.health.samples import Signal, Unit
from models.kernel.errors import BadInput, Problem
from resources.said import say

PRESET_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "presets"
_LABEL = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*\Z")
_METRIC = re.compile(r"\s*([a-zA-Z_:][a-zA-Z0-9_:]*)")
_PRESET_FIELDS = frozenset(("preset", "title", "service_label", "signals"))
_SIGNAL_FIELDS = frozenset(("signal", "label", "metric", "unit", "expr", "at", "per_instance", "split_by"))


@dataclass(frozen=True, slots=True)
class Template:
    """One signal of every service the preset finds."""

    signal: Signal
    label: str
    metric: str
    """Short human name of what is measured."""
    unit: Unit
    expr: str
    """PromQL for the value."""
    at: str
    """Selector of the raw metric: the time of its newest sample is the time of the value."""
    per_instance: bool = False
    """Whether instances of one service are kept apart rather than summed up."""
    split_by: tuple[str, ...] = ()
    """Further labels that make series of their own."""

    @property
    def needs(self) -> str:
        """Name of the metric without which the template gives nothing."""
        found = _METRIC.match(self.at)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Preset:
    """The templates for one kind of exporter."""

    name: str
    title: str
    service_label: str | None
    """The label that names the service in these metrics; None where it is the one chosen for the whole source."""
    templates: tuple[Template, ...]


def preset_names() -> tuple[str, ...]:
    """The ready presets."""
    return tuple(sorted(path.stem for path in PRESET_FOLDER.glob("*.yaml")))


def ready_presets() -> tuple[Preset, ...]:
    """All ready presets, in order of name."""
    return tuple(ready_preset(name) for name in preset_names())


def ready_preset(name: str) -> Preset:
    """One ready preset; BadInput names those there are."""
    if name not in preset_names():
        expected = say(
            "no such preset; expected a file or one of {preset_names}", preset_names=", ".join(preset_names())
        )
        raise BadInput(Problem(name, None, "preset", expected))
    return read_preset(f"{name}.yaml", (PRESET_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def read_preset(where: str, text: str) -> Preset:
    """The preset in a YAML text; BadInput with every fault found, each with its line."""
    documents = read_documents(where, text)
    if len(documents) != 1 or not isinstance(documents[0], MapNode):
        raise BadInput(Problem(where, None, "", say("expected one mapping with preset, title and signals")))
    reader = _Reader(where)
    preset = reader.preset(documents[0])
    if reader.problems:
        raise BadInput(*reader.problems)
    return preset


class _Reader:
    """Collects the problems of one file."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.problems: list[Problem] = []

    def preset(self, node: MapNode) -> Preset:
        self._known(node, _PRESET_FIELDS, "")
        service_label = self._text(node, "service_label", "", required=False) or None
        if service_label is not None and not _LABEL.match(service_label):
            self._report(node.line_of("service_label"), "service_label", say("expected a label name such as service"))
        signals = node.entries.get("signals")
        templates: list[Template] = []
        if not isinstance(signals, ListNode) or not signals.items:
            self._report(node.line_of("signals"), "signals", say("expected a list with at least one entry"))
        else:
            for place, item in enumerate(signals.items):
                template = self._template(item, f"signals[{place}]")
                if template is not None:
                    templates.append(template)
        name, title = self._text(node, "preset", ""), self._text(node, "title", "", required=False)
        return Preset(name, title or name, service_label, tuple(templates))

    def _template(self, node: Node, path: str) -> Template | None:
        if not isinstance(node, MapNode):
            self._report(node.line, path, say("expected a mapping with signal, unit, expr and at"))
            return None
        before = len(self.problems)
        self._known(node, _SIGNAL_FIELDS, path)
        signal = self._choice(node, "signal", path, [one.value for one in Signal])
        unit = self._choice(node, "unit", path, [one.value for one in Unit])
        expr, at = self._text(node, "expr", path), self._text(node, "at", path)
        label = self._text(node, "label", path, required=False)
        metric = self._text(node, "metric", path, required=False)
        per_instance = node.entries.get("per_instance")
        is_apart = isinstance(per_instance, ScalarNode) and per_instance.value is True
        if per_instance is not None and not (
            isinstance(per_instance, ScalarNode) and per_instance.value in (True, False)
        ):
            self._report(per_instance.line, f"{path}.per_instance", say("expected true or false"))
        if expr and not ("$by" in expr and "$match" in expr):
            self._report(node.line_of("expr"), f"{path}.expr", say("expected both $by and $match in it"))
        if at and not ("$match" in at and _METRIC.match(at)):
            self._report(node.line_of("at"), f"{path}.at", say("expected a selector such as my_metric{$match}"))
        split = self._labels(node, "split_by", path)
        if len(self.problems) > before:
            return None
        return Template(Signal(signal), label, metric or label, Unit(unit), expr, at, is_apart, split)

    def _labels(self, node: MapNode, key: str, path: str) -> tuple[str, ...]:
        listed = node.entries.get(key)
        if listed is None:
            return ()
        items = listed.items if isinstance(listed, ListNode) else [listed]
        names = [str(item.value) if isinstance(item, ScalarNode) else "" for item in items]
        if not all(_LABEL.match(name) for name in names):
            self._report(listed.line, f"{path}.{key}", say("expected a list of label names"))
        return tuple(names)

    def _choice(self, node: MapNode, key: str, path: str, choices: list[str]) -> str:
        text = self._text(node, key, path)
        if text and text not in choices:
            self._report(
                node.line_of(key),
                f"{path}.{key}",
                say("{text!r}: expected one of {choices}", text=text, choices=", ".join(choices)),
            )
        return text

    def _text(self, node: MapNode, key: str, path: str, required: bool = True) -> str:
        item = node.entries.get(key)
        field = f"{path}.{key}" if path else key
        if item is None and not required:
            return ""
        if (
            not isinstance(item, ScalarNode)
            or not isinstance(item.value, str)
            or not (item.value.strip() or not required)
        ):
            self._report(node.line_of(key), field, say("expected text"))
            return ""
        return item.value.strip()

    def _known(self, node: MapNode, fields: frozenset[str], path: str) -> None:
        for key in node.entries:
            if key not in fields:
                expected = say("no such field; expected one of {fields}", fields=", ".join(sorted(fields)))
                self._report(node.line_of(key), f"{path}.{key}" if path else key, expected)

    def _report(self, line: int | None, field: str, message: str) -> None:
        self.problems.append(Problem(self._where, line, field, message))
