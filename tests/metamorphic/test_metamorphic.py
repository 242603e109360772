"""Other years, cities, agencies, firms and figures in text and record alike: the score may hardly change."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path

import pytest
from figures import Figures, swap_figures, value_of
from measure import SEEDS, Case, Json, answers, cases, outside_scorer, swapped
from swaps import (
    BEHIND_CITY,
    city_names,
    firm_names,
    particle_after,
    replace_names,
    shift_edtf,
    shift_years,
    swap,
    year_shifts,
)

from coopevents.evaluate import evaluate

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
OWN = ROOT / "tests" / "golden"
BAR = 0.02
# Ten documents of a page at most: one slot of hundreds is more than the bar allows to tell from chance.
OWN_BAR = 0.05
NOTHING: Json = {"published": None, "events": [], "agreements": [], "amounts": []}


@pytest.mark.parametrize(
    ("word", "particle", "fitting"),
    [
        ("도쿄", "을", "를"),
        ("방콕", "가", "이"),
        ("서울", "으로", "로"),
        ("방콕", "로", "으로"),
        ("충칭", "와", "과"),
        ("KOTRA", "는", "는"),
        ("부산", "에서", "에서"),
    ],
)
def test_swaps_particle_fits_the_new_word(word: str, particle: str, fitting: str) -> None:
    assert particle_after(word, particle) == fitting


def test_swaps_names_at_once_with_particles() -> None:
    names = {"도쿄": "방콕", "방콕": "도쿄", "다온코스텍": "누리코스텍"}
    text = "다온코스텍은 도쿄와 방콕을 찾았고 신도쿄는 빼놓았다."
    assert replace_names(text, names) == "누리코스텍은 방콕과 도쿄를 찾았고 신도쿄는 빼놓았다."
    assert replace_names("이천만 달러, 이천에서", {"이천": "여주"}, frozenset({"이천"})) == "이천만 달러, 여주에서"
    assert "시" in BEHIND_CITY


def test_swaps_cities_stay_in_their_country_and_homonyms_stay() -> None:
    found = city_names("하노이와 안산에서 상담회가 열렸다.", random.Random(1))
    assert set(found) >= {"하노이"}
    assert found["하노이"] != "하노이"
    assert "안산" not in found  # a city of two countries


def test_swaps_firms_keep_their_trade_and_masked_names_their_mask() -> None:
    found = firm_names("㈜다온코스텍은 T사와 손잡았다.", NOTHING, random.Random(1))
    assert found["다온코스텍"].endswith("코스텍")
    assert found["다온코스텍"] != "다온코스텍"
    assert found["T사"].endswith("사")
    assert found["T사"] != "T사"


def test_swaps_years_in_words_and_dates() -> None:
    assert shift_years("2013년 한중 포럼, ’13.10.8, 2,013명, 2000만 달러", 6) == (
        "2019년 한중 포럼, ’19.10.8, 2,013명, 2000만 달러"
    )
    assert shift_edtf("2013-10-08/2013-10-09|XXXX-10-08", 6) == "2019-10-08/2019-10-09|XXXX-10-08"


def test_swaps_years_keep_weekdays_and_what_only_the_world_knows() -> None:
    event = {"date": "2013-10-08"}
    dated = NOTHING | {"published": "2013-10-07", "events": [event]}
    assert 1 in year_shifts("2013년 10월 8일 상담회를 연다.", dated)
    assert year_shifts("2013년 10월 8일(화) 상담회를 연다.", dated) == [-11, 6]
    assert year_shifts("10월 8일 상담회를 연다.", NOTHING | {"events": [event]}) == []
    assert year_shifts("2013년", NOTHING | {"events": [event | {"date_ok": ["XXXX-10-08"]}]}) == []


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1억 2,300만", "123000000"),
        ("286만 3000", "2863000"),
        ("3.5억", "350000000"),
        ("4.3M", "4300000.0"),
        ("48", "48"),
    ],
)
def test_swaps_value_of_numerals(numeral: str, value: str) -> None:
    assert value_of(numeral) == Decimal(value)


def test_swaps_figures_change_in_text_and_record() -> None:
    text, figures = swap_figures("상담 320건, 4,532만달러와 제20회, 2019년", random.Random(3))
    assert "제20회, 2019년" in text
    assert "320건" not in text
    assert figures.value("45320000") == str(value_of(text.split(", ", 1)[1].split("달러")[0]))
    assert figures.value("20") == "20"
    assert Figures({"2": "7"}, {Decimal(20)}).value("20") == "70"


def test_swap_is_the_same_for_the_same_seed_and_changes_text_and_record() -> None:
    gold = NOTHING | {
        "doc_id": "x",
        "published": "2016-05-10",
        "events": [{"name": "하노이 수출상담회", "date": "2016-05-03", "participants": {"companies": 24}}],
    }
    text = "중소기업 24개사가 2016년 5월 3일 하노이에서 열린 하노이 수출상담회에 참가했다."
    one, again, other = swap(text, gold, 1), swap(text, gold, 1), swap(text, gold, 2)
    assert one == again
    assert one.text != text
    assert other.text != one.text
    event = one.gold["events"][0]
    assert event["name"] in one.text
    assert f"{event['participants']['companies']}개사" in one.text
    assert event["date"][:4] + "년" in one.text


def _in_turn(documents: list[Case]) -> list[Case]:
    """Every document once, the seeds in turn."""
    return [swapped(case, SEEDS[at % len(SEEDS)])[0] for at, case in enumerate(documents)]


def test_metamorphic_loss_on_own_documents() -> None:
    documents = cases(OWN, OWN)
    assert len(documents) >= 5
    other = _in_turn(documents)
    plain = evaluate([case.gold for case in documents], answers(documents)).headline
    assert plain - evaluate([case.gold for case in other], answers(other)).headline <= OWN_BAR


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the reference documents are not beside this folder")
@pytest.mark.skipif(not (SHARED / "tools" / "score.py").exists(), reason="the reference scorer is not there")
def test_metamorphic_loss_on_reference_documents() -> None:
    """Every second document under one of the five seeds; `measure.py` gives the figures of all under each."""
    documents = cases(SHARED / "corpus", SHARED / "gold")[::2]
    assert documents
    score = outside_scorer(SHARED / "tools" / "score.py")
    other = _in_turn(documents)
    plain = score([case.gold for case in documents], answers(documents))
    changed = score([case.gold for case in other], answers(other))
    assert plain - changed <= BAR, f"{plain} -> {changed}"


def test_swapped_records_stay_records() -> None:
    for case in cases(OWN, OWN):
        new, done = swapped(case, 1)
        assert json.loads(json.dumps(new.gold))["doc_id"] == case.gold["doc_id"]
        assert [event["type"] for event in new.gold["events"]] == [event["type"] for event in case.gold["events"]]
        assert new.text != case.text or not sum(done.values())
