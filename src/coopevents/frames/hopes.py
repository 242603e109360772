"""Words of hope around agreements: what is expected, aimed at or talked about has not been signed.

Job: patterns for the modules that read agreements and their numbers.  It must not know lines or readings.
"""

from __future__ import annotations

from coopevents import regex

WORDS = r"기대|전망|예상|추진|목표|희망|논의"
# 계약 20건을 목표로, MOU 10건이 기대된다
HOPED = regex.compile(WORDS)
# 상담액 300만 달러, 300만 달러의 상담: figures of talks; not 상담회에서
TALKED = r"상담(?!회|장|소|사)"
HOPED_OR_TALKED = regex.compile(rf"{WORDS}|{TALKED}")
# 계약이 성사될 것으로 기대된다, 계약으로 이어질 가능성: from the predicate on
MAY_COME = regex.compile(
    r"(?:성사|이어|이뤄|이루어|연결)[가-힣]{1,3}\s(?:(?:것|걸)(?:으로|로)\s?(?:크게\s|더욱\s)?(?:기대|예상|전망|보인|보고|내다)|가능성|수\s있(?!었|던)|전망)|(?:맺을|체결할)\s수\s있(?!었|던)"
)
