"""The page: template, style, scripts and data put together into one file that asks the network for nothing.

In: a scene. Out: HTML as text. vis-network comes out of the installed pyvis package. The content policy names each
inline script and the style by its hash, so nothing else can run.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.errors import ResourceError
from kg.visualize.payload import payload_of
from kg.visualize.pinyin import readings_of

if TYPE_CHECKING:
    from kg.visualize.scene import Scene

PARTS: Final = Path(__file__).resolve().parent / "page"
"""Template, style and scripts."""
SCRIPTS: Final = (
    "words.js", "model.js", "search.js", "address.js", "drawing.js", "panel.js", "tables.js", "tiles.js", "export.js",
    "main.js",
)  # fmt: skip
"""The scripts in the order in which they build on one another."""
VIS_NETWORK: Final = "lib/vis-9.1.2/vis-network.min.js"
"""Inside the pyvis package."""


def render(scene: Scene) -> str:
    """Put a page together.

    Args:
        scene: what to draw.

    Returns:
        A whole HTML document in UTF-8's repertoire, the same for the same scene.

    Raises:
        ResourceError: pyvis or a part of the page is missing.
    """
    style = _read(PARTS / "page.css")
    library = _vis_network()
    script = "\n".join(_read(PARTS / name) for name in SCRIPTS)
    environment = Environment(
        loader=FileSystemLoader(PARTS), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("page.html.jinja").render(
        policy=content_policy(library, script, style=style),
        style=style,
        library=library,
        script=script,
        payload=payload_of(scene),
        readings=readings_of(entity.label for entity in scene.contents.entities),
    )


def content_policy(*scripts: str, style: str) -> str:
    """Write the policy that lets these scripts and this style run, and nothing be fetched or sent.

    Args:
        scripts: the inline scripts, as they stand between their tags.
        style: the inline style.

    Returns:
        The value of a Content-Security-Policy.

    References:
        W3C Content Security Policy Level 3, section 2.3.1.
    """
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _vis_network() -> str:
    """Read vis-network out of the pyvis package without importing it, which would take longer than the whole page."""
    spec = find_spec("pyvis")
    folders = spec.submodule_search_locations if spec is not None else None
    if not folders:
        raise ResourceError(Path(VIS_NETWORK), "pyvis is not installed: install kg again")
    return _read(Path(next(iter(folders))) / VIS_NETWORK).replace("</script", "<\\/script")


@cache
def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise ResourceError(path, error.strerror or str(error)) from error
