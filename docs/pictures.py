"""Make the pictures of the documentation from the real thing, set by set.

`python docs/pictures.py` writes `docs/img/*/*.png`; with a folder it writes them there,
with names of sets only those. `forms` needs LibreOffice Writer and poppler's
`pdftoppm`; `leads` also LibreOffice Calc, Chromium, and the packages of `tests/tools`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from picturing.forms import form_pictures
from picturing.leads import lead_pictures

PICTURES = Path(__file__).parent / "img"
SETS = {"forms": form_pictures, "leads": lead_pictures}

_COLOURS = 64


def main(arguments: list[str]) -> None:
    """Make the pictures of some sets, or of all."""
    folder = Path(arguments[0]) if arguments else PICTURES
    for name in arguments[1:] or SETS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as scratch:
            for title, picture in SETS[name](Path(scratch)):
                small = picture.quantize(_COLOURS)
                small.save(folder / name / f"{title}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
