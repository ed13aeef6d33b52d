"""Whatever a parameter holds, the shape of the call stays that of its registration; and the hash is of all that decides."""

import json
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.kernel.errors import BadInput
from models.runbooks.actions.call import CommandWork, HttpWork, PromqlWork, body_text, resolve
from models.runbooks.actions.filling import fill_argv, fill_name, fill_promql, fill_url
from models.runbooks.actions.places import Quoting, promql_pieces
from models.runbooks.runbook import ActionCall
from tests.fakes.actions import registry

ODD = """../../etc .. a/../b a?b=c&d=e#f @evil.example/ //evil.example x;rm $(id) `id` "}or\\up{a=" \\" \\ ' ${other} %2e%2e
a\\..\\b {{7*7}} é☃𝄞 --flag - ~ #"""
NASTY = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40),
    st.sampled_from([*ODD.split(), "a b; rm -rf /"]),
)
OPEN = registry(
    """
hosts: [{host: deploy.example.com}]
actions:
  - name: run
    parameters: {x: {type: text, pattern: "(?s).*"}, n: {type: integer, least: -9, most: 9, default: 1}}
    command: {argv: [/bin/tool, --name, "${x}", "${n}", end]}
  - name: post
    parameters: {x: {type: text, pattern: "(?s).*"}}
    http:
      method: POST
      url: https://deploy.example.com/v1/${x}/restart?who=${x}&fixed=1
      json: {a: "${x}", b: ["${x}", 1], "fixed": "text"}
  - name: ask
    parameters: {x: {type: text, pattern: "(?s).*"}, n: {type: integer, least: -9, most: 9, default: 1}}
    promql: {expression: 'sum(up{a="${x}", b=~''${x}.*''}) > ${n}', expect: some}
"""
)


@settings(max_examples=150)
@given(NASTY)
def test_an_argument_stays_one_argument(value: str) -> None:
    template = ("/bin/tool", "--name", "${x}", "end")
    try:
        filled = fill_argv(template, {"x": value})
    except BadInput:
        assert value.startswith("-")
        return
    assert filled == ("/bin/tool", "--name", value, "end")


@settings(max_examples=150)
@given(NASTY)
def test_an_address_keeps_host_path_and_query(value: str) -> None:
    url = "https://deploy.example.com:8443/v1/${x}/restart?who=${x}&fixed=1"
    try:
        parts = urlsplit(fill_url(url, {"x": value}))
    except BadInput:
        assert any(step in (".", "..") for step in re.split(r"[/\\]", value))
        return
    assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "deploy.example.com:8443", "")
    segments = parts.path.split("/")
    assert len(segments) == 4 and segments[1] == "v1" and segments[3] == "restart" and unquote(segments[2]) == value
    assert parse_qsl(parts.query, keep_blank_values=True) == [("who", value), ("fixed", "1")]
    assert parts.geturl().isascii() and not re.search(r"[\s\x00-\x1f]", parts.geturl())


@settings(max_examples=100)
@given(NASTY)
def test_a_document_keeps_its_shape(value: str) -> None:
    assume(not value.startswith("secret:") and not any(each in (".", "..") for each in re.split(r"[/\\]", value)))
    try:
        made = resolve(OPEN, ActionCall("post", {"x": value}), None)
    except BadInput as error:
        assert "can't be sent" in str(error)
        return
    assert isinstance(made.work, HttpWork)
    assert made.work.host == "deploy.example.com" and made.work.port == 443
    assert json.loads(body_text(made.work.template) or "") == {"a": value, "b": [value, 1], "fixed": "text"}


@settings(max_examples=200)
@given(NASTY, st.integers(-9, 9))
def test_an_expression_keeps_its_structure(value: str, number: int) -> None:
    template = "sum(up{a=\"${x}\", b=~'${x}.*', c='${x}'}) > ${n} # ' \" ${x}"[: -len(" ${x}")]
    filled = fill_promql(template, {"x": value, "n": number})
    # What stands outside strings is the template's, but for the number.
    outside = _outside(filled)
    assert outside == _outside(template.replace("${x}", "")).replace(
        "${n}", f"({number})" if number < 0 else str(number)
    )


def _outside(expression: str) -> str:
    """The expression without what is inside its strings, by PromQL's rules of quoting."""
    kept: list[str] = []
    quote, at = "", 0
    while at < len(expression):
        letter = expression[at]
        if not quote and letter == "#":
            return "".join(kept) + expression[at:]
        if quote and letter == "\\":
            at += 1
        elif quote == letter:
            quote = ""
            kept.append(letter)
        elif not quote:
            kept.append(letter)
            quote = letter if letter in "\"'" else ""
        at += 1
    assert not quote, "a string that never ends"
    return "".join(kept)


def test_regular_expressions_take_values_word_for_word() -> None:
    filled = fill_promql('up{job=~"${x}"}', {"x": "a.b*"})
    assert filled == 'up{job=~"a\\\\.b\\\\*"}'
    pieces = [piece for piece in promql_pieces("a{b=~'${x}'} > ${n}") if piece.name]
    assert [(piece.name, piece.quoting, piece.is_regex) for piece in pieces] == [
        ("x", Quoting.SINGLE, True),
        ("n", Quoting.BARE, False),
    ]


@settings(max_examples=100)
@given(NASTY)
def test_a_name_keeps_its_labels(value: str) -> None:
    try:
        filled = fill_name("${x}.prod.example.com", {"x": value})
    except BadInput:
        return
    assert filled.split(".")[1:] == ["prod", "example", "com"] and filled.isascii()


def test_the_hash_binds_everything_that_decides() -> None:
    first = resolve(OPEN, ActionCall("run", {"x": "a"}), None)
    assert first.sha256 == resolve(OPEN, ActionCall("run", {"x": "a", "n": 1}), None).sha256
    assert isinstance(first.work, CommandWork) and first.work.template.argv == ("/bin/tool", "--name", "a", "1", "end")
    others = {
        resolve(OPEN, ActionCall("run", {"x": "b"}), None).sha256,
        resolve(OPEN, ActionCall("run", {"x": "a", "n": 2}), None).sha256,
        resolve(OPEN, ActionCall("ask", {"x": "a"}), None).sha256,
    }
    same = "actions: [{name: run, parameters: {x: {type: enum, values: [a]}}, %s command: {argv: [/bin/tool, '${x}']}}]"
    texts = (same % "", same % "timeout: 5s,", same % "destructive: true,", same % "approval: {approvers: 1},")
    others |= {resolve(registry(text), ActionCall("run", {"x": "a"}), None).sha256 for text in texts}
    assert len(others) == 7 and first.sha256 not in others
    asked = resolve(OPEN, ActionCall("ask", {"x": "a", "n": -2}), None).work
    assert asked == PromqlWork("sum(up{a=\"a\", b=~'a.*'}) > (-2)", "some")
