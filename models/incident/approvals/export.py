"""An approval as JSON, for verbs and exports."""

from collections.abc import Callable
from typing import Any

from models.incident.approvals.views import ApprovalView
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId


def approval_to_json(asked: ApprovalView, name_of: Callable[[PersonId], str], now_ms: int) -> dict[str, Any]:
    """Names in place of ids; times in RFC 3339; ages and what is left in whole seconds."""
    request, now = asked.request, asked.standing(now_ms)
    return {
        "id": asked.id,
        "kind": request.kind,
        "subject": request.subject,
        "what": request.what,
        "why": asked.why or None,
        "sha256": request.sha256,
        "text_is_what_is_hashed": asked.is_text_bound,
        "requested_by": name_of(request.requested_by),
        "authors": [name_of(person) for person in request.authors],
        "requested_at": rfc3339(request.requested_ms),
        "age_seconds": max(now_ms - request.requested_ms, 0) // 1_000,
        "expires_at": rfc3339(request.expires_ms),
        "left_seconds": max(request.expires_ms - now_ms, 0) // 1_000,
        "policy": {**request.policy.to_plain(), "sentence": request.policy.sentence},
        "status": str(now.status),
        "missing": list(now.missing),
        "sentence": now.sentence,
        "approved_by": [name_of(person) for person in now.approved_by],
        "denied_by": [name_of(person) for person in now.denied_by],
        "granted_at": None if now.granted_ms is None else rfc3339(now.granted_ms),
        "votes": [
            {
                "person": name_of(each.vote.person),
                "verdict": str(each.vote.verdict),
                "groups": list(each.vote.groups),
                "reason": each.vote.reason or None,
                "at": rfc3339(each.vote.at_ms),
                "counts": each.counts,
            }
            for each in asked.votes
        ],
    }
