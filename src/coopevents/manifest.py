"""What a run was made with: versions and the hash of the lexicons.

Job: the part of `run.json` that does not depend on the input.  Input: the installed packages.  Output: plain values.
It must not know documents.
"""

from __future__ import annotations

import hashlib
import platform
from importlib.metadata import PackageNotFoundError, version

from coopevents._version import __version__
from coopevents.lexicon.loader import DATA

PACKAGES = ("kiwipiepy", "kiwipiepy_model", "pandas", "pyarrow", "pydantic", "regex", "trafilatura")


def versions() -> dict[str, str]:
    """Program, Python, and the packages that results depend on."""
    found = {"coopevents": __version__, "python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def lexicon_hash() -> str:
    """SHA-256 over names and bytes of all lexicon tables."""
    digest = hashlib.sha256()
    for entry in sorted(DATA.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".csv"):
            digest.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return digest.hexdigest()
