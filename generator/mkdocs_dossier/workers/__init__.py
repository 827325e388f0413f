"""Work that goes piece by piece: done in this process, or by an executor's workers, with the same outcome."""
