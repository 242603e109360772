"""What stands around a product or industry term: the end of its word, what joins it to a head, what parts a list.

Job: compiled patterns and fragments for `sectors`, each with what it is to match.  They must not know the tables.
"""

from __future__ import annotations

from coopevents import regex

# The end of a word: at most one chain of particles, then no letter.  "화장품에서는", "밸브까지"
PARTICLES = regex.compile(
    r"(?:들|쪽|별)?(?:이라는|라는|이라고|라고|으로부터|로부터|에서부터|에서는|에서도|에서의|에서|으로서|로서|으로써|로써"
    r"|으로는|로는|으로도|로도|으로의|로의|으로|로|에게|에는|에도|에만|에의|에|까지도|까지|부터|보다|처럼|마다|만의|만을|만|뿐만|뿐|등의|등을|등이|등은"
    r"|등에서|등에|등으로|등과|등도|등|및|이며|며|이고|고|이다|다|이었다|였다|이나|나|인|이란|란|하고|과의|와의|과는|와는"
    r"|과|와|은|는|이|가|을|를|의|도)?(?![가-힣A-Za-z0-9])"
)
LATIN_BEFORE = regex.compile(r"[A-Za-z0-9&@_]$")
LATIN_AFTER = regex.compile(r"[A-Za-z0-9&@_]|[-.][A-Za-z]")
# 의료기기 제조기업 ends in 기업, 공작기업체 in 업체
OTHER_END = regex.compile(r"업(?![체계종])")
HANGUL_RUN = regex.compile(r"[가-힣A-Za-z0-9]")
# A word in front of a head that belongs to it: "산업용 밸브", "조립식 건축자재", "기능성 원단"
MODIFIER_WORD = regex.compile(
    r"(?:[가-힣A-Za-z0-9]{1,8}[용형식]|(?:기능|내열|난연|신축|분해|수용|항균|방수|유기|무기)성) $"
)
# The joints are only matched against a whole gap, which may be empty.
# Between modifier and head: "선박용 주물", "반도체 제조장비", "식품가공 기계"
JOINT = regex.compile(
    r"(?:용|형|식|류)? ?(?:(?:제조|가공|생산|검사|포장|시험|정비|전용|관련|처리|저장|재배|건조)용? ?)?"
)
# The same inside a product phrase, where nothing else can stand between: "질소산화물 제거 설비", "임플란트 상부 구조물"
LOOSE_JOINT = regex.compile(r"[가-힣A-Za-z0-9 ]{0,10}")
# A head that only takes up the item before it: "컴퓨터 및 관련부품"
LEADING = regex.compile(r"(?:관련|기타|각종|주요|그)? ?")
# Between a purpose and the product: "의료용 저주파 자극기", "의료용 휴대용 검출기"
PURPOSE_JOINT = regex.compile(r" ?(?:[가-힣A-Za-z0-9]{1,8}[용형식] ){0,2}")
# Between the items of a list: "금융·의료, 건설 및 물류"; '?' stands for a broken middle dot
SEPARATOR = r" ?(?:[,·/|?、，△▲]|와|과|및|, ?및| 및) ?(?:및 ?)?"
# From the last item of a list to the field noun: "물류, 관광 등 여러 분야"
AND_SO_ON = r" ?(?:등 ?(?:의 ?)?(?:다양한 ?|여러 ?|각종 ?|주요 ?|유망 ?)?(?:\d+개 ?)?)?"
LIST_END = regex.compile(r"(?:산업|분야|업|류)? ?등")
LIST_START = regex.compile(r"(?:[,·/|?、，△▲(:：<]|및|와|과) ?$")
# Fields of friendship between towns say nothing of what firms make: "경제·관광·교육 분야 교류"
FRIENDSHIP = r"(?! ?(?:의 |에서 |에서의 |에 대한 )?(?:상호 |우호 |민간 |인적 )?(?:교류|우호))"
# Product phrases: what separates items, and what follows an item without being part of the product
ITEM_BREAK = regex.compile(r"[,·/;|、，&+]|(?<=\S)[와과] | 및 |\s{2,}|\n")
ITEM_TAIL = regex.compile(
    r"(?:\s{0,2}+(?:제조업체|제조기업|제조사|제조업|제조|생산업체|생산|전문업체|전문기업|전문|수출업체|수출|판매업|판매|도매업|도매|유통업|개발업체|업체|기업|회사|분야"
    r"|산업|기술|개발|가공|제품류|제품|상품|완제품|품목|관련|일체|세트|종류|류|등|외\s?\d{0,4}\s?(?:종|건|개)?|시공|설치|설계|업|\d{1,4}\s?종|\.)){1,8}+\s{0,2}+$"
)
BRACKET = regex.compile(r"[(\[（<](?P<inside>[^)\]）>]*)[)\]）>]?")
PLAIN = str.maketrans({"\u00a0": " ", "\u3000": " ", "\t": " "} | dict.fromkeys("ㆍ∙‧・･•", "·"))
