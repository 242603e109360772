"""First bytes of formats that are no text.

Job: name them for the reason that a refused file gets.  Input: bytes.  Output: a name.  It must not know what is read.
"""

from __future__ import annotations

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PK = b"PK\x03\x04"
PDF = b"%PDF-"
SIGNATURES = (
    (PDF, "PDF"),
    (PK, "ZIP (DOCX, XLSX, HWPX …)"),
    (OLE, "OLE (HWP, DOC, XLS …)"),
    (b"HWP Document File", "HWP 3: save it as HWPX or PDF"),
    (b"{\\rtf", "RTF: save it as DOCX or PDF"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\0", "TIFF image"),
    (b"MM\0*", "TIFF image"),
    (b"\x1f\x8b", "gzip archive: unpack it, or use ZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive: unpack it, or use ZIP"),
    (b"Rar!\x1a\x07", "RAR archive: unpack it, or use ZIP"),
    (b"ALZ\x01", "ALZ archive: unpack it, or use ZIP"),
    (b"EGGA", "EGG archive: unpack it, or use ZIP"),
    (b"PK\x05\x06", "ZIP archive without members"),
    (b"PK\x07\x08", "ZIP archive in several volumes"),
    (b"\x7fELF", "ELF program"),
    (b"MZ\x90\0", "Windows program"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"PAR1", "Parquet table"),
    (b"\0\0\0\x18ftyp", "MP4 film"),
    (b"\0\0\0\x20ftyp", "MP4 film"),
)


def binary_content(data: bytes) -> str | None:
    """What data that begins so is; None where it may be a text."""
    return next((name for signature, name in SIGNATURES if data.startswith(signature)), None)
