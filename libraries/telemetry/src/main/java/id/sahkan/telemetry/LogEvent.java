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
    CALLER_GONE("caller.gone", INFO, "The caller went away before the answer was written.", "cause", "Nothing."),
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
    SIGN_IN_FAILED(
            "sign-in.failed",
            WARN,
            "Somebody came back from the identity provider and could not be signed in.",
            "request, code",
            "Many of them: is the identity provider there, and is the client secret right?"),
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
            "Report it with the stack trace.");

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
