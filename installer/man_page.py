"""The manual page watchfloor(1), made from the very table that the command line is parsed by, so that the two never differ."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime

from console.cli.entry import parser
from console.cli.verbs import VERBS
from console.version import VERSION
from installer.contents import is_left_out

_BEFORE = r""".SH DESCRIPTION
Watchfloor is a desktop war-room console with which people command service outages: live service health, the incident and its
timeline, roles, decisions and clocks in one window, on a local encrypted record that works when network, cloud and chat are down.
.PP
Without a verb the console opens. Everything that needs no screen has a verb;
.B \-\-json
prints one document. While a console is open on a data directory, verbs on it go through that console.
"""

_AFTER = r""".SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The thing asked does not hold, or was refused.
.TP
.B 2
Bad input; nothing was changed.
.SH ENVIRONMENT
.TP
.B WATCHFLOOR_PASSPHRASE_FILE
A file with the passphrase of the vault, where the system has no keyring.
.TP
.B QT_QPA_PLATFORM
Qt's platform: xcb, wayland, or offscreen for no display at all.
.SH FILES
.TP
.I ~/.local/share/watchfloor
The data directory: one encrypted database, settings and layouts. Removing the package never touches it.
.TP
.I /etc/watchfloor/hub.env
Listening address and passphrase file of the hub that
.B watchfloor\-hub.service
runs.
.TP
.I /etc/watchfloor/wall.env
Settings of the wall display that
.B watchfloor\-wall.service
runs.
.TP
.I /usr/share/doc/watchfloor
The manual, licences of everything inside, and the bill of materials.
"""


def page(moment: datetime) -> str:
    """The whole page in roff. `moment` is the date in its foot."""
    # Without a verb named, all of them are declared.
    top = parser(("--help",), "watchfloor")
    lines = [
        f'.TH WATCHFLOOR 1 "{moment.astimezone(UTC):%Y-%m-%d}" "Watchfloor {VERSION}" "User Commands"',
        ".SH NAME",
        r"watchfloor \- command service outages, also when the network is down",
        ".SH SYNOPSIS",
        ".B watchfloor",
        r"[\fB\-\-data\-dir\fR \fIDIR\fR] [\fB\-\-passphrase\-file\fR \fIFILE\fR] [\fIVERB\fR ...]",
        *_BEFORE.splitlines(),
        ".SH OPTIONS",
        *_options(top),
        ".SH VERBS",
        *_verbs(top),
        *_AFTER.splitlines(),
    ]
    return "\n".join(lines) + "\n"


def _verbs(top: argparse.ArgumentParser) -> Iterator[str]:
    absent = {name for verb in VERBS if is_left_out(verb.module) for name in verb.names}
    for name, summary, each in _nested(top):
        if name in absent:
            continue
        yield f".SS {_escaped(name)}"
        yield _sentence(summary)
        inner = list(_nested(each))
        for verb, words, nested in inner:
            yield ".TP"
            yield f".B {_escaped(_usage(nested))}"
            yield _sentence(words) if words else _escaped(verb)
            yield from _indented(nested)
        if not inner:
            yield ".TP"
            yield f".B {_escaped(_usage(each))}"
            yield r"\&"
            yield from _indented(each)


def _indented(each: argparse.ArgumentParser) -> Iterator[str]:
    described = list(_options(each))
    if described:
        yield from (".RS", *described, ".RE")


def _nested(each: argparse.ArgumentParser) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    for action in each._actions:
        if isinstance(action, argparse._SubParsersAction):
            summaries = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, nested in action.choices.items():
                yield name, summaries.get(name, ""), nested


def _usage(each: argparse.ArgumentParser) -> str:
    return " ".join(each.format_usage().removeprefix("usage:").replace("[-h] ", "").split())


def _options(each: argparse.ArgumentParser) -> Iterator[str]:
    for action in each._actions:
        hidden = action.help in (None, argparse.SUPPRESS)
        if hidden or isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        yield ".TP"
        yield f"{_name(action)}"
        yield _sentence(_expanded(action))


def _name(action: argparse.Action) -> str:
    shown = action.metavar or (None if action.nargs == 0 else action.dest.upper())
    value = shown if isinstance(shown, str) else " ".join(shown or ())
    if not action.option_strings:
        return rf"\fI{_escaped(value)}\fR"
    names = ", ".join(rf"\fB{_escaped(name)}\fR" for name in action.option_strings)
    return rf"{names} \fI{_escaped(value)}\fR" if value and action.nargs != 0 else names


def _expanded(action: argparse.Action) -> str:
    names = {name: value for name, value in vars(action).items() if value is not argparse.SUPPRESS}
    return (action.help or "") % (names | {"prog": "watchfloor"})


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return _escaped(words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else "."))


def _escaped(words: str) -> str:
    words = words.replace("\\", r"\e").replace("-", r"\-")
    # troff reads bytes: what is beyond ASCII is named by its code point.
    words = "".join(each if ord(each) < 128 else rf"\[u{ord(each):04X}]" for each in words)
    return rf"\&{words}" if words.startswith((".", "'")) else words
