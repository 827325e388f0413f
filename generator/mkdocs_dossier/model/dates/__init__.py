"""Dates as authors write them: EDTF (ISO 8601-2:2019), levels 0 and 1, and ``2022-10-3X``."""

from mkdocs_dossier.model.dates.days import Day, month_length
from mkdocs_dossier.model.dates.errors import EdtfError
from mkdocs_dossier.model.dates.order import Newest, newest, not_after, surely_before
from mkdocs_dossier.model.dates.parts import DatePart, DatePrecision, Limit, Qualifier, TimeOfDay
from mkdocs_dossier.model.dates.value import EdtfDate, parse_edtf

__all__ = [
    "DatePart",
    "DatePrecision",
    "Day",
    "EdtfDate",
    "EdtfError",
    "Limit",
    "Newest",
    "Qualifier",
    "TimeOfDay",
    "month_length",
    "newest",
    "not_after",
    "parse_edtf",
    "surely_before",
]
