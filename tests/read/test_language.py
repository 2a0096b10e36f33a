"""Which language: English is compared, another is reported, and doubt counts as English."""

from __future__ import annotations

import pytest

from factcheck.read import article_from_text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("El ministro dijo el lunes que no habrá más trenes en el sur del país.", "es"),
        ("Der Minister sagte am Montag, dass die Brücke nicht vor dem Sommer öffnet.", "de"),
        ("Le ministre a dit lundi que le pont ne serait pas ouvert avant la fin de l'été.", "fr"),
        ("Il ministro ha detto che il ponte non si aprirà prima della fine dell'estate.", "it"),
        ("O ministro disse na segunda-feira que a ponte não vai abrir antes do verão.", "pt"),
        ("De minister zei maandag dat de brug niet voor de zomer open zal gaan.", "nl"),
        ("Minister powiedział, że nie wie, czy most będzie otwarty, i że to się okaże po wakacjach.", "pl"),
        ("Министр сказал в понедельник, что мост не откроют.", "ru"),
        ("Міністр сказав, що міст не відкриють.", "uk"),
        ("大臣は月曜日に橋は開通しないと述べた。", "ja"),
        ("部长星期一说大桥不会开通。", "zh"),
        ("장관은 월요일 다리가 열리지 않는다고 말했다.", "ko"),
        ("قال الوزير إن الجسر لن يفتح.", "ar"),
        ("The minister said on Monday that the bridge would not open before the summer.", "en"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert article_from_text(text, uri="-", source="s").language == code


@pytest.mark.parametrize(
    "text",
    [
        "Five die. Ten hurt.",
        "Police in Rio de Janeiro raid Complexo da Penha; dos Santos, da Silva among ten dead.",
        "Hoang Van Duc, Nguyen Thi Minh Anh and Le Duc Tho won the race in Ho Chi Minh City.",
        "“¡No pasarán!” the crowd shouted as the minister left the hall on Monday.",
    ],
)
def test_names_and_short_texts_count_as_english(text: str) -> None:
    assert article_from_text(text, uri="-", source="s").language == "en"
