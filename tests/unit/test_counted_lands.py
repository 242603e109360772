"""Lands told by their number where the text tells them by name elsewhere."""

import pytest
from short_texts import Extract

LANDS = ("PE", "CL", "BR")


@pytest.mark.parametrize(
    ("text", "name", "lands"),
    [
        # the second mission goes where the first one goes
        (
            "정부는 페루와 칠레, 브라질 등 남미로 나가는 기계 수출을 늘리려고 경제사절단을 6월 1~9일 보낸다. "
            "가람협회가 꾸린 민간 사절단도 따라가 남미 3개국에서 설명회를 열 예정이다.",
            "설명회",
            LANDS,
        ),
        # who is met is told by name behind
        (
            "가람협회는 19일 나루호텔에서 주한 남미 3개국 대사를 만나 협력 방안을 논의했다. "
            "자리에는 페루, 칠레, 브라질 등 남미 3개국의 대사가 함께했다.",
            "대사 면담",
            LANDS,
        ),
        # a number that no list of the text has
        (
            "정부는 페루와 칠레, 브라질에 경제사절단을 6월 1~9일 보냈다. 가람협회는 7월 유럽 4개국에서 설명회를 연다.",
            "설명회",
            (),
        ),
    ],
)
def test_lands_by_their_number(record: Extract, text: str, name: str, lands: tuple[str, ...]) -> None:
    (event,) = (event for event in record(text).events if event.name == name)
    assert sorted(event.countries) == sorted(lands)
