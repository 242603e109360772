"""Documents spliced of the blocks, rows and words of a corpus: `python fuzz/splice.py CORPUS [COUNT] [SEED]`.

Job: whatever real layouts stand side by side, the pipeline gives a record.  Unlike `run.py` it keeps to texts that a
page could hold: tables under other captions, headers with other words, lists behind another lead.  The texts that raise
are written to fuzz/crashes/; exits 1 if there are any.
"""

from __future__ import annotations

import random
import re
import sys
import traceback
from pathlib import Path

from coopevents.ingest.corpus import scan
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, extract

CRASHES = Path(__file__).parent / "crashes"
BLOCKS = (3, 14)  # of a spliced text
SWAPPED = 0.15  # of the words


def spliced(texts: list[str], chance: random.Random) -> str:
    """Blocks of several texts, some of their words changed for words of others."""
    parts = []
    for _ in range(chance.randint(*BLOCKS)):
        blocks = re.split(r"\n\s*\n", chance.choice(texts))
        start = chance.randrange(len(blocks))
        part = "\n\n".join(blocks[start : start + chance.randint(1, 3)])
        parts.append(with_words(part, chance.choice(texts).split(), chance))
    return "\n\n".join(parts)


def with_words(text: str, words: list[str], chance: random.Random) -> str:
    return re.sub(r"\S+", lambda old: chance.choice(words) if chance.random() < SWAPPED else old[0], text)


def main() -> int:
    folder, count, seed = sys.argv[1], int((*sys.argv[2:], "500")[0]), int((*sys.argv[3:], "1")[0])
    texts = [read_source(source).text for source in scan(Path(folder)).sources]
    chance, resources, raised = random.Random(seed), Resources.load(), 0
    for number in range(count):
        text = spliced(texts, chance)
        published = chance.choice([None, "2019-04-24", "1998-11-02", "2012"])
        try:
            extract(RawDocument("x", text, published=published), resources)
        except Exception:
            raised += 1
            CRASHES.mkdir(exist_ok=True)
            (CRASHES / f"splice-{seed}-{number}.txt").write_text(text, encoding="utf-8")
            print(f"{number} (published {published}): {traceback.format_exc(limit=-2)}", flush=True)
    print(f"{count} texts, {raised} raised")
    return int(raised > 0)


if __name__ == "__main__":
    sys.exit(main())
