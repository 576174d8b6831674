"""The pages of docs/recipes, each run by itself in a process of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.conftest import ROOT

PAGES = sorted((ROOT / "docs" / "recipes").glob("*.md"))
NEEDS = {
    "spark": ("pyarrow", "pyspark"),
    "dask": ("pyarrow", "pandas", "dask"),
    "polars": ("pyarrow", "polars"),
    "duckdb": ("pyarrow", "duckdb"),
    "pandas": ("pyarrow", "pandas"),
    "datasets": ("pyarrow", "datasets"),
    "spacy": ("spacy",),
    "langchain": ("langchain_text_splitters",),
    "llamaindex": ("llama_index",),
    "datatrove": ("datatrove", "orjson"),
    "ray": ("pyarrow", "ray"),
}


def test_every_page_but_the_list_of_them_is_run() -> None:
    assert {page.stem for page in PAGES} == NEEDS.keys() | {"index"}


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem in NEEDS], ids=lambda page: page.stem)
def test_a_recipe_does_what_it_says(page: Path, tmp_path: Path) -> None:
    for package in NEEDS[page.stem]:
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"newsseg[integration] is not installed: {package}")
    if page.stem == "spark" and shutil.which("java") is None:
        pytest.skip("there is no Java, which Spark runs on")
    command = [sys.executable, "-m", "doctest", "-o", "NORMALIZE_WHITESPACE", "-o", "ELLIPSIS", str(page)]
    alone = {"HF_HOME": str(tmp_path), "HF_HUB_OFFLINE": "1", "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(command, cwd=ROOT, env=os.environ | alone, capture_output=True, text=True, check=False)
    assert ">>> " in page.read_text(encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
