"""Notices that call for firms, and what they look back on."""

from __future__ import annotations

from short_texts import Extract

NOTICE = """나루상공회의소 공고 제2023-12호

2023 가람도 북방 무역사절단 참가업체 모집 공고 (~4.6)

도내 기업의 판로를 넓히고자 『2023 북방 무역사절단』을 보내고자 하니 뜻있는 업체는 신청하십시오.

1. 파견기간 : 9. 4.(월) ~ 9. 9.(토)
2. 파견지역 : 몽골 울란바토르, 카자흐스탄 알마티
3. 주    최 : 가람도
4. 주요일정
   o 9. 5.(화)  울란바토르 수출상담회
   o 9. 7.(목)  알마티 수출상담회
5. 소요예산 : 90백만원
6. 참고 : 작년 실적
   - 2022년 중동 무역사절단(두바이·이스탄불, 5.15~5.22) : 9개사, 상담 164건 1,124만불

{signed}
나루상공회의소 회장
"""


def test_notices_tell_what_is_to_come(record: Extract) -> None:
    for signed in ("", "                 2023년 3월 7일"):  # with its own day and without
        events = record(NOTICE.format(signed=signed), None).events
        status = {e.name: (e.status.value, e.date) for e in events}
        assert status["울란바토르 수출상담회"] == ("planned", "2023-09-05")
        assert status["알마티 수출상담회"] == ("planned", "2023-09-07")
        assert status["중동 무역사절단"] == ("held", "2022-05-15/2022-05-22")  # below its own heading
        assert "2023-04-06" not in [e.date for e in events]  # until when firms may apply


def test_notices_their_terms_are_of_what_they_call_for(record: Extract) -> None:
    found = record(NOTICE.format(signed=""), None)
    names = {e.id: e.name for e in found.events}
    owner = {str(a.value): names.get(a.event) for a in found.amounts}
    assert owner["90000000"] == "2023 북방 무역사절단"
    assert owner["11240000"] == "중동 무역사절단"


def test_notices_without_a_call_look_at_what_is_told(record: Extract) -> None:
    text = "가람도, 무역사절단 성과 거둬\n\n가람도는 지난 4일 하노이에서 ‘가람 수출상담회’를 열었다."
    assert [e.status.value for e in record(text, "2023-05-10").events] == ["held"]
