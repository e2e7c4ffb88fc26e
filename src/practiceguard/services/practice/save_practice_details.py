"""Read and write what stands on the practice's letters."""

from dataclasses import asdict, dataclass, replace

from practiceguard.domain.practice_details import FIELDS, PracticeDetails
from practiceguard.domain.typed_fields import fault_of, tidy
from practiceguard.services.ports import ContactStore, PracticeStore


@dataclass(frozen=True)
class SavePracticeDetails:
    """Works before set-up too; name and country are those of the practice until said otherwise."""

    store: ContactStore
    practice: PracticeStore

    def read(self) -> PracticeDetails:
        """Return what is known; what nobody said is empty."""
        details = self.store.details() or PracticeDetails()
        practice = self.practice.practice()
        if practice is None:
            return details
        name = practice.name if fault_of(practice.name, FIELDS["name"]) is None else ""
        return replace(
            details, name=details.name or name, country=details.country or practice.country
        )

    def __call__(self, wanted: PracticeDetails) -> PracticeDetails:
        """Keep it without space around it, and return it; DETAILS_INVALID."""
        kept = PracticeDetails(**{name: tidy(text) for name, text in asdict(wanted).items()})
        self.store.save_details(kept)
        return kept
