"""What services need from the world, as Protocols; adapters implement them, tests fake them.

Every method raises `PracticeGuardError` for a known failure and nothing else on purpose.
"""

from practiceguard.services.ports.affected import AffectedStore
from practiceguard.services.ports.alerts import AlertStore
from practiceguard.services.ports.also_wise import AlsoWise
from practiceguard.services.ports.archives import Archives, Member
from practiceguard.services.ports.authority_sheets import AuthoritySheets
from practiceguard.services.ports.autostart import (
    Autostart,
    AutostartReason,
    AutostartState,
    Registration,
)
from practiceguard.services.ports.checks import CheckStore
from practiceguard.services.ports.circumstances import Circumstances, Power
from practiceguard.services.ports.contacts import ContactStore
from practiceguard.services.ports.engine import (
    Access,
    BackupEngine,
    BackupRequest,
    BackupResult,
    DiffEntry,
    RepositoryConfig,
    RepositorySize,
    ResticKey,
    RestoreOutcome,
    StoredFiles,
)
from practiceguard.services.ports.files import (
    Files,
    Survey,
)
from practiceguard.services.ports.helplines import Helplines
from practiceguard.services.ports.hosting import HostingRules, HostingStore
from practiceguard.services.ports.incidents import EvidenceStore, IncidentLog
from practiceguard.services.ports.kept_records import Record, Records, StoreRequest, is_stored
from practiceguard.services.ports.law_translations import LawTranslations
from practiceguard.services.ports.letters import LetterPages, LetterPrinter, ReadPage
from practiceguard.services.ports.machine import (
    Clock,
    Drive,
    Folder,
    FolderSize,
    LeftOut,
    Machine,
    Processes,
    RunLock,
    RunLocks,
    ThisProcess,
)
from practiceguard.services.ports.messengers import (
    AlertTexts,
    MailProvider,
    MailProviders,
    Means,
    Message,
    Messengers,
)
from practiceguard.services.ports.places import (
    Certificate,
    KeyPair,
    Places,
)
from practiceguard.services.ports.records import (
    FactsStore,
    ListedFile,
    ListedFolder,
    PracticeStore,
    RunStore,
    SnapshotIndex,
)
from practiceguard.services.ports.retention import RetentionStore
from practiceguard.services.ports.rules import LawStore, LawUpdate, LawUpdates, RuleBook
from practiceguard.services.ports.samples import (
    SampleChanged,
    SampleMade,
    SamplePractices,
)
from practiceguard.services.ports.secrets import (
    SecretStore,
    pending_code_name,
    place_secret_name,
    repository_password_name,
)
from practiceguard.services.ports.sheet import (
    SheetContent,
    SheetPrinter,
)
from practiceguard.services.ports.tables import RowCounter, Tables
from practiceguard.services.ports.watching import CopyEyes, WatchStore

__all__ = [
    "Access",
    "AffectedStore",
    "AlertStore",
    "AlertTexts",
    "AlsoWise",
    "Archives",
    "AuthoritySheets",
    "Autostart",
    "AutostartReason",
    "AutostartState",
    "BackupEngine",
    "BackupRequest",
    "BackupResult",
    "Certificate",
    "CheckStore",
    "Circumstances",
    "Clock",
    "ContactStore",
    "CopyEyes",
    "DiffEntry",
    "Drive",
    "EvidenceStore",
    "FactsStore",
    "Files",
    "Folder",
    "FolderSize",
    "Helplines",
    "HostingRules",
    "HostingStore",
    "IncidentLog",
    "KeyPair",
    "LawStore",
    "LawTranslations",
    "LawUpdate",
    "LawUpdates",
    "LeftOut",
    "LetterPages",
    "LetterPrinter",
    "ListedFile",
    "ListedFolder",
    "Machine",
    "MailProvider",
    "MailProviders",
    "Means",
    "Member",
    "Message",
    "Messengers",
    "Places",
    "Power",
    "PracticeStore",
    "Processes",
    "ReadPage",
    "Record",
    "Records",
    "Registration",
    "RepositoryConfig",
    "RepositorySize",
    "ResticKey",
    "RestoreOutcome",
    "RetentionStore",
    "RowCounter",
    "RuleBook",
    "RunLock",
    "RunLocks",
    "RunStore",
    "SampleChanged",
    "SampleMade",
    "SamplePractices",
    "SecretStore",
    "SheetContent",
    "SheetPrinter",
    "SnapshotIndex",
    "StoreRequest",
    "StoredFiles",
    "Survey",
    "Tables",
    "ThisProcess",
    "WatchStore",
    "is_stored",
    "pending_code_name",
    "place_secret_name",
    "repository_password_name",
]
