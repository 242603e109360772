"""Made-up press documents: an `Occasion` -> the text of an announcement, a report, a box, a notice, a result sheet.

Job: word an occasion in one of several manners, each with its own choices, so that texts differ in more than their
figures.  Input: an occasion and `random.Random`.  Output: text.  All sentences were written for this file.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

from corpus_words import GOODS, Occasion, Word, days, dollars, dotted, firm, person, town

Writer = Callable[[Occasion, random.Random], str]


def _said(one: Occasion, rng: random.Random) -> str:
    words = (
        "기술은 있는데 길을 몰라 나가지 못하던 기업에 첫 거래처를 찾아 주고 싶었다",
        f"{one.country:는} 젊은 소비층이 두터워 우리 제품이 설 자리가 넓다",
        "한 번의 만남으로 끝나지 않도록 후속 상담과 통역을 계속 지원하겠다",
        f"{one.sector} 분야는 우리 지역이 오래 다져 온 산업인 만큼 좋은 소식이 이어질 것으로 본다",
        "현지에서 받은 질문을 제품에 반영해 다음에는 더 나은 조건으로 만나겠다",
        "작은 기업일수록 현장에서 바이어의 손을 잡아 보는 일이 중요하다",
    )
    title = rng.choice(
        ("시장" if one.town.endswith("시") else "군수" if one.town.endswith("군") else "지사", "원장", "통상과장")
    )
    return f"{one.chief} {Word(title):는} “{rng.choice(words)}”고 말했다."


def _background(one: Occasion, rng: random.Random, number: int) -> list[str]:
    """Sentences around the occasion, each another one."""
    grown, firms, staff = rng.randrange(2, 40), rng.randrange(20, 900), rng.randrange(8, 80)
    first, second = one.deals[0], one.deals[1]
    sentences = (
        f"{one.town}에는 {one.sector} 관련 중소기업 {firms}곳이 있으며, 이 가운데 수출 실적이 있는 곳은 절반에 못 미친다.",
        f"{one.office:는} 해마다 참가기업을 공개로 모집해 항공료 일부와 통역, 시제품 운송비를 대 주고 있다.",
        f"지난해 {one.town}의 {one.country} 수출은 {dollars(rng.randrange(100, 9000))}로 한 해 전보다 {grown}% 늘었다.",
        f"참가기업은 서류심사와 현지 시장성 평가를 거쳐 뽑혔으며 대부분 직원 {staff}명 안팎의 작은 회사다.",
        f"{one.city:는} 인근 지역으로 나가는 물류의 길목이어서 {one.sector} 수요가 꾸준한 곳으로 꼽힌다.",
        "행사장 한쪽에는 인증과 통관을 묻는 기업을 위한 상담 창구도 따로 차려졌다.",
        f"바이어들은 {first.product:와} {second.product}의 단가와 납기를 주로 물었고, 소량 주문이 되는지에도 관심이 많았다.",
        f"{one.office:는} 상담이 계약으로 이어지도록 견본 발송비를 기업마다 {rng.randrange(100, 500)}만원까지 지원한다.",
        f"{second.firm} 대표 {person(rng)} 씨는 “전시장에서 명함만 돌리던 때와 달리 미리 짝을 지어 준 바이어라 이야기가 깊었다”고 전했다.",
        f"{one.town:는} {rng.randrange(2, 12)}년 전부터 {one.country:와} 교류해 왔으며 두 지역을 오간 기업은 {firms}곳을 헤아린다.",
        f"현지에서는 {one.sector} 수입 규정이 자주 바뀌어 기업이 홀로 대응하기 어렵다는 목소리가 컸다.",
        f"사전 조사를 맡은 {one.partner:는} 참가 품목마다 경쟁 제품과 소매가격을 정리한 자료를 기업에 건넸다.",
        f"{one.sponsor:는} 결제 조건과 환율 변동에 대비하는 방법을 설명하는 시간을 마련했다.",
        f"다음 달에는 미처 만나지 못한 바이어 {rng.randrange(3, 20)}명과 화상으로 이야기를 나눈다.",
        "통역은 현지에 사는 유학생들이 맡았고, 제품 설명서는 현지어로 미리 옮겨 두었다.",
        f"{one.ministry:는} 이런 행사를 통해 지역 기업이 수출 첫걸음을 떼는 비율이 {grown}% 높아졌다고 본다.",
    )
    return rng.sample(sentences, number)


def _paragraphs(sentences: list[str]) -> str:
    return "\n\n".join(sentences)


def _deals(one: Occasion, rng: random.Random) -> list[str]:
    lines = []
    for deal in one.deals[: rng.randrange(1, 4)]:
        lines.append(
            rng.choice(
                (
                    f"{deal.product:를} 만드는 ㈜{deal.firm:는} 현지 유통업체와 {dollars(deal.expected)} 규모의 공급계약을 추진하기로 했다.",
                    f"{deal.product} 업체 {deal.firm:는} {dollars(deal.consulted)}의 상담을 벌였고 이 가운데 {dollars(deal.expected)}의 계약이 기대된다.",
                    f"㈜{deal.firm:가} 선보인 {deal.product:는} 바이어 {rng.randrange(3, 15)}명이 견본을 요청할 만큼 관심을 모았다.",
                )
            )
        )
    return lines


def report(one: Occasion, rng: random.Random) -> str:
    """News of what was held, in prose."""
    told = one.end + dt.timedelta(days=rng.randrange(1, 6))
    lead = rng.choice(
        (
            f"{one.town:는} {days(one)} {one.country} {one.city}에서 ‘{one.name}’{one.name:~를} 열어 상담액 {dollars(one.consulted)}, 계약추진액 {dollars(one.expected)}의 성과를 거뒀다고 {told.day}일 밝혔다.",
            f"{one.office:와} {one.town:는} {days(one)} {one.city}에서 {one.sector} 분야 중소기업 {one.firms}개사가 참가한 가운데 ‘{one.name}’{one.name:~를} 개최했다고 {told.day}일 전했다.",
            f"{one.town} {one.sector} 기업들이 {one.country} 시장의 문을 두드렸다. {one.town:는} {days(one)} {one.city}에서 열린 ‘{one.name}’에서 {one.meetings}건, {dollars(one.consulted)}의 상담이 이뤄졌다고 {told.day}일 밝혔다.",
        )
    )
    hosts = rng.choice(
        (
            f"{one.town:가} 주최하고 {one.office:가} 주관한 이번 행사는 {one.ministry:가} 후원했다.",
            f"이번 행사는 {one.ministry:와} {one.town:가} 공동으로 주최하고 {one.office:가} 주관했다.",
            f"{one.office:가} 주관한 이 자리에는 현지 바이어 {one.buyers}개사와 관계자 등 {one.people}여명이 다녀갔다.",
        )
    )
    result = rng.choice(
        (
            f"참가기업 {one.firms}개사는 바이어 {one.buyers}개사와 모두 {one.meetings}건을 상담했으며, 현장에서 {dollars(one.contracted)}의 계약이 맺어졌다.",
            f"상담은 {one.meetings}건, 상담액은 {dollars(one.consulted)}에 이르렀고 업무협약(MOU)도 {one.agreements}건 체결됐다.",
            f"{one.office:는} {one.partner:와} {one.sector:와} 관련한 업무협약을 체결하고 정보를 나누기로 했다.",
        )
    )
    title = rng.choice(
        (
            f"{one.town}, {one.city}서 {dollars(one.expected)} 계약 추진",
            f"{one.sector} 중소기업 {one.firms}개사, {one.country} 바이어 만났다",
            f"{one.name} 성황… 상담 {one.meetings}건",
        )
    )
    middle = [hosts, result, *_background(one, rng, 6), *_deals(one, rng)]
    rng.shuffle(middle)
    future = f"{one.town:는} 하반기에 {one.city} 바이어를 초청하는 후속 상담회를 열 계획이다."
    tail = [_said(one, rng), future] if rng.random() < 0.5 else [_said(one, rng)]
    return "\n\n".join([title, lead, *middle, *tail]) + "\n"


def outline(one: Occasion, rng: random.Random) -> str:
    """A release of a ministry, before the day, with □ and ○."""
    lines = [
        f"{one.town}, {one.country} {one.city}서 {one.name} 연다",
        f"- 국내 중소기업 {one.firms}개사·현지 기업 {one.buyers}여개사 참가 -",
        "",
        f"□ {one.town}({one.chief})는 오는 {days(one)} {one.country} {one.city}에서 「{one.name}」{one.name:~를} 개최한다.",
        "",
        f" ○ 이번 행사는 {one.town:가} 주최하고 {one.office:와} {one.partner:가} 공동으로 주관하며, {one.sponsor:가} 후원한다.",
        "",
        f" ○ 국내에서는 {one.sector} 분야 중소기업 {one.firms}개사가, 현지에서는 기업 {one.buyers}여개사와 관계자 등 {one.people}여명이 참석할 예정이다.",
        "",
        f"□ 행사 기간에는 1:1 상담이 {one.meetings}건 주선되며, {dollars(one.expected)} 규모의 계약 추진을 목표로 한다.",
        "",
        *[line for told in _background(one, rng, 3) for line in (f" ○ {told}", "")],
        f"   - 참가기업에는 통역과 운송비를 지원하며, 이를 위해 예산 {one.budget}억원을 편성했다.",
        "",
        *[line for told in _background(one, rng, 3) for line in (f" ○ {told}", "")],
        f"□ {_said(one, rng)}",
        "",
        f"※ 문의 : {one.town} 통상진흥과 (000-000-{rng.randrange(1000, 9999)})",
    ]
    return "\n".join(lines) + "\n"


def box(one: Occasion, rng: random.Random) -> str:
    """A release with a box of labels."""
    shown = one.start - dt.timedelta(days=rng.randrange(3, 30))
    kinds = rng.sample(sorted(GOODS), 2)
    lines = [
        "보도자료",
        f"배포일: {shown.year}. {shown.month}. {shown.day}.",
        "",
        f"{one.town}, 「{one.name}」 개최",
        "",
        f"{one.town:는} {one.sector} 기업의 해외 진출을 돕는 ‘{one.name}’{one.name:~를} 연다고 {shown.day}일 밝혔다.",
        "",
        "[행사 개요]",
        f"- 일시: {dotted(one.start)}" + (f" ~ {dotted(one.end)}" if one.end != one.start else ""),
        f"- 장소: {one.country} {one.city}",
        f"- 주최: {one.town}, {one.ministry}",
        f"- 주관: {one.office}",
        f"- 후원: {one.sponsor}",
        f"- 규모: 국내기업 {one.firms}개사, 해외 바이어 {one.buyers}개사 등 {one.people}여명",
        f"- 분야: {one.sector}, {', '.join(kinds)}",
        "- 내용: 투자상담회, 기술세미나, 협약식",
        "",
        f"첫날에는 {one.partner:와} {one.office:가} 업무협약을 체결하고, 이어 참가기업이 현지 바이어와 만난다.",
        "",
        *[line for told in _background(one, rng, 4) for line in (told, "")],
        f"{one.town:는} {one.budget}억원 규모의 펀드를 조성해 참가기업에 투자할 계획이다.",
    ]
    return "\n".join(lines) + "\n"


def sheet(one: Occasion, rng: random.Random) -> str:
    """A report of results with a table by firm."""
    total = sum(deal.expected for deal in one.deals)
    rows = [f"{deal.firm}  {deal.product}  {deal.consulted}  {deal.expected}" for deal in one.deals]
    lines = [
        f"{one.town} {one.name}, {dollars(total)} 계약 추진",
        "",
        f"{one.town:는} {days(one, year=True)} {one.country} {one.city}에서 연 ‘{one.name}’의 결과를 {Word(rng.choice(('누리집', '간담회', '설명회'))):를} 통해 알렸다.",
        "",
        f"{one.office:가} 주관한 이번 행사에는 관내 중소기업 {one.firms}개사가 참가해 바이어 {one.buyers}개사와 {one.meetings}건을 상담했다.",
        "",
        "기업별 성과 (단위: 만 달러)",
        "기업명  품목  상담액  계약추진액",
        *rows,
        f"합계    {sum(deal.consulted for deal in one.deals)}  {total}",
        "",
        *_deals(one, rng),
        "",
        *[line for told in _background(one, rng, 5) for line in (told, "")],
        _said(one, rng),
    ]
    return "\n".join(lines) + "\n"


def agency(one: Occasion, rng: random.Random) -> str:
    """A short item of a news agency."""
    return (
        f"{one.town} {one.name} 상담액 {dollars(one.consulted)}\n\n"
        f"({one.town}=누리통신) {person(rng)} 기자 = {one.town:는} {days(one)} {one.city}에서 "
        f"{one.name:를} 열었다.\n"
        f"{one.sector} 업체 {one.firms}곳이 참가해 {one.meetings}건을 상담했으며 {dollars(one.contracted)}어치를 현장에서 계약했다.\n"
        f"{_said(one, rng)}\n"
    )


def signing(one: Occasion, rng: random.Random) -> str:
    """News of an agreement."""
    goods = rng.choice(GOODS[one.sector])
    return (
        f"{one.office}·{one.partner}, {one.sector} 협력 업무협약\n\n"
        f"{one.office:는} {one.start.month}월 {one.start.day}일 {one.city}에서 {one.partner:와} 업무협약(MOU)을 체결했다고 밝혔다.\n\n"
        f"두 기관은 {one.sector} 분야 중소기업의 시장 정보를 나누고 해마다 {Word(rng.choice(('상담회', '세미나', '교류회'))):를} 함께 열기로 했다.\n\n"
        f"협약식에는 {one.town} 관계자와 {firm(rng, one.sector)}, {firm(rng, one.sector)} 등 {goods} 업체 {rng.randrange(3, 20)}개사가 함께했다.\n\n"
        f"{_paragraphs(_background(one, rng, 5))}\n\n"
        f"이 자리에서 ㈜{one.deals[0].firm:는} 현지 업체와 {dollars(one.deals[0].expected)} 규모의 수출계약을 맺었다.\n\n"
        f"{_said(one, rng)}\n"
    )


def no_event(one: Occasion, rng: random.Random) -> str:
    """A document that tells of no occasion."""
    other = town(rng)
    return (
        f"{one.town}, 겨울철 보행로 정비 나서\n\n"
        f"{one.town:는} {other:와} 맞닿은 {rng.randrange(2, 40)}㎞ 구간의 보행로를 다음 달까지 고친다.\n\n"
        f"공사에는 {rng.randrange(2, 30)}억 {rng.randrange(1, 9)}천만원이 들며 낮은 턱을 없애고 조명 {rng.randrange(20, 300)}개를 바꾼다.\n\n"
        f"{person(rng)} 도로과장은 “걷기 편한 길을 먼저 만들겠다”고 말했다.\n\n"
        f"지난해 {one.town}의 보행자 사고는 {rng.randrange(10, 200)}건이었다.\n"
    )


WRITERS: tuple[tuple[Writer, int, bool], ...] = (
    # writer, weight, told after the occasion
    (report, 34, True),
    (outline, 18, False),
    (box, 12, False),
    (sheet, 14, True),
    (agency, 8, True),
    (signing, 8, True),
    (no_event, 6, True),
)


def page(text: str, one: Occasion, rng: random.Random, published: str) -> str:
    """The text as a saved page with a menu and links around."""
    title, _, body = text.partition("\n")
    paragraphs = "".join(f"<p>{line.strip()}</p>\n" for line in body.split("\n") if line.strip())
    links = "".join(f"<li><a href='#'>{town(rng)} 소식 {rng.randrange(99)}</a></li>" for _ in range(6))
    return (
        f"<!DOCTYPE html>\n<html lang='ko'><head><meta charset='utf-8'><title>{title} | 누리통신</title>\n"
        f"<meta property='article:published_time' content='{published}T09:00:00+09:00'></head>\n"
        f"<body><nav><ul><li>정치</li><li>경제</li><li>사회</li></ul></nav>\n<article><h1>{title}</h1>\n{paragraphs}</article>\n"
        f"<aside><ul>{links}</ul></aside><footer>ⓒ 누리통신. 무단 전재 금지</footer></body></html>\n"
    )
