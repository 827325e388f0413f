"""Words in quotation marks, and who speaks them."""

from mkdocs_dossier.text.quotations.find import find_quotations
from mkdocs_dossier.text.quotations.kinds import Quotation, QuotationPart, Speaker
from mkdocs_dossier.text.quotations.marks import quoted_spans

__all__ = ["Quotation", "QuotationPart", "Speaker", "find_quotations", "quoted_spans"]
