"""Requests for approval as rows in words. Pure."""

from collections.abc import Callable

from console.panes.words import countdown, duration, minute
from models.access.approval.request import Verdict
from models.access.approval.standing import Status
from models.incident.approvals.views import Approvals, ApprovalView
from models.kernel.ids import PersonId
from resources.tongue import all_shown, shown, tr
from widgets.detail_rows import DetailView
from widgets.two_line_list import Sign, TwoLineView

NameOf = Callable[[PersonId], str]

_SIGNS = {Status.PENDING: Sign.OPEN, Status.GRANTED: Sign.DONE, Status.DENIED: Sign.WARNING}
_SOON_MS = 5 * 60_000


def approval_rows(approvals: Approvals, now_ms: int, name_of: NameOf) -> list[TwoLineView]:
    """What waits, the one that expires first in front; then the rest, the newest first."""
    waiting = approvals.pending(now_ms)
    rest = [each for each in reversed(approvals.all) if each not in waiting]
    return [_row(each, now_ms, name_of) for each in (*waiting, *rest)]


def _row(asked: ApprovalView, now_ms: int, name_of: NameOf) -> TwoLineView:
    request, now = asked.request, asked.standing(now_ms)
    sign = _SIGNS.get(now.status, Sign.OFF)
    if now.status is Status.PENDING:
        left = countdown(request.expires_ms, now_ms)
        end = tr("expires in {left}", left=left)
        sign = Sign.WARNING if request.expires_ms - now_ms <= _SOON_MS else sign
        note = tr(
            "{name_of}, {duration} ago · {missing}",
            name_of=name_of(request.requested_by),
            duration=duration(request.requested_ms, now_ms),
            missing="; ".join(all_shown(now.missing)),
        )
    else:
        end = tr(now.status.label)
        note = "; ".join(all_shown(now.missing)) or tr("by {map}", map=", ".join(map(name_of, now.approved_by)))
    return TwoLineView(asked.id, request.what, note, end, sign)


def details(asked: ApprovalView, now_ms: int, name_of: NameOf) -> list[DetailView]:
    """Who asks for what, why, until when; what it takes, what is missing, and every vote."""
    request, now = asked.request, asked.standing(now_ms)
    by = tr(
        "{name_of}, {minute}, {duration} ago",
        name_of=name_of(request.requested_by),
        minute=minute(request.requested_ms),
        duration=duration(request.requested_ms, now_ms),
    )
    rows = [DetailView(tr("Status"), tr(now.status.label), "; ".join(all_shown(now.missing)))]
    if now.is_pending or now.is_granted:
        rows.append(
            DetailView(
                tr("Expires"),
                tr(
                    "in {countdown}, {minute}",
                    countdown=countdown(request.expires_ms, now_ms),
                    minute=minute(request.expires_ms),
                ),
            )
        )
    rows.append(DetailView(tr("Asked by"), by))
    if request.authors:
        rows.append(DetailView(tr("Written by"), ", ".join(map(name_of, request.authors))))
    if asked.why:
        rows.append(DetailView(tr("Why"), asked.why))
    takes, _, rest = shown(request.policy.sentence).partition("; ")
    rows.append(DetailView(tr("Takes"), takes, rest))
    for number, each in enumerate(asked.votes):
        vote = each.vote
        word = tr("approved") if vote.verdict is Verdict.APPROVE else tr("denied")
        groups = (
            tr(" as {groups}", groups=", ".join(group.replace("_", " ") for group in vote.groups))
            if vote.groups
            else ""
        )
        unheard = "" if each.counts else tr(" (does not count)")
        said = f"{name_of(vote.person)} {word}{groups}, {minute(vote.at_ms)}{unheard}"
        rows.append(DetailView("" if number else tr("Votes"), said, vote.reason))
    return rows


def hash_words(asked: ApprovalView) -> str:
    """The hash, and whether it is that of the text that is shown."""
    bound = (
        tr("of exactly this text")
        if asked.is_text_bound
        else tr("of the thing as it goes out; the text is its rendering")
    )
    return tr(
        "sha256 {sha256}…{sha2562}, {bound}",
        sha256=asked.sha256[:16],
        sha2562=asked.sha256[-8:],
        bound=bound if asked.text else tr("no text was given with it"),
    )
