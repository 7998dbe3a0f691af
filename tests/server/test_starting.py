"""The server's start, with the whole application: what is to be done before the first visitor is done."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser import live

# Asks the application as a server does that starts and stops, and says what has happened when it says that it is ready.
START = """
import asyncio, gc, sys
from app import app

told = []

async def main():
    async def receive():
        return {"type": "lifespan.shutdown" if told else "lifespan.startup"}

    async def send(message):
        told.append(message["type"])
        if message["type"] == "lifespan.startup.complete":
            print("frozen" if gc.get_freeze_count() else "not frozen")
            print("loaded" if "kronoberg.ui.downloads" in sys.modules else "not loaded")

    await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)

asyncio.run(main())
print(*told)
"""
FAILED = "A task before the first visitor failed"


def started(data: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(live.ROOT), "KRONOBERG_DATA": data}
    command = [sys.executable, "-c", START]
    return subprocess.run(command, cwd=live.ROOT, env=surroundings, capture_output=True, text=True, check=True)


def test_the_whole_application_does_its_work_before_it_says_that_it_is_ready() -> None:
    done = started(str(live.ROOT / "data" / "exempel"))
    assert done.stdout.split("\n") == ["frozen", "loaded", "lifespan.startup.complete lifespan.shutdown.complete", ""]
    assert FAILED not in done.stderr


def test_a_missing_database_is_in_the_log_before_anybody_has_asked_for_it(tmp_path: Path) -> None:
    settings = {"KRONOBERG_DATA": f"sqlite:///{tmp_path}/borta.sqlite"}
    with live.serve(ready="/livez", settings=settings) as server:
        log = server.log.read_text("utf-8")
    assert FAILED in log
    assert "borta.sqlite finns inte. Lägg tillbaka filen eller återställ en säkerhetskopia." in log
    assert "lifespan hooks will be skipped" not in log
