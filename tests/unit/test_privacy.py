"""Names of persons are in no field of a record, wherever a document names them."""

from __future__ import annotations

import json

import pytest

from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract

PERSONS = ("한서윤", "오새론", "남궁민수", "김하람", "이도경", "박나래솔", "정우람", "Nguyen Van Minh", "다나카 히로시")
DOCUMENTS = {
    "release": """\
보도자료
가람도, 베트남서 수출상담회 개최
가람도(도지사 한서윤)는 지난 3일 베트남 하노이에서 ‘가람 수출상담회’를 개최했다고 10일 밝혔다.
이번 상담회에는 도내 중소기업 12개사와 바이어 40개사가 참가해 상담액 1250만 달러의 성과를 거뒀다.
한서윤 도지사는 하노이 인민위원회 부위원장 Nguyen Van Minh을 만나 협력을 약속했다.
㈜나루정밀(대표 남궁민수)은 현지 유통사와 30만 달러 규모의 계약을 체결했다.
김하람 나루푸드 대표는 “현지 반응이 뜨거웠다”고 말했다.
문의: 국제통상과 이도경 주무관(☎ 031-555-0123), dogyeong@garam.example
""",
    "signing": """\
가람시·나루은행, 수출기업 지원 업무협약
오새론 가람시장과 정우람 나루은행장은 지난 3일 시청에서 업무협약을 체결했다.
이날 협약식에는 박나래솔 가람상공회의소 회장과 일본 오사카상공회의소 다나카 히로시 부회장 등 30여 명이 참석했다.
가람일보 김하람 기자 haram@garam.example
""",
    "box": """\
가람시 투자설명회
○ 일시: 2016. 5. 3.(화) 14:00
○ 장소: 가람시청 대강당
○ 주최: 가람시
○ 참석: 오새론 시장, 정우람 나루은행장, 박나래솔 회장 등 50여 명
○ 발표: 남궁민수(㈜나루정밀 대표), 김하람(나루푸드)
○ 담당: 이도경 사무관 010-1234-5678
""",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_privacy_no_person_in_a_record(name: str, resources: Resources) -> None:
    raw = RawDocument(name, DOCUMENTS[name], published="2016-05-10", published_basis="sidecar")
    record = extract(raw, resources)
    assert record.events or record.agreements
    told = json.dumps(record.model_dump(mode="json"), ensure_ascii=False)
    assert [person for person in PERSONS if person in told] == []
    for secret in ("555-0123", "1234-5678", "@garam.example"):
        assert secret not in told
