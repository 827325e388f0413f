"""Pure text tools: every offset that leaves this package refers to the original text, in code points."""
