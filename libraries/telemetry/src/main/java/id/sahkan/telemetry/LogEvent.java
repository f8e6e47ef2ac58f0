package id.sahkan.telemetry;

import static org.slf4j.event.Level.DEBUG;
import static org.slf4j.event.Level.ERROR;
import static org.slf4j.event.Level.INFO;
import static org.slf4j.event.Level.WARN;

import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// Every line that our own code may log. Alerts and people search for the names: a name stays, and docs/logs.md is made
/// from this table. What differs from line to line goes into fields, never into the sentence.
public enum LogEvent {
    EVENT_PARKED(
            "event.parked",
            WARN,
            "An event could not be applied; its application waits for an operator.",
            "topic, partition, offset, kind, reason",
            "`./sahkan parked` shows it; release it when the cause is gone."),
    EVENTS_HELD(
            "events.held",
            WARN,
            "Events came before an earlier one of the same application and wait for it.",
            "count",
            "Nothing, unless `sahkan_held_oldest_age_seconds` keeps growing."),
    RELAY_RESTARTED(
            "relay.restarted",
            WARN,
            "Events could not be sent; the relay starts over.",
            "inMs, trouble",
            "Is Kafka there? What was committed waits in the outbox and leaves by itself."),
    RELAY_FAILED(
            "relay.failed",
            ERROR,
            "The relay met a fault that it does not know and starts over.",
            "inMs, stack_trace",
            "Report it with the stack trace."),
    WORK_WAITING(
            "work.waiting",
            WARN,
            "What is due could not be looked up.",
            "work, cause",
            "Is PostgreSQL there? It is tried again."),
    RELAY_LEAD_LOST(
            "relay.lead-lost",
            DEBUG,
            "The leader's connection was gone when the lead was given up.",
            "cause",
            "Nothing."),
    RECONCILIATION_UNKNOWN(
            "reconciliation.unknown",
            WARN,
            "An invariant could not be checked.",
            "invariant, trouble",
            "See docs/runbooks/reconciliation.md."),
    RECONCILIATION_FAILED(
            "reconciliation.failed",
            ERROR,
            "The hourly reconciliation met a fault that it does not know.",
            "stack_trace",
            "Report it with the stack trace."),
    RECONCILIATION_DIFFERENCE(
            "reconciliation.difference",
            ERROR,
            "What must hold between services does not.",
            "invariant, differences, first",
            "See docs/runbooks/reconciliation.md."),
    ACCESS_REFUSED(
            "access.refused",
            INFO,
            "Somebody who is signed in asked for what their role does not allow.",
            "method, path, by",
            "Nothing; many of one account are worth a look at that account."),
    LOG_LEVEL_CHANGED(
            "log-level.changed",
            WARN,
            "An operator asked for another level of one of our loggers.",
            "logger, by, status",
            "Set it back when it is no longer needed."),
    JOURNAL_NOT_SEALED(
            "journal.not-sealed",
            WARN,
            "The newest heads of the journal could not be sealed; it is tried again within seconds.",
            "cause",
            "Nothing, unless it stays: then the database refuses it, or there is a stack trace to report."),
    REGISTER_LOG_BEHIND(
            "register-log.behind",
            WARN,
            "What was issued could not be written into the register's log; it is tried again within seconds.",
            "cause",
            "Nothing, unless it stays: then see docs/runbooks/register-log.md."),
    REGISTER_LOG_UNSEEN(
            "register-log.unseen",
            WARN,
            "A witness did not sign what the register's log has become; it is asked again within a minute.",
            "witness, cause",
            "Nothing, unless it stays: then see docs/runbooks/register-log.md."),
    REGISTER_LOG_REFUSED(
            "register-log.refused",
            ERROR,
            "A witness says no to the register's log: ANOTHER_HISTORY, or NOT_KNOWN to it.",
            "witness, cause",
            "See docs/runbooks/register-log.md at once."),
    REQUEST_UNAVAILABLE(
            "request.unavailable",
            WARN,
            "A request was answered with 503: the database is away.",
            "cause",
            "Is PostgreSQL there? The caller was told to try again."),
    REQUEST_FAILED(
            "request.failed",
            ERROR,
            "A request was answered with 500.",
            "stack_trace",
            "It says `SQL state`: see docs/runbooks/database.md. Else report it with the stack trace; the trace id is what the caller"
                    + " was shown."),
    STORE_FAILED(
            "store.failed",
            ERROR,
            "A request was answered with 503: a file could not be read or written.",
            "stack_trace",
            "Is the disk full, or a folder read-only? See docs/runbooks/documents.md. The caller was told to try again."),
    CALLER_GONE("caller.gone", INFO, "The caller went away before the answer was written.", "cause", "Nothing."),
    WORKERS_ISOLATED(
            "workers.isolated",
            INFO,
            "Strangers' files are opened in processes of their own; this is how far those are shut in.",
            "isolation",
            "From the strictest: `OTHER_USER_NO_NETWORK`, `NO_NETWORK`, `NO_NEW_PRIVILEGES`, `LIMITS_ONLY`, `PROCESS_ONLY`; see"
                    + " docs/operations.md."),
    WORKER_LOST(
            "worker.lost",
            WARN,
            "A process that opened a file was ended; the file is refused, or opened once more where nobody knows why.",
            "cause",
            "Nothing for one. Many with `CHECK_TOOK_TOO_LONG`: is the machine overloaded, or is somebody trying?"),
    WORKER_NOT_STARTED(
            "worker.not-started",
            ERROR,
            "No process could be started to open a file; the upload was answered with 503.",
            "cause",
            "Is there memory, and room in the folder for temporary files?"),
    PAGES_NOT_DRAWN(
            "pages.not-drawn",
            WARN,
            "Pages could not be drawn or kept; it is tried again.",
            "cause",
            "Is PostgreSQL there, and room where the documents are?"),
    FILE_DAMAGED(
            "file.damaged",
            ERROR,
            "A paper that is named by a row is spoilt or gone.",
            "sha256, state",
            "See docs/runbooks/documents.md. Uploading the same file again, or restoring it, mends it."),
    FILES_ERASED(
            "files.erased",
            INFO,
            "Papers that no row has named for the time of grace were erased.",
            "count",
            "Nothing."),
    HOUSEKEEPING_FAILED(
            "housekeeping.failed",
            ERROR,
            "Kept files could not be erased or read again.",
            "cause",
            "Is PostgreSQL there, and can the folder of documents be read and written? It is tried again in an hour."),
    CHECK_POSTPONED(
            "check.postponed",
            WARN,
            "The automatic checks of an application could not be done and are tried again.",
            "applicationId, dossierVersion, attempts, until, cause",
            "Does the applicant service answer?"),
    CHECK_FAILED(
            "check.failed",
            DEBUG,
            "The fault behind a postponed check.",
            "stack_trace",
            "Shown when the level is DEBUG."),
    DRAFT_NOT_MADE(
            "draft.not-made",
            WARN,
            "A decree could not be drafted: the names were not to be had.",
            "cause",
            "Does the applicant service answer?"),
    DECREE_NOT_SIGNED(
            "decree.not-signed",
            WARN,
            "A decree has its number and no signature.",
            "decreeId, code, cause",
            "Issue it again when the cause is gone; it keeps its number."),
    DECREE_FOUND_SIGNED(
            "decree.found-signed",
            WARN,
            "A decree that was to be signed is signed already: its file was in the archive, and it is issued with that.",
            "decreeId",
            "Nothing: a crash, or a restored database, had forgotten it."),
    NUMBER_NOT_KNOWN(
            "decree.number-not-known",
            WARN,
            "A document in the archive bears a number that no decree of the database has. The number is not given again.",
            "number, decreeId, signed",
            "See docs/runbooks/backup-and-restore.md."),
    NUMBER_ON_TWO(
            "decree.number-on-two",
            ERROR,
            "A number stands on a document of one decree, and the database has it for another.",
            "number, decreeId, otherId, signed",
            "See docs/runbooks/backup-and-restore.md."),
    NUMBERS_NOT_COMPARED(
            "decree.numbers-not-compared",
            WARN,
            "The numbers of decrees could not be compared with those on documents.",
            "cause",
            "Are PostgreSQL and the archive's disk there? It is tried at the next start."),
    DOCUMENT_NOT_VALID(
            "document.not-valid",
            ERROR,
            "An issued decree is not what it was: its file or its signature.",
            "decreeId, code",
            "See docs/runbooks/decree-not-valid.md."),
    RENDERING_NOT_WARM(
            "rendering.not-warm",
            WARN,
            "The first rendering, made to warm up, failed.",
            "cause",
            "Look at a draft: if that fails too, report it."),
    NOTICE_NOT_SENT(
            "notice.not-sent",
            WARN,
            "A notice did not leave.",
            "noticeId, attempt, code",
            "`mail-unavailable`: is the mail server there? It is tried again for a day."),
    NOTICE_ATTEMPT_FAILED(
            "notice.attempt-failed",
            ERROR,
            "An attempt to send a notice met a fault that it does not know; it is tried again.",
            "noticeId, attempt, stack_trace",
            "Report it with the stack trace."),
    NOTICE_REPORTED_LATE(
            "notice.reported-late",
            INFO,
            "A notice had ended before this attempt reported.",
            "noticeId",
            "Nothing; the letter may have arrived twice."),
    MAILBOX_AWAY(
            "mailbox.away",
            WARN,
            "The mailbox to which letters come back could not be read.",
            "cause",
            "Is it there, and is its password right? It is tried again; letters leave meanwhile."),
    MAILBOX_FAILED(
            "mailbox.failed",
            ERROR,
            "A visit to the mailbox met a fault that it does not know; it is tried again.",
            "stack_trace",
            "Report it with the stack trace."),
    SIGN_IN_FAILED(
            "sign-in.failed",
            WARN,
            "Somebody came back from the identity provider and could not be signed in.",
            "request, code",
            "Many of them: is the identity provider there, and is the client secret right?"),
    SIGN_OUT_UNFINISHED(
            "sign-out.unfinished",
            WARN,
            "Somebody has signed out here; the identity provider could not be told, and asks them itself.",
            "request, cause",
            "Is Keycloak there? `./sahkan status`."),
    REQUEST_LIMITED(
            "request.limited",
            INFO,
            "Somebody asked more often than the limit allows and was told to wait.",
            "request, limit, whose",
            "Many of one limit on a busy day: are honest people behind one address refused? See docs/operations.md, *Limits*."),
    LIMITS_NOT_SHARED(
            "limits.not-shared",
            WARN,
            "The database did not answer; each gateway counts by itself for the moment.",
            "cause",
            "Is PostgreSQL there? Sessions need it too."),
    UPSTREAM_UNAVAILABLE(
            "upstream.unavailable",
            WARN,
            "A service did not answer the gateway.",
            "request, cause",
            "Which service is down? `./sahkan status`."),
    GATEWAY_FAULT(
            "gateway.fault",
            ERROR,
            "The gateway answered with 500.",
            "request, stack_trace",
            "Report it with the stack trace."),
    LIVE_WAITING(
            "live.waiting",
            WARN,
            "What changes cannot be read from Kafka now; pages do not change by themselves until it can.",
            "cause",
            "Is Kafka there, and may notification-service read every topic? It is tried again within seconds.");

    private final String event;
    private final Level level;
    private final String sentence;
    private final String fields;
    private final String whatToDo;

    LogEvent(String event, Level level, String sentence, String fields, String whatToDo) {
        this.event = event;
        this.level = level;
        this.sentence = sentence;
        this.fields = fields;
        this.whatToDo = whatToDo;
    }

    /// The line, still without its fields; it is written by `log()`.
    public LoggingEventBuilder to(Logger logger) {
        return logger.atLevel(level).setMessage(sentence).addKeyValue("event", event);
    }

    String event() {
        return event;
    }

    Level level() {
        return level;
    }

    String sentence() {
        return sentence;
    }

    String fields() {
        return fields;
    }

    String whatToDo() {
        return whatToDo;
    }
}
