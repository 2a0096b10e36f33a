"""The picture in the README shows what the demo prints."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "images" / "report.svg"
SCRIPT = ROOT / "scripts" / "make_report_picture.py"
TEXT = "{http://www.w3.org/2000/svg}text"


def words(picture: str) -> list[str]:
    """What the picture says, in order; the hashes of the signature change with every release."""
    runs = [element.text or "" for element in ET.fromstring(picture).iter(TEXT)]
    return [re.sub(r"\b[0-9a-f]{8,16}\b", "HASH", run) for run in runs]


def test_the_picture_is_of_the_report_that_the_demo_prints_now(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path / "now.svg")], check=True, capture_output=True)
    now = (tmp_path / "now.svg").read_text(encoding="utf-8")
    assert words(PICTURE.read_text(encoding="utf-8")) == words(now), "run: make docs"


def test_the_picture_fetches_nothing_and_names_no_place_outside_the_report() -> None:
    picture = PICTURE.read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\"\s]+", picture) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@import|url\(|href|<script", picture)
    assert str(ROOT) not in picture


def test_every_line_stays_inside_the_picture() -> None:
    root = ET.fromstring(PICTURE.read_text(encoding="utf-8"))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for element in root.iter(TEXT):
        assert float(element.attrib["x"]) + float(element.attrib["textLength"]) <= width
        assert float(element.attrib["y"]) < height
