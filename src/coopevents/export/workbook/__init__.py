"""`records.xlsx`: the tables as people read them, and the flat sheet that agencies hand in.

Job: documents of a finished run -> a workbook.  It must not know how the run was made.
"""

from coopevents.export.workbook.book import Workbook

__all__ = ["Workbook"]
