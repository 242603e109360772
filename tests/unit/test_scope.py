"""What of a sentence belongs to an event mention: name, modifiers, governor, particle."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.frames.scope import Scope, scope_of
from coopevents.lexicon.cues import Cues

CUES = Cues.from_lexicon()


def scope(read: Read, text: str, head: str) -> Scope:
    """The scope of the first mention that ends in `head`."""
    reading = read(text)
    for line in reading.lines:
        for mention in reading.mentions.events(line.start, line.end):
            if mention.value.head == head:
                return scope_of(reading, line, mention, CUES)
    raise AssertionError(f"no {head} in {text}")


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("시는 5일 하노이에서 한·베트남 산업협력 세미나를 열었다.", "세미나", "한·베트남 산업협력 세미나"),
        ("시는 제3회 기계부품 수출상담회를 연다.", "수출상담회", "제3회 기계부품 수출상담회"),
        ("이번 수출상담회에는 20개사가 참가했다.", "수출상담회", "수출상담회"),
        ("사진 : 협약식 장면", "협약식", "협약식"),
        ("시는 올해 첫 무역사절단을 보낸다.", "무역사절단", "무역사절단"),
        ("바이어 20명을 초청해 ‘가람 포럼’을 개최했다.", "포럼", "가람 포럼"),
        ("기관장(단장 부시장)과 시장개척단이 떠났다.", "시장개척단", "시장개척단"),
        ("군이 보낸 1:1 수출상담회가 열렸다.", "수출상담회", "1:1 수출상담회"),
        # what the words before the name leave behind
        ("시는 9개 업체*의 상품설명회를 열었다.", "설명회", "상품설명회"),
        ("협약을 맺은 후 고추·구기자축제가 열렸다.", "축제", "고추·구기자축제"),
        ("시는 5일 나루의 이업종 국제교류회를 열었다.", "교류회", "이업종 국제교류회"),
        ("시는 (사)나루협회 수출상담회를 열었다.", "수출상담회", "(사)나루협회 수출상담회"),
    ],
)
def test_scope_names_are_noun_phrases(read: Read, text: str, head: str, name: str) -> None:
    found = scope(read, text, head)
    assert found.name == name
    assert read(text).quote(found.name_span.start, found.name_span.end).endswith(head)


@pytest.mark.parametrize(
    ("text", "definite", "ordinal"),
    [
        ("이번 상담회에는 20개사가 참가했다.", True, None),
        ("동 상담회는 6월에 열린다.", True, None),
        ("시는 두 번째 상담회를 열었다.", False, "두번째"),
        ("시는 제12회 상담회를 열었다.", False, "제12회"),
        ("시는 하반기 상담회를 연다.", False, "하반기"),
        ("시는 상담회를 연다.", False, None),
    ],
)
def test_scope_pointers_and_turns(read: Read, text: str, definite: bool, ordinal: str | None) -> None:
    found = scope(read, text, "상담회")
    assert (found.definite, found.ordinal) == (definite, ordinal)


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("도가 주최하고 진흥원이 주관한 이번 상담회에는 20개사가 왔다.", ["도가 주최하고", "진흥원이 주관한"]),
        ("공단은 5일 하노이에서 열린 상담회에서 상을 받았다.", ["공단은 5일 하노이에서 열린"]),
        ("바이어 20명을 초청해 상담회를 열었다.", []),  # no modifier, a clause before
        ("시가 만든 지도로 상담회를 알렸다.", []),  # modifies another noun
    ],
)
def test_scope_modifying_clauses(read: Read, text: str, modifiers: list[str]) -> None:
    found = scope(read, text, "상담회")
    assert [text[c.start : c.end].strip() for c in found.modifiers] == modifiers


@pytest.mark.parametrize(
    ("text", "head", "governor", "particle"),
    [
        ("시는 상담회를 열었다.", "상담회", "열다", "를"),
        ("상담회 개최를 앞두고 있다.", "상담회", "개최하다", ""),
        ("상담회의 개최를 알렸다.", "상담회", "개최하다", "의"),
        ("협약식은 기관장 10여명이 참석한 가운데 열렸다.", "협약식", "열리다", "은"),
        ("공단은 상담회에서 계약을 맺었다.", "상담회", "맺다", "에서"),
        ("시장은 ‘가람 포럼’(5일)에 참석했다.", "포럼", "참석하다", "에"),
        ("사진 : 협약식 장면", "협약식", None, ""),
    ],
)
def test_scope_governor_and_particle(read: Read, text: str, head: str, governor: str | None, particle: str) -> None:
    found = scope(read, text, head)
    assert (found.governor.lemma if found.governor else None, found.particle) == (governor, particle)
