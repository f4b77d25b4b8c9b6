"""What the reports of one project file, or of several at once, are called."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from grantkit.app.refusing import input_error

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What some system lets no file name hold; `/` would lead into another folder."""


@frozen(kw_only=True)
class Naming:
    """How the reports of some project files are called.

    Attributes:
        output: What the user names: a file for one project file, a folder for several.
        stems: The beginning of the name, by project file.
    """

    output: Path | None
    stems: Mapping[Path, str]

    @classmethod
    def of(cls, files: Sequence[Path], output: Path | None, language: str) -> "Naming":
        """Name the reports after their project files.

        Where several files share a name, as they do that are called `project.yaml` in
        folders of their own, the name of the folder goes before it.

        Args:
            files: Project files; one that is given twice counts once.
            output: Where to write; here, if None.
            language: Of messages.

        Raises:
            InputError: Several reports cannot go into one file, or two would get the
                same name.
        """
        naming = cls(output=output, stems=_stems(files))
        if naming.several and output is not None and not output.is_dir():
            raise input_error("several_reports", language, file=str(output))
        for file, stem in naming.stems.items():
            if stem.casefold() in _shared(naming.stems.values()):
                raise input_error("same_names", language, file=str(file), name=stem)
        return naming

    @property
    def several(self) -> bool:
        """Whether there are several project files."""
        return len(self.stems) > 1

    def target(self, file: Path, report: str, *, draft: bool = False) -> Path:
        """Say where the report with this id goes; a draft has a name of its own."""
        if self.output is not None and not self.several:
            return self.output
        about = _UNFIT.sub("-", report)
        name = f"{self.stems[file]}-{about}{'-draft' if draft else ''}.docx"
        return (self.output or Path()) / name


def _stems(files: Sequence[Path]) -> Mapping[Path, str]:
    own = {file: file.stem for file in files}
    shared = _shared(own.values())
    return {
        file: f"{file.absolute().parent.name}-{stem}"
        if stem.casefold() in shared
        else stem
        for file, stem in own.items()
    }


def _shared(stems: Iterable[str]) -> set[str]:
    """List the names that occur more than once; some disks see no capitals."""
    counts = Counter(stem.casefold() for stem in stems)
    return {stem for stem, count in counts.items() if count > 1}
