"""Segmentation: zones, outline, sections and sentences of whole pages."""

from __future__ import annotations

import pytest

from coopevents.document import Block, Document, Zone
from coopevents.text.clean import clean
from coopevents.text.segment import segment

STORY = "가나시는 지난 5월 3일 하노이에서 수출상담회를 열어 300만달러를 상담했다고 12일 밝혔다."
MORE = "시는 내년에도 사절단을 보낼 계획이다. 참가업체에는 통역비를 대준다."


def _segment(text: str, title: str | None = None) -> Document:
    return segment("t", clean(text), title=title)


def _block(doc: Document, words: str) -> Block:
    found = [b for b in doc.blocks if words in doc.quote(b)]
    assert found, words
    return found[0]


def _zone(doc: Document, words: str) -> Zone:
    return _block(doc, words).zone


@pytest.mark.parametrize(
    "line",
    [
        "본문 바로가기  주메뉴 바로가기",
        "이 누리집은 대한민국 공식 전자정부 누리집입니다.",
        "홈 > 알림마당 > 보도자료",
        "> 시군소식 > 가나",
        "정치 | 경제 | 사회 | 문화",
        "글자크기 + -   인쇄   목록",
        "트위터로 보내기   페이스북으로 보내기   URL복사",
        "첨부파일  상담회(배포용).hwp  내려받기",
        "맑음 가나 21.4℃ | 흐림 다라 19.9℃",
        "• 구름많음가나 22.4℃",
        "2024.10.03 (목)",
        "배너",
        "[광고] 장기렌터카 모집",
        "가나일보",
        "보 도 자 료",
        "기사 스크랩",
        "AI 요약은 핵심만 전달합니다. 기사 본문을 확인해주세요.",
    ],
)
def test_segment_furniture_above_the_article(line: str) -> None:
    doc = _segment(f"{line}\n\n가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n{MORE}\n")
    assert doc.blocks[0].zone is Zone.FURNITURE
    assert _zone(doc, "300만달러 상담") is Zone.TITLE
    assert _zone(doc, "내년에도") is Zone.BODY


@pytest.mark.parametrize(
    "line",
    [
        "저작권자 ⓒ 가나일보 무단전재 및 재배포 금지",
        "<저작권자(c) 가나통신, 무단 전재-재배포, AI 학습 및 활용 금지>",
        "Copyright ⓒ 2021 가나부. All rights reserved.",
        "본 저작물은 공공누리 제1유형에 따라 이용할 수 있습니다.",
        "이전글  소상공인 경기전망",
        "댓글 0   댓글쓰기",
        "추천 2  공유 1  댓글 0",
        "구독문의 02-000-0000",
        "기사제보 news@paper.example",
        "编辑: 李明   주소: 길림성   吉ICP备000000号",
        "회사소개 | 광고문의 | 개인정보처리방침",
        "이 페이지의 내용에 만족하십니까?",
        "[핫클릭] 연말정산 이것만은 꼭 / 겨울 여행 5선",
        "▶ 많이 본 뉴스: 연회비 오르나 / 바자회 열려",
    ],
)
def test_segment_furniture_below_the_article(line: str) -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n{MORE}\n\n{line}\n")
    assert doc.blocks[-1].zone is Zone.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "다음 글로벌 상담회는 9월 자카르타에서 열린다.",
        "가나시는 관련 글로벌 기업 3곳과 협약을 맺었다.",
        "무역협회와 함께 본격 추진한다.",
        "홍보는 페이스북으로 공유하기로 했다. 참가비는 없다.",
        "이번 행사에서는 팝업 스토어도 문을 연다.",
        "□ 참가를 바라는 기업은 누리집에서 회원가입 후 신청서를 내려받기 바람",
        "2019-2020 한·베트남 교류의 해를 맞아 상담회를 열었다.",
    ],
)
def test_segment_article_lines_are_no_furniture(line: str) -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n{line}\n{MORE}\n")
    assert _zone(doc, line.lstrip("□ ")[:10]) is Zone.BODY


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 기자",
        "[인천=가나타임즈] 홍길동 기자",
        "/홍길동 기자",
        "<대전=홍길동기자 hong@paper.example>",
        "입력 2019.05.22 06:40   지면 12면      가 가",
        "2003/04/18 15:02 송고",
        "중앙신문 96.10.23 (수) 5면",
        "(가나경제신문 1996년 8월 28일자).",
        "문의 : 통상과 홍길동 (042-481-44○○)",
        "담당부서  통상교류과 (229-○○○○)",
        "편집: 홍길동",
        "래원: 가나신문  책임편집: 홍길동",
        "출처 : 중소기업청",
        "hong@paper.example",
    ],
)
def test_segment_contact(line: str) -> None:
    doc = _segment(f"{line}\n\n가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n{MORE}\n")
    assert doc.blocks[0].zone is Zone.CONTACT


