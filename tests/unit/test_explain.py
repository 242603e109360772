"""Why values are there, why not, and the page that shows it."""

from __future__ import annotations

from functools import partial
from html.parser import HTMLParser

import pytest
import regex
from short_texts import raw_document

from coopevents.explain import as_page, as_text, explain
from coopevents.explain.model import Blank, Explained, Explanation
from coopevents.pipeline import Resources, trace

TEXT = (
    "가람시, 하노이서 수출상담회\n\n"
    "가람시(시장 김가람)는 지난 18일 베트남 하노이에서 ‘가람 뷰티 수출상담회’를 열었다고 25일 밝혔다."
    " 중소기업 12개사가 참가해 바이어와 95건, 320만 달러를 상담했다."
    " 이번 상담회에서 가람상사는 하노이의 ABC사와 업무협약을 맺었다.\n"
    "나래시는 나래국제박람회를 찾는 손님이 는다고 본다. 나래시는 관광객 4000명을 맞았다.\n"
)


@pytest.fixture(scope="module")
def explained(resources: Resources) -> Explanation:
    return explain(raw_document(TEXT, "2019-05-25"), partial(trace, resources=resources))


def event(explanation: Explanation) -> Explained:
    return next(one for one in explanation.records if one.values.get("name") == "가람 뷰티 수출상담회")


def test_explain_taken_values_have_their_rules(explained: Explanation) -> None:
    one = event(explained)
    assert one.values["date"] == "2019-05-18"
    assert one.values["participants.companies"] == "12"
    assert [row.quote for row in one.evidence["place.city"]] == ["하노이"]
    text = explained.document.text
    assert all(text[row.start : row.end] == row.quote for rows in one.evidence.values() for row in rows)


def test_explain_the_day_of_the_announcement_was_rejected(explained: Explanation) -> None:
    lost = [(one.field, one.quote, one.reason) for one in event(explained).rejected]
    assert ("date", "25일", "day of the announcement") in lost


def test_explain_blanks_say_why(explained: Explanation) -> None:
    blanks = {blank.field: blank for blank in event(explained).blanks}
    assert blanks["participants.people"].why is Blank.NOTHING
    assert "elsewhere" in blanks["participants.people"].note or "other" in blanks["participants.people"].note
    assert blanks["sponsors"].why in {Blank.UNCLEAR, Blank.NOTHING}
    assert not {"name", "date", "place.city"} & set(blanks)


def test_explain_a_blank_that_lost_out(resources: Resources) -> None:
    text = "가람시는 ‘가람 뷰티 수출상담회’를 연다고 25일 밝혔다. 가람시는 화장품을 알린다.\n"
    found = explain(raw_document(text, "2019-05-25"), partial(trace, resources=resources))
    date = next(blank for blank in event(found).blanks if blank.field == "date")
    assert date.why is Blank.LOST
    assert "day of the announcement" in date.note


def test_explain_a_blank_that_is_unclear(resources: Resources) -> None:
    text = "가람시는 지난 18일 하노이에서 ‘가람 뷰티 수출상담회’를 열었고, 이 자리에는 한솔협회 소속 버스도 왔다.\n"
    found = explain(raw_document(text, "2019-05-25"), partial(trace, resources=resources))
    sponsors = next(blank for blank in event(found).blanks if blank.field == "sponsors")
    assert sponsors.why is Blank.UNCLEAR
    assert "한솔협회" in sponsors.note


def test_explain_occasions_without_a_record(explained: Explanation) -> None:
    assert any("박람회" in one.quote and "no rule tells" in one.reason for one in explained.loose)


def test_explain_what_was_weighed_against_a_record(resources: Resources) -> None:
    text = (
        "나래시, 수출상담회 열어\n\n"
        "나래시는 지난 21일 나래호텔에서 수출상담회를 개최했다. 직원들은 교육에서 많이 배웠다.\n"
    )
    found = explain(raw_document(text, "2019-05-25"), partial(trace, resources=resources))
    reason = next(one.reason for one in found.loose if one.quote == "교육")
    assert regex.search(r"weighed 0\.\d\d \(0\.\d\d needed\); for .+; against .*date\.none -\d", reason)


def test_explain_as_text(explained: Explanation) -> None:
    text = as_text(explained)
    assert "published 2019-05-25 (sidecar)" in text
    assert "  date = 2019-05-18\n    from '지난 18일' [" in text
    assert "    not '25일' [" in text
    assert "day of the announcement" in text
    assert "agreement a" in text


class Page(HTMLParser):
    """The text inside of the first `pre`, the marks, ids and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.text = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.inside = self.inside or tag == "pre"
        facts = dict(attrs)
        self.ids += [facts["id"]] if facts.get("id") else []
        self.links += [facts["href"]] if facts.get("href") else []

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""


def test_explain_page_shows_the_whole_text_and_its_links_lead_somewhere(explained: Explanation) -> None:
    page = Page()
    page.feed(as_page(explained))
    assert page.text == explained.document.text
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert not page.tags & {"script", "img", "link"}


def test_explain_page_escapes_what_the_text_says(resources: Resources) -> None:
    text = "가람시는 지난 18일 하노이에서 ‘<b>가람</b> 뷰티 수출상담회’를 열었다. <script>alert(1)</script>\n"
    found = explain(raw_document(text, "2019-05-25"), partial(trace, resources=resources))
    page = as_page(found)
    assert "<script" not in page
    assert "<b>" not in page


def test_explain_document_without_records(resources: Resources) -> None:
    found = explain(raw_document("오늘은 비가 온다.\n"), partial(trace, resources=resources))
    assert "no records" in as_text(found)
    assert "no records" in as_page(found)
