"""Answers of the writer's thread reach whoever waits for them, each its own; many at once wake the loop once."""

import asyncio
from concurrent.futures import Future

import pytest

from console.hub.handing_back import HandingBack


def test_answers_that_are_ready_together_go_in_one_turn_of_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        loop, handing_back, woken = asyncio.get_running_loop(), HandingBack(), 0
        call = loop.call_soon_threadsafe

        def counted(*arguments: object) -> object:
            nonlocal woken
            woken += 1
            return call(*arguments)  # type: ignore[arg-type]  # passed on as they came

        monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
        works = [Future[int]() for _ in range(5)]
        waiting = [asyncio.ensure_future(handing_back.of(work)) for work in works]
        await asyncio.sleep(0)
        # Whoever stops waiting takes back what was not begun; what was begun goes on, and is told to nobody.
        assert works[1].set_running_or_notify_cancel()
        waiting[0].cancel()
        waiting[1].cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert works[0].cancelled() and not works[1].cancelled()
        woken = 0
        works[1].set_result(1)
        works[2].set_result(2)
        works[3].set_exception(ValueError("3"))
        works[4].cancel()
        assert woken == 1
        found = await asyncio.gather(*waiting, return_exceptions=True)
        assert found[2] == 2 and isinstance(found[3], ValueError)
        assert [isinstance(found[at], asyncio.CancelledError) for at in (0, 1, 4)] == [True] * 3
        # One that was done before anybody asked.
        assert await handing_back.of(works[2]) == 2

    asyncio.run(play())
