"""The built-in status page: checks of the kind that axe makes, on the HTML itself; and a feed that follows RFC 4287."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from defusedxml.ElementTree import fromstring

import resources
from models.comms.phase import Phase
from models.comms.rendering.page.entries import Page, read_entry, read_page
from models.comms.rendering.page.files import files
from models.comms.rendering.render import render
from models.comms.rendering.sink import SinkKind
from models.comms.update import Component, ComponentState, Update
from models.kernel.clock import parse_rfc3339
from models.kernel.ids import StreamId
from tests.fakes.outbox import START_MS, sink_of, update_with

ATOM = "{http://www.w3.org/2005/Atom}"
VOID = {"meta", "link", "br", "img", "hr", "input"}
HOSTILE = '<script>x</script> & "quoted" \u00a0 {{7*7}}'
SECOND = StreamId("018f0000-0000-7000-8000-000000000002")


def page_of(*updates: Update) -> Page:
    page = Page("Example & Co status", "https://status.example.test/", "en")
    for update in updates:
        page = page.with_entry(read_entry(render(update, sink_of(SinkKind.STATIC)).content))
    return page


def story() -> Page:
    over = Component("search", "Search", ComponentState.OPERATIONAL)
    return page_of(
        update_with(),
        update_with(phase=Phase.IDENTIFIED, revision=2, at_ms=START_MS + 60_000, body=f"{HOSTILE}\n\nSecond."),
        update_with(incident=SECOND, number="INC-9", title=HOSTILE, components=(over,), at_ms=START_MS - 9),
        update_with(
            incident=SECOND, number="INC-9", title=HOSTILE, phase=Phase.RESOLVED, revision=2, at_ms=START_MS + 5
        ),
    )


@dataclass
class Read(HTMLParser):
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    text: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.text[self.open[-1]] = self.text.get(self.open[-1], "") + data

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]


@pytest.mark.parametrize("page", [page_of(), story()])
def test_every_page_is_well_formed_and_accessible(page: Page) -> None:
    made = files(page)
    pages = {name: content.decode() for name, content in made.items() if name.endswith(".html")}
    assert "index.html" in pages
    ids_of_files = set(made)
    for text in pages.values():
        read = Read()
        read.feed(text)
        assert read.open == [] and text.startswith("<!DOCTYPE html>")
        assert read.named("html") == [{"lang": "en"}]
        for landmark in ("header", "main", "footer", "h1", "title"):
            assert len(read.named(landmark)) == 1, landmark
        levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        ids = [attrs["id"] for _, attrs in read.tags if "id" in attrs]
        assert len(ids) == len(set(ids))
        for _, attrs in read.tags:
            labelled = attrs.get("aria-labelledby")
            assert labelled is None or labelled in ids
            assert not any(name.startswith("on") or name == "style" for name in attrs)
        for link in read.named("a"):
            target = str(link["href"])
            assert target.partition("#")[0] in ids_of_files or target.partition("#")[2] in ids
        assert read.named("script") == [] and read.named("img") == []
        assert "<script" not in text and "default-src 'none'" in text
        assert read.text["title"].strip()


def test_states_are_words_and_not_colours_alone() -> None:
    text = files(story())["index.html"].decode()
    assert "Partial outage" in text and "Some systems are not working" in text


def test_a_drill_can_not_be_taken_for_real() -> None:
    text = files(page_of(update_with(drill=True)))["index.html"].decode()
    assert "This is a drill" in text and "DRILL" in text


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_all_pairs_of_colours_pass_wcag_aa_in_both_schemes() -> None:
    style = resources.text("statuspage/style.css")
    schemes = [
        dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", style, re.S)
    ]
    assert len(schemes) == 2
    for scheme in schemes:
        for ground in ("ground", "raised"):
            for ink in ("text", "quiet", "link", "good", "warn", "bad", "care"):
                light, dark = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground, scheme[ink])


@pytest.mark.parametrize("page", [page_of(), story()])
def test_the_feed_follows_rfc_4287(page: Page) -> None:
    feed = fromstring(files(page)["feed.atom"])
    assert feed.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(feed.findall(f"{ATOM}{name}")) == 1
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert [each.get("href") for each in feed.findall(f"{ATOM}link") if each.get("rel") == "self"] == [
        "https://status.example.test/feed.atom"
    ]
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(page.entries)
    ids = [str(feed.findtext(f"{ATOM}id")), *(str(each.findtext(f"{ATOM}id")) for each in entries)]
    assert len(ids) == len(set(ids)) and all(re.fullmatch("urn:uuid:[0-9a-f-]{36}", each) for each in ids)
    for entry in entries:
        for name in ("id", "title", "updated", "content"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1
        parse_rfc3339(str(entry.findtext(f"{ATOM}updated")))
        content = entry.find(f"{ATOM}content")
        assert content is not None and content.get("type") == "html" and "<script" not in str(content.text)
    times = [str(each.findtext(f"{ATOM}updated")) for each in entries]
    assert times == sorted(times, reverse=True)


def test_the_page_is_read_again_from_its_own_json() -> None:
    page = story()
    raw = files(page)["status.json"]
    assert read_page(raw, page.title, page.url, page.language) == page
    assert page.with_entry(page.entries[0]) == page
    assert json.loads(raw)["status"] == "partial_outage"
    for odd in (b"{}", b"[]", b"nonsense", raw.replace(b'"wf-', b'"../', 1), raw.replace(b"identified", b"fixed")):
        with pytest.raises(ValueError, match=r".+"):
            read_page(odd, "", "", "en")
