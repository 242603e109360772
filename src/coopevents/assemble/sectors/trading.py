"""Which occasion it is that goods and fields of firms, told somewhere in the text, belong to.

Job: a claim of a trade -> the occasion that it tells of.  Goods go to an occasion that trades (상담회, 사절단, 전시회),
not to the 개소식 told beside it; a field told with the name of an occasion goes to that one.  It must not know codes.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.focus.scenes import Scenes
from coopevents.assemble.occasions.prominence import aside
from coopevents.document import HEADLINES
from coopevents.frames.company.trades import Trade, TradeClaim
from coopevents.frames.model import JOURNEYS
from coopevents.frames.reading import Reading

# occasions where goods are shown or bought, best first
TRADING = ("consultation", "trade_mission", "exhibition", "delegation_visit", "event_week", "other")
# occasions that are about their name only
SPEAKING = frozenset({"agreement_signing", "opening", "meeting", "training"})
TALKING = frozenset({"forum", "conference", "seminar", "meeting"})
# where two sides say in which fields they will work together
TALKS = frozenset({"meeting", "forum", "conference"})
# a place of sale opens with its goods: 홍보·판매관 개점식
SHOP = regex.compile(r"상점|매장|판매장|판매관|전시관|홍보관|전시장|개점|안테나숍|팝업")


class Occasions:
    """The occasions of a text, asked which of them a trade belongs to."""

    def __init__(self, reading: Reading, focus: Focus, drafts: Sequence[EventDraft]) -> None:
        self.reading = reading
        self.focus = focus
        self.drafts = drafts
        self._scenes = Scenes(reading, focus)

    def owner_of(self, claim: TradeClaim) -> EventDraft | None:
        """The occasion that a claim tells of."""
        line = self.reading.line_at(claim.span.start)
        draft = self._scenes.speaking_of(line, claim.span) if line is not None else None
        if draft is None or line is None:
            return None
        told = self.focus.told_in(line)
        if draft not in told and (claim.trade is Trade.BOX or line.block.zone in HEADLINES):
            draft = self._head(draft, line.section)
        named = draft in told
        match claim.trade:
            case Trade.LISTED:
                return draft if _shows(draft) or draft.main_type == "meeting" else None
            case Trade.TALKED:
                return draft if named or draft.main_type in TALKS | JOURNEYS else self._talks(draft)
            case Trade.THEME:
                return draft if named or draft.main_type not in TALKING else None
            case Trade.GOODS:
                return self._of_goods(draft)
            case _ if named:
                return draft if draft.main_type != "agreement_signing" else None
            case _:
                return self._of_firms(draft, line.section)

    def trading(self, draft: EventDraft) -> EventDraft:
        """The draft itself if goods are traded at it, else one told beside it and at its time, else itself."""
        if draft.main_type in TRADING:
            return draft
        day = draft.date()
        for kind in TRADING:
            for other in self.drafts:
                if other.main_type != kind or other.section != draft.section or aside(other, self.focus.main):
                    continue
                theirs = other.date()
                if day is None or theirs is None or compatible(day, theirs):
                    return other
        return draft

    def _of_goods(self, draft: EventDraft) -> EventDraft | None:
        """Where goods are shown that are told with a draft; None: nowhere."""
        found = self.trading(draft) if draft.main_type in SPEAKING else draft
        return found if found.main_type not in SPEAKING or SHOP.search(found.best_name().name) else None

    def _of_firms(self, draft: EventDraft, section: int) -> EventDraft | None:
        """Where firms of a field take part that are told with a draft: else what the headline speaks of."""
        found = self._of_goods(draft)
        if found is not None:
            return found
        main = self._head(draft, section)
        if main.main_type not in SPEAKING:
            return main
        return draft if draft.main_type == "meeting" else None  # 교류회: who meets there is all that it trades

    def _talks(self, draft: EventDraft) -> EventDraft | None:
        """Who talks where a fair is told in between: the visit or meeting told last before it."""
        before = [
            other
            for other in self.drafts
            if other.section == draft.section
            and other.position < draft.position
            and other.main_type in {"meeting", "delegation_visit"}
            and not aside(other, self.focus.main)
        ]
        return max(before, key=lambda other: other.position, default=None)

    def _head(self, draft: EventDraft, section: int) -> EventDraft:
        """What a headline speaks of: the main occasion of its section."""
        main = self.focus.main
        return main if main is not None and main.section == section else draft


def _shows(draft: EventDraft) -> bool:
    return draft.main_type in TRADING or SHOP.search(draft.best_name().name) is not None
