"""A real Chromium for tests of pages: Debian's, driven by Playwright.

Without a browser the tests are left out and say why; COOPEVENTS_REQUIRE_BROWSER=1, which `.ci/run` sets, makes that an
error.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        message = "no Chromium on this machine (Debian: apt-get install chromium fonts-nanum)"
        if os.environ.get("COOPEVENTS_REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found)
        yield browser
        browser.close()
