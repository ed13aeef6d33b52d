"""Who else may post to the hub, and what becomes of a post. Hooks and their secrets lie with the hub's keeper of secrets."""

import json
from collections.abc import Mapping
from typing import Final

from console.hub.limits import Buckets
from console.hub.refusals import HubRefused
from console.secret_store import SecretStore
from models.intake.authenticity import fault_of
from models.intake.hook import Hook, HookForm
from models.intake.posting import Posting, read_posting
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.store.hub.port import HubStore
from models.store.hub.posted import PostedRow
from models.sync.suggestions import MOST_ON_PAGE, Suggestion, SuggestionPage
from resources.said import say

SECRET_NAME: Final = "hub-hooks"
MOST_HOOKS: Final = 100
_PAGE_BYTES: Final = 1 << 20
_PER_SECOND: Final = 10.0
_BURST: Final = 600.0
"""Posts of one hook: a flood of alarms comes in groups, each a post."""


class Hooks:
    """Any thread: what is kept is replaced as a whole."""

    def __init__(self, keeper: SecretStore) -> None:
        self._keeper = keeper
        self._hooks = _read(keeper)

    def all(self) -> tuple[Hook, ...]:
        """Every hook, by name."""
        return tuple(self._hooks[name] for name in sorted(self._hooks))

    def add(self, hook: Hook) -> None:
        """Let somebody else post from now on. BadInput where the name is taken or there are too many."""
        known = _read(self._keeper)
        if hook.name in known:
            raise BadInput(
                Problem("NAME", None, "", say("there is a hook called {name} already; drop it first", name=hook.name))
            )
        if len(known) >= MOST_HOOKS:
            raise BadInput(
                Problem("NAME", None, "", say("there are {most_hooks} hooks already", most_hooks=MOST_HOOKS))
            )
        self._put({**known, hook.name: hook})

    def drop(self, name: str) -> Hook:
        """Take nothing more from this one. BadInput where there is none of that name."""
        known = _read(self._keeper)
        if name not in known:
            raise BadInput(Problem("NAME", None, "", say("no hook is called {name!r}; see: hub hook list", name=name)))
        self._put({each: hook for each, hook in known.items() if each != name})
        return known[name]

    def read(self, name: str, headers: Mapping[str, str], body: bytes, now_ms: int) -> tuple[Hook, Posting]:
        """A post to a hook, found to come from who knows its secret and to be of its form. HubRefused, or BadInput."""
        hook = self._hooks.get(name)
        if hook is None:
            raise HubRefused("not-found", "no hook has this name")
        fault = fault_of(hook, headers, body, now_ms)
        if fault is not None:
            raise HubRefused("signature", fault)
        return hook, read_posting(hook.form, headers, body, now_ms)

    def _put(self, hooks: Mapping[str, Hook]) -> None:
        plain = {name: [hook.form.value, hook.secret] for name, hook in hooks.items()}
        self._keeper.put({SECRET_NAME: json.dumps(plain)})
        self._hooks = dict(hooks)


class Intake:
    """The hooks of a hub that is being served, how fast each may post, and how often it did. On the event loop."""

    def __init__(self, hooks: Hooks, clock: Clock) -> None:
        self.hooks = hooks
        self.rate = Buckets(clock, _PER_SECOND, _BURST)
        self.told: dict[str, int] = {}
        """Alerts and changes taken since the start, by hook."""

    def note(self, hook: str, told: int) -> None:
        """A post was kept."""
        self.told[hook] = self.told.get(hook, 0) + told


def take(store: HubStore, hook: Hook, posting: Posting, now_ms: int) -> bool:
    """Keep a post for the members; False where it came before. On the thread that owns the store."""
    if not posting.told:
        # About something else, such as a ping: whoever sent it is answered, and nobody here needs it.
        return True
    row = PostedRow(hook.name, hook.form.value, now_ms, posting.document, posting.identity)
    with store.writing():
        return store.keep_posted(row) is not None


def page(store: HubStore, after: int) -> SuggestionPage:
    """What was posted after a number. On the thread that owns the store."""
    found = tuple(
        Suggestion(row.number, row.hook, row.form, row.at_ms, row.document)
        for row in store.posted(after, MOST_ON_PAGE, _PAGE_BYTES)
    )
    return SuggestionPage(store.generation, store.newest_posted(), found)


def _read(keeper: SecretStore) -> dict[str, Hook]:
    try:
        plain = json.loads(keeper.get(SECRET_NAME) or "{}")
        return {name: Hook(name, HookForm(form), secret) for name, (form, secret) in plain.items()}
    except (ValueError, TypeError, AttributeError):
        raise WatchfloorError(
            say("the hub's hooks in the {kind} can't be read; they were changed", kind=keeper.kind)
        ) from None
