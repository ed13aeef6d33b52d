"""What the checks find in a draft, each at its place: the seam between drafts and the rules of wording."""

from dataclasses import dataclass
from functools import lru_cache

from models.comms import places
from models.comms.lint.check import lint
from models.comms.lint.checked import Checked, Knowledge
from models.comms.lint.finding import Finding
from models.comms.record import Fact
from models.comms.situation import Situation
from models.comms.views import CommsView, DraftView

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding where it stands."""

    finding: Finding
    place: str
    """The place of the draft; empty where something is missing altogether."""
    start: int
    """Within the place's text, in code points."""
    end: int
    is_overridden: bool = False

    @property
    def blocks(self) -> bool:
        """Whether nothing goes out while it stands."""
        return self.finding.blocking and not self.is_overridden


def findings(draft: DraftView, view: CommsView, situation: Situation) -> tuple[Found, ...]:
    """Everything found, blocking ones first."""
    starts: dict[str, int] = {}
    text = ""
    for place, words in {places.TITLE: draft.title, **draft.sections}.items():
        text += _BETWEEN if text else ""
        starts[place] = len(text)
        text += words
    checked = Checked(text, draft.audience, draft.phase, knowledge(draft, view, situation))
    overridden = set(draft.overridden)
    found = [_placed(each, starts, draft, (each.rule, each.text) in overridden) for each in _linted(checked)]
    return tuple(sorted(found, key=lambda each: not each.blocks))


def knowledge(draft: DraftView, view: CommsView, situation: Situation) -> Knowledge:
    """What the rules may know beside the text."""
    cause = view.facts[Fact.CAUSE].value if Fact.CAUSE in view.facts else None
    public = {each.name.casefold() for each in situation.services}
    return Knowledge(
        people=tuple(sorted(situation.names.values())),
        vendors=situation.vendors,
        internals=tuple(each for each in situation.internals if each.casefold() not in public),
        is_cause_disclosed=cause is not None and str(draft.audience) in cause["audiences"],
        is_data_disclosed=bool(view.words(Fact.DATA)) and situation.data_impact in ("exposed", "suspected"),
        has_estimate=bool(view.words(Fact.ETR)),
        says_next_update=draft.next_update_ms is not None,
    )


@lru_cache(maxsize=32)
def _linted(checked: Checked) -> tuple[Finding, ...]:
    # Asked at every refresh of a screen, of a text that rarely differs.
    return lint(checked)


def _placed(finding: Finding, starts: dict[str, int], draft: DraftView, is_overridden: bool) -> Found:
    if finding.end == 0:
        return Found(finding, "", 0, 0, is_overridden)
    place = max((each for each in starts if starts[each] <= finding.start), key=lambda each: starts[each])
    length = len(draft.title if place == places.TITLE else draft.sections[place])
    start = finding.start - starts[place]
    return Found(finding, place, start, min(finding.end - starts[place], length), is_overridden)
