"""Pages to articles: one page for each way that Korean sites are built."""

from __future__ import annotations

import lxml.html
import pytest

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.furniture import is_furniture_line
from coopevents.ingest.html import read_fragment, read_page
from coopevents.ingest.lines import is_data_table, lines_of
from coopevents.ingest.page_facts import labelled_date, without_site

NEWS = """<!DOCTYPE html><html lang="ko"><head><title>나래시, 방콕 상담회서 210만불 계약추진 - 나래신문</title>
<meta property="og:title" content="나래시, 방콕 상담회서 210만불 계약추진 - 나래신문">
<meta property="og:site_name" content="나래신문"></head><body>
<header><h1 class="logo"><a href="/">나래신문</a></h1><div class="date">2024.03.01 (금)</div></header>
<form name="view"><header><h3 class="heading">나래시, 방콕 상담회서 210만불 계약추진</h3>
<h4 class="subheading">주방용품·화장품 9개사 참가<br>바이어 40명 몰려</h4>
<ul class="info"><li>박가온 기자</li><li>승인 2017.06.12 09:30</li><li>댓글 0</li></ul></header>
<div class="article-sns"><a>페이스북</a></div>
<article id="article-view-content-div" itemprop="articleBody">
<figure><img src="/a.jpg"><figcaption>▲ 9일 방콕에서 열린 상담회.<br>사진=나래시</figcaption></figure>
<p>나래시는 지난 8일부터 10일까지 태국 방콕에서 수출상담회를 열었다고 12일 밝혔다.</p>
<p>상담회에는 주방용품을 만드는 중소기업 9개사가 나가 바이어 40명과 95건을 상담했다.</p>
<p>시 관계자는 &ldquo;내년에도 보낼 것&rdquo;이라고 말했다.</p></article>
<div class="view-copyright">저작권자 © 나래신문 무단전재 및 재배포 금지</div></form>
<section class="article-relation"><h4>관련기사</h4><ul><li><a>나래시, 하노이 무역사절단 모집</a></li></ul></section>
<article class="box-skin"><strong>인기기사</strong><div><a href="/1">나래시 새해 예산 3조원 시대</a></div></article>
<footer>등록번호 : 나래 아 1 등록일 : 2008-01-02</footer></body></html>"""

BOARD = """<html><head><title>보도자료 상세보기 | 새길도청</title></head><body>
<div id="lnb"><ul><li><a>도정소식</a></li><li><a>보도자료</a></li></ul></div><h3>보도자료</h3>
<table class="board_view"><caption>보도자료 상세보기</caption>
<tr><th>제목</th><td colspan="3">새길도, 몽골 울란바토르에 시장개척단 파견</td></tr>
<tr><th>작성자</th><td>국제통상과</td><th>등록일</th><td>2011-10-04 09:12:33</td></tr>
<tr><th>조회수</th><td>321</td><th>첨부</th><td><a href="/f.hwp">보도자료.hwp</a></td></tr>
<tr><td colspan="4">□ 새길도는 10월 10일부터 14일까지 몽골 울란바토르에 시장개척단을 파견한다고 밝혔다.<br/><br/>
&nbsp;○ 시장개척단은 도내 건축자재, 의료기기 중소기업 7개사로 꾸려졌으며,<br/>
&nbsp;○ 현지에서 바이어 30개사와 1:1 상담을 벌인다.<br/>
<table border="1"><tr><td>업체명</td><td>품목</td></tr><tr><td>한솔건재</td><td>단열재<br>(친환경)</td></tr></table>
□ 도 관계자는 "몽골 건설시장이 커지고 있어 300만불의 계약을 기대한다"고 말했다.</td></tr></table>
<div id="footer">주소 새길도 마루시 / COPYRIGHT 2011</div></body></html>"""

