"""`report.html`: one file to look at, without any request to elsewhere.

Job: documents of a finished run -> an HTML page.  It must not know how the run was made.
"""

from coopevents.export.report.page import Report

__all__ = ["Report"]
