package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Period;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What one applicant does in the period: register, draft, upload, submit, and send what comes back.
final class Filing {

    private final SampleApplicant applicant;
    private final CaseRun run;
    private final Semaphore desks;
    private final Deadline deadline;

    Filing(SampleApplicant applicant, CaseRun run, Semaphore desks, Deadline deadline) {
        this.applicant = applicant;
        this.run = run;
        this.desks = desks;
        this.deadline = deadline;
    }

    UUID register() {
        return atDesk(applicant::outlet);
    }

    void draftAndUpload(Period period, UUID outletId) {
        atDesk(() -> {
            var id = applicant.draft(period.id(), outletId);
            run.drafted(id);
            if (run.sample.number() == 22) {
                tooLargeFirst(id);
            }
            applicant.uploadAll(id, period);
            return id;
        });
    }

    void submit() {
        atDesk(() -> {
            var id = run.id();
            var key = UUID.randomUUID().toString();
            var missing = ApiAnswers.orEmpty(applicant.read(id).missing());
            if (!missing.isEmpty()) {
                askedAboutMissing(id, missing);
            }
            var receipt = applicant.submit(id, key, !missing.isEmpty());
            run.received(receipt.traceId());
            if (run.sample.number() == 1) {
                sameReceiptAgain(id, key, receipt);
            }
            return receipt;
        });
    }

    /// Polls the server's clock and submits when its window has closed.
    void submitLate(Supplier<Period> period) {
        var id = run.id();
        deadline.awaitThat(() -> "the closing of the window", () -> {
            var now = period.get();
            return !now.serverTime().isBefore(now.closesAt());
        });
        try {
            applicant.submit(id, UUID.randomUUID().toString(), true);
            run.differs("received although the window had closed");
        } catch (ProblemException refused) {
            if (!refused.is("window-closed")) {
                throw refused;
            }
            run.refusedByWindow();
        }
        run.state(applicant.read(id).state());
    }

    /// Waits for the decision; a returned application is mended and sent again.
    void follow() {
        var id = run.id();
        var decided = List.of("RECOMMENDED", "REFUSED", "DECREED");
        var state = awaitState(id, now -> decided.contains(now) || now.equals("RETURNED"), "a decision");
        if (state.equals("RETURNED")) {
            run.sentBack();
            atDesk(() -> {
                applicant.mend(id, applicant.read(id).returned());
                return applicant.submit(id, UUID.randomUUID().toString(), true);
            });
            state = awaitState(id, decided::contains, "a decision on the completion");
        }
        if (state.equals("REFUSED") && applicant.reasonsTold(id) == 0) {
            run.differs("refused without a reason that the applicant can read");
        }
        run.settled();
    }

    /// After the decree: the end that the applicant sees, its history, and its notices.
    void conclude(Deadline patience) {
        var id = run.id();
        var wanted = run.sample.wanted();
        if (run.isRecommended()) {
            patience.awaitThat(() -> "the application named in the decree", () -> {
                run.state(applicant.read(id).state());
                return run.stateIs("DECREED");
            });
        }
        patience.awaitThat(
                () -> "in the timeline " + lacking(wanted.timeline(), applicant.timeline(id)),
                () -> lacking(wanted.timeline(), applicant.timeline(id)).isEmpty());
        var notices = wanted.notices(run.isNamedByAmendment());
        patience.awaitThat(
                () -> "notices " + lacking(notices, sentNotices(id)),
                () -> lacking(notices, sentNotices(id)).isEmpty());
        papers(id);
    }

    /// Whoever is named has the extract, whoever is refused the letter that says why; each about themselves.
    private void papers(UUID id) {
        var outlet = run.sample.newsroom().name().replaceAll("\\s+", " ");
        if (run.stateIs("DECREED") && !applicant.extract(id).contains(outlet)) {
            run.differs("the extract of the decree does not name the outlet");
        }
        if (run.stateIs("REFUSED") && !applicant.refusalLetter(id).contains(outlet)) {
            run.differs("the letter of refusal does not name the outlet");
        }
    }

    /// Whoever answers a request before its mail has left is not sent it any more.
    private List<String> sentNotices(UUID id) {
        return applicant.notices(id).stream()
                .filter(notice -> notice.emailState() == null
                        || Set.of("SENT", "SUPERSEDED").contains(notice.emailState()))
                .map(ApiAnswers.Notice::kind)
                .toList();
    }

    private static List<String> lacking(List<String> wanted, List<String> there) {
        return wanted.stream().filter(code -> !there.contains(code)).toList();
    }

    private String awaitState(UUID id, Predicate<String> reached, String what) {
        var seen = new String[] {""};
        return deadline.await(() -> what + " (the application is still " + seen[0] + ")", () -> {
            seen[0] = applicant.read(id).state();
            run.state(seen[0]);
            if (run.isSettled()) {
                throw new IllegalStateException("given up by the reviewers");
            }
            return Optional.of(seen[0]).filter(reached);
        });
    }

    private void tooLargeFirst(UUID id) {
        var paper = run.sample.papers().get("ID_CARDS");
        try {
            applicant.upload(id, paper, applicant.phonePhoto(paper));
            run.differs("a photo of 11 MB was taken");
        } catch (ProblemException refused) {
            if (refused.status() != 413
                    || !refused.is("file-too-large")
                    || refused.detail().length() < 20) {
                run.differs("no advice about the large photo: " + refused.getMessage());
            }
        }
    }

    private void askedAboutMissing(UUID id, List<String> missing) {
        if (!run.sample.wanted().findings().contains("DOCUMENT_MISSING")) {
            run.differs("said to be missing: " + missing);
        }
        try {
            applicant.submit(id, UUID.randomUUID().toString(), false);
            run.differs("taken without a question although papers were missing");
        } catch (ProblemException refused) {
            if (!refused.is("documents-missing")) {
                throw refused;
            }
            if (!refused.list("missing").equals(missing)) {
                run.differs("asked about other papers than are missing");
            }
        }
    }

    private void sameReceiptAgain(UUID id, String key, Answer receipt) {
        var repeated = applicant.submit(id, key, false);
        if (repeated.status() != 200 || !repeated.json().equals(receipt.json())) {
            run.differs("a repeated submission did not give the same receipt");
        }
    }

    <T> T atDesk(Supplier<T> work) {
        try {
            desks.acquire();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a desk", stop);
        }
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }
}
