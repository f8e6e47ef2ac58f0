package id.sahkan.verification.checking;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.contracts.VerificationEvent.FindingFact;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.verification.Text;
import id.sahkan.verification.casefile.CaseCommand.CompleteChecks;
import id.sahkan.verification.casefile.CaseCommand.FlagDuplicate;
import id.sahkan.verification.casefile.CaseDesk;
import id.sahkan.verification.casefile.CaseState;
import id.sahkan.verification.casefile.CaseStore;
import id.sahkan.verification.casefile.Findings;
import id.sahkan.verification.casefile.ReviewBasis;
import id.sahkan.verification.casefile.VersionedCase;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.fingerprint.Fingerprint;
import id.sahkan.verification.fingerprint.Fingerprinter;
import id.sahkan.verification.fingerprint.Fingerprints;
import id.sahkan.verification.fingerprint.Fingerprints.Match;
import id.sahkan.verification.rule.Finding;
import id.sahkan.verification.rule.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Checks one fetched dossier and stores the result with everything that follows from it.
@Component
class CheckRun {

    private final CaseDesk desk;
    private final CaseStore store;
    private final Findings findings;
    private final Fingerprints fingerprints;
    private final Fingerprinter fingerprinter;
    private final CheckQueue queue;
    private final TransactionOperations transactions;

    CheckRun(
            CaseDesk desk,
            CaseStore store,
            Findings findings,
            Fingerprints fingerprints,
            CheckSettings settings,
            CheckQueue queue,
            TransactionOperations transactions) {
        this.desk = desk;
        this.store = store;
        this.findings = findings;
        this.fingerprints = fingerprints;
        this.fingerprinter = new Fingerprinter(settings.key());
        this.queue = queue;
        this.transactions = transactions;
    }

    void check(Dossier dossier, Instant at) {
        List<Finding> alone = Rules.run(dossier);
        List<Fingerprint> values = fingerprinter.of(dossier);
        transactions.executeWithoutResult(_ -> store(dossier, alone, values, at));
    }

    private void store(Dossier dossier, List<Finding> alone, List<Fingerprint> values, Instant at) {
        UUID id = dossier.applicationId();
        UUID period = dossier.period().id();
        fingerprints.lock(period, values);
        VersionedCase found = store.lock(id).orElseThrow();
        if (found.state() instanceof CaseState.Received received
                && received.application().dossier().version() == dossier.version()) {
            // The event named the digest of what was submitted: anything else is not what we were told to check.
            if (!received.application().dossier().digest().equals(dossier.digest())) {
                throw new ServiceUnavailableException("the dossier's digest is not the one that was submitted");
            }
            fingerprints.replace(id, period, dossier.receivedAt(), values);
            List<Match> matches = fingerprints.matches(
                    id, period, values, dossier.period().policy().oneOutletPerCompany());
            List<Finding> all = new ArrayList<>(alone);
            all.addAll(matches.stream()
                    .filter(match -> match.later().equals(id))
                    .map(this::flag)
                    .filter(distinctCodes())
                    .toList());
            findings.add(id, dossier.version(), all, at);
            findings.rememberDocuments(dossier);
            desk.decide(
                    found,
                    new CompleteChecks(
                            dossier.version(),
                            basis(dossier),
                            all.stream().map(CheckRun::fact).toList(),
                            at));
            matches.stream()
                    .filter(match -> match.earlier().equals(id))
                    .sorted(Comparator.comparing(Match::later))
                    .forEach(match -> flagLater(match, at));
        }
        queue.done(id, dossier.version());
    }

    /// The later application was checked first: it gets its flag now.
    private void flagLater(Match match, Instant at) {
        VersionedCase later = store.lock(match.later()).orElseThrow();
        int version = later.state().application().dossier().version();
        boolean open = later.state() instanceof CaseState.Checked && !(later.state() instanceof CaseState.Refused);
        Finding flag = flag(match);
        List<Findings.StoredFinding> before = findings.of(match.later()).stream()
                .filter(known -> known.dossierVersion() == version)
                .toList();
        boolean known = before.stream()
                .anyMatch(finding -> finding.code().equals(flag.code().name())
                        && String.valueOf(finding.against()).equals(flag.against()));
        if (!open || known) {
            return;
        }
        findings.add(match.later(), version, List.of(flag), at);
        List<FindingFact> facts = new ArrayList<>(
                before.stream().map(Findings.StoredFinding::fact).toList());
        facts.add(fact(flag));
        desk.decide(later, new FlagDuplicate(version, facts, at));
    }

    private Finding flag(Match match) {
        String against =
                store.find(match.earlier()).orElseThrow().state().application().applicationNumber();
        Text label = match.kind().finding().label();
        return new Finding(
                match.kind().finding(),
                match.requirementCode(),
                new Text(label.id() + ": " + against + ".", label.en() + ": " + against + "."),
                against);
    }

    private static Predicate<Finding> distinctCodes() {
        var seen = new HashSet<String>();
        return finding -> seen.add(finding.code() + "|" + finding.against());
    }

    private static ReviewBasis basis(Dossier dossier) {
        List<ReviewBasis.Requirement> asked = dossier.requirementsOfOutlet().stream()
                .map(requirement ->
                        new ReviewBasis.Requirement(requirement.code(), requirement.label(), requirement.obligation()))
                .toList();
        int tier = dossier.document(RequirementKind.DP_VERIFICATION)
                .flatMap(document -> document.text("status"))
                .map(status -> switch (status) {
                    case "FACTUAL" -> 1;
                    case "ADMINISTRATIVE" -> 2;
                    default -> 3;
                })
                .orElse(3);
        boolean ranked = Boolean.TRUE.equals(dossier.period().ranked());
        return new ReviewBasis(
                asked,
                tier,
                dossier.period().policy().completionDays(),
                ranked ? true : null,
                ranked ? Rules.publishingSince(dossier).orElse(null) : null);
    }

    private static FindingFact fact(Finding finding) {
        return new FindingFact(finding.code().name(), finding.requirementCode());
    }
}