@pytest.mark.parametrize(
    "line",
    [
        "[사진 1] 개회사를 하는 시장",
        "[사진설명] 상담회에서 시장이 인사하고 있다.(사진제공=가나시)",
        "(사진) 시장이 12일 기념촬영을 하고 있다.",
        "<사진=가나시 제공>",
        "▲ 업체들이 상담하고 있다",
        "홍길동 시장(왼쪽)과 무역관장.",
        "[서울=가나통신] 홍길동(왼쪽) 시장이 협약서를 보이고 있다. (사진=가나시 제공) *재판매 및 DB 금지",
        "지난해 하노이에서 바이어가 상담하고 있다. [사진=KOTRA]",
        "상담회를 마치고 기념촬영",
        "3일 하노이에서 열린 상담회. ⓒ가나시",
        "[상공회 제공]",
    ],
)
def test_segment_caption(line: str) -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{line}\n\n{STORY}\n\n{MORE}\n")
    assert doc.blocks[1].zone is Zone.CAPTION


def test_segment_photo_news_has_its_caption_for_a_title() -> None:
    doc = _segment(f"[사진] 가나시-은행 손잡았다\n\n{STORY}\n")
    assert doc.blocks[0].zone is Zone.TITLE


def test_segment_titles() -> None:
    doc = _segment(
        "가나일보\n경제 > 통상\n\n가나시 사절단, 하노이서 300만달러 상담\n- 식품·기계 12개사 참가 -\n홍길동 기자\n\n"
        + STORY
    )
    assert [b.zone for b in doc.blocks] == [
        Zone.FURNITURE, Zone.FURNITURE, Zone.TITLE, Zone.SUBTITLE, Zone.CONTACT, Zone.BODY,
    ]  # fmt: skip


def test_segment_a_rubric_in_brackets_is_no_label() -> None:
    doc = _segment("[모집] 2014 인도 시장개척단 참가업체 모집 안내\n\n우리 조합은 인도에 시장개척단을 파견합니다.\n")
    assert _zone(doc, "참가업체 모집 안내") is Zone.TITLE


def test_segment_title_of_the_metadata_decides() -> None:
    doc = _segment(
        f"우리 시의 새로운 소식을 전합니다\n하노이서 만난 바이어들\n{STORY}\n",
        title="하노이서 만난 바이어들 - 가나일보",
    )
    assert _zone(doc, "만난 바이어들") is Zone.TITLE
    assert doc.blocks[0].zone is Zone.FURNITURE


def test_segment_repeated_paragraphs_and_headline() -> None:
    doc = _segment(
        f"가나시 사절단, 하노이서 300만달러 상담\n\n[가나=가나일보] {STORY}\n\n{MORE}\n\n{STORY}\n\n"
        "가나시 사절단, 하노이서 300만달러 상담\n"
    )
    assert [b.zone for b in doc.blocks] == [Zone.TITLE, Zone.BODY, Zone.BODY, Zone.FURNITURE, Zone.FURNITURE]


def test_segment_related_articles_and_their_items() -> None:
    doc = _segment(
        f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n관련기사\n다라시, 자카르타서 상담회\n"
        "다라시는 자카르타에서 상담회를 열어 10개사가 200만달러를 상담했다고…\n\n많이 본 뉴스\n날씨 풀린다\n"
    )
    assert all(b.zone is Zone.FURNITURE for b in doc.blocks[2:])


def test_segment_article_goes_on_after_a_box_of_related_articles() -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n관련기사\n다라시, 상담회 열어\n\n{MORE}\n")
    assert _zone(doc, "다라시") is Zone.FURNITURE
    assert _zone(doc, "내년에도") is Zone.BODY


