"""What other systems posted to the hub, as a source: alerts for the inbox, changes for the charts."""

import json
from collections.abc import Callable
from typing import Final

from console.sources.port import Batch
from models.health.change import Change
from models.health.service_names import ServiceNames
from models.intake.hook import HookForm
from models.intake.posting import read_document
from models.intake.standing import Standing
from models.kernel.errors import BadInput
from models.sync.suggestions import Suggestion, SuggestionPage

NAME: Final = "hub hooks"
_MOST_PAGES: Final = 50
"""In one poll: what is more comes with the next."""


class HubIntakeSource:
    """Reads from the beginning at its first poll: what stands is kept nowhere else."""

    def __init__(
        self,
        ask: Callable[[int], SuggestionPage],
        close: Callable[[], None],
        names: ServiceNames,
        interval_seconds: float = 5.0,
    ) -> None:
        """`ask` gives what was posted after a number; it raises where the hub does not answer."""
        self.name = NAME
        self.interval_seconds = interval_seconds
        self._ask = ask
        self._close = close
        self._names = names
        self._begin("")

    def _begin(self, generation: str) -> None:
        self._generation = generation
        self._after = 0
        self._standing = Standing()

    def poll(self, now_ms: int) -> Batch:
        """What is new, and all alerts that stand by now."""
        changes: dict[tuple[str, str], Change] = {}
        warnings: list[str] = []
        for _ in range(_MOST_PAGES):
            page = self._ask(self._after)
            if page.generation != self._generation:
                # Another database of the hub: its numbers mean something else. What stands is read anew.
                was_other = bool(self._generation)
                self._begin(page.generation)
                if was_other:
                    page = self._ask(0)
            for each in page.suggestions:
                self._take(each, changes, warnings)
            if not page.suggestions or self._after >= page.newest:
                break
        return Batch(
            alerts=self._standing.alerts(now_ms), changes=tuple(changes.values()), warnings=tuple(warnings[:20])
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._close()

    def _take(self, posted: Suggestion, changes: dict[tuple[str, str], Change], warnings: list[str]) -> None:
        self._after = max(self._after, posted.number)
        source = f"hub hook {posted.hook}"
        try:
            form, document = HookForm(posted.form), json.loads(posted.document)
            told = read_document(form, document, self._names, source, posted.at_ms)
        except (ValueError, RecursionError, BadInput) as error:
            # The hub took it, so it is a newer program's, or the hub is not what it says it is.
            warnings.append(f"{source}: post {posted.number} can't be read: {error}")
            return
        warnings += (f"{source}: {each}" for each in told.left_out)
        self._standing.take(posted.hook, told.alerts, posted.at_ms)
        for change in told.changes:
            changes[change.key] = change
