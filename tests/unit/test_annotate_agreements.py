"""Phrases for agreements and what only looks like one."""

from __future__ import annotations

import pytest

from coopevents.annotate.agreements import AgreementAnnotator

ANNOTATOR = AgreementAnnotator.from_lexicon()


@pytest.mark.parametrize(
    ("text", "written", "kind"),
    [
        ("두 기관은 업무협약(MOU)을 맺었다.", "업무협약(MOU)", "mou"),
        ("두 기관은 업무협약(MOU, 비구속)을 맺었다.", "업무협약(MOU, 비구속)", "mou"),
        ("두 기관은 양해 각서(MOU)를 맺었다.", "양해 각서(MOU)", "mou"),
        ("현장에서 MOU 3건을 체결했다.", "MOU", "mou"),
        ("두 상회는 량해각서를 교환하였다.", "량해각서", "mou"),
        ("두 회사는 기술협약을 체결했다.", "기술협약", "agreement"),
        ("구정부와 전략적합작협의를 체결하였다.", "전략적합작협의", "agreement"),
        ("두 회사는 수출계약서에 서명했다.", "수출계약서", "contract"),
        ("바이어는 구매의향서(LOI)를 보냈다.", "구매의향서(LOI)", "loi"),
        ("두 회사는 투자의향서(LOI) 계약에 서명했다.", "투자의향서(LOI) 계약", "loi"),
        ("두 회사는 30만 달러 MOU 계약을 맺었다.", "MOU 계약", "mou"),
    ],
)
def test_annotate_agreements_phrases(text: str, written: str, kind: str) -> None:
    found = [m for m in ANNOTATOR.annotate(text) if text[m.start : m.end] == written]
    assert [m.value.kind for m in found] == [kind]


def test_annotate_agreements_a_quoted_name() -> None:
    (found,) = ANNOTATOR.annotate("두 기관은 ‘청년 창업 지원 업무협약’을 맺었다.")
    assert found.value.name == "청년 창업 지원 업무협약"


def test_annotate_agreements_speech_is_no_name() -> None:
    (found,) = ANNOTATOR.annotate("시장은 “이번 협약을 발판으로 나아가겠다”고 말했다.")
    assert found.value.name is None


def test_annotate_agreements_bracketed_abbreviation_is_one_mention() -> None:
    found = ANNOTATOR.annotate("양해각서(MOU, Memorandum of Understanding)를 교환했다.")
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "계약액은 30만 달러다.",
        "계약추진액은 30만 달러다.",
        "상담 및 계약 실적을 집계했다.",
        "계약직 직원을 뽑는다.",
        "계약자를 모집한다.",
        "협약기업 20개사가 모였다.",
        "협약 대상 기업을 고른다.",
        "협약식을 가졌다.",
        "AMOUNT 열을 채운다.",
        "LOIRE 강을 따라 걸었다.",
        "한중 자유무역협정(FTA)이 발효됐다.",
        "기후변화협약에 대응한다.",
        "노사는 단체협약을 체결했다.",
        "점포 임대차계약서를 썼다.",
    ],
)
def test_annotate_agreements_look_alikes(text: str) -> None:
    assert ANNOTATOR.annotate(text) == []
