"""What a block of code in a Markdown runbook is: commands to copy, or data to look at."""

import re
from dataclasses import dataclass
from typing import Final

_DATA: Final = re.compile(
    r"(json[5c]?|ya?ml|xml|html|css|toml|ini|cfg|conf|config|te?xt|plain|plaintext|output|logs?|diff|patch|csv|markdown|md|mermaid"
    r"|dot|graphviz|plantuml|https?|properties|jinja|hcl|terraform|tf|dockerfile|proto|protobuf|ascii|math|tex|latex|svg|none"
    r"|nohighlight|error|stacktrace)\Z"
)
_LOOKS_LIKE_DATA: Final = re.compile(
    r"\s*(\[?\d{4}-\d\d-\d\d[T_ ]\d\d:|\[?\d\d:\d\d:\d\d\b|[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:|[{\[]\s*([\"{\[\n]|\Z)|\||\+-|-{4})"
)
"""How logs, JSON and tables begin, where nobody says what a block is."""
_PROMPT: Final = re.compile(r"\s*(?:\([^()\s]{1,40}\) ?)?(?:[\w.-]+@[\w.-]+(?:[:\s][^\s$#]{0,60})?)?\$ (?=\S)")
_ROOT: Final = re.compile(r"\s*[\w.-]+@[\w.-]+[:\s]?[^\s$#]{0,60}# (?=\S)")
_LOOKED_AT: Final = 1_000
"""Characters of a line that are searched for what destroys."""
_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS: Final = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]")

_DESTRUCTIVE: Final = re.compile(
    r"""\brm\s+(?:-[a-zA-Z]+\s+)*-[a-zA-Z]*[rf]|\brm\s+-|\bmkfs(?:\.\w+)?\b|\bdd\s+[^|\n]*\bof=|\bwipefs\b|\bshred\b
    |\bkubectl\b[^|\n]*\sdelete\s|\boc\b[^|\n]*\sdelete\s|\bhelm\s+(?:\S+\s+)*(?:delete|uninstall)\b
    |\bterraform\s+(?:\S+\s+)*destroy\b|\bDROP\s+(?:TABLE|DATABASE|SCHEMA|INDEX|COLLECTION|USER)\b|\bTRUNCATE\s+(?:TABLE\s+)?\w
    |\bDELETE\s+FROM\b|\bFLUSH(?:ALL|DB)\b|\bdocker\s+(?:\S+\s+)*(?:rm|rmi|prune)\b|\bvolume\s+rm\b|\bdropDatabase\b
    |\baws\s+\S+\s+(?:delete|terminate|deregister)-|\bgcloud\b[^|\n]*\sdelete\b|\baz\s+\S[^|\n]*\sdelete\b|\bzfs\s+destroy\b
    |\b(?:lv|vg|pv)remove\b|(?:^|[\s;&|])(?:reboot|poweroff|shutdown)\b|\bkill\s+-9\b|\bkill\s+-KILL\b|\bXDELETE\b
    |-X\s*DELETE\b|\bgit\s+(?:\S+\s+)*push\s+(?:\S+\s+)*--force""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code as it is kept."""

    command: str
    """To copy; empty for data."""
    shown: str = ""
    """To look at: data, or what the command printed."""


def code_of(content: str, language: str) -> Code:
    """What a block is; `language` is its info string, empty where it has none."""
    text = visible(content).strip("\n")
    word = re.split(r"[\s{,:]", language.strip().lower().lstrip("{."), maxsplit=1)[0].strip("}")
    if not text.strip():
        return Code("", "")
    if _DATA.match(word) or (not word and _LOOKS_LIKE_DATA.match(text)):
        return Code("", text)
    lines = text.split("\n")
    prompted = [_PROMPT.match(line) or _ROOT.match(line) for line in lines]
    if not any(prompted):
        return Code(text)
    # What follows a here-document's mark is its text, not what a command printed.
    if "<<" in text or _goes_on_unmarked(lines, [match is not None for match in prompted]):
        return Code(
            "\n".join(line[match.end() :] if match else line for line, match in zip(lines, prompted, strict=True))
        )
    commands, printed = [], []
    goes_on = False
    for line, match in zip(lines, prompted, strict=True):
        if match or goes_on:
            stripped = line[match.end() :] if match else line
            commands.append(stripped)
            goes_on = stripped.rstrip().endswith("\\")
        else:
            printed.append(line)
    return Code("\n".join(commands), "\n".join(printed).strip("\n"))


def is_destructive(command: str) -> bool:
    """Whether a command plainly deletes data, or the state of a machine, that somebody may want to look at later."""
    # Line by line: what looks for words far apart would otherwise take very long over a long text.
    return any(_DESTRUCTIVE.search(line[:_LOOKED_AT]) for line in command.split("\n"))


def visible(text: str) -> str:
    """The text without characters that hide: marks that turn the writing are spelled out, control characters left out."""
    if text.isascii() and text.isprintable():
        return text
    spelled = _DIRECTIONS.sub(lambda match: f"<U+{ord(match[0]):04X}>", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROLS.sub(" ", spelled.replace("\u2028", "\n").replace("\u2029", "\n"))


def _goes_on_unmarked(lines: list[str], prompted: list[bool]) -> bool:
    """Whether a quote opened on a line with a prompt is closed on a later one, as in a script on several lines."""
    for index, line in enumerate(lines[:-1]):
        if prompted[index] and not prompted[index + 1] and (line.count("'") % 2 or line.count('"') % 2):
            return True
    return False
