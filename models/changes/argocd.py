"""Changes from the sync history of Argo CD applications. Pure: takes the parsed answer of GET /api/v1/applications."""

from collections.abc import Iterator
from typing import Any

from models.changes.fields import instant_ms, items, mapping, short, text
from models.health.change import Change, ChangeKind
from resources.said import say

SOURCE = "argocd"
_NAME_LABELS = ("app.kubernetes.io/name", "app")


def read_applications(document: Any) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Every sync of every application, the oldest first, and what could not be read, in words."""
    changes: list[Change] = []
    odd: list[str] = []
    if not isinstance(document, dict) or not isinstance(document.get("items"), list | type(None)):
        raise ValueError("expected a list of applications under items")
    for application in items(document.get("items")):
        name = text(mapping(mapping(application).get("metadata")).get("name"), 200)
        if not name:
            odd.append(say("an application without a name was left out"))
            continue
        changes += _syncs(name, mapping(application), odd)
    return tuple(sorted(changes, key=lambda change: (change.at_ms, change.id))), tuple(dict.fromkeys(odd))


def _syncs(name: str, application: Any, odd: list[str]) -> Iterator[Change]:
    metadata, status = mapping(application.get("metadata")), mapping(application.get("status"))
    labels = mapping(metadata.get("labels"))
    service = next((text(labels.get(label), 200) for label in _NAME_LABELS if labels.get(label)), "") or name
    namespace = text(metadata.get("namespace"), 200)
    whole = f"{namespace}/{name}" if namespace else name
    health = text(mapping(status.get("health")).get("status"))
    before: list[str] = []
    for entry in items(status.get("history")):
        found = mapping(entry)
        try:
            at_ms = instant_ms(found.get("deployedAt"))
        except ValueError as error:
            odd.append(say("{name}: a sync was left out: {error}", name=name, error=error))
            continue
        revisions = [text(found.get("revision"), 100), *(text(one, 100) for one in items(found.get("revisions")))]
        revision = " ".join(short(one) for one in dict.fromkeys(revisions) if one)
        # A revision that ran before and was replaced since is one gone back to.
        is_back = revision in before and before[-1] != revision
        before.append(revision)
        initiator = mapping(found.get("initiatedBy"))
        source = mapping(found.get("source"))
        words = [text(source.get("chart")) or text(source.get("path")), health and f"health now {health}"]
        yield Change(
            id=f"{whole}#{text(found.get('id'), 40) or at_ms}",
            at_ms=at_ms,
            service=service,
            title=f"{name} {revision}".strip(),
            author=text(initiator.get("username"), 100) or ("automated" if initiator.get("automated") is True else ""),
            detail=", ".join(word for word in words if word),
            kind=ChangeKind.ROLLBACK if is_back else ChangeKind.DEPLOYMENT,
            source=SOURCE,
        )
