"""A page as a browser shows it, on a desk and on a phone."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from PIL import Image

LOOK = Path(__file__).parents[2] / "tests" / "tools" / "look.mjs"
SIZES = {"desk": (1280, 800), "phone": (390, 640)}
"""The widths at which the tests look at pages, and how far down they are shown."""


def seen(page: Path) -> Iterator[tuple[str, Image.Image]]:
    """Look at the top of a page at each width, in the light.

    Raises:
        RuntimeError: There is no browser, or what steers it is not installed.
    """
    chromium, node = which("chromium") or which("google-chrome"), which("node")
    if chromium is None or node is None:
        raise RuntimeError("Chromium and node are needed to look at pages")
    command = [node, str(LOOK), chromium, "--shots", str(page.parent), str(page)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- our own script
    for name, (width, height) in SIZES.items():
        shot = Image.open(page.parent / f"{page.stem}-{width}-light.png")
        yield name, shot.convert("RGB").crop((0, 0, width, height))
