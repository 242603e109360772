"""Hard-wrapped lines: found by their widths, joined with what the line end stood for."""

from __future__ import annotations

import pytest

from coopevents.text.clean import clean
from coopevents.values.wrapping import glue


def _wrap(paragraphs: list[str], column: int) -> str:
    """Wrap as old systems did: at the column, inside words too; a blank at the break is lost."""
    lines = []
    for paragraph in paragraphs:
        line, width = " ", 1
        for char in paragraph:
            size = 1 if char.isascii() else 2
            if width + size > column:
                lines.append(line.rstrip())
                line, width = "", 0
                if char == " ":
                    continue
            line += char
            width += size
        lines.append(line)
    return "\n".join(lines)


STORY = [
    "가나도가 지난달 동남아시아에 보낸 무역사절단이 모두 삼백만달러어치의 수출계약을 맺은 것으로 집계됐다. "
    "사절단에는 도내 기계 섬유 식품업체 열두곳이 참가해 하노이와 방콕, 자카르타에서 차례로 상담을 벌였다.",
    "도는 내년에도 중동과 중남미에 시장개척단을 내보내기로 하고 참가를 바라는 업체의 신청을 다음달 말까지 받는다. "
    "선정된 업체에는 통역비와 상담장 임차료를 대준다.",
]


def test_unwrap_character_wrapped_paragraphs() -> None:
    kept = clean(_wrap(STORY, 60)).text
    assert len(kept.split("\n")) == 2
    for word in ("무역사절단이", "수출계약을", "시장개척단을", "임차료를"):
        assert word in kept


def test_unwrap_word_wrapped_lines_keep_their_blanks() -> None:
    raw = (
        "수출길 넓히는 가나군\n\n"
        "가나군은 군내 식품업체 여덟 곳으로 꾸린 시장개척단을 오는 3월\n"
        "베트남 하노이와 호찌민에 보내기로 하고 참가업체를 모집한다고\n"
        "밝혔다. 군은 참가업체에 항공료와 통역비, 상담장 임차료 등을\n"
        "절반까지 지원하며 현지 바이어 발굴은 무역관이 돕기로 했다고\n"
        "덧붙였다.\n"
    )
    kept = clean(raw).text
    assert "오는 3월 베트남 하노이와" in kept
    assert "모집한다고 밝혔다." in kept


def test_unwrap_broadcast_script() -> None:
    raw = (
        "가나시는 내일까지\n여섯 나라 도시 공무원을 초청하는\n우호도시 공무원 초청\n연수회를 엽니다.\n"
        "하노이와 자카르타에서\n온 참가자들은\n산업시설을 둘러보고,\n시책을 발표하며\n교류 방안을 논의했습니다.\n"
    )
    assert clean(raw).text.split("\n")[:2] == [
        "가나시는 내일까지 여섯 나라 도시 공무원을 초청하는 우호도시 공무원 초청 연수회를 엽니다.",
        "하노이와 자카르타에서 온 참가자들은 산업시설을 둘러보고, 시책을 발표하며 교류 방안을 논의했습니다.",
    ]


def test_unwrap_broadcast_script_whose_last_sentence_runs_on() -> None:
    raw = (
        "가나시가\n해외 기업으로부터 5백만 달러의 규모의\n투자의향을 받아 내는 성과를 올렸습니다.\n"
        "가나시는 지난 4일부터 열흘동안\n하노이와 호치민 등\n3개 지역을 대상으로 투자 유치 활동을\n"
        "편 끝에 열두 건에 5백만 달러의\n투자 약속 등을 받았다고 전했습니다.\n또 상담을 거쳐\n"
        "지역 기업 23곳과 현지 기업 사이에 모두 1천4백만 달러의 수출 계약을 맺었다고 덧붙였습니다.\n"
    )
    assert len(clean(raw).text.strip().split("\n")) == 3


def test_unwrap_short_old_item_with_ragged_lines() -> None:
    raw = (
        "가나시의 통상사절단이 지난주 일본에서 오백만달러어치의 구매계약을\n맺은 것으로 알려졌다.\n"
        "사절단은 도쿄와 오사카에서 현지 기계업체 예순여섯 곳과\n만나 상담을 벌였다.\n"
        "이들은 다음달 공장도 방문, 합작을 위한 조사를 벌일 계획이라고 가나\n시는 밝혔다.\n"
    )
    kept = clean(raw).text
    assert len(kept.strip().split("\n")) == 3
    assert "구매계약을 맺은" in kept


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "나루시 상공회의소의 유력인사를 포함한 다낭무역사절단이 11일 저녁",
            "가람협회 초청으로 서울에 와 오는 18일까지 머물면서 우리",
        ),
        (
            "다낭시 대표단이 가람신문사를 방문해 홍길동 사장과 우리나라 다낭",
            "의 경제협력 방안 등에 관해 의견을 나누고 앞으로 기자와 정",
        ),
    ],
)
def test_unwrap_a_first_line_that_runs_on_is_no_headline(first: str, second: str) -> None:
    rest = (
        "업체들과 상담을 벌일 계획이라고 가람협회의 관계자가 말했는데\n협회는 이번 만남을 계기로 교류를 넓힐 예정이다."
    )
    raw = f"{first}\n{second}\n{rest}\n"
    assert clean(raw).text.split("\n")[0].replace(" ", "").startswith((first + second[:6]).replace(" ", ""))


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("12,13일 프라하에서 71만달러, 15일", "바르샤바에서 나머지를 계약했다", " "),
        ("지난 5월", "중국에 갔던", " "),
        ("지난 6일부터 5일", "간의 일정으로", ""),
        ("오는 5월", "말까지", ""),
    ],
)
def test_unwrap_a_day_ends_a_word(before: str, after: str, between: str) -> None:
    assert glue(before, after, set()) == between


def test_unwrap_leaves_tables_and_items_alone() -> None:
    story = _wrap(STORY, 60)
    table = "<표> 품목별 실적(단위:천달러)\n ▲상반기\n   기계류          1,200\n   섬유              340"
    kept = clean(f"{story}\n\n{table}").text
    assert kept.endswith(table)


def test_unwrap_offsets_of_joined_lines() -> None:
    raw = _wrap(STORY, 60)
    kept = clean(raw)
    at = kept.text.index("방콕")
    assert raw[kept.to_raw(at)] == "방"


def test_unwrap_unwrapped_press_text_is_untouched() -> None:
    raw = (
        "가나시, 수출상담회 개최\n- 바이어 30개사 참가 -\n\n□ 가나시는 5월 3일 상담회를 열었다.\n ㅇ 상담액은 300만불\n"
    )
    assert clean(raw).text == raw


def test_unwrap_equally_long_items_are_no_paragraph() -> None:
    rows = "".join(
        f"{name}정밀 대표이사 홍길동 (경남 창원시 의창구 가나로)\n" for name in ("가나", "다라", "마바", "사아")
    )
    raw = f"참가업체는 다음과 같다\n{rows}"
    assert clean(raw).text == raw
