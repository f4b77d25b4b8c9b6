"""Pictures and charts as parts of the package."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from grantkit.forms.charting.chart import Chart
from grantkit.forms.charting.placing import with_chart
from grantkit.forms.package.contents import with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import with_relation
from grantkit.forms.package.wordml import R
from grantkit.forms.pieces.charts import relation_of
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


def with_charts(package: Package, part: str, charts: Mapping[int, Chart]) -> Package:
    """Add the charts that a part shows, each given by the number of its drawing."""
    for number, chart in charts.items():
        package = with_chart(package, part, chart, relation_of(number))
    return package
