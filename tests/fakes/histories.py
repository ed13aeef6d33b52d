"""What several desks wrote about one incident, hearing from each other now and then; and what must hold of any such history."""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

from models.incident.decide import IncidentCommand
from models.incident.state import IncidentState
from models.kernel.errors import WatchfloorError
from models.kernel.event import Event
from models.kernel.ids import EventId, PersonId
from tests.fakes.events import STREAM
from tests.fakes.incidents import Post


def posts_apart(dice: random.Random, seconds: int = 120) -> list[Post]:
    """Three desks whose clocks differ from the first one's by up to so much."""
    posts = [Post(number) for number in (1, 2, 3)]
    for post in posts[1:]:
        post.device.clock.advance(dice.randint(-seconds, seconds))
    return posts


def together(
    posts: Sequence[Post],
    command: Callable[[Post, random.Random], IncidentCommand],
    dice: random.Random,
    turns: int,
    hearing: float = 0.15,
) -> list[Event]:
    """All of them have heard the first; then each turn one hears another or tries a command. Gives every event there is."""
    for post in posts[1:]:
        post.hear(posts[0])
    for _ in range(turns):
        post = dice.choice(posts)
        if dice.random() < hearing:
            post.hear(dice.choice(posts))
            continue
        try:
            post.do(command(post, dice))
        except WatchfloorError:
            continue
    for post in posts[1:]:
        posts[0].hear(post)
    return list(posts[0].known.values())


def fold(history: Sequence[Event], state: IncidentState | None = None) -> IncidentState:
    state = state or IncidentState(STREAM)
    for event in history:
        state.apply(event)
    return state


def plain(state: IncidentState) -> str:
    return json.dumps(state.to_plain(), sort_keys=True)


def in_any_order(history: Sequence[Event], dice: random.Random) -> IncidentState:
    """Shuffled, repeated, and cut by a snapshot, a history folds to one state in all that can be seen of it; gives it."""
    expected = fold(history)
    shuffled = [*history, *dice.choices(history, k=len(history) // 2)]
    dice.shuffle(shuffled)
    cut = dice.randint(0, len(shuffled))
    stored = json.loads(json.dumps(fold(shuffled[:cut]).to_plain()))
    for again in (fold(shuffled), fold(shuffled[cut:], IncidentState.from_plain(stored))):
        assert plain(again) == plain(expected)
        assert again.summary() == expected.summary()
        assert again.entries() == expected.entries()
        assert again.parts() == expected.parts()
    return expected


def forged(like: Event, type_name: str, body: Any, number: int = 1) -> Event:
    """An event whose body may be anything, otherwise like another of its stream."""
    id_ = EventId(f"0197f000-0000-7000-a000-{number:012d}")
    return Event(id_, like.stream, type_name, 1, like.origin, 99, like.hlc, like.at_ms, PersonId("x"), (), body)
