"""An output folder with two short documents of our own, for tests of the review."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from coopevents.language import Language
from coopevents.review.log import CorrectionLog
from coopevents.review.output import Output
from coopevents.review.server import application, new_token, open_socket
from coopevents.review.session import Session
from coopevents.run import Summary, run
from coopevents.worth import Worth

DOCUMENTS = {
    "mission": (
        "가람도, 베트남 무역사절단 상담 성과\n\n"
        "가람도는 지난 3일부터 5일까지 베트남 하노이에 도내 중소기업 12개사로 무역사절단을 파견했다고 10일 밝혔다. "
        "이번 무역사절단은 바이어 84명과 상담 130건, 상담액 1250만 달러의 성과를 거뒀다. "
        "누리무역진흥원이 주관한 이번 행사에는 <script>alert(1)</script> 화장품과 식품 기업이 참가했다.\n"
    ),
    "forum": (
        "한별시·다솜상의, 수출 포럼 연다\n\n"
        "한별시는 오는 20일 시청 대강당에서 ‘한-태국 중소기업 협력 포럼’을 개최한다. 다솜상공회의소가 후원한다.\n"
    ),
}
PUBLISHED = "2019-06-10"


def write_documents(raw: Path) -> None:
    """The input folder."""
    raw.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (raw / f"{name}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f"{name},{PUBLISHED},가람일보,\n" for name in DOCUMENTS)
    (raw / "metadata.csv").write_text(f"doc_id,published,publisher,url\n{rows}", encoding="utf-8")


def extract(raw: Path, out: Path) -> Summary:
    """A run as `coopevents extract` makes it."""
    return run(raw, out, workers=1)


def session(raw: Path, out: Path) -> Session:
    """A review with a clock that stands still."""
    log = CorrectionLog(raw / "corrections.csv")
    return Session(Output(out, Worth.from_lexicon()), log, "김검토", lambda: "2026-03-02 14:05")


@contextmanager
def served(of: Session, language: Language = "ko") -> Iterator[str]:
    """The address of a running review page."""
    listening, token = open_socket(0), new_token()
    port = listening.getsockname()[1]
    config = uvicorn.Config(application(of, token, port, language), log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/{token}/"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        listening.close()
