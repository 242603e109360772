"""What the name of a firm or a trade body tells of its trade: 한울니트, 메디브릿지, 두원유자영농조합법인, 해룡밸브.

Job: a name -> sector codes, empty where it tells nothing (삼회, 대양산업).  Read from its end: legal forms and tails
that any firm may have (테크, 산업, 코리아) are left out, then come pieces of `firm_names.csv`, then terms of the sector
tables.  It must not know where the name stands, nor records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from coopevents import regex
from coopevents.annotate.sectors import SectorAnnotator
from coopevents.lexicon.loader import Row, load_table
from coopevents.records import Sector
from coopevents.values.legal_forms import PLAIN_FORM

LEGAL = regex.compile(rf"{PLAIN_FORM}|社$|(?:Co\.?,?\s?)?Ltd\.?$|\([^()]*\)$")
KEPT = 4000  # names: a text is asked about the same ones for each of its occasions and codes
STEM = 2  # characters at least that a name has before a tail: 테크 alone is a name


class FirmNames:
    """Reads trades from names; built once, remembers what it has read of the last names."""

    def __init__(self, sectors: SectorAnnotator, rows: Iterable[Row]) -> None:
        self._sectors = sectors
        self._tails: list[str] = []
        self._pieces: dict[str, list[tuple[str, tuple[str, ...]]]] = {"start": [], "end": []}
        for row in rows:
            codes = tuple(row.many("codes"))
            if row["place"] not in {"start", "end", "tail"} or bool(codes) == (row["place"] == "tail"):
                raise row.error(f"bad place {row['place']!r} or codes {row['codes']!r}")
            if unknown := set(codes) - set(Sector):
                raise row.error(f"unknown codes {sorted(unknown)}")
            if row["place"] == "tail":
                self._tails.append(row["piece"])
            else:
                self._pieces[row["place"]].append((row["piece"], codes))
        self.codes = lru_cache(KEPT)(self._read)
        self._tails.sort(key=len, reverse=True)
        for found in self._pieces.values():
            found.sort(key=lambda item: -len(item[0]))

    @classmethod
    def from_lexicon(cls, sectors: SectorAnnotator) -> FirmNames:
        """The reader over the package's table.  Raises LexiconError."""
        return cls(sectors, load_table("firm_names", ("piece", "place")))

    def _read(self, name: str) -> tuple[str, ...]:
        """Codes of a name, the longest reading of its end first."""
        for stem in self._stems(LEGAL.sub("", name).strip()):
            for piece, codes in self._pieces["end"]:
                if stem.endswith(piece) and len(stem) > len(piece):
                    return codes
            ends = [m for m in self._sectors.annotate(stem) if m.end == len(stem) and not m.rule.endswith("weak")]
            if ends and (ends[-1].end - ends[-1].start >= STEM):
                return ends[-1].value.codes
        stem = LEGAL.sub("", name).strip()
        return next((codes for piece, codes in self._pieces["start"] if stem.startswith(piece) and stem != piece), ())

    def _stems(self, name: str) -> Iterator[str]:
        """The name, and what is left of it without one tail after the other: 가람밸브테크코리아."""
        yield name
        for _ in range(2):
            tail = next((t for t in self._tails if name.endswith(t) and len(name) >= len(t) + STEM), None)
            if tail is None:
                return
            name = name.removesuffix(tail).strip()
            yield name
