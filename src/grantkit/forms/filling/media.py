"""The pictures of a gallery as parts of the package."""

from typing import Final

from attrs import evolve

from grantkit.forms.package.contents import with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import with_relation
from grantkit.forms.package.wordml import R
from grantkit.forms.pieces.pictures import Gallery

_IMAGE: Final = f"{R}/image"


def with_pictures(package: Package, part: str, gallery: Gallery) -> Package:
    """Add the pictures that a part shows."""
    stem = part.rpartition("/")[2].removesuffix(".xml")
    for picture in gallery.pictures.values():
        name = f"word/media/{picture.relation}_{stem}.{picture.ending}"
        package = evolve(package, parts={**package.parts, name: picture.data})
        package = with_type(package, name, picture.kind)
        package = with_relation(package, part, name, _IMAGE, picture.relation)
    return package
