"""What is shown of each record, said once and typed: below pages, book and exports, which dress it."""
