"""Backstage entity references, `[kind:][namespace/]name`. Backstage compares them without regard to case."""

import re
from dataclasses import dataclass

DEFAULT_NAMESPACE = "default"
_REF = re.compile(r"(?:([^:/\s]+):)?(?:([^:/\s]+)/)?([^:/\s]+)\Z")


@dataclass(frozen=True, slots=True)
class Ref:
    """A complete reference in lower case; `kind` is empty where neither the text nor its place says one."""

    kind: str
    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.namespace}/{self.name}" if self.kind else f"{self.namespace}/{self.name}"


def parse_ref(text: str, kind: str = "", namespace: str = DEFAULT_NAMESPACE) -> Ref | None:
    """The reference, completed by the kind and namespace of its place; None where the text is no reference."""
    match = _REF.match(text.strip())
    if match is None:
        return None
    return Ref((match[1] or kind).lower(), (match[2] or namespace).lower(), match[3].lower())