OLD_TABLES = """<html><head><title>훈춘서 한국 중소기업 제품전</title></head>
<body><table width="900"><tr><td><a href="/">첫페지</a> | <a>경제</a> | <a>사회</a></td></tr>
<tr><td><table><tr><td><font size=5><b>훈춘서 한국 중소기업 제품전</b></font></td></tr>
<tr><td>발표시간:2010-07-21 10:12  래원: 연변새벽신문</td></tr>
<tr><td><p>　　18일, 훈춘시 국제무역청사에서 제3회 한국중소기업우수제품전이 개막되였다.
<p>　　전시회에는 한국 해오름시의 32개 기업에서 참가하여 식품을 선보였다.<BR><BR>　　훈춘시무역촉진회에서 주관했다.
</td></tr></table></td></tr><tr><td><b>관련기사</b><br><a>연길서 식품박람회 열려</a></td></tr>
<tr><td>저작권 연변새벽신문 Copyright 2010</td></tr></table></body></html>"""

PORTAL = """<div><h2>누리구-오사카 상의, 우호협력 협약</h2>
<span>입력 : 2013.02.07 11:05 | 수정 : 2013.02.08 09:00</span>
<article id="dic_area">누리구는 7일 일본 오사카 상공회의소와 우호협력 협약을 맺었다.<br><br>협약에 따라 두 기관은 해마다
상담회를 연다.<br><span><img src="a.jpg"><em class="img_desc">협약식 모습</em></span><br>구는 예산 5천만원을 마련했다.
</article></div>"""

AGENCY = """<!doctype html><html><head><meta property="og:title" content="[한울] 다온시-칭다오시 업무협약&hellip;">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2021-11-05",
"publisher":{"name":"한울통신"}}]}</script></head><body>
<div><h1 class="tit">[한울] 다온시-칭다오시 업무협약 체결</h1></div>
<div class="tit-sub"><h2 class="tit">기업 교류단 해마다 오간다</h2><p>기업 교류단 해마다 오간다</p></div>
<p><span>송고시간</span>2021-11-05 14:05</p><div class="story">
<figure><figcaption><strong>협약식</strong><p>[다온시 제공]</p></figcaption></figure>
<p>(다온=한울통신) 다온시는 5일 중국 칭다오시와 화상으로 경제교류 업무협약을 체결했다.</p>
<p>두 도시는 내년부터 기업 교류단 20명을 서로 보낸다.</p><p>kim@hanul.example</p>
<p>&lt;저작권자(c) 한울통신, 무단 전재-재배포 금지&gt;</p></div></body></html>"""


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (
            NEWS,
            [
                "나래시, 방콕 상담회서 210만불 계약추진",
                "주방용품·화장품 9개사 참가",
                "바이어 40명 몰려",
                "[사진] 9일 방콕에서 열린 상담회. 사진=나래시",
                "나래시는 지난 8일부터 10일까지 태국 방콕에서 수출상담회를 열었다고 12일 밝혔다.",
                "상담회에는 주방용품을 만드는 중소기업 9개사가 나가 바이어 40명과 95건을 상담했다.",
                "시 관계자는 “내년에도 보낼 것”이라고 말했다.",
            ],
        ),
        (
            BOARD,
            [
                "새길도, 몽골 울란바토르에 시장개척단 파견",
                "□ 새길도는 10월 10일부터 14일까지 몽골 울란바토르에 시장개척단을 파견한다고 밝혔다.",
                "○ 시장개척단은 도내 건축자재, 의료기기 중소기업 7개사로 꾸려졌으며,",
                "○ 현지에서 바이어 30개사와 1:1 상담을 벌인다.",
                "업체명  품목",
                "한솔건재  단열재 (친환경)",
                '□ 도 관계자는 "몽골 건설시장이 커지고 있어 300만불의 계약을 기대한다"고 말했다.',
            ],
        ),
        (
            OLD_TABLES,
            [
                "훈춘서 한국 중소기업 제품전",
                "발표시간:2010-07-21 10:12 래원: 연변새벽신문",
                "18일, 훈춘시 국제무역청사에서 제3회 한국중소기업우수제품전이 개막되였다.",
                "전시회에는 한국 해오름시의 32개 기업에서 참가하여 식품을 선보였다.",
                "훈춘시무역촉진회에서 주관했다.",
            ],
        ),
        (
            PORTAL,
            [
                "누리구-오사카 상의, 우호협력 협약",
                "누리구는 7일 일본 오사카 상공회의소와 우호협력 협약을 맺었다.",
                "협약에 따라 두 기관은 해마다 상담회를 연다.",
                "[사진] 협약식 모습",
                "구는 예산 5천만원을 마련했다.",
            ],
        ),
        (
            AGENCY,
            [
                "[한울] 다온시-칭다오시 업무협약 체결",
                "기업 교류단 해마다 오간다",
                "[사진] 협약식 [다온시 제공]",
                "(다온=한울통신) 다온시는 5일 중국 칭다오시와 화상으로 경제교류 업무협약을 체결했다.",
                "두 도시는 내년부터 기업 교류단 20명을 서로 보낸다.",
            ],
        ),
    ],
    ids=["news", "board", "old tables", "portal", "agency"],
)
def test_html_article_is_what_a_reader_calls_the_article(html: str, lines: list[str]) -> None:
    assert read_page(html).text.splitlines() == lines


