package id.sahkan.decree.recheck;

import id.sahkan.background.DueWork;
import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.recheck.DocumentChecks.Due;
import id.sahkan.decree.signature.SignatureVerifier;
import id.sahkan.decree.signature.SignatureVerifier.Verdict;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One document: is the file what its name says, and is its signature still one that this office takes? What cannot be
/// read now says nothing about the document, and is tried again.
@Component
class DocumentRecheck implements DueWork.Rows<Due> {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRecheck.class);

    private final DocumentChecks checks;
    private final Archive archive;
    private final SignatureVerifier verifier;
    private final Clock clock;

    DocumentRecheck(DocumentChecks checks, Archive archive, SignatureVerifier verifier, Clock clock) {
        this.checks = checks;
        this.archive = archive;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Optional<Due> claim(Instant now, Instant leasedUntil) {
        return checks.claim(now, leasedUntil);
    }

    @Override
    public void work(Due due) {
        String result = look(due);
        if (checks.found(due, result, clock.instant()) && !result.equals(DocumentCheck.VALID)) {
            LogEvent.DOCUMENT_NOT_VALID
                    .to(LOG)
                    .addKeyValue("decreeId", due.decreeId())
                    .addKeyValue("code", result)
                    .log();
        }
    }

    private String look(Due due) {
        Optional<Path> file = archive.find(due.pdfSha256());
        if (file.isEmpty()) {
            return DocumentCheck.FILE_MISSING;
        }
        try {
            return switch (verifier.verify(Files.readAllBytes(file.get()))) {
                case Verdict.Valid valid -> {
                    checks.signedWith(due, valid.test());
                    yield DocumentCheck.VALID;
                }
                case Verdict.Invalid invalid -> invalid.code();
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SigningException authorities) {
            throw new IllegalStateException(authorities.code(), authorities);
        }
    }

    @Override
    public void postpone(Due due, Instant until, RuntimeException fault) {
        checks.postpone(due, until);
        LogEvent.WORK_WAITING
                .to(LOG)
                .addKeyValue("work", "verify document again")
                .addKeyValue("cause", fault.getClass().getName())
                .log();
    }
}
