"""Every screen as a picture, on the demo estate, at one moment and from one seed, so that two runs give the same pictures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from console import (
    access_scenes,
    app,
    approval_scenes,
    composer_scenes,
    first_scenes,
    holding_scenes,
    incident_scenes,
    outbox_scenes,
    runbook_scenes,
    sharing_scenes,
    sign_in_scenes,
    window_scenes,
)
from console.stage import Estate, Stage, open_stage
from widgets import theme
from widgets.gallery import GALLERY, render
from widgets.gallery_states import State

SHEET: Final = "sheet.png"


@dataclass(frozen=True, slots=True)
class Story:
    """Scenes played one after another on a console of their own."""

    scenes: Mapping[str, Callable[[Stage], None]]
    goes_on: bool = True
    """Each goes on from the one before."""
    estate: Estate = Estate.DEMO


def render_all(
    out: Path,
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    only: Sequence[str],
    say: Callable[[str], None],
    *,
    with_sheet: bool = False,
) -> list[Path]:
    """Write the pictures asked for, with a contact sheet of them where wanted; gives their paths.

    `only` chooses what has one of these in its name; empty chooses everything.
    """
    app.application()
    written: list[Path] = []
    for story in STORIES:
        written += _play(out, story, themes, sizes, only, say)
    for theme_name in themes:
        written += _widgets(out, theme_name, only)
    if with_sheet and written:
        from console.contact_sheet import contact_sheet  # most pictures are looked at one by one

        theme.apply(app.application(), theme.Theme.load(themes[0]))
        path = out / SHEET
        contact_sheet([(one.stem, QImage(str(one))) for one in written]).save(str(path))
        written.append(path)
    return written


def names() -> list[str]:
    """What `only` chooses from: screens in the order in which they are made, then widgets with their states."""
    return [name for story in STORIES for name in story.scenes] + [
        f"{name}-{state.value}" for name in GALLERY for state in State
    ]


def _is_meant(name: str, only: Sequence[str]) -> bool:
    return not only or any(each in name for each in only)


def _play(
    out: Path,
    story: Story,
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    only: Sequence[str],
    say: Callable[[str], None],
) -> Iterator[Path]:
    """One console for all themes and sizes: setting one up costs more than all of its pictures."""
    last = max((place for place, name in enumerate(story.scenes) if _is_meant(name, only)), default=-1)
    if last < 0:
        return
    with open_stage(themes[0], sizes[0], story.estate) as stage:
        for name, scene in list(story.scenes.items())[: last + 1]:
            if not _is_meant(name, only) and not story.goes_on:
                continue
            stage.show_as(themes[0], sizes[0])
            scene(stage)
            if _is_meant(name, only):
                for theme_name in themes:
                    for size in sizes:
                        stage.show_as(theme_name, size)
                        path = out / f"{name}-{theme_name}-{size[0]}x{size[1]}.png"
                        stage.picture().save(str(path))
                        say(path.name)
                        yield path
            else:
                stage.settle()
            stage.clear()


def _widgets(out: Path, theme_name: str, only: Sequence[str]) -> Iterator[Path]:
    folder = out / "widgets"
    for name in GALLERY:
        for state in State:
            if _is_meant(f"{name}-{state.value}", only):
                folder.mkdir(exist_ok=True)
                path = folder / f"{name}-{state.value}-{theme_name}.png"
                render(name, theme_name, state).save(str(path))
                yield path


def _stretched(estate: Estate) -> Story:
    scenes = {f"{estate.value}-{name}": window_scenes.SCENES[name] for name in window_scenes.STRETCHED}
    return Story(scenes, goes_on=False, estate=estate)


STORIES: Final = (
    Story(window_scenes.SCENES, goes_on=False),
    Story(window_scenes.RETENTION),
    Story(runbook_scenes.SCENES),
    Story(composer_scenes.SCENES),
    Story(holding_scenes.SCENES),
    Story(approval_scenes.SCENES, goes_on=False),
    Story(outbox_scenes.SCENES, goes_on=False),
    Story(sign_in_scenes.SCENES, goes_on=False),
    Story(access_scenes.SCENES, goes_on=False),
    Story(sharing_scenes.SCENES, goes_on=False),
    Story(first_scenes.SCENES, goes_on=False),
    Story(incident_scenes.SCENES, goes_on=False),
    Story(first_scenes.EMPTY, goes_on=False, estate=Estate.NOTHING),
    Story(window_scenes.EMPTY, goes_on=False, estate=Estate.NOTHING),
    _stretched(Estate.LONG),
    _stretched(Estate.MANY),
)
