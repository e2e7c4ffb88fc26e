"""What somebody typed to open a copy: its password, or the code from a recovery sheet."""

from contextlib import suppress
from dataclasses import dataclass, replace

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import parse_recovery_code
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupEngine, PracticeStore, RepositoryConfig
from practiceguard.services.practice.pending_sheet import OtherPapers, PendingSheets


@dataclass(frozen=True)
class TypedKey:
    """What somebody typed, and what it opens."""

    access: Access
    config: RepositoryConfig
    is_code: bool
    """True for the code of a recovery sheet: it must stay on paper only."""


def typed_key(engine: BackupEngine, way: Access, untrusted_text: str) -> TypedKey:
    """Given a recovery code or a password as typed, open the repository of an access with it.

    The access's own password is not looked at.

    Raises WRONG_PASSWORD if neither reading of the text opens it, and what opening raises.
    """
    # Nothing was typed: that opens nothing, and is no password that got lost.
    tries = [(Secret(untrusted_text), False)] if untrusted_text else []
    with suppress(PracticeGuardError):  # most passwords do not look like a recovery code
        # First: typed as it is stored, the code would else be kept as if it were a password.
        tries.insert(0, (parse_recovery_code(untrusted_text).secret, True))
    for secret, is_code in tries:
        access = replace(way, password=secret)
        try:
            return TypedKey(access, engine.read_config(access), is_code)
        except PracticeGuardError as problem:
            if problem.code is not ErrorCode.WRONG_PASSWORD:
                raise
    raise PracticeGuardError(ErrorCode.WRONG_PASSWORD)


def remember_paper(
    engine: BackupEngine, store: PracticeStore, key: TypedKey, of: Repository
) -> None:
    """Given what opened a repository, remember the paper that it was read from, if any.

    So the paper can be retired when the next sheet is proved, whichever computer made it.
    """
    if not key.is_code:
        return
    key_id = next((one.key_id for one in engine.keys(key.access) if one.is_current), "")
    in_force, pending = store.sheet(of.key), PendingSheets(store).of(of.key)
    sheets = [in_force, pending.sheet if pending else None]
    if key_id and key_id not in [sheet.restic_key_id for sheet in sheets if sheet]:
        OtherPapers(store).add(of.key, key_id)
