"""How the documentation is built: ``sphinx-build -W --keep-going docs build/docs``."""

from __future__ import annotations

import logging
import re
from typing import Any

import newsseg

# Pages of recipes and measurements take their place in the menu as they are written; a pattern that finds none is no fault.
logging.getLogger("sphinx.sphinx.directives.other").addFilter(lambda record: "glob pattern" not in str(record.msg))

project = "newsseg"
author = "the newsseg developers"
project_copyright = author
version = release = newsseg.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["conf.py"]

html_theme = "furo"
html_title = "newsseg"
html_static_path: list[str] = []
html_show_sourcelink = False
html_show_sphinx = False

myst_heading_anchors = 3
autodoc_mock_imports = ["pyarrow"]
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_type_aliases = {"Belief": "float"}  # a confidence, to those who read it
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
autodoc_default_options = {"exclude-members": "detail_names, family, label, like"}
add_module_names = False
python_use_unqualified_type_names = True
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


def _keep_colons(_app: object, what: str, _name: str, _of: object, _options: object, lines: list[str]) -> None:
    """Keep Napoleon from taking what stands before the first colon of a property's docstring for its type."""
    if what == "property" and ":" in lines[0]:
        lines[0] = f": {lines[0]}"


def _trim_examples(_app: object, _name: str, source: list[str]) -> None:
    """Take away the blank line that ends an example: doctest needs it, readers do not."""
    source[0] = re.sub(r"(?m)\n\n```$", "\n```", source[0])


def setup(app: Any) -> None:  # noqa: ANN401 - Sphinx is there only where pages are built
    """Connect the two mends above."""
    app.connect("autodoc-process-docstring", _keep_colons, priority=0)
    app.connect("source-read", _trim_examples)
