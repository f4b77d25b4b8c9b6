"""A form that is not safe to hand on is told."""

from collections.abc import Callable

from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.package.wordml import A, R, W, w

SETTINGS = "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Parts = dict[str, bytes]
Typed = Callable[..., Element]
Told = Callable[..., set[str]]


def add(parts: Parts, part: str, xml: str) -> None:
    """Append a piece of XML to the root of a part."""
    root = etree.fromstring(parts[part])
    root.append(etree.fromstring(xml))
    parts[part] = etree.tostring(root)


def test_a_picture_of_another_file_is_told(
    typed: Typed, told: Told, parts: Parts
) -> None:
    """Where it is shown."""
    text = typed()
    picture = etree.fromstring(
        f'<w:r xmlns:w="{W}" xmlns:a="{A}" xmlns:r="{R}"><w:pict>'
        '<a:blip r:link="rIdFar"/></w:pict></w:r>'
    )
    link = (
        f'<Relationship xmlns="{PACKAGE}" Id="rIdFar" TargetMode="External" '
        f'Type="{R}/image" Target="file:///far.png"/>'
    )

    next(text.iterancestors(w("p"))).append(picture)
    add(parts, RELATIONS, link)

    assert "GF502" in told(text)


def test_settings_that_refer_to_another_file_are_told(told: Told, parts: Parts) -> None:
    """With the name of their part."""
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'TargetMode="External" Type="{R}/mailMergeSource" '
        'Target="file:///far.csv"/></Relationships>'
    ).encode()

    assert "GF502" in told(part=SETTINGS)


def test_macros_are_told(told: Told, parts: Parts) -> None:
    """With the name of their part."""
    parts["word/vbaProject.bin"] = b"macros"

    assert "GF501" in told(part="word/vbaProject.bin")


def test_a_change_that_waits_is_told(typed: Typed, told: Told) -> None:
    """Somebody's insertion is to be accepted first."""
    text = typed()
    run = text.getparent()
    assert run is not None
    insertion = etree.Element(w("ins"), {w("id"): "9", w("author"): "x"})

    run.addprevious(insertion)
    insertion.append(run)

    assert "GF503" in told(text)


def test_a_form_that_may_not_be_edited_is_told(told: Told, parts: Parts) -> None:
    """With the name of its settings."""
    add(
        parts,
        SETTINGS,
        f'<w:documentProtection xmlns:w="{W}" w:edit="readOnly" w:enforcement="1"/>',
    )

    assert "GF504" in told(part=SETTINGS)
