"""Every sentence people see is in German and Japanese, whole, with its places, and the compiled files say the same."""

import string
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from resources import tongue
from tests.translations import extract, tables, ts_file
from widgets import translation


@cache
def _keys() -> Mapping[str, list[str]]:
    return extract.keys()


@cache
def _said(language: str) -> Mapping[str, str]:
    return ts_file.read(ts_file.ts_path(language))


languages = pytest.mark.parametrize("language", ts_file.LANGUAGES)


def test_sentences_are_found_where_they_stand() -> None:
    source = (
        'A = marked("One")\ndef f(n):\n    return tr("Two {n}" if n else "Three", n=tr(A)) + tr("Fo" "ur") + tr(g(n))\n'
    )
    assert set(extract.sentences(source)) == {"One", "Two {n}", "Three", "Four"}
    assert {"Declare incident…", "Theme", "degraded"} <= {words for words, _place in tables.sentences()}


def test_a_sentence_is_whole() -> None:
    """A key is shown to a translator alone: it holds words, and each of its places has a name."""
    for key, places in _keys().items():
        assert any(letter.isalpha() for letter in key), (key, places)
        assert not any(name.isdigit() or not name for name in ts_file.named_places(key)), (key, places)


@languages
def test_every_sentence_is_translated_and_none_is_left_over(language: str) -> None:
    said = _said(language)
    assert not (missing := [key for key in _keys() if not said.get(key)]), f"make translations; missing: {missing[:20]}"
    assert not (gone := [key for key in said if key not in _keys()]), f"make translations; no longer there: {gone[:20]}"


@languages
def test_places_and_edges_are_the_same(language: str) -> None:
    for key, said in _said(language).items():
        assert ts_file.named_places(key) == ts_file.named_places(said), (key, said)
        assert _edges(key) == _edges(said), (key, said)


@languages
def test_a_translation_can_be_filled(language: str) -> None:
    for key, said in _said(language).items():
        forms = {name: (form, turn) for _plain, name, form, turn in string.Formatter().parse(key) if name}
        for _plain, name, form, turn in string.Formatter().parse(said):
            if name:
                assert turn == forms[name][1], (key, said)
                assert bool(form) <= bool(forms[name][0]), (key, said)


@languages
def test_what_is_compiled_says_the_same(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(ts_file.qm_path(language)))
    for key, said in _said(language).items():
        assert translator.translate(translation.CONTEXT, key) == said, f"make translations: {key}"


@languages
def test_the_file_is_as_the_tool_writes_it(language: str, tmp_path: Path) -> None:
    again = tmp_path / "again.ts"
    ts_file.write(again, language, _said(language))
    assert again.read_bytes() == ts_file.ts_path(language).read_bytes()


def test_a_wrong_place_gives_way_to_english() -> None:
    known = {"{count} services": "{cuont} Dienste", "Say {name}": "{name} sagen"}
    tongue.speak(known.__getitem__)
    try:
        assert tongue.tr("{count} services", count=3) == "3 services"
        assert tongue.tr("Say {name}", name="why") == "why sagen"
    finally:
        tongue.speak(None)


def test_the_pseudo_locale_lengthens_and_keeps_places() -> None:
    said = translation.pseudo("{count} services of {name}")
    assert said.startswith("⟦{count} services of {name}") and said.endswith("⟧")
    assert len(said) >= len("{count} services of {name}") + 6
    assert translation.pseudo("half a {brace").startswith("⟦half a {brace")


def _edges(sentence: str) -> tuple[str, str]:
    return sentence[: len(sentence) - len(sentence.lstrip())], sentence[len(sentence.rstrip()) :]
