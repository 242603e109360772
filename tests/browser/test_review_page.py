"""The review page in a browser: as an analyst uses it, with the mouse, with keys alone, on a phone."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import review_output

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
TITLE = "가람도, 베트남 무역사절단 상담 성과"


@pytest.fixture
def folder(reviewable: Path, tmp_path: Path) -> Path:
    shutil.copytree(reviewable, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with review_output.served(review_output.session(folder / "raw", folder / "out")) as url:
        yield url


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport=WIDE, locale="ko-KR")
    made.set_default_timeout(5000)
    yield made
    made.close()


def opened(context: BrowserContext, address: str) -> Page:
    """The page with its first record; an error in a script, a dialog or a request to elsewhere fails the test."""
    page = context.new_page()

    def fail(what: object) -> None:
        raise AssertionError(what)

    page.on("pageerror", fail)
    page.on("dialog", fail)
    page.on("request", lambda request: urlsplit(request.url).netloc == urlsplit(address).netloc or fail(request.url))
    page.goto(address)
    expect(page.locator("#head h2")).to_be_visible()
    return page


def rows(folder: Path) -> list[tuple[str, str]]:
    """Field and value of each row of corrections.csv."""
    file = folder / "raw" / "corrections.csv"
    if not file.exists():
        return []
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return [(row["field"], row["value"]) for row in csv.DictReader(stream)]


def field(page: Page, name: str) -> str:
    return f'[id="field-{name}"]'


def put(page: Page, name: str, value: str) -> None:
    """Types a value and leaves the field, which saves it."""
    page.fill(field(page, name), value)
    with page.expect_response("**/api/change") as answer:
        page.press(field(page, name), "Tab")
    assert answer.value.ok
    expect(page.locator(f'[data-field="{name}"] .was')).to_be_visible()


def drag(page: Page, text: str) -> None:
    """Selects a text in the reading pane with the mouse."""
    box = page.evaluate(
        """(text) => {
          const pane = document.getElementById("text");
          const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(text);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + text.length);
            const box = range.getBoundingClientRect();
            return [box.left + 1, box.right - 1, box.top + box.height / 2];
          }
          return null;
        }""",
        text,
    )
    assert box, text
    left, right, middle = box
    page.mouse.move(left, middle)
    page.mouse.down()
    page.mouse.move((left + right) / 2, middle)
    page.mouse.move(right, middle)
    page.mouse.up()


def test_browser_draws_hangul(context: BrowserContext) -> None:
    page = context.new_page()
    drawn = []
    for syllable in "가힣":  # without a Korean font both are the same empty box
        page.set_content(f"<p style='font: 40px sans-serif'>{syllable}</p>")
        drawn.append(page.locator("p").screenshot())
    assert drawn[0] != drawn[1]


def test_page_correct_reload_extract_again(context: BrowserContext, address: str, folder: Path) -> None:
    page = opened(context, address)
    expect(page.locator("#title")).to_have_text(TITLE)
    expect(page.locator("#text")).to_contain_text("<script>alert(1)</script>")  # as text, and not run
    expect(page.locator("mark.own", has_text="하노이")).to_be_visible()
    put(page, "place.city", "다낭")
    assert rows(folder) == [("place.city", "다낭")]
    page.reload()
    expect(page.locator(field(page, "place.city"))).to_have_value("다낭")
    expect(page.locator('[data-field="place.city"] .was')).to_contain_text("하노이")
    review_output.extract(folder / "raw", folder / "out")
    assert "다낭" in (folder / "out" / "events.csv").read_text(encoding="utf-8-sig")
    page.reload()
    expect(page.locator(field(page, "place.city"))).to_have_value("다낭")
    page.locator('[data-field="place.city"] .was button').click()
    expect(page.locator(field(page, "place.city"))).to_have_value("하노이")
    assert rows(folder) == []


def test_page_selected_text_fills_a_field(context: BrowserContext, address: str, folder: Path) -> None:
    page = opened(context, address)
    page.click(field(page, "sponsors"))
    drag(page, "가람도는")
    expect(page.locator(field(page, "sponsors"))).to_have_value("가람도는")
    page.keyboard.press("Escape")
    drag(page, "하노이")  # no field is chosen: the page asks
    page.locator("#chooser").get_by_role("button", name="후원", exact=True).click()
    expect(page.locator(field(page, "sponsors"))).to_have_value("가람도는; 하노이")
    assert rows(folder) == [("sponsors", "가람도는; 하노이")]


def test_page_says_what_it_cannot_take(context: BrowserContext, address: str, folder: Path) -> None:
    page = opened(context, address)
    page.fill(field(page, "date"), "언젠가")
    page.press(field(page, "date"), "Tab")
    expect(page.locator('[data-field="date"] .error')).to_contain_text("언젠가")
    assert rows(folder) == []


def test_page_keys_alone(context: BrowserContext, address: str, folder: Path) -> None:
    context.add_init_script("localStorage.setItem('show', 'open')")  # whatever is marked for review
    page = opened(context, address)
    keys = page.keyboard
    keys.press("e")
    expect(page.locator(field(page, "name"))).to_be_focused()
    keys.type("베트남 무역사절단")
    keys.press("Enter")
    expect(page.locator(field(page, "type"))).to_be_focused()
    expect(page.locator("#head h2")).to_contain_text("베트남 무역사절단")
    expect(page.locator("#toast")).to_contain_text("저장했습니다")  # its list may tell of the next key, too
    keys.press("Escape")
    keys.press("a")
    expect(page.locator("#toast")).to_contain_text("맞음으로")
    expect(page.locator("#progress")).to_contain_text("기록 1/3")
    expect(page.locator("#head .group")).to_have_text("금액")
    for filtered, documents in ((2, 1), (1, 2)):  # none is done, which a line says; all are open
        page.locator("#filters button").nth(filtered).focus()
        keys.press("Enter")
        expect(page.locator("#filters button").nth(filtered)).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#documents > li")).to_have_count(documents)
    keys.press("n")
    expect(page.locator("#title")).to_contain_text("수출 포럼")
    keys.press("p")
    expect(page.locator("#head .group")).to_have_text("금액")
    # with a Korean layout on, the key X gives ㅌ
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyX', key: 'ㅌ', bubbles: true}))")
    expect(page.locator("#progress")).to_contain_text("기록 2/3")
    expect(page.locator("#title")).to_contain_text("수출 포럼")
    keys.press("d")
    expect(page.locator("#progress")).to_contain_text("문서 1/2")
    assert rows(folder)[1:] == [
        ("needs_review", "false"),
        ("record", "delete"),
        ("needs_review", "false"),
        ("document", "complete"),
    ]
    keys.press("u")
    expect(page.locator("#progress")).to_contain_text("문서 0/2")
    keys.press("u")
    expect(page.locator("#progress")).to_contain_text("기록 1/3")
    keys.press("Shift+U")
    expect(page.locator("#progress")).to_contain_text("기록 2/3")
    keys.press("?")
    expect(page.locator("#help")).to_be_visible()
    keys.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    keys.press("/")
    keys.type("포럼")
    expect(page.locator("#documents > li")).to_have_count(1)


def test_page_keys_pressed_faster_than_answers(context: BrowserContext, address: str, folder: Path) -> None:
    context.add_init_script("localStorage.setItem('show', 'open')")
    page = opened(context, address)
    for key in "axuaad":  # right, wrong, not so, right, right: each means the record that the one before led to
        page.keyboard.press(key)
    expect(page.locator("#progress")).to_contain_text("기록 3/3 · 문서 1/2")
    assert rows(folder) == [("needs_review", "false")] * 3 + [("document", "complete")]


def test_page_adds_a_record_by_keys(context: BrowserContext, address: str, folder: Path) -> None:
    page = opened(context, address)
    page.keyboard.press("i")
    expect(page.locator("#added-text")).to_be_focused()
    page.locator("#adding").get_by_label("금액").check()
    page.locator("#added-text").focus()
    page.keyboard.type("많은 돈")
    page.keyboard.press("Enter")
    expect(page.locator("#adding .error")).to_contain_text("많은 돈")
    page.locator("#added-text").fill("3억 원")
    page.keyboard.press("Enter")
    expect(page.locator("#adding")).to_be_hidden()
    expect(page.locator("#head .group")).to_have_text("금액")
    expect(page.locator(field(page, "value"))).to_have_value("300000000")
    expect(page.locator("#head")).to_contain_text("사람이 더함")
    assert [name for name, _ in rows(folder)] == ["record", "value", "currency"]
    page.keyboard.press("u")
    expect(page.locator("#toast")).to_contain_text("되돌렸습니다")
    assert rows(folder) == []


def test_page_adds_a_record_of_selected_text(context: BrowserContext, address: str, folder: Path) -> None:
    page = opened(context, address)
    drag(page, "누리무역진흥원")
    page.locator("#chooser").get_by_role("button", name="빠진 기록 더하기").click()
    page.locator("#adding").get_by_label("기업").check()
    page.locator("#adding").get_by_role("button", name="더하기").click()
    expect(page.locator("#head h2")).to_contain_text("기업 누리무역진흥원")
    review_output.extract(folder / "raw", folder / "out")
    assert "누리무역진흥원" in (folder / "out" / "companies.csv").read_text(encoding="utf-8-sig")
    page.reload()
    expect(page.locator("#head")).to_contain_text("사람이 더함")


def test_page_two_tabs_lose_nothing(chromium: Browser, context: BrowserContext, address: str, folder: Path) -> None:
    one, two = opened(context, address), opened(context, address)
    two.click(field(two, "sponsors"))
    two.keyboard.type("나래은행")  # being typed while the other tab saves
    put(one, "place.city", "다낭")
    expect(two.locator(field(two, "place.city"))).to_have_value("다낭")
    two.keyboard.press("Enter")
    expect(one.locator(field(one, "sponsors"))).to_have_value("나래은행")
    elsewhere = chromium.new_context(viewport=WIDE)  # a browser that hears nothing of the other one
    elsewhere.set_default_timeout(5000)
    other = opened(elsewhere, address)
    put(one, "place.city", "호찌민")
    other.fill(field(other, "place.city"), "냐짱")
    other.press(field(other, "place.city"), "Tab")
    expect(other.locator('[data-field="place.city"] .error')).to_contain_text("호찌민")
    assert ("place.city", "호찌민") in rows(folder)
    other.locator('[data-field="place.city"]').get_by_role("button", name="내 값으로").click()
    expect(other.locator('[data-field="place.city"] .error')).to_have_count(0)
    assert sorted(rows(folder)) == [("place.city", "냐짱"), ("sponsors", "나래은행")]
    elsewhere.close()


def test_page_on_a_phone(chromium: Browser, address: str, folder: Path) -> None:
    context = chromium.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    context.set_default_timeout(5000)
    page = opened(context, address)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for name in ("맞음", "삭제", "이전", "다음", "되돌리기"):
        expect(page.get_by_role("button", name=name, exact=False).first).to_be_in_viewport()
    page.locator("#open-queue").tap()
    page.locator("#filters button").nth(1).tap()
    page.locator("#documents .document", has_text="수출 포럼").tap()
    expect(page.locator("#queue")).to_be_hidden()
    expect(page.locator("#title")).to_contain_text("수출 포럼")
    page.locator("#actions").get_by_role("button", name="맞음").tap()
    expect(page.locator("#progress")).to_contain_text("기록 1/3")
    assert rows(folder) == [("needs_review", "false")]
    page.locator("#language").tap()
    expect(page.locator("#actions")).to_contain_text("Undo")
    context.close()
