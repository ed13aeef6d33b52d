"""Rendering by kind of sink."""

from collections.abc import Callable, Mapping
from typing import Final

from models.comms.rendering import (
    cachet,
    email,
    matrix,
    mattermost,
    pagerduty,
    slack,
    sms,
    static,
    statuspage,
    teams,
    webhook,
)
from models.comms.rendering.rendered import Rendered
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.update import Update, update_sha256

_BY_KIND: Final[Mapping[SinkKind, Callable[[Update, Sink], Rendered]]] = {
    SinkKind.STATUSPAGE: statuspage.render,
    SinkKind.CACHET: cachet.render,
    SinkKind.STATIC: static.render,
    SinkKind.SLACK: slack.render,
    SinkKind.SLACK_WEBHOOK: slack.render,
    SinkKind.TEAMS: teams.render,
    SinkKind.MATTERMOST: mattermost.render,
    SinkKind.MATTERMOST_WEBHOOK: mattermost.render,
    SinkKind.MATRIX: matrix.render,
    SinkKind.EMAIL: email.render,
    SinkKind.PAGERDUTY: pagerduty.render,
    SinkKind.PAGERDUTY_UPDATE: pagerduty.render,
    SinkKind.WEBHOOK: webhook.render,
    SinkKind.APPRISE: webhook.render,
    SinkKind.SMS: sms.render,
}


def render(update: Update, sink: Sink) -> Rendered:
    """The bytes for this sink, a preview and what is wrong with it. The same for equal arguments, everywhere."""
    return _BY_KIND[sink.kind](update, sink)


def approved_hash(update: Update, sinks: tuple[Sink, ...]) -> str:
    """What approvals of this update on these sinks bind to."""
    return update_sha256(update, [render(update, sink).sha256 for sink in sinks])
