"""One open data directory with all that belongs to it: what the console's windows and the headless verbs both work at."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from console.access_book import AccessBook
from console.alert_book import AlertBook
from console.automation_book import AutomationBook
from console.bus import Bus, Gate, Receipt
from console.catalog_book import CatalogBook, PublishCatalog
from console.cause_book import CauseBook
from console.channels.at_hand import sinks_at_hand
from console.comms_book import CommsBook
from console.comms_places import CommsPlaces
from console.coupling_book import CouplingBook
from console.data_dir import DataDir
from console.degraded_book import DegradedBook
from console.elevation_book import ElevationBook
from console.erasing import Erasing
from console.freshness_book import Books, FreshnessBook
from console.identity import DATABASE_KEY, NONCE, Authorship, key_from, settle, trust_of, turn
from console.incident_book import IncidentBook
from console.membership import HubBounds, Vouchers
from console.oncall_book import OncallBook
from console.outbox_rules import OutboxRules
from console.people import PeopleBook
from console.response_book import ResponseBook
from console.restricted import RestrictedStreams
from console.retention_book import RetentionBook
from console.runbook_book import RunbookBook
from console.second_person import SecondPerson
from console.secret_store import SecretStore
from console.sign_in import SignIn
from console.workers import StoreThread
from models.catalog.estate import Catalog
from models.kernel.chain import Trust
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import WatchfloorError
from models.kernel.hlc import HybridClock
from models.kernel.ids import OriginId, PersonId, StreamId
from models.store import audit, backup, schema
from models.store.arrivals import Arrivals
from models.store.database import PAGE_BYTES, Database, DatabaseUnreadable, StoreError
from models.store.event_log import EventLog
from models.store.outline import Outline, outline
from models.store.records import Blobs, Certificates, Meta, People, Snapshots

if TYPE_CHECKING:
    from console.sample_cache import SampleCache

T = TypeVar("T")

CONSOLE: Final = "console"
"""What an open console tells others about itself."""


class RecordDamaged(WatchfloorError):
    """The database can't be worked with: bytes of it were changed or lost. Says where."""

    def __init__(self, verdict: audit.Verdict) -> None:
        self.verdict = verdict
        places = "; ".join(finding.message for finding in verdict.findings[:5])
        super().__init__(f"the record is damaged: {places}. Put a backup in its place with: backup restore FILE")