def test_segment_comments_are_furniture() -> None:
    doc = _segment(
        f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n{MORE}\n\n<저작권자 ⓒ 가나일보, 무단전재 금지>\n댓글 2\n"
        "반갑네요.\n계약 소식이 듣고 싶습니다.\n"
    )
    assert [b.zone for b in doc.blocks[-2:]] == [Zone.FURNITURE, Zone.FURNITURE]


def test_segment_glued_byline_is_cut_off() -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n{MORE} 홍길동 기자 hong@paper.example\n")
    assert doc.quote(doc.blocks[-1]) == "홍길동 기자 hong@paper.example"
    assert doc.blocks[-1].zone is Zone.CONTACT
    assert doc.quote(doc.blocks[-2]) == MORE


RELEASE = """보도자료
배포일시: 2013. 5. 6(월)
중소기업 사절단, 동남아로
- 12개사 참가 -

□ 중소기업청은 사절단을 5월 12일부터 베트남에 파견한다고 밝혔다
  ㅇ 참가기업은 식품 기업으로 구성
    - 가나식품(김) 등
      * 상담액은 300만불
  ? 정부?유관기관이 함께 돕는다
□ 행사는 다음과 같다
  ① 하노이 상담회
  ② 방콕 상담회
    1) 식품

붙임 : 참가업체 1부.  끝.

참고 1   사절단 개요
ㅇ 일시 : ’13. 5. 13.(월)   ㅇ 장소 : 하노이 대우호텔
ㅇ 주최 : 중소기업청 / 주관 : KOTRA
ㅇ 세부 일정
"""


@pytest.mark.parametrize(
    ("words", "marker", "level", "above"),
    [
        ("파견한다고", "□", 1, None),
        ("구성", "ㅇ", 2, "파견한다고"),
        ("가나식품", "-", 3, "구성"),
        ("300만불", "*", 4, "가나식품"),
        ("유관기관", "?", 2, "파견한다고"),
        ("다음과 같다", "□", 1, None),
        ("하노이 상담회", "①", 2, "다음과 같다"),
        ("방콕", "②", 2, "다음과 같다"),
        ("1부", "", 0, None),
    ],
)
def test_segment_outline(words: str, marker: str, level: int, above: str | None) -> None:
    doc = _segment(RELEASE)
    block = _block(doc, words)
    assert (block.marker, block.level) == (marker, level)
    assert block.parent == (None if above is None else _block(doc, above).index)


def test_segment_annex_and_its_label_box() -> None:
    doc = _segment(RELEASE)
    head = _block(doc, "사절단 개요")
    assert (head.zone, head.section) == (Zone.TITLE, 1)
    assert [doc.quote(b) for b in doc.blocks if b.zone is Zone.LABEL] == [
        "일시 : ’13. 5. 13.(월)", "장소 : 하노이 대우호텔", "주최 : 중소기업청", "주관 : KOTRA",
    ]  # fmt: skip
    assert _zone(doc, "1부") is Zone.NOTE
    assert _zone(doc, "배포일시") is Zone.CONTACT
    assert all(b.section == 1 for b in doc.blocks[head.index :])


def test_segment_release_that_lost_its_line_ends() -> None:
    doc = _segment(
        "중소기업진흥공단, 기술교류회 개최 □ 중소기업진흥공단은 5월 3일 베를린에서 기술교류회를 개최하였다. "
        "ㅇ 행사에는 20개사가 참가하였다. ㅇ 상담액은 300만불이다. □ 공단은 내년에도 연다. "
        "* 주최 : 중진공, 주관 : 독일상의"
    )
    assert [b.marker for b in doc.blocks] == ["", "□", "ㅇ", "ㅇ", "□", "*"]
    assert doc.blocks[0].zone is Zone.TITLE
    assert doc.blocks[2].parent == 1


def test_segment_round_up_items_are_sections() -> None:
    doc = _segment(
        "[해외판로 브리핑]\n\n◆가나재단, 상담회서 850만달러\n가나재단은 상담회를 열었다고 23일 밝혔다.\n\n"
        "◆다라상의 방일\n다라상의 대표단이 2월 1일 일본을 방문한다. 간담회도 연다.\n"
    )
    assert [(b.zone, b.section) for b in doc.blocks] == [
        (Zone.TITLE, 0), (Zone.TITLE, 1), (Zone.BODY, 1), (Zone.TITLE, 2), (Zone.BODY, 2),
    ]  # fmt: skip


