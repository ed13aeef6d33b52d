"""A document as Markdown (tables as GitHub has them). Every sign that Markdown would read is escaped. Pure."""

from models.incident.export import inline
from models.incident.forms.document import Block, Cell, Document, Facts, Heading, Points, Table, Words


def to_markdown(document: Document) -> str:
    """The whole text, ending in a line end."""
    parts = [f"# {inline(document.title)}"]
    parts += [_block(block) for block in document.blocks]
    parts.append(f"---\n\n{inline(document.foot)}")
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return f"## {inline(text)}"
        case Words(text):
            return inline(text)
        case Points(items, none):
            return "\n".join(f"- {inline(item)}" for item in items) or inline(none)
        case Facts(rows):
            return "\n".join(f"- {inline(label)}: {inline(value)}" for label, value in rows)
        case Table(head, rows, none):
            if not rows:
                return inline(none)
            lines = [_line(tuple(map(inline, head))), _line(("---",) * len(head))]
            return "\n".join(lines + [_line(tuple(map(_cell, row))) for row in rows])


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    text = inline(cell.text)
    return f"~~{text}~~" if cell.is_struck and text else text
