"""No test reads or writes the user's own vector cache; what was not tested for want of a browser is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# A deadline is an assertion on time, and a busy machine is no fault of the code.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")


@pytest.fixture(scope="session", autouse=True)
def cache_of_this_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("vectors")))
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    missed = [report for report in skipped if "no Chromium" in str(report.longrepr)]
    if missed:
        terminalreporter.write_line(
            f"{len(missed)} tests of the HTML report skipped: no Chromium. "
            "Install one (apt-get install chromium) or name one in FACTCHECK_CHROMIUM.",
            yellow=True,
        )
