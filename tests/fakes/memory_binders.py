"""Which binders were made, in memory."""

from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind


class MemoryBinderStore:
    """`BinderStore` in memory."""

    def __init__(self) -> None:
        self._copies: dict[CopyKind, BinderCopy] = {}

    def copy(self, kind: CopyKind) -> BinderCopy | None:
        return self._copies.get(kind)

    def save_copy(self, copy: BinderCopy) -> None:
        self._copies[copy.kind] = copy
