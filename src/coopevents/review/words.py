"""What the review page says, in Korean and English, and what it calls fields and codes.

Job: `page_words(language)`.  Input: a language.  Output: JSON for the page.  It must not know documents.
"""

from __future__ import annotations

from coopevents.export.labels import COMPANY_ROLES, ISSUES, KINDS, code_label, country_label, field_label, sector_label
from coopevents.language import Label, Language, Words
from coopevents.records import Sector
from coopevents.review.fields import FORMS, CompanyRole
from coopevents.values.iso import territories
from coopevents.worth import Json

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("검토", "Review"),
    "queue": ("검토할 문서", "Documents to review"),
    "show_queue": ("목록", "Queue"),
    "close": ("닫기", "Close"),
    "search": ("제목·이름으로 찾기", "Search titles and names"),
    "show_marked": ("확인 필요", "Needs review"),
    "show_open": ("미완료", "Open"),
    "show_done": ("완료", "Done"),
    "progress": (
        "기록 {decided}/{records} · 문서 {complete}/{documents} 완료",
        "{decided}/{records} records · {complete}/{documents} documents done",
    ),
    "rows": ("기록 {n}건", "records: {n}"),
    "dollars": ("약 {sum} 달러", "about US$ {sum}"),
    "checks": ("점검 {n}건", "checks: {n}"),
    "empty_marked": (
        "확인이 필요한 기록이 더 없습니다. ‘미완료’에서 나머지를 볼 수 있습니다.",
        "Nothing needs review any more. “Open” has the rest.",
    ),
    "empty_open": ("모두 검토했습니다.", "Everything has been reviewed."),
    "empty_done": ("아직 끝낸 문서가 없습니다.", "No document is done yet."),
    "empty_search": ("찾는 말이 든 문서가 없습니다.", "No document has these words."),
    "text": ("원문", "Text"),
    "no_text": ("원문 없이 저장된 결과입니다.", "This output was written without texts."),
    "form": ("기록", "Record"),
    "records": ("이 문서의 기록", "Records of this document"),
    "no_records": ("이 문서에서 찾은 기록이 없습니다.", "No record was found in this document."),
    "published": ("발행", "published"),
    "source": ("원래 주소", "source"),
    "accept": ("맞음", "Accept"),
    "reject": ("삭제", "Delete"),
    "reopen": ("다시 열기", "Reopen"),
    "restore": ("되살리기", "Restore"),
    "next": ("다음", "Next"),
    "previous": ("이전", "Previous"),
    "undo": ("되돌리기", "Undo"),
    "redo": ("다시 하기", "Redo"),
    "complete": ("문서 검토 끝: 빠진 기록 없음", "Document done: no record is missing"),
    "completed": ("검토를 마친 문서입니다.", "This document has been reviewed to its end."),
    "add": ("빠진 기록 더하기", "Add a missing record"),
    "add_do": ("더하기", "Add"),
    "add_kind": ("종류", "Kind"),
    "add_text": ("원문에 적힌 말", "The words of the text"),
    "add_hint_events": ("행사 이름. 예: 수출상담회", "The name of the event, as 수출상담회"),
    "add_hint_agreements": ("당사자. 여럿은 ;로 나눕니다", "The parties, several with ; between"),
    "add_hint_amounts": ("금액과 통화. 예: 1250만 달러", "The sum with its currency, as 1250만 달러"),
    "add_hint_companies": ("기업 이름", "The name of the firm"),
    "added": ("더했습니다: {title}. 나머지 칸을 채우십시오.", "Added: {title}. Fill in the other fields."),
    "by_hand": ("사람이 더함", "added by a person"),
    "selected": ("‘{text}’", "“{text}”"),
    "gold": ("검토한 문서를 정답 자료로 받기", "Download reviewed documents as gold"),
    "help": ("단축키", "Keys"),
    "state_open": ("미확인", "open"),
    "state_corrected": ("고침", "corrected"),
    "state_accepted": ("확인함", "accepted"),
    "state_rejected": ("삭제함", "deleted"),
    "marked": ("확인 필요", "needs review"),
    "confidence": ("신뢰도", "confidence"),
    "weak": ("먼저 볼 값: {percent} %", "look at this: {percent} %"),
    "given": ("사람이 고침", "given by a person"),
    "premise": ("연도의 근거", "premise"),
    "not_in_text": ("원문에 없음", "not in the text"),
    "was": ("처음 값", "was"),
    "nothing": ("없음", "nothing"),
    "revert": ("처음 값으로", "Back to it"),
    "none": ("(없음)", "(none)"),
    "gone": ("지난 실행에서 삭제함", "Deleted in an earlier run"),
    "comes_back": ("다음 실행에서 되살아납니다.", "It comes back with the next run."),
    "fill_hint": (
        "칸을 고른 뒤 원문을 끌어 선택하면 그 칸에 들어갑니다.",
        "Choose a field, then select text: it goes into the field.",
    ),
    "fill_into": ("‘{text}’를 어디에 넣을까요?", "Put “{text}” into which field?"),
    "filled": ("{field} ← {text}", "{field} ← {text}"),
    "saved": ("저장했습니다: {field}", "Saved: {field}"),
    "accepted": ("맞음으로 표시했습니다: {title}", "Accepted: {title}"),
    "rejected": ("삭제했습니다: {title}", "Deleted: {title}"),
    "reopened": ("다시 열었습니다: {title}", "Reopened: {title}"),
    "undone": ("되돌렸습니다.", "Undone."),
    "redone": ("다시 했습니다.", "Done again."),
    "undo_nothing": ("이 창에서 되돌릴 것이 없습니다.", "There is nothing to undo in this tab."),
    "undone_elsewhere": (
        "그 뒤에 다른 곳에서 바뀌어 되돌리지 않았습니다.",
        "Not undone: it was changed elsewhere since.",
    ),
    "conflict": (
        "다른 창에서 ‘{now}’(으)로 바뀌었습니다. 저장하지 않았습니다.",
        "Changed elsewhere to “{now}”. Yours is not saved.",
    ),
    "keep_mine": ("내 값으로", "Keep mine"),
    "take_theirs": ("그 값으로", "Take theirs"),
    "unread": ("‘{detail}’에서 이 칸의 값을 읽을 수 없습니다.", "“{detail}” says nothing that this field can hold."),
    "invalid": ("쓸 수 없는 값입니다: {detail}", "Not a valid value: {detail}"),
    "no_field": ("없는 칸입니다: {detail}", "There is no field {detail}."),
    "no_record": ("기록이 더 이상 없습니다: {detail}", "The record is not there any more: {detail}"),
    "no_document": ("문서가 더 이상 없습니다.", "The document is not there any more."),
    "trouble": ("저장하지 못했습니다: {detail}", "Not saved: {detail}"),
    "offline": (
        "검토 프로그램이 꺼져 있습니다. 다시 켠 뒤 새 주소를 여십시오.",
        "The review program has stopped. Start it again and open its new address.",
    ),
    "key_a": ("맞음, 다음 기록으로", "accept, go to the next record"),
    "key_x": ("삭제, 다음 기록으로", "delete, go to the next record"),
    "key_n": ("다음 기록 (J)", "next record (J)"),
    "key_p": ("이전 기록 (K)", "previous record (K)"),
    "key_e": ("첫 칸 고치기", "edit the first field"),
    "key_enter": ("저장하고 다음 칸", "save and go to the next field"),
    "key_esc": ("고치던 것을 버리고 칸에서 나오기", "drop the change and leave the field"),
    "key_d": ("문서 검토 끝", "document done"),
    "key_i": ("빠진 기록 더하기", "add a missing record"),
    "key_u": ("되돌리기 (Ctrl+Z), Shift+U 다시 하기", "undo (Ctrl+Z), Shift+U redo"),
    "key_slash": ("찾기", "search"),
    "key_question": ("이 도움말", "this help"),
    "date_hint": ("예: 2016-05-03, 2016-05-03/2016-05-05, 2016-05", "as 2016-05-03, 2016-05-03/2016-05-05, 2016-05"),
    "list_hint": ("여럿은 ;로 나눕니다", "several with ; between"),
}


def page_words(language: Language) -> Json:
    """Texts, and labels of groups, fields and codes."""
    words = Words(TEXTS, language)

    def said(label: Label) -> str:
        return label.said(words.language)

    def choice(group: str, name: str) -> dict[str, str]:
        form = next(one for one in FORMS[group] if one.name == name)
        if form.choices is CompanyRole:
            return {code: said(label) for code, label in COMPANY_ROLES.items()}
        return {one.value: said(code_label(one)) for one in form.choices or ()}

    return {
        "language": words.language,
        "texts": words.all(),
        "groups": {f"{name}s" if name != "company" else "companies": said(label) for name, label in KINDS.items()},
        "fields": {form.name: said(field_label(form.name)) for forms in FORMS.values() for form in forms},
        "choices": {
            group: {form.name: choice(group, form.name) for form in forms if form.choices}
            for group, forms in FORMS.items()
        },
        "issues": {} if words.language == "ko" else {code: said(label) for code, label in ISSUES.items()},
        "codes": {
            "sectors": {one.value: said(sector_label(one)) for one in Sector},
            "countries": {code: said(country_label(code)) for code in sorted(territories())},
        },
    }
