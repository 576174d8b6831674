"""The habits of this project, by name: ``nox -s tests types lint docs``; ``nox -l`` lists them.

Sessions take further arguments after two dashes: ``nox -s accuracy -- corpus.jsonl.gz``.
"""

from __future__ import annotations

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests", "docs"]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
MUTATED = ["document", "layout", "labeling", "splitting/first_look", "afterthoughts/headlines", "packing", "weighing"]
BENCHMARKS = ["speed", "memory", "hard_lines", "peers"]
FUZZED = ["bytes", "cues", "line-ends", "written", "details", "articles", "weights", "packs"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests: laws, regressions, goldens, the accuracy gate, and every example of the documentation."""
    session.install("--editable", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, strictly."""
    session.install("--editable", ".[test]")
    session.run("mypy", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and form."""
    session.install("ruff>=0.9")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation into build/docs; a warning is an error."""
    session.install("--editable", ".[docs]")
    session.run("sphinx-build", "-W", "--keep-going", "--quiet", "docs", "build/docs", *session.posargs)


@nox.session
def accuracy(session: nox.Session) -> None:
    """Measure the accuracy on the documents that are held out, or on corpora that are named."""
    session.install("--editable", ".[fit]")
    corpora = session.posargs or ["tests/written", "--held-out", "--by-source"]
    session.run("python", "benchmarks/accuracy.py", *corpora)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed, memory, what hard lines take, and accuracy beside other libraries, or what is named."""
    session.install("--editable", ".[bench,testing]")
    for command in [session.posargs] if session.posargs else [[f"benchmarks/{name}.py"] for name in BENCHMARKS]:
        session.run("python", *command)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Look for texts that break a promise: a minute for each target, or what is named."""
    session.install("--editable", ".[fuzz,testing]")
    for arguments in [session.posargs] if session.posargs else [[target, "-max_total_time=60"] for target in FUZZED]:
        session.run("python", "-m", "fuzz", *arguments)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the code on purpose, and see whether a test notices."""
    session.install("--editable", ".[mutation,test]")
    for arguments in [session.posargs] if session.posargs else [[module, "40"] for module in MUTATED]:
        session.run("python", "benchmarks/mutants.py", *arguments)
