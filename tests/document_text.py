"""Reading a document in tests: its words in reading order, the blocks under a heading, a table by its caption."""

from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Heading, Points
from kronoberg.show.table import Table


def plain(text: str) -> str:
    """Text with ordinary spaces, as it is typed in a test."""
    return text.replace("\u00a0", " ")


def under(document: Document, heading: str) -> tuple[Block, ...]:
    """The blocks from a heading to the next of the same level or above."""
    blocks = list(document.blocks)
    start = next(place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    level = getattr(blocks[start], "level", 1)
    after = (
        place
        for place, block in enumerate(blocks)
        if place > start and isinstance(block, Heading) and block.level <= level
    )
    return tuple(blocks[start + 1 : next(after, len(blocks))])


def headings(document: Document, level: int = 1) -> list[str]:
    """The headings of one level."""
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


def words(blocks: tuple[Block, ...]) -> list[str]:
    """The text of each block that is running text; a list's points one by one."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Points):
            found += [plain(f"{title} {text}".strip()) for title, text in block.items]
        elif hasattr(block, "text"):
            found.append(plain(block.text))
    return found


def facts(document: Document, caption: str) -> dict[str, str]:
    """The rows of the block of facts with that caption."""
    block = next(block for block in document.blocks if isinstance(block, Facts) and block.caption == caption)
    return {name: plain(value) for name, value in block.rows}


def rows(block: Block) -> tuple[tuple[str, ...], ...]:
    """The rows of a table or of a list of facts, in words."""
    if isinstance(block, Table):
        return cell.texts(block)
    return block.rows if isinstance(block, Facts) else ()


def table(document: Document, caption: str) -> list[tuple[str, ...]]:
    """The headings and the rows of the table with that caption."""
    block = next(block for block in document.blocks if isinstance(block, Table) and block.title == caption)
    return [block.headings, *(tuple(map(plain, row)) for row in cell.texts(block))]


def of_kind(document: Document, kind: str) -> list[str]:
    """The text of every block of one kind, such as `gap`."""
    return [plain(block.text) for block in document.blocks if block.kind == kind and hasattr(block, "text")]
