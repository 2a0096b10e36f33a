"""The pictures of the HTML report show the page as it is now; no browser is needed to tell."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
PICTURES = ("report.png", "report-findings.png")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("picture", ROOT / "scripts" / "make_html_picture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_are_of_the_page_that_is_made_now() -> None:
    story, shown = (IMAGES / "report.txt").read_text(encoding="utf-8").split()
    picture = script()
    assert picture.fingerprint(picture.page(story)) == shown, "run: python scripts/make_html_picture.py"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_the_size_that_a_page_can_carry(name: str) -> None:
    data = (IMAGES / name).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1400, 1000)
    assert len(data) < 400_000


def test_a_change_that_can_be_seen_is_told_from_one_that_cannot() -> None:
    fingerprint = script().fingerprint
    assert fingerprint("<p>14 dead</p><i>0123456789abcdef</i>") == fingerprint(
        "<p>14 dead</p><i>fedcba98765</i>"
    )
    assert fingerprint("<summary>93 % sure: why") == fingerprint("<summary>92 % sure: why")
    assert fingerprint("<p>14 dead</p>") != fingerprint("<p>15 dead</p>")
