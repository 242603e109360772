"""The review page: a person reads the text beside the records and corrects them.

`queue` what to look at first, `log` the rows of `corrections.csv`, `session` both over an output folder, `reading` what
selected text says for a field, `server` the page on 127.0.0.1.
"""
