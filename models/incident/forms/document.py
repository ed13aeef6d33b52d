"""A document as plain blocks. What is written in an entry stays text all the way: no block is ever read as markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part of the document."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list, one point each; `none` stands where there is none."""

    items: tuple[str, ...]
    none: str = "None on record."


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; struck where a correction stands against it."""

    text: str
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows of as many cells; `none` stands where there are no rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: str = "None on record."


Block = Heading | Words | Points | Facts | Table


@dataclass(frozen=True, slots=True)
class Document:
    """Title, blocks, and what stands at the foot of every page."""

    title: str
    blocks: tuple[Block, ...]
    foot: str
