"""Mail and saved pages: EML with its attachments, MHTML.

Job: the letter's own text under its subject, sender and day, its attachments as members; the page of an MHTML file.
Input: bytes.  Output: `Content`, `Letter` (a container).  It must not know files of a folder; nothing is fetched.
"""

from __future__ import annotations

import datetime as dt
import email.policy
import unicodedata
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

import regex

from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import Format, looks_like_html
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.raw import Content

MOST_PARTS = 1000
MOST_BOUNDARIES = 200
BOUNDARY = regex.compile(rb"boundary\s?=", regex.I)
DEEPEST = 20  # parts in parts
BODY = ""  # the member name of the letter's own text
KOREA = dt.timezone(dt.timedelta(hours=9))
NAME_FORBIDDEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}/\\]")
# A sender's mail program names Korean encodings in its own way; all are parts of CP949.
QUOTED_MARK = regex.compile(r"^(?:>\s?)+", regex.M)


@dataclass(slots=True)
class Letter:
    """A letter: its text under the name "", its attachments under their file names."""

    message: EmailMessage
    attachments: dict[str, EmailMessage] = field(default_factory=dict)
    ignored: int = 0  # pictures of the letter's own layout
    has_body: bool = True

    @property
    def names(self) -> list[str]:
        return ([BODY] if self.has_body else []) + list(self.attachments)

    def read(self, name: str) -> Content | bytes:
        """The letter's text, or an attachment's bytes.  Raises UnreadableError."""
        if name == BODY:
            return _letter(self.message)
        part = self.attachments.get(name)
        if part is None:
            raise UnreadableError("the attachment is no longer there")
        return _bytes(part)


def open_letter(data: bytes) -> Letter:
    """A letter with its attachments.  Raises UnreadableError."""
    message = _parse(data)
    letter = Letter(message)
    for part in _parts(message):
        disposition = part.get_content_disposition()
        name = _file_name(part)
        if part.get_content_maintype() == "image" or (disposition != "attachment" and not name):
            letter.ignored += part.get_content_maintype() == "image"
            continue
        if disposition != "attachment" and part.get_content_type() in ("text/plain", "text/html") and not name:
            continue
        name = name or f"attachment-{len(letter.attachments) + 1}"
        while name in letter.attachments:
            name = f"{len(letter.attachments) + 1}-{name}"
        letter.attachments[name] = part
    letter.has_body = bool(_body(message)[0].strip()) or not letter.attachments
    return letter


def read_mhtml(data: bytes) -> Content:
    """The page that a browser saved as one file.  Raises UnreadableError."""
    from coopevents.ingest.html import read_page

    message = _parse(data)
    pages = [part for part in _parts(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise UnreadableError("no page in the MHTML file")
    start = str(message.get_param("start") or "")
    page = next((part for part in pages if start and part.get("Content-ID", "").strip() == start), pages[0])
    decoded = decode(_bytes(page))
    content = read_page(decoded.text)
    url = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    return Content(
        text=content.text,
        title=content.title,
        published=content.published,
        publisher=content.publisher,
        author=content.author,
        url=content.url or (url if url.startswith(("http://", "https://")) else None),
        notes=(*decoded.notes, *content.notes),
        marks=content.marks,
        format=Format.MHTML.value,
        encoding=decoded.encoding,
    )


def _parse(data: bytes) -> EmailMessage:
    if len(BOUNDARY.findall(data)) > MOST_BOUNDARIES:  # each is looked for in every line
        raise UnreadableError(f"mail of more than {MOST_BOUNDARIES:,} nested parts")
    try:
        message = message_from_bytes(data, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        parts = sum(1 for _ in message.walk())
    except (MessageError, RecursionError, ValueError, LookupError, IndexError, AttributeError, TypeError) as error:
        raise UnreadableError(f"mail cannot be parsed: {type(error).__name__}") from error
    if parts > MOST_PARTS:
        raise UnreadableError(f"mail of more than {MOST_PARTS:,} parts")
    return message


def _parts(message: EmailMessage, depth: int = 0) -> list[EmailMessage]:
    """The leaves of a message; a forwarded letter counts as one leaf."""
    if depth > DEEPEST:
        raise UnreadableError(f"mail nested more than {DEEPEST} parts deep")
    if message.get_content_maintype() != "multipart" or not message.is_multipart():
        return [message]
    found: list[EmailMessage] = []
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            found += _parts(part, depth + 1)
    return found


def _letter(message: EmailMessage) -> Content:
    text, encoding, notes = _body(message)
    subject = _header(message, "Subject")
    if not text.strip():
        raise UnreadableError("letter without text")
    name, _address = parseaddr(_header(message, "From"))
    return Content(
        text=(f"{subject}\n\n" if subject else "") + text.strip("\n") + "\n",
        title=subject or None,
        published=_day(message),
        author=name or None,
        notes=notes,
        format=Format.EML.value,
        encoding=encoding,
    )


def _body(message: EmailMessage) -> tuple[str, str | None, tuple[str, ...]]:
    """The letter's text: of its HTML, which keeps tables, else the plain one."""
    own = [p for p in _parts(message) if p.get_content_disposition() != "attachment" and not _file_name(p)]
    for kind in ("text/html", "text/plain"):
        for part in own:
            if part.get_content_type() != kind:
                continue
            try:
                decoded = decode(_bytes(part))
            except UnreadableError:
                continue
            text = decoded.text
            if kind == "text/html" or looks_like_html(text):
                from coopevents.ingest.html import read_fragment

                text = read_fragment(text)
            text = QUOTED_MARK.sub("", with_line_feeds(text))
            if text.strip():
                return text, decoded.encoding, decoded.notes
    return "", None, ()


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError) as error:
        raise UnreadableError(f"part of the mail cannot be decoded: {error}") from error
    return payload if isinstance(payload, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = message.get(name)
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):  # faults of the standard library's parser
        return ""
    text = "".join(NAME_FORBIDDEN.sub(" ", character) if character != "/" else "/" for character in str(value or ""))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _file_name(part: EmailMessage) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        name = ""
    if part.get_content_type() == "message/rfc822":
        name = name or "forwarded.eml"
    name = unicodedata.normalize(
        "NFC", NAME_FORBIDDEN.sub("_", str(name).replace("\\", "/").rpartition("/")[2])
    ).strip()
    return "" if name in {".", ".."} else name


def _day(message: EmailMessage) -> str | None:
    """The day in Korea on which the letter was sent."""
    try:
        sent = parsedate_to_datetime(_header(message, "Date"))
        return (sent.astimezone(KOREA) if sent.tzinfo else sent).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
