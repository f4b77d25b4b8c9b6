"""The engines: how each is started, and which marks its form bears."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from math import inf
from pathlib import Path
from typing import Final

from attrs import frozen

HERE: Final = Path(__file__).parent
_NODE: Final = HERE / "node"
OURS: Final = "grantkit"


@frozen(kw_only=True)
class Engine:
    """One way to fill the report.

    Attributes:
        name: As the tables print it.
        module: That must be there, in Python or in node.
        worker: What starts it: the module of `engines`, or the function of the node
            worker.
        node: Whether it runs in node.
        largest: The largest size that it is asked for.
    """

    name: str
    module: str
    worker: str
    node: bool = False
    largest: float = inf

    @property
    def command(self) -> Sequence[str]:
        """The beginning of the command that starts its worker."""
        if self.node:
            return ("node", str(_NODE / "worker.js"), self.worker)
        return (sys.executable, str(HERE / "worker.py"), self.worker)


ENGINES: Final = (
    Engine(name=OURS, module="grantkit", worker="grantkit"),
    Engine(name=f"{OURS}, isal", module="isal", worker="grantkit_isal"),
    Engine(name="docxtpl", module="docxtpl", worker="docxtpl"),
    Engine(name="python-docx, add_row", module="docx", worker="python_docx"),
    Engine(name="python-docx, deepcopy", module="docx", worker="python_docx_copy"),
    Engine(
        name="docxtemplater", module="docxtemplater", worker="docxtemplater", node=True
    ),
    Engine(
        name="easy-template-x",
        module="easy-template-x",
        worker="easyTemplateX",
        node=True,
    ),
    Engine(
        name="docx-templates, sandbox",
        module="docx-templates",
        worker="docxTemplatesSandbox",
        node=True,
        largest=100,
    ),
    Engine(
        name="docx-templates",
        module="docx-templates",
        worker="docxTemplates",
        node=True,
    ),
    Engine(name="carbone", module="carbone", worker="carbone", node=True),
)


def present(names: Sequence[str]) -> Iterator[Engine]:
    """Find the installed engines whose names begin so; ours is always among them."""
    for engine in ENGINES:
        wanted = not names or engine.name.startswith(tuple(names))
        if engine.name == OURS or (wanted and _is_there(engine)):
            yield engine


def _is_there(engine: Engine) -> bool:
    if not engine.node:
        return importlib.util.find_spec(engine.module) is not None
    node = shutil.which("node")
    question = f"require.resolve({engine.module!r})"
    if node is None:
        return False
    answer = subprocess.run(
        (node, "-e", question), cwd=_NODE, capture_output=True, check=False
    )
    return answer.returncode == 0
