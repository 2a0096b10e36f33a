"""``factcheck doctor``: what is installed, whether the offline default works, how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Callable

from factcheck import __version__
from factcheck.cli import options as opt
from factcheck.errors import FactcheckError
from factcheck.report.escape import visible
from factcheck.settings import Settings

_MEND = "reinstall factcheck-desk"


def doctor(config: opt.Config = None, embedding_model: opt.EmbeddingModel = None) -> int:
    """Say what works here, and how to mend what does not.

    Tries the parser, the embedding model and the shipped data. Exits with 2 when something
    that an audit needs does not work.
    """
    from factcheck.embed import diagnose

    lines = [(True, f"factcheck: {__version__}")]
    for one in diagnose():
        mend = f"; {one.mend}" if one.mend and not one.ok else ""
        lines.append((one.ok, f"{one.subject}: {one.found}{mend}"))
    try:
        settings = opt.settings_from(config, embedding_model=embedding_model)
        differing = ", ".join(f"{key} {value}" for key, value in settings.differences())
        lines.append((True, f"settings: {differing or 'default'}"))
    except FactcheckError as error:
        settings = Settings()
        lines.append((False, error.line))
    probes = [_data, _checks, _parser, *([_encoder] if settings.embedding_model else [])]
    lines += [_tried(probe, settings) for probe in probes]
    works = all(good for good, _ in lines)
    lines.append((works, "ready: audits run offline" if works else "audits will fail: mend what is BAD"))
    sys.stdout.write("".join(f"{'ok ' if good else 'BAD'}  {visible(line)}\n" for good, line in lines))
    return 0 if works else 2


def _tried(probe: Callable[[Settings], str], settings: Settings) -> tuple[bool, str]:
    try:
        return True, probe(settings)
    except FactcheckError as error:
        return False, error.line
    except Exception as error:  # a doctor reports whatever is wrong and goes on
        return False, f"{type(error).__name__}: {error}; {_MEND}"


def _data(_: Settings) -> str:
    from factcheck.resources import examples_folder, models_folder

    missing = [folder.name for folder in (models_folder(), examples_folder()) if not folder.is_dir()]
    if missing:
        raise FactcheckError("shipped data is missing", ", ".join(missing), _MEND)
    return f"shipped data: {sum(1 for _ in (models_folder() / 'lexicon').glob('*.json'))} lexicons, examples"


def _checks(_: Settings) -> str:
    from factcheck.checks import registry

    return f"checks: {len(registry())}"


def _parser(settings: Settings) -> str:
    from factcheck.parse.spacy_parser import parse
    from factcheck.records import Span

    text = "The river rose. Nobody was hurt."
    count = len(parse(text, [Span(0, len(text))], settings.spacy_model))
    if count != 2:
        raise FactcheckError(f"found {count} sentences in two", settings.spacy_model, _MEND)
    return f"parser: {settings.spacy_model} parses"


def _encoder(settings: Settings) -> str:
    from factcheck.embed import load_encoder

    encoder = load_encoder(settings.embedding_model, revision=settings.revision)
    encoder.encode(["The river rose."])
    return f"embedding model: {encoder.name} encodes"
