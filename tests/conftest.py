"""What every test of a page needs: the real router on a dataset.

Caches are not emptied between tests: their keys hold the files' fingerprint and the revision, and tests rely on it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page as a visitor does: `app("data/exempel", page="pages/costs.py", ar="2024")`."""

    def open_page(dataset: str | Path, *, page: str | None = None, **address: str) -> AppTest:
        monkeypatch.setenv("KRONOBERG_DATA", str(ROOT / dataset))
        test = AppTest.from_file(str(ROOT / "kronoberg" / "ui" / "router.py"), default_timeout=20)
        for name, value in address.items():
            test.query_params[name] = value
        test.run()
        if page is not None:
            test.switch_page(str(ROOT / page)).run()
        return test

    return open_page
