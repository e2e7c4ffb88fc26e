"""Reads tables of people from files: CSV in any form, Excel and OpenDocument."""

from practiceguard.adapters.table_files.reading import TableFiles
from practiceguard.adapters.table_files.row_counts import FileRowCounter

__all__ = ["FileRowCounter", "TableFiles"]
