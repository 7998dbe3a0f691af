"""The house in figures: how large it is, which rooms are full, what is said more than once. `make shape` prints it.

Everything is read from the code's own syntax, so that nothing has to be told to it when a folder gets another name.
"""

import ast
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FULL_FOLDER, LONG_FUNCTION, SHOWN = 25, 40, 5
TABLES = ("Table", "DataFrame")
"""What a function that gives a table says that it returns."""
_CACHES = ("remembered", "cache_data", "cache_resource", "lru_cache", "cache")
_NOT_CODE = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A Python file of the product or the tests."""

    path: Path

    @cached_property
    def text(self) -> str:
        """Its text."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.text)

    @cached_property
    def functions(self) -> list[Function]:
        """Its functions, also those of classes."""
        return [node for node in ast.walk(self.tree) if isinstance(node, _FUNCTIONS)]

    @property
    def code_lines(self) -> int:
        """How many lines hold code: not those that are blank, a comment or a docstring."""
        with self.path.open("rb") as file:
            tokens = [token for token in tokenize.tokenize(file.readline) if token.type not in _NOT_CODE][1:]
        used = {line for token in tokens for line in range(token.start[0], token.end[0] + 1)}
        strings = (node for node in ast.walk(self.tree) if isinstance(node, ast.Expr) and _text(node.value) is not None)
        return len(used - {line for node in strings for line in range(node.lineno, (node.end_lineno or 0) + 1)})


def measures(root: Path) -> Iterator[tuple[str, str]]:
    """Every measure in words, with its figure."""
    product = product_of(root)
    tests = [Source(path) for path in _python(root / "tests")]
    lines, proper = sum(len(file.text.splitlines()) for file in product), sum(file.code_lines for file in product)
    yield "product: files / lines / code proper", f"{len(product)} / {lines} / {proper}"
    returned = Counter(name for file in product for function in file.functions for name in _returned_tables(function))
    yield "functions giving a table", ", ".join(f"{name} {returned[name]}" for name in TABLES if returned[name])
    folders = Counter(file.path.parent.relative_to(root).as_posix() for file in product)
    yield "largest folders", ", ".join(f"{name} {count}" for name, count in folders.most_common(SHOWN))
    yield f"folders over {FULL_FOLDER} Python files", str(sum(count > FULL_FOLDER for count in folders.values()))
    functions = [function for file in product for function in file.functions]
    long = [each.name for each in functions if (each.end_lineno or 0) - each.lineno >= LONG_FUNCTION]
    yield f"functions over {LONG_FUNCTION} lines", f"{len(long)} {' '.join(sorted(long))}".strip()
    once = list(_called_once(product))
    single = sum(_is_one_statement(function) for function in once)
    yield "public functions with one caller / of one statement", f"{len(once)} / {single}"
    repeated, renamed = _repeated_columns(product)
    yield "columns that a contract has too / under another heading", f"{repeated} / {renamed}"
    decorators = [node for function in functions for node in function.decorator_list]
    decorators = [node for function in functions for node in function.decorator_list]
    caches = sum(_last_name(node) in _CACHES for node in decorators)
    yield "functions that are remembered", str(caches)
    yield (
        "noqa / type: ignore",
        " / ".join(str(sum(file.text.count(mark) for file in product)) for mark in ("# noqa", "# type: ignore")),
    )
    migrations = [file for file in product if "migrations" in file.path.parts]
    yield "migrations: lines", str(sum(len(file.text.splitlines()) for file in migrations))
    tried = sum(each.name.startswith("test_") for file in tests for each in file.functions)
    yield (
        "tests: files / lines / functions",
        (f"{len(tests)} / {sum(len(file.text.splitlines()) for file in tests)} / {tried}"),
    )


def product_of(root: Path) -> list[Source]:
    """The files of the product: the front door, the pages and what is behind them."""
    return [Source(path) for path in [root / "app.py", *_python(root / "pages"), *_python(root / "kronoberg")]]


def declared_columns(file: Source) -> list[tuple[str, str]]:
    """The columns of tables that a file declares with a name and a heading in so many words."""
    calls = [node for node in ast.walk(file.tree) if isinstance(node, ast.Call) and _last_name(node) == "Column"]
    named = [(_text(call.args[0]), _text(call.args[1])) for call in calls if len(call.args) >= 2]
    return [(name, heading) for name, heading in named if name and heading]


def _python(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def _text(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _last_name(node: ast.AST) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _returned_tables(function: Function) -> set[str]:
    return {_last_name(node) for node in ast.walk(function.returns)} & set(TABLES) if function.returns else set()


def _called_once(product: list[Source]) -> Iterator[Function]:
    """Public functions of modules that the product names in one place."""
    uses = Counter(use for file in product for node in ast.walk(file.tree) for use in _uses(node, file.path.stem))
    for file in product:
        public = [node for node in file.tree.body if isinstance(node, _FUNCTIONS) and not node.name.startswith("_")]
        yield from (node for node in public if uses[file.path.stem, node.name] == 1)


def _uses(node: ast.AST, module: str) -> Iterator[tuple[str, str]]:
    """The names that a piece of syntax uses, each with the module that it is taken from."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        yield node.value.id, node.attr
    elif isinstance(node, ast.Name):
        yield module, node.id
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from ((node.module.rpartition(".")[2], name.name) for name in node.names)


def _is_one_statement(function: Function) -> bool:
    return len(function.body) == 1 + (ast.get_docstring(function) is not None)


def _repeated_columns(product: list[Source]) -> tuple[int, int]:
    """How many columns of tables carry the name of a contract's column, and how many of them another heading."""
    nodes = [node for file in product for node in ast.walk(file.tree)]
    titles = {pair for node in nodes if isinstance(node, ast.AnnAssign) for pair in _contract_columns(node)}
    fields = {name for name, _ in titles}
    repeated = [pair for file in product for pair in declared_columns(file) if pair[0] in fields]
    return len(repeated), sum(pair not in titles for pair in repeated)


def _contract_columns(node: ast.AnnAssign) -> Iterator[tuple[str, str | None]]:
    """A contract's column and its title."""
    if isinstance(node.value, ast.Call) and _last_name(node.value) == "column" and isinstance(node.target, ast.Name):
        yield node.target.id, _text(node.value.args[0])


if __name__ == "__main__":
    for words, figure in measures(ROOT):
        print(f"{words:56} {figure}")
