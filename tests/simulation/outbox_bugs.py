"""Bugs of the outbox, planted as those of tests.simulation.bugs are: each shows only where updates leave."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from console.outbox_worker import OutboxWorker
from models.comms import holding, views
from models.comms.outbox import commands as outbox_commands
from models.comms.outbox import decide as gates
from tests.simulation.planting import OF_EFFECTS, PLANTS, sending, swapped


@sending(OutboxWorker, "_raise_doubt")
def doubt_is_tried_again(_real: Any, self: Any, item: Any) -> bool:
    """What was being sent at a crash counts as not sent, and is sent by itself."""
    again_ms = self._clock.now_ms()
    self._desk.execute(
        outbox_commands.RecordFailed(item.incident, item.effect, item.attempts, "it did not end", again_ms)
    )
    return True


@sending(OutboxWorker, "_send")
def claimed_after_the_call(real: Any, self: Any, item: Any) -> Any:
    """The first call goes out, and then it is written down that one will."""
    channel, desk, claims = self._channels.of(item), self._desk, list[Any]()

    class Late:
        def execute(self, command: Any) -> None:
            if isinstance(command, outbox_commands.Claim):
                claims.append(command)
                return
            while claims:
                desk.execute(claims.pop())
            desk.execute(command)

        read = desk.read

    with swapped(self, "_desk", Late()):
        return real(self, item) if channel is not None else None


@sending(OutboxWorker, "recover")
def doubt_is_not_raised(_real: Any, self: Any) -> int:
    self._recovered = True
    return 0


@sending(gates, "_unmet_approval")
def nobody_need_approve(_real: Any, *_args: Any) -> Iterator[str]:
    return iter(())


@sending(gates, "_unmet_bytes")
def approvals_bind_any_bytes(_real: Any, item: Any, context: Any) -> Iterator[str]:
    yield from gates._unmet_approval(context.approval(item.update_sha256), context.now_ms)


@sending(gates, "_claim")
def anybody_may_send(real: Any, outbox: Any, item: Any, command: Any, context: Any) -> Any:
    """Whoever sees it queued sends it, wherever it was put up for approval."""
    with swapped(gates, "_is_sender", lambda *_args: True):
        return real(outbox, item, command, context)


@sending(gates, "_claim")
def who_queued_first_sends(real: Any, outbox: Any, item: Any, command: Any, context: Any) -> Any:
    """As far as is known here: two who can't hear each other both were the first."""
    first = min(outbox.facts(item.effect), key=lambda fact: fact.order)
    with swapped(gates, "_is_sender", lambda *_args: first.origin == context.origin):
        return real(outbox, item, command, context)


@contextmanager
def where_it_was_put_up_sends() -> Iterator[None]:
    """As it was before drafts were held: whoever puts a draft up for approval sends it, at two places where two do so."""
    with (
        swapped(holding, "sent_from", lambda _state, _draft, asked_at: asked_at),
        swapped(views, "_turn", lambda _asked, _held: 1),
    ):
        yield


PLANTS["where-it-was-put-up-sends"] = (where_it_was_put_up_sends, 1)
OF_EFFECTS.add("where-it-was-put-up-sends")


@sending(gates, "_settle")
def what_is_found_counts_as_absent(real: Any, outbox: Any, item: Any, command: Any, context: Any) -> Any:
    """A look-up's word that it is there is written down as that it is not."""
    return real(outbox, item, replace(command, accepted=command.accepted and not command.by_look_up), context)


NAMES: Final = frozenset(OF_EFFECTS)
"""Of all that stand above."""
