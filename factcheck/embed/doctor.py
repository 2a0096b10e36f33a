"""What ``factcheck doctor`` says: each line one thing that must hold, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.places import ENVIRONMENT_VARIABLE, OFF, cache_folder, shown, writable
from factcheck.embed.status import VERIFIED, verify_models
from factcheck.errors import FactcheckError
from factcheck.resources import load

OLDEST_PYTHON = (3, 11)
_TRIAL = ("The minister resigned on Monday.", "On Monday the minister stepped down.", "Wheat prices rose.")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at. ``ok`` False means that ``mend`` is needed; a note has ``ok`` True."""

    subject: str
    ok: bool
    found: str
    mend: str = ""


def diagnose() -> tuple[Diagnosis, ...]:
    """Python, packages, model, cache, and whether a sentence is really encoded without a network."""
    return (_python(), *_packages(), *_models(), _cache(), _attempt("offline default", _encodes))


def _python() -> Diagnosis:
    import platform

    wanted = ".".join(map(str, OLDEST_PYTHON))
    return Diagnosis(
        "python",
        sys.version_info >= OLDEST_PYTHON,
        f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        f"install Python {wanted} or newer",
    )


def _packages() -> tuple[Diagnosis, ...]:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for entry in load("manifest")["packages"]:
        name, needed = entry["name"], entry["needed_for"]
        try:
            found.append(Diagnosis(name, True, version(name)))
        except PackageNotFoundError:
            found.append(Diagnosis(name, False, f"not installed, needed for {needed}", f"pip install {name}"))
    return tuple(found)


def _models() -> tuple[Diagnosis, ...]:
    return tuple(
        Diagnosis(
            f"model {status.name}",
            status.state == VERIFIED,
            f"{status.state}, sha256 {status.sha256[:12]}…, {status.folder or 'nowhere'}",
            status.note,
        )
        for status in verify_models()
    )


def _cache() -> Diagnosis:
    folder = cache_folder()
    if folder is None:
        return Diagnosis("vector cache", True, f"off ({ENVIRONMENT_VARIABLE}={OFF})")
    if writable(folder):
        return Diagnosis("vector cache", True, f"{shown(folder)}, writable")
    # Not a failure: the run does without.
    return Diagnosis(
        "vector cache",
        True,
        f"{shown(folder)}, not writable: vectors are worked out anew each time",
        f"set {ENVIRONMENT_VARIABLE} to a folder that can be written",
    )


def _encodes() -> str:
    from importlib.metadata import version

    manifest = default_manifest()
    encoder = OnnxEncoder(manifest, locate(manifest))
    same, paraphrase, other = encoder.encode(_TRIAL)
    near, far = float(same @ paraphrase), float(same @ other)
    if near <= far:
        found = f"a paraphrase scores {near:.2f} and another subject {far:.2f}"
        raise FactcheckError(found, encoder.name, "reinstall the model's package")
    backend = f"onnxruntime {version('onnxruntime')}"
    return f"{manifest.name} on {backend}, works (paraphrase {near:.2f}, other subject {far:.2f})"


def _attempt(subject: str, trial: Callable[[], str]) -> Diagnosis:
    try:
        return Diagnosis(subject, True, trial())
    except FactcheckError as error:
        return Diagnosis(subject, False, f"{error.where}: {error.what}", error.way_out)
    except Exception as error:  # a doctor reports whatever is wrong and goes on
        mend = "pip install --force-reinstall onnxruntime tokenizers"
        return Diagnosis(subject, False, f"{type(error).__name__}: {error}", mend)
