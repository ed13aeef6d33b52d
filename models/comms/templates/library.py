"""All templates to choose from: those that come with the console, and an organisation's own, which take their place by key."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.templates.reading import read_templates
from models.comms.templates.template import Template
from models.kernel.errors import BadInput, Problem
from resources.said import say


@dataclass(frozen=True, slots=True)
class Library:
    """In the order in which a chooser lists them."""

    templates: tuple[Template, ...]

    def find(self, key: str) -> Template | None:
        """By key."""
        return next((each for each in self.templates if each.key == key), None)

    def of(self, audience: CommsAudience, severity: str = "") -> tuple[Template, ...]:
        """What an audience can be told, at this severity."""
        return tuple(
            each for each in self.templates if each.audience is audience and (not severity or each.fits(severity))
        )

    def holding(self, audience: CommsAudience, severity: str = "") -> Template | None:
        """The statement for the first minutes."""
        return next((each for each in self.of(audience, severity) if each.is_holding), None)

    def to_preapprove(self, key: str) -> Template:
        """The statement for the first minutes with this key; BadInput where none of those has it."""
        found = self.find(key)
        if found is not None and found.is_holding:
            return found
        known = ", ".join(each.key for each in self.templates if each.is_holding)
        told = (
            say("{key!r}; expected one of {known}", key=key, known=known)
            if known
            else say("{key!r}; none of the templates is for holding", key=key)
        )
        raise BadInput(Problem("template", None, "", told))

    def default(self, audience: CommsAudience, phase: Phase, severity: str = "") -> Template | None:
        """The one for a phase; of several the one that is made for this severity."""
        found = [each for each in self.of(audience, severity) if each.phase is phase and not each.is_holding]
        return next((each for each in found if each.severities), found[0] if found else None)

    def with_own(self, own: Iterable[Template]) -> "Library":
        """With an organisation's templates in place of those with their keys, or beside."""
        mine = {each.key: each for each in own}
        kept = [mine.pop(each.key, each) for each in self.templates]
        return Library((*kept, *mine.values()))


@cache
def built_in() -> Library:
    """Those that come with the console."""
    folder = resources.files("resources") / "templates"
    found: list[Template] = []
    for audience in CommsAudience:
        file = folder / f"{audience}.toml"
        found += read_templates(f"{audience}.toml", file.read_text(encoding="utf-8"))
    return Library(tuple(found))
