package id.sahkan.verification.checking;

import id.sahkan.background.DueWork;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.verification.checking.CheckQueue.Due;
import id.sahkan.verification.dossier.ApplicantService;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One check: fetches the dossier and has it checked.
@Component
class CheckWork implements DueWork.Rows<Due> {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);

    private final CheckQueue queue;
    private final ApplicantService applicants;
    private final CheckRun run;
    private final Clock clock;

    CheckWork(CheckQueue queue, ApplicantService applicants, CheckRun run, Clock clock) {
        this.queue = queue;
        this.applicants = applicants;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public Optional<Due> claim(Instant now, Instant leasedUntil) {
        return queue.claim(now, leasedUntil);
    }

    @Override
    public void work(Due due) {
        run.check(applicants.dossier(due.applicationId(), due.dossierVersion()), clock.instant());
    }

    @Override
    public void postpone(Due due, Instant until, RuntimeException fault) {
        queue.postpone(due, until);
        boolean unavailable = fault instanceof ServiceUnavailableException;
        LogEvent.CHECK_POSTPONED
                .to(LOG)
                .addKeyValue("dossierVersion", due.dossierVersion())
                .addKeyValue("attempts", due.attempts())
                .addKeyValue("until", until)
                .addKeyValue(
                        "cause",
                        unavailable ? fault.getMessage() : fault.getClass().getName())
                .log();
        if (!unavailable) {
            LogEvent.CHECK_FAILED.to(LOG).setCause(fault).log();
        }
    }
}
