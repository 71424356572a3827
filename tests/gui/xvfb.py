"""A display of our own for tests that need a real window: drags, focus, screenshots."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_START_SECONDS = 15


@contextmanager
def xvfb(size: str = "1600x1000x24") -> Iterator[str]:
    """Start Xvfb on a free display and yield its name, e.g. `:99`; ends it afterwards."""
    # Xvfb looks for a free display itself and writes its number when it is ready.
    server = subprocess.Popen(  # noqa: S603 -- our own command
        ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"],  # noqa: S607
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    try:
        number = server.stdout.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(_START_SECONDS)
        server.stdout.close()


def run_on_xvfb(
    script: Path, *arguments: str, timeout: float = 60, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a Python script of ours on a display of its own (xcb) and return what it printed."""
    with xvfb() as display:
        wanted = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "QT_SCALE_FACTOR": "1",
            **(environment or {}),
        }
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("WAYLAND", "QT_"))}
        return subprocess.run(  # noqa: S603 -- our own script
            [sys.executable, str(script), *arguments],
            cwd=ROOT,
            env={**kept, **wanted},
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
