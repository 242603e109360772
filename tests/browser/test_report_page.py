"""The report in a browser: nothing in it can do harm, and every way through it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
READY = "html[data-ready=yes]"  # the policy lets no function be polled
HOSTILE = "c%2F%22%3E%3Csvg%20onload%3Ddocument.title%3D1%3E"


class Watched:
    """A page, and what went wrong on it: an error in a script, a dialog, a broken rule, a request to elsewhere."""

    def __init__(self, browser: Browser, finished: Path, screen: dict[str, int], at: str, **options: object) -> None:
        self.context = browser.new_context(viewport=screen, **({"locale": "ko-KR"} | options))
        self.context.set_default_timeout(5000)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.troubles.append(dialog.message), dialog.dismiss()))
        self.page.on("console", lambda told: self.troubles.append(told.text) if told.type == "error" else None)
        self.page.on("request", lambda asked: asked.url.startswith("file:") or self.troubles.append(asked.url))
        self.page.goto((finished / "report.html").as_uri() + at)
        self.page.wait_for_selector(READY, state="attached")


@contextmanager
def opened(
    browser: Browser, finished: Path, screen: dict[str, int] = WIDE, at: str = "", **options: object
) -> Iterator[Page]:
    """The page; the test fails if anything went wrong on it."""
    watched = Watched(browser, finished, screen, at, **options)
    yield watched.page
    watched.context.close()
    assert watched.troubles == []


@pytest.fixture
def page(chromium: Browser, finished: Path) -> Iterator[Page]:
    with opened(chromium, finished) as page:
        yield page


def test_report_page_hostile_documents_do_nothing(page: Page) -> None:
    for place in ("#review", "#list&all=1", "#list&view=documents", "#list&q=script", f"#d={HOSTILE}",
                  "#d=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "#list&host=%3Cscript%3E&q=%22%27%3E"):  # fmt: skip
        page.evaluate("place => { location.hash = place; }", place)
        page.wait_for_timeout(200)
        assert page.title() == "중소기업 협력 행사 보고서"
        assert page.locator("main img, main script, main iframe, svg[onload]").count() == 0
    page.evaluate("place => { location.hash = place; }", f"#d={HOSTILE}")
    expect(page.locator("pre")).to_contain_text("</script><script>document.title='broken'</script> 상담회")
    expect(page.locator(".record").first).to_contain_text("<img src=x onerror=")
    assert page.locator("#reading a[target=_blank]").count() == 0  # javascript: is no address


def test_report_page_policy_refuses_markup_code_and_requests(chromium: Browser, finished: Path) -> None:
    watched = Watched(chromium, finished, WIDE, "")
    name = "attack => { try { attack(); } catch (error) { return error.name; } }"
    for attack, error in (
        ("document.body.innerHTML = '<b>x</b>'", "TypeError"),
        ("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')", "TypeError"),
    ):
        assert watched.page.evaluate(f"({name})(() => {{ {attack}; }})") == error
    watched.troubles.clear()
    watched.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://evil.example/x.png' }))")
    watched.page.evaluate("fetch('http://evil.example/').catch(() => 0)")
    watched.page.wait_for_timeout(200)
    blocked = [one for one in watched.troubles if "Content Security Policy" in one]
    assert len(blocked) >= 2
    watched.context.close()


def test_report_page_from_a_figure_to_its_documents(page: Page) -> None:
    expect(page.locator(".tile").nth(1)).to_contain_text("5")
    page.locator(".card").filter(has_text="상대국").get_by_text("베트남").click()
    expect(page.locator("#found")).to_have_text("행사 1건")
    expect(page.locator("#f-country")).to_have_value("VN")
    page.locator("#results .row").first.click()
    expect(page.locator(".head h2")).to_contain_text("동남아 무역사절단")


def test_report_page_from_record_to_text_and_back(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#d=a%2Fmission")
    row = page.locator("article", has_text="상담액 15,000,000 USD").first.locator("tr[data-field=value]")
    row.click()
    expect(page.locator("mark.lit").first).to_have_text("1500만 달러")
    page.locator("mark", has_text="나래전자").last.click()
    expect(page.locator("#tip")).to_contain_text("test.name")
    expect(page.locator("#tip")).to_contain_text("기업")
    expect(page.locator("article.lit")).to_contain_text("화장품")
    page.keyboard.press("Escape")
    expect(page.locator("#tip")).to_be_hidden()


def test_report_page_hover_tells_rule_and_value(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#d=a%2Fmission")
    page.locator("mark", has_text="620만 달러").hover()
    expect(page.locator("#tip")).to_contain_text("금액: 6,200,000")
    expect(page.locator("#tip")).to_contain_text("규칙 test.value")


def test_report_page_by_keys_alone(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#d=a%2Fmission")
    page.locator("tr[data-field=value]").nth(2).focus()
    page.keyboard.press("Enter")
    expect(page.locator("mark.lit").first).to_have_text("620만 달러")


def test_report_page_links_of_the_workbook_open_the_record(page: Page, finished: Path) -> None:
    record = page.evaluate("store.events.find((event) => event.name === '호찌민 상담회').id")
    page.goto(page.url.split("#")[0] + f"#d=a%2Fmission&r={record}")
    expect(page.locator("article.lit")).to_contain_text("호찌민 상담회")
    expect(page.locator("mark.lit").first).to_have_text("호찌민 상담회")


def test_report_page_search_looks_into_names_and_texts(page: Page) -> None:
    page.locator("#tabs a", has_text="찾기").click()
    page.locator("#q").fill("무역사절단 가람시")
    expect(page.locator("#found")).to_have_text("행사 3건")  # by their document's title
    expect(page.locator("#texts .row")).to_have_count(2)
    page.locator("#q").fill("별일이")
    expect(page.locator("#found")).to_have_text("행사 0건")
    expect(page.locator("#texts .row")).to_have_count(1)
    page.locator("#texts .row").click()
    expect(page.locator("pre .hit")).to_have_text("별일이")


def test_report_page_counts_occasions_or_rows(page: Page) -> None:
    page.locator("#tabs a", has_text="찾기").click()
    expect(page.locator("#found")).to_have_text("행사 5건")
    page.locator("#f-once").uncheck()
    expect(page.locator("#found")).to_have_text("행사 6건")
    page.locator("#f-review").check()
    expect(page.locator("#found")).to_have_text("행사 1건")
    page.locator("#clear").click()
    page.locator("#v-documents").click()
    expect(page.locator("#found")).to_have_text("문서 5건")


def test_report_page_review_queue_leads_to_the_place(page: Page) -> None:
    page.locator("#tabs a", has_text="검토").click()
    page.locator(".queue a", has_text="880만").click()
    expect(page.locator("article.lit .issue")).to_have_text("부분의 합이 합계와 다름 [amount.total]")


def test_report_page_speaks_english_and_remembers(page: Page) -> None:
    page.locator("#language").click()
    expect(page.locator("h1")).to_have_text("SME cooperation events", use_inner_text=True)
    page.reload()
    page.wait_for_selector(READY, state="attached")
    expect(page.locator("#tabs")).to_contain_text("Review")
    page.goto(page.url.split("#")[0] + "#d=a%2Fmission")
    expect(page.locator("article").first).to_contain_text("Trade mission")
    expect(page.locator("article .issue").first).to_have_text(
        "The parts do not add up to the total [amount.total]", use_inner_text=True
    )


def test_report_page_english_browser_gets_english(chromium: Browser, finished: Path) -> None:
    with opened(chromium, finished, locale="en-US") as page:
        expect(page.locator("h1")).to_have_text("SME cooperation events", use_inner_text=True)


@pytest.mark.parametrize(
    "place", ["#overview", "#review", "#list&all=1", "#d=a%2Fmission", f"#d={HOSTILE}", "#d=e%2Flimits"]
)
def test_report_page_fits_a_phone(chromium: Browser, finished: Path, place: str) -> None:
    with opened(chromium, finished, PHONE, place, has_touch=True) as page:
        page.wait_for_timeout(200)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_report_page_on_a_phone_a_touch_tells_the_value(chromium: Browser, finished: Path) -> None:
    with opened(chromium, finished, PHONE, "#d=a%2Fmission", has_touch=True) as page:
        expect(page.locator(".records")).to_be_hidden()
        page.locator("mark", has_text="620만 달러").tap()
        page.locator("#tip button").tap()
        expect(page.locator("article.lit")).to_contain_text("6,200,000 USD")
        expect(page.locator(".text")).to_be_hidden()


def test_report_page_prints_overview_with_queue_and_a_document_with_its_records(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("#review .queue")).to_be_visible()
    expect(page.locator("#list")).to_be_hidden()
    page.goto(page.url.split("#")[0] + "#d=a%2Fmission")
    expect(page.locator("pre")).to_be_visible()
    expect(page.locator(".record").last).to_be_visible()
    expect(page.locator("#overview")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


def test_report_page_can_be_read_without_its_script(chromium: Browser, finished: Path) -> None:
    context = chromium.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto((finished / "report.html").as_uri())
    expect(page.locator("#overview .card").first).to_be_visible()
    expect(page.locator("#review .queue")).to_be_visible()
    context.close()