class Desk:
    """Everything one workstation has open. Usable from any thread; the work is done on the store thread."""

    def __init__(self, directory: DataDir, secrets: SecretStore, clock: Clock, thread: StoreThread) -> None:
        """Open database, keys and folds. On the store thread; see `open_desk`."""
        self.directory = directory
        self.clock = clock
        self.keeper = secrets
        self._thread = thread
        self._is_open = True
        is_new = not directory.database.exists() or directory.database.stat().st_size == 0
        if is_new and secrets.get(NONCE) is not None:
            raise RecordDamaged(_gone(directory))
        self._key = key_from(secrets, DATABASE_KEY, may_create=is_new)
        self._database = open_database(directory, self._key)
        try:
            schema.bring_up(self._database)
            certificates, people = Certificates(self._database), People(self._database)
            self.identity = settle(Meta(self._database), people, secrets, clock, directory.database_place())
            log = EventLog(self._database)
            hybrid = HybridClock(clock, log.newest_hlc(self.identity.origin))
            for stamp in log.stamps():
                hybrid.observe(stamp)
            self.people = PeopleBook(people, thread, clock)
            self.access = AccessBook(log, self.identity.org)
            # One for all books: what a refused command put is taken back.
            self.blobs = Blobs(self._database)
            self.incidents = IncidentBook(
                log,
                Snapshots(self._database),
                self.blobs,
                clock,
                lambda: self.policies.current.mandatory_tags,
                self.access.of,
            )
            self.catalogs = CatalogBook(log, self.blobs, self.identity.org)
            self.couplings = CouplingBook(log, self.identity.org, lambda: self.catalogs.current)
            self.causes = CauseBook(log, self.identity.org)
            self.automation = AutomationBook(log, self.identity.org)
            self.elevations = ElevationBook(log, self.identity.org, clock, self.incidents)
            self.elevations.permissions = self._permissions
            self.automation.production = self.elevations.production
            self.policies = ResponseBook(log, self.blobs, self.identity.org)
            self.oncall = OncallBook(log, self.blobs, self.identity.org)
            self.runbooks = RunbookBook(log, self.blobs, self.identity.org)
            self.alerts = AlertBook(log, Snapshots(self._database), self.identity.org, clock, self.incidents)
            self.comms = CommsBook(
                log,
                self.identity.org,
                clock,
                self.incidents,
                lambda: self.catalogs.current,
                lambda: self.access.groups,
                lambda: self.people.directory,
            )
            self.retention = RetentionBook(log, self.identity.org, clock, self.access.of)
            self.outbox_rules = OutboxRules(
                self.comms, self.incidents, self.blobs, self.identity.org, self.identity.origin, clock
            )
            self.comms.outbox_rules = self.outbox_rules
            self.comms.whereabouts = CommsPlaces(log, lambda: self.identity.origin)
            self.comms.sinks, self.sinks_problem = sinks_at_hand(directory.path)
            self.log, self.certificates, self.meta = log, certificates, Meta(self._database)
            self.degraded = DegradedBook(self.meta)
            self.freshness = FreshnessBook(
                self.meta,
                clock,
                directory.path,
                Books(
                    self.catalogs, self.oncall, self.runbooks, self.comms, self.policies, self.people, self.incidents
                ),
                belongs=self.identity.hub is not None,
            )
            self.comms.require = self.freshness.require
            self.authorship = Authorship(self.identity, certificates, clock, hybrid)
            self.trusted = dict(self.identity.trusted)
            self.vouchers = Vouchers(self.meta, self.identity.origin)
            self.bounds = HubBounds(self.meta)
            self.restricted = RestrictedStreams(log, certificates, lambda: self.bus.arrivals.completed)
            self.trust = Trust(self.trusted, certificates.get, self.vouchers, self.bounds)
            self.bus = Bus(
                thread,
                log,
                self.authorship.current,
                (
                    self.incidents,
                    self.catalogs,
                    self.couplings,
                    self.causes,
                    self.policies,
                    self.alerts,
                    self.oncall,
                    self.runbooks,
                    self.access,
                    self.elevations,
                    self.comms,
                    self.automation,
                    self.retention,
                ),
                Gate(
                    Arrivals(self._database, log),
                    lambda: self.trust,
                    hybrid,
                    clock,
                    lambda: self.identity.origin,
                    self.moved,
                ),
            )
            self.bus.recording = self.people.recording
            self.bus.deciding = self.blobs.deciding
            self.sign_in = SignIn(self.meta, secrets, self.identity, self.people, clock, directory.vault)
            self.second = SecondPerson(
                self.bus,
                self.access,
                self.identity,
                certificates,
                self.people,
                secrets,
                clock,
                hybrid,
                self.meta,
                self.vouchers,
            )
            self.erasing = Erasing(log.erasures, self.retention, self.bus, self.people, thread.submit)
            self.bus.subscribe(self.erasing.heard)
            self.erasing.carry_out()
        except (StoreError, ValueError, LookupError, TypeError):
            # Rows that can't be read or folded: say where they were changed. A sound record leaves the error as it is.
            try:
                verdict = audit.verify(self._database, trust_of(secrets, self._database))
            finally:
                self._database.close()
            if verdict.sound:
                raise
            raise RecordDamaged(verdict) from None
        except BaseException:
            self._database.close()
            raise

    def read(self, question: Callable[[], T]) -> T:
        """Ask something of the folded state, on the thread that owns it."""
        return self._thread.call(question)

    def execute(self, command: object) -> Receipt:
        """Submit a command and wait until it is durable or refused."""
        return self._thread.call(lambda: self.bus.execute(command))

    def execute_as(self, person: PersonId, passphrase: str, command: object) -> Receipt:
        """As `execute`, in the name of a second person at this workstation; see console.second_person."""
        return self._thread.call(lambda: self.second.execute_as(person, passphrase, command))

    def enrol(self, person: PersonId, passphrase: str, former: str | None = None) -> None:
        """Give a person a key at this workstation, or another passphrase for it."""
        self._thread.call(lambda: self.second.enrol(person, passphrase, former))

    def catalog(self) -> Catalog | None:
        """The estate in force, None before the first import."""
        return self.read(lambda: self.catalogs.current)

    def publish_catalog(self, catalog: Catalog, source: str) -> int:
        """Put a new version of the estate in force; gives its number."""
        self.execute(PublishCatalog(catalog, source))
        return self.read(lambda: self.catalogs.version)

    def verify(self, progress: Callable[[int], bool] = lambda _events: True) -> audit.Verdict:
        """Check the whole record; see models.store.audit. On the caller's thread, with a connection of its own, so that
        writing goes on meanwhile; a million events take minutes.
        """
        own = open_database(self.directory, self._key)
        try:
            return audit.verify(own, Trust(self.trusted, Certificates(own).get, self.vouchers), progress)
        finally:
            own.close()

    def verify_stream(self, stream: StreamId) -> audit.StreamVerdict:
        """Check one incident's chains, as `verify` does: on the caller's thread, with a connection of its own."""
        own = open_database(self.directory, self._key)
        try:
            return audit.verify_stream(own, stream, Trust(self.trusted, Certificates(own).get, self.vouchers))
        finally:
            own.close()

    def outline(self) -> Outline:
        """How much the record holds and whether it is whole, without content; as `verify` does, on the caller's thread."""
        own = open_database(self.directory, self._key)
        try:
            return outline(own)
        finally:
            own.close()

    def back_up(self, target: Path) -> None:
        """Write a copy of the database; see models.store.backup."""
        self._thread.call(lambda: self._back_up(target), timeout=3600)

    def sample_cache(self, most_mib: Callable[[], int]) -> "SampleCache":
        """Where samples are kept from run to run, under the record's key but apart from it; not started."""
        from console.sample_cache import SampleCache  # headless verbs and the demo have no use for it

        return SampleCache(self.directory.path, self._key, self.clock, most_mib)

    def check_backup(self, file: Path) -> audit.Verdict:
        """Verify a backup of this record, on the caller's thread; BadInput where the file is none."""
        # With the certificates in the copy: the record may have been put back to a time before they were issued.
        return backup.check(file, self._key, lambda copy: Trust(self.trusted, Certificates(copy).get, self.vouchers))

    def close(self) -> None:
        """Keep what was folded, close the file, end the thread, give the directory up. Doing it twice is harmless."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            self._thread.call(self._close)
        finally:
            self._thread.stop()
            self.directory.release()

    def _back_up(self, target: Path) -> None:
        backup.create(self._database, target)
        turn(self.meta, self.keeper)

    def _permissions(self, person: PersonId) -> tuple[str, ...] | None:
        """What the hub lets somebody at this workstation do; None where there is no hub."""
        if self.identity.hub is None:
            return None
        place = self.second.place(person)
        if person == self.identity.me:
            paper = self.authorship.current().certificate
        elif place is not None:
            paper = place.certificate
        else:
            return ()
        return self.bounds.left(paper)

    def moved(self, origin: OriginId) -> None:
        """From now on this record is written under another origin, as it says itself by now: another replica wrote under the one
        until now, or what stands there does not count any more. On the store thread.
        """
        self.identity = replace(self.identity, origin=origin)
        self.authorship.moved(origin)
        self.vouchers.own.add(origin)
        self.second.moved(origin)
        self.outbox_rules.moved(origin)

    def _close(self) -> None:
        try:
            # Folds are a cache: on a full disk the next start makes them again from the log.
            with suppress(StoreError):
                self.sign_in.flush()
                self.incidents.flush()
                self.alerts.flush()
            # Where it can't be, the next start takes another origin: that costs nothing but a new chain.
            with suppress(StoreError, WatchfloorError, OSError):
                turn(self.meta, self.keeper)
        finally:
            self._database.close()


def open_desk(
    directory: DataDir,
    secrets: Callable[[], SecretStore],
    clock: Clock,
    what: str,
    address: str | None = None,
    wait_seconds: float = 10,
) -> Desk:
    """Lock a data directory and open it. Raises DirectoryHeld, NoPassphrase, WrongPassphrase, DatabaseUnusable.

    `what` is told to others who want the directory; `address` is the local socket they may use meanwhile.
    """
    directory.prepare()
    directory.lock(what, rfc3339(clock.now_ms()), address, wait_seconds)
    thread = StoreThread()
    try:
        keeper = secrets()
        return thread.call(lambda: Desk(directory, keeper, clock, thread))
    except BaseException:
        thread.stop()
        directory.release()
        raise


def _gone(directory: DataDir) -> audit.Verdict:
    # A fresh, empty record in place of one that was lost would look as if nothing had ever happened.
    message = f"{directory.database.name} is missing or empty, but this directory had a record"
    return audit.Verdict(0, 0, (audit.Finding("missing", None, None, None, None, message),))


def open_database(directory: DataDir, key: bytes) -> Database:
    """Open the file under its key; RecordDamaged where its first page is not what was written."""
    # Made before SQLite does, which would take the process's umask; the write-ahead log takes after the file.
    directory.database.touch(mode=0o600)
    try:
        return Database(directory.database, key)
    except DatabaseUnreadable as error:
        # The key came from the keeper of secrets, which vouches for it: so it is the page that is wrong.
        first = (error.page - 1) * PAGE_BYTES
        place = f"page {error.page} (bytes {first} to {first + PAGE_BYTES - 1} of {directory.database.name})"
        finding = audit.Finding("page", error.page, None, None, None, f"{place}: {error}")
        raise RecordDamaged(audit.Verdict(0, 0, (finding,))) from None
