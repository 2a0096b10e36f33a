"""Where vectors are kept between runs, and how a place is shown to people."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

ENVIRONMENT_VARIABLE = "FACTCHECK_CACHE"
OFF = "off"


def cache_folder(chosen: Path | None = None) -> Path | None:
    """The folder of the vector cache: ``chosen``, else ``$FACTCHECK_CACHE``, else the user's cache folder.

    None where ``$FACTCHECK_CACHE`` is ``off``. The folder need not exist.
    """
    if chosen is not None:
        return chosen
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if named == OFF:
        return None
    if named:
        return Path(named).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("factcheck", appauthor=False)


def writable(folder: Path) -> bool:
    """Whether a file can be made in ``folder``, or in the folder it would be made in."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


def shown(path: Path) -> str:
    """``path`` as it may be shown: relative to the home folder as ``~``."""
    try:
        return (Path("~") / path.absolute().relative_to(Path.home())).as_posix()
    except (ValueError, RuntimeError):
        return path.as_posix()