@pytest.mark.parametrize(
    ("html", "published", "publisher"),
    [
        (NEWS, "2017-06-12", "나래신문"),
        (BOARD, "2011-10-04", None),
        (OLD_TABLES, "2010-07-21", None),
        (PORTAL, "2013-02-07", None),
        (AGENCY, "2021-11-05", "한울통신"),
    ],
    ids=["news", "board", "old tables", "portal", "agency"],
)
def test_html_what_a_page_says_about_itself(html: str, published: str, publisher: str | None) -> None:
    page = read_page(html)
    assert (page.published, page.publisher) == (published, publisher)


def test_html_broken_markup_is_read() -> None:
    page = read_page(
        "<html><head><title>가온시 수출상담회</title></head><body><div id=wrap><h1>가온시 수출상담회</h1>"
        "<div>가온시는 오는 3일 수출상담회를 연다<div>바이어 20명이 온다<p>시는 100만 달러를 기대한다\n<div class=foot"
    )
    assert page.text.splitlines() == [
        "가온시 수출상담회",
        "가온시는 오는 3일 수출상담회를 연다",
        "바이어 20명이 온다",
        "시는 100만 달러를 기대한다",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<html><body><script>var a = '가나다';</script></body></html>",
        "<html><body><nav><a href='/'>정치 뉴스 모음</a></nav><footer>등록번호 가나 1</footer></body></html>",
    ],
)
def test_html_pages_without_article_are_refused(html: str) -> None:
    with pytest.raises(UnreadableError, match="page"):
        read_page(html)


def test_html_damaged_json_ld_is_noted() -> None:
    page = read_page(AGENCY.replace("}}]}", "}}"))
    assert page.notes == ("JSON-LD of the page cannot be read",)
    assert page.published == "2021-11-05"  # from the label


def test_html_half_a_surrogate_pair_in_json_ld() -> None:
    page = read_page(AGENCY.replace('한울통신"}', '한울\\ud83d통신"}'))
    assert page.publisher == "한울통신"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("입력 2019.04.24 11:08", "2019-04-24"),
        ("등록일 : 2019-04-24", "2019-04-24"),
        ("기사승인 2019년 4월 24일", "2019-04-24"),
        ("작성일  20190424", "2019-04-24"),
        ("[게시일: 2019/4/24]", "2019-04-24"),
        ("발표시간:2019-04-24 10:20", "2019-04-24"),
        ("2012년 04월 06일 (금) 09:12:33   김가람 기자 garam@garam.example", "2012-04-06"),
        ("2019.04.24 7:40 | 김가람 기자", "2019-04-24"),
        ("2019.04.24 (수)   김가람 기자", None),
        ("수출상담회 성료  2019.04.24 07:40  김가람 기자", None),
        ("수정 2019.04.24", None),
        ("2019.04.24 (수)", None),
        ("등록번호 서울 아00000 | 등록일 2011.03.02", None),
        ("입력 2019.13.24", None),
        ("가람시는 특허 등록 2019.04.24 이후 " + "가" * 200, None),
    ],
)
def test_html_labelled_dates(line: str, day: str | None) -> None:
    assert labelled_date([line]) == day


