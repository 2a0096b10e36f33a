"""``factcheck doctor``: what is installed, whether the offline default works, how to mend it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from factcheck import __version__
from factcheck.cli import options as opt
from factcheck.errors import FactcheckError
from factcheck.settings import Settings

_PACKAGES = (
    "spacy",
    "onnxruntime",
    "tokenizers",
    "trafilatura",
    "sentence-transformers",
    "torch",
)
_MEND = "reinstall factcheck-desk"


def doctor(config: opt.Config = None, embedding_model: opt.EmbeddingModel = None) -> int:
    """Say what works here, and how to mend what does not.

    Tries the parser, the embedding model and the shipped data. Exits with 2 when something
    that an audit needs does not work.
    """
    lines = [
        ("ok", f"factcheck {__version__}, Python {platform.python_version()}, {platform.system()}"),
        *(_package(name) for name in _PACKAGES),
    ]
    works = True
    try:
        settings = opt.settings_from(config, embedding_model=embedding_model)
        lines.append(
            ("ok", "settings" + "".join(f", {key} {value}" for key, value in settings.differences()))
        )
    except FactcheckError as error:
        settings, works = Settings(), False
        lines.append(("BAD", error.line))
    for probe in (_data, _checks, _parser, _encoder):
        good, line = _tried(probe, settings)
        works = works and good
        lines.append(("ok" if good else "BAD", line))
    lines.append(
        ("ok", "ready: audits run offline") if works else ("BAD", "audits will fail; mend the lines above")
    )
    sys.stdout.write("".join(f"{mark:<4} {line}\n" for mark, line in lines))
    return 0 if works else 2


def _package(name: str) -> tuple[str, str]:
    try:
        return "ok", f"{name} {version(name)}"
    except PackageNotFoundError:
        return "--", f"{name} is not installed"


def _tried(probe: Callable[[Settings], str], settings: Settings) -> tuple[bool, str]:
    try:
        return True, probe(settings)
    except FactcheckError as error:
        return False, error.line
    except Exception as error:
        return False, f"{type(error).__name__}: {error}; {_MEND}"


def _data(_: Settings) -> str:
    from factcheck.resources import examples_folder, models_folder

    missing = [folder.name for folder in (models_folder(), examples_folder()) if not folder.is_dir()]
    if missing:
        raise FactcheckError("shipped data is missing", ", ".join(missing), _MEND)
    return f"shipped data: {sum(1 for _ in (models_folder() / 'lexicon').glob('*.json'))} lexicons, examples"


def _checks(_: Settings) -> str:
    from factcheck.checks import registry

    return f"{len(registry())} checks"


def _parser(settings: Settings) -> str:
    from factcheck.parse.spacy_parser import parse
    from factcheck.records import Span

    text = "The river rose. Nobody was hurt."
    count = len(parse(text, [Span(0, len(text))], settings.spacy_model))
    if count != 2:
        raise FactcheckError(f"found {count} sentences in two", settings.spacy_model, _MEND)
    return f"parser {settings.spacy_model} parses"


def _encoder(settings: Settings) -> str:
    from factcheck.embed import load_encoder

    encoder = load_encoder(settings.embedding_model, revision=settings.revision)
    encoder.encode(["The river rose."])
    return f"embedding model {encoder.name} encodes on {type(encoder).__name__} ({encoder.fingerprint})"
