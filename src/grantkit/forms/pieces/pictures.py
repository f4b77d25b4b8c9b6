"""Pictures that a project names, taken in from its folder with care."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from attrs import define, field, frozen

from grantkit.forms.pieces.orientation import Orientation, orientation_of

MAX_PICTURE_BYTES = 20_000_000

_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}


class PictureError(ValueError):
    """A picture that cannot be taken in; the text is the code of the fault."""


@frozen(kw_only=True)
class Picture:
    """A picture inside the document.

    Attributes:
        relation: Id of the relationship that leads to it.
        data: The file.
        kind: Its content type.
        width: In pixels, as it is stored.
        height: In pixels, as it is stored.
        orientation: How it is shown.
    """

    relation: str
    data: bytes
    kind: str
    width: int
    height: int
    orientation: Orientation

    @property
    def ending(self) -> str:
        """The ending of the file name that goes with the content type."""
        return _ENDINGS[self.kind]

    def fitted(self, box: tuple[int, int]) -> tuple[int, int]:
        """Give width and height that fill a box without changing proportions.

        They are those before the picture is turned, as DrawingML tells them.
        """
        across, down = box[::-1] if self.orientation.turns % 2 else box
        scale = min(across / self.width, down / self.height)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


@define
class Gallery:
    """The pictures taken in for one part.

    Attributes:
        folder: To which their paths are relative; None where there is none.
        pictures: By path, in the order of taking.
    """

    folder: Path | None
    pictures: dict[str, Picture] = field(factory=dict)

    def take(self, path: str) -> Picture:
        """Take in a picture, once for each path.

        Raises:
            PictureError: The path leads out of the folder, or to no picture of a
                supported kind.
        """
        if path not in self.pictures:
            data = _read(self.folder, path)
            self.pictures[path] = _picture(data, f"gkPicture{len(self.pictures) + 1}")
        return self.pictures[path]


def _read(folder: Path | None, path: str) -> bytes:
    if folder is None or not _stays_inside(folder, path):
        raise PictureError("unsafe_picture")
    try:
        file = folder / path
        if file.stat().st_size > MAX_PICTURE_BYTES:
            raise PictureError("large_picture")
        return file.read_bytes()
    except OSError as error:
        raise PictureError("no_picture") from error


def _stays_inside(folder: Path, path: str) -> bool:
    """Judge by the rules of every system, so that a project means the same on each."""
    windows, posix = PureWindowsPath(path), PurePosixPath(path)
    if windows.drive or windows.root or posix.is_absolute():
        return False
    if ".." in windows.parts or "\0" in path:
        return False
    return (folder / path).resolve().is_relative_to(folder.resolve())


def _picture(data: bytes, relation: str) -> Picture:
    # Here and not above: python-docx is large, and few reports hold pictures.
    from docx.image.exceptions import (  # noqa: PLC0415
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image  # noqa: PLC0415

    try:
        image = Image.from_blob(data)
    except (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    ) as error:
        raise PictureError("bad_picture") from error
    sized = image.px_width > 0 and image.px_height > 0
    if image.content_type not in _ENDINGS or not sized:
        raise PictureError("bad_picture")
    return Picture(
        relation=relation,
        data=data,
        kind=image.content_type,
        width=image.px_width,
        height=image.px_height,
        orientation=orientation_of(data),
    )