@pytest.mark.parametrize(
    ("title", "publisher", "short"),
    [
        ("가람시, 사절단 파견 - 가람신문", "가람신문", "가람시, 사절단 파견"),
        ("가람시, 사절단 파견 < 경제 < 기사본문 - 가람신문", None, "가람시, 사절단 파견"),
        ("가람시, 사절단 파견 | 뉴스 | 가람", None, "가람시, 사절단 파견"),
        ("가람시-칭다오시 협약", None, "가람시-칭다오시 협약"),
        ("속보 - 가람신문 특집", None, "속보 - 가람신문 특집"),
    ],
)
def test_html_title_without_the_site(title: str, publisher: str | None, short: str) -> None:
    assert without_site(title, publisher) == short


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("저작권자 © 가람신문, 무단 전재 및 재배포 금지", True),
        ("<저작권자(c) 가람통신, 무단 전재-재배포 금지>", True),
        ("Copyright ⓒ 2020 가람신문 All rights reserved.", True),
        ("페이스북 트위터 URL복사", True),
        ("관련기사", True),
        ("[많이 본 뉴스]", True),
        ("[AD] 새 아파트 3억원부터", True),
        ("입력 : 2013.02.07 11:05 | 수정 : 2013.02.08 09:00", True),
        ("조회수  321  첨부  보도자료.hwp", True),
        ("저작권 보호 업무협약을 맺었다.", False),
        ("광고업체 12곳이 참가했다.", False),
        ("이전 기업 10곳이 참여했다.", False),
        ("다음은 참가기업 명단이다.", False),
        ("번호  업체명  품목", False),
        ("등록기업 30개사가 참가했다.", False),
        ("", False),
    ],
)
def test_html_furniture_lines(line: str, expected: bool) -> None:
    assert is_furniture_line(line) is expected


def test_html_an_element_with_the_running_text_is_no_furniture() -> None:
    page = read_page(
        "<html><body><div class='print_best'><h2>가람시 상담회 소식</h2>"
        "<p>가람시는 3일 하노이에서 상담회를 열어 바이어 20명을 만났다고 밝혔다.</p></div>"
        "<div class='best'><p>인기 글 하나</p></div></body></html>"
    )
    assert "바이어 20명" in page.text
    assert "인기 글" not in page.text


def test_html_layout_tables_and_data_tables() -> None:
    data = lxml.html.fromstring(
        "<table><tr><th>업체</th><th>실적</th></tr><tr><td>가람</td><td>3만불</td></tr></table>"
    )
    layout = lxml.html.fromstring(f"<table><tr><td>메뉴</td><td>{'가나다 ' * 100}</td></tr></table>")
    assert is_data_table(data)
    assert not is_data_table(layout)
    assert [line.text for line in lines_of(lxml.html.fromstring("<div><dl><dt>일시</dt><dd>3일</dd></dl></div>"))] == [
        "일시  3일"
    ]


def test_html_preformatted_text_keeps_its_lines() -> None:
    root = lxml.html.fromstring("<div><pre>가람시 상담회\n- 3일 하노이</pre></div>")
    assert [line.text for line in lines_of(root)] == ["가람시 상담회", "- 3일 하노이"]


@pytest.mark.parametrize(
    "declaration", ['<?xml version="1.0" encoding="utf-8"?>', "\n <?xml version='1.0' encoding='a?b' ?>", "<?xml?>"]
)
def test_encoding_declarations_of_decoded_text_are_dropped(declaration: str) -> None:
    assert read_page(declaration + NEWS) == read_page(NEWS)
    assert read_fragment(f"{declaration}<p>가람시 상담회</p>") == "가람시 상담회\n"
