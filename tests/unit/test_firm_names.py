"""What names of firms tell, and which lists of firms name goods."""

import pytest
from short_texts import Extract

from coopevents.annotate.firm_names import FirmNames
from coopevents.annotate.sectors import SectorAnnotator
from coopevents.annotate.themes import ThemeReader
from coopevents.lexicon.loader import load_table

SECTORS = SectorAnnotator.from_lexicon()
NAMES = FirmNames.from_lexicon(SECTORS)
THEMES = ThemeReader.from_lexicon(SECTORS)


def test_firm_names_rows_fire_in_their_examples() -> None:
    rows = load_table("firm_names", ("piece", "place"))
    wrong = [row["piece"] for row in rows if row["codes"] and NAMES.codes(row["example"]) != tuple(row.many("codes"))]
    assert wrong == []
    assert [row["piece"] for row in rows if row["place"] == "tail" and row["piece"] not in row["example"]] == []


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("㈜다솔니트", ("textile_fashion",)),
        ("(주)가람밸브테크", ("machinery",)),
        ("나루유자영농조합법인", ("food_agri",)),
        ("다온메디브릿지", ()),
        ("메디브릿지", ("bio_health",)),
        ("가온로지스틱스코리아", ("logistics",)),
        ("연변가람식품유한회사", ("food_agri",)),
        ("삼회산업", ()),
        ("가람테크", ()),
        ("미디어나루", ()),
        ("가람상사", ()),
    ],
)
def test_firm_names_tell_trades(name: str, codes: tuple[str, ...]) -> None:
    assert NAMES.codes(name) == codes


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("수출 중소기업 금융지원 업무협약", ["finance"]),
        ("환변동보험 활용 설명회", ["finance"]),
        ("유럽 섬유규제 간담회", ["textile_fashion"]),
        ("디지털 통상 포럼", ["it_software"]),
        ("한-인니 기술교육센터", ["education"]),
        ("한중 투자설명회", []),
        ("개막식(테이프커팅)", []),
        ("ITU 전권회의", []),
        ("국제종합공구전", ["machinery"]),
        ("추계문구박람회", ["consumer_goods"]),
        ("하노버메세 2019", ["machinery"]),
        ("아랍헬스(Arab Health) 한국관", ["bio_health", "bio_health"]),
        ("IFAS 2019", []),
    ],
)
def test_firm_names_themes_of_occasions(name: str, codes: list[str]) -> None:
    found = [code for theme in THEMES.themes(name) for code in theme.codes]
    assert [code for code in found if code not in {"chemical"}] == codes


def test_firm_names_goods_in_a_list_name_nobody(record: Extract) -> None:
    text = (
        "가람도 시장개척단 파견\n○ 기간 : 2019. 5. 3 ~ 5. 9\n"
        "○ 참가업체 : 자동차부품, 섬유기계, 주방용품 등 중소기업 18개사\n"
        "섬유기계를 만드는 다솔의 나루기공은 멕시코 직물업체 세라노바와 62만 달러의 수출계약을 체결했다."
    )
    found = record(text)
    assert "섬유기계" not in [company.name for company in found.companies]
    assert [[s.value for s in a.sectors] for a in found.agreements] == [["machinery"]]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("부산의 다솔밸브테크는 현지 석유설비업체 K사와 150만 달러 규모의 볼밸브 공급계약을 체결했다.", ["machinery"]),
        ("㈜가람니트는 하노이의 T사와 20만 달러의 수출계약을 맺었다.", ["textile_fashion"]),
        ("나루시와 나루상공회의소, 가람니트, 다솔화학이 상생 업무협약을 맺었다.", []),
    ],
)
def test_firm_names_sellers_come_before_buyers(record: Extract, text: str, codes: list[str]) -> None:
    found = record(f"가람도는 3일 하노이에서 수출상담회를 열었다. {text}")
    assert [[s.value for s in agreement.sectors] for agreement in found.agreements] == [codes]
