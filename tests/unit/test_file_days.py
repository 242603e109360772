"""The day in the names of files and in a page's address."""

from __future__ import annotations

import pytest

from coopevents.resolve.anchor import AnchorFinder
from coopevents.resolve.year.file_days import file_day
from coopevents.text.segment import segment

FINDER = AnchorFinder.from_lexicon()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("첨부파일  190522_상담회_사진.zip  |  조회 41", "2019-05-22"),
        ("붙임: 20190522 보도자료.hwp, 20190522 사진.jpg", "2019-05-22"),
        ("보도자료(2019.5.22).hwp", "2019-05-22"),
        ("사진 IMG_20190522_1234.jpg", "2019-05-22"),
        ("보도자료(5.22).hwp", None),
        ("제품 안내 123456.pdf", None),
        ("190522_가.hwp  190523_나.jpg", None),  # which of the two?
        ("2019. 5. 22. 상담회를 열었다.", None),
    ],
)
def test_file_days_in_names(text: str, day: str | None) -> None:
    assert file_day(text) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/view/AKR20150312154100054", "2015-03-12"),
        ("https://news.example/2019/05/22/item", "2019-05-22"),
        ("https://news.example/?newsId=2019052210341", "2019-05-22"),
        ("https://news.example/article/001/0010845234", None),
        ("https://news.example/view?idxno=201012345", None),
    ],
)
def test_file_days_in_addresses(url: str, day: str | None) -> None:
    assert file_day("", url) == day


def test_file_days_count_only_where_the_premises_admit_them() -> None:
    body = "\n\n나루시는 17일 상담회를 열었다.\n\n첨부  221118_사진.zip\n"
    assert FINDER.find(segment("d", "나루시 상담회" + body), ()).published == "2022-11-18"
    old = FINDER.find(segment("d", "지식경제부와 나루시 상담회" + body), ())
    assert old.published is None
