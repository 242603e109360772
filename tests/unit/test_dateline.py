"""The document's own date."""

from __future__ import annotations

import pytest

from coopevents.resolve.dateline import dateline


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("제목\n입력 2019.05.22 06:40  지면 12면\n본문", "2019-05-22"),
        ("제목\n등록 2024.06.07 10:12:44  수정 2024.06.08 10:40:52", "2024-06-07"),
        ("제목\n김가람 기자  승인 2024.11.11 11:20  댓글 0", "2024-11-11"),
        ("편집: [ 김가람 ]  발표시간: [ 2020-12-04 10:16:20 ]", "2020-12-04"),
        ("본문 끝.\n2003/04/18 15:02 송고", "2003-04-18"),
        ("기사입력 2015-03-02 09:11", "2015-03-02"),
        ("배포일 2016. 8. 29.(월) 총 4쪽", "2016-08-29"),
        ("보도자료 2024. 12. 23.(월) 배포", "2024-12-23"),
        ("가람시 보도자료\n2023.11.20.(월)\n\n제목", "2023-11-20"),
        ("가람일보 96.10.23 (수) 5면\n\n제목", "1996-10-23"),
        ("가람매일경제   98년 7월 14일 화요일  [7면 지역경제]\n\n제목", "1998-07-14"),
        ("나루일보     1998년 11월 17일 화요일   제2847호   9면(경제)\n\n제목", "1998-11-17"),
        ("나루경제 | 2013-09-26 | 산업 3면\n\n제목", "2013-09-26"),
        ("본문.\n(가람신문 1996년 8월 28일자).", "1996-08-28"),
        ("진흥원 소식지 2019년 6월호\n\n제목", "2019-06"),
        ("제목\n\n2022.11.17 10:02\n\n본문", "2022-11-17"),
        ("제공일자 9. 26.  담당 기업과", "XXXX-09-26"),
        ("발표시간: [ 2015-04-2×  ]   클릭: [ ]", "2015-04"),
        ("등록일 : 11.20   조회 : 233", "XXXX-11-20"),
        ("제공일 7. 10.   담당 기업과", "XXXX-07-10"),
        ("수정 2019.5.1 10:00\n본문", "2019-05-01"),
        ("발표시간: [ 2023-06-0× 09:1×:×× ] 클릭: [ ]", "2023-06"),
        ("제목\n\nNov 22 | by Jiwon H., 에디터\n\n본문", "XXXX-11-22"),
    ],
)
def test_dateline_reads(text: str, edtf: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "배너\n2024.10.03 (목)\n맑음 24.3℃\n본문",
        "오늘 2024.10.03 (목)\n로그인 회원가입\n본문",
        "등록번호 가 00000 | 등록일 2011.03.02 | 발행인 김가람",
        "Copyright ⓒ 2021 가람시",
        "참가 신청은 등록 2019. 3. 2.까지",
        "시는 2019년 4월 3일 상담회를 열었다.",
        "특허는 2019.3.2 등록을 마쳤다.",
        "등록 기업은 등록일 3.5배 늘었다.",
        "Nov 22 행사장에는 by Kim 브랜드가 나왔다.",
        "",
    ],
)
def test_dateline_is_silent(text: str) -> None:
    assert dateline(text) is None


def test_dateline_span_and_anchor() -> None:
    text = "제목\n입력 2019.05.22 06:40"
    found = dateline(text)
    assert found is not None
    assert text[found.span.start : found.span.end] == "2019.05.22"
    assert (found.anchor().year, found.anchor().month, found.anchor().day) == (2019, 5, 22)
    assert found.anchor().basis == "dateline"