def test_segment_round_up_of_disclosures() -> None:
    doc = _segment(
        "[공시 브리핑] 공급계약 줄줄이\n\n2일 공급계약 공시가 이어졌다.\n\n"
        "▲가나텍 = 123억원에 공급하는 계약을 체결했다고 공시. 계약일은 지난해 12월 31일.\n\n"
        "▲다라산업 = 공급계약을 확정. 금액은 35억원.\n\n투자자는 신중해야 한다. 공시는 줄 수 있다.\n"
    )
    assert [b.section for b in doc.blocks] == [0, 0, 1, 2, 3]


def test_segment_paragraphs_of_one_release() -> None:
    doc = _segment(
        "가람 수출상담회 성황\n\n"
        "■ 가람도는 지난 14일 ‘가람 수출상담회’를 개최했다고 16일 밝혔다.\n"
        "■ 진흥원이 주관한 이번 상담회에는 바이어 14개사가 초청됐다.\n"
        "■ 이번 상담회는 지난해 맺은 협약의 후속 사업이다.\n"
    )
    assert {b.section for b in doc.blocks} == {0}


def test_segment_numbered_paragraphs_and_chapters_are_one_release() -> None:
    doc = _segment(
        "가람 수출상담회 성황\n\n"
        "1. 가람도는 지난 14일 ‘가람 수출상담회’를 개최했다고 밝혔다. 바이어 14개사가 왔다.\n\n"
        "2. 지역별 결과는 다음과 같다.\n\n"
        "3. 주요 성과\n  가. 나루정밀은 상담장에서 12만불 계약을 체결함.\n"
        "4. 가람도는 11월에도 상담회를 열 예정이다.\n"
    )
    assert {b.section for b in doc.blocks} == {0}


def test_segment_headings_inside_one_story_are_no_sections() -> None:
    doc = _segment(
        f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n■ 상담 성과\n업체마다 10건씩 상담했다. 계약은 20건이다.\n"
        "■ 앞으로 계획\n시는 9월 베트남에 사절단을 보낸다. 10개사를 뽑는다.\n"
    )
    assert {b.section for b in doc.blocks} == {0}
    assert _zone(doc, "상담 성과") is Zone.SUBTITLE


def test_segment_inline_list_stays_one_block() -> None:
    doc = _segment(f"{STORY}\n◇참가업체 △가나산업(제어장치) △다라테크(발포) △마바금속(주물)\n")
    assert "마바금속" in doc.quote(doc.blocks[-1])
    assert "가나산업" in doc.quote(doc.blocks[-1])


def test_segment_second_article_of_a_page() -> None:
    doc = _segment(
        f"가나시 사절단, 하노이서 300만달러 상담\n[가나=가나일보] {STORY}\n홍길동 기자\n다라시, 일본서 설명회\n"
        "[다라=가나일보] 다라시는 15일 도쿄에서 투자설명회를 열었다고 밝혔다.\n"
    )
    assert _block(doc, "일본서").zone is Zone.TITLE
    assert _block(doc, "도쿄").section == 1


def test_segment_date_label_alone_is_the_page_s() -> None:
    alone = _segment(f"날짜 : 2008년 11월 7일 (10시 29분)\n기업인들 상생 모색하는 포럼 열려\n{STORY}\n")
    beside = _segment(f"{STORY}\n날짜 : 2008년 11월 7일\n장소 : 제주 컨벤션센터\n")
    assert _zone(alone, "날짜") is Zone.CONTACT
    assert _zone(beside, "날짜") is Zone.LABEL


def test_segment_sentences_belong_to_their_blocks() -> None:
    doc = _segment(f"가나시 사절단, 하노이서 300만달러 상담\n\n{STORY}\n\n{MORE}\n")
    assert [doc.quote(s) for s in doc.sentences if s.block == doc.blocks[-1].index] == [
        "시는 내년에도 사절단을 보낼 계획이다.",
        "참가업체에는 통역비를 대준다.",
    ]


def test_segment_hands_on_what_is_known() -> None:
    doc = segment("x", STORY, title="제목", published="2019-04-23", published_basis="sidecar", publisher="가나시")
    assert (doc.id, doc.title, doc.published, doc.publisher) == ("x", "제목", "2019-04-23", "가나시")
