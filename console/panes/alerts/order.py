"""The list must not jump under somebody's hand: while a row is being handled the groups keep their places. Pure."""

from collections.abc import Sequence
from typing import Final

from widgets.alerts.alert_views import AlertBlock

HOLD_MS: Final = 10_000
"""So long after the last key or click the order stands still."""


def steady(blocks: Sequence[AlertBlock], shown: Sequence[str], *, is_held: bool) -> tuple[AlertBlock, ...]:
    """The blocks in the order to show: the new one, or, while it is held, that of `shown` with new ones below."""
    if not is_held:
        return tuple(blocks)
    places = {id_: place for place, id_ in enumerate(shown)}
    return tuple(sorted(blocks, key=lambda block: places.get(block.id, len(places))))
