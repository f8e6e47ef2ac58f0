package id.sahkan.decree.dossier;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.decree.dossier.ApplicantApi.Document;
import id.sahkan.decree.dossier.ApplicantApi.Dossier;
import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads names for the annex and the period's announcement. Each dossier read names the person for whom it is done,
/// and is journalled over there. Of everything in a dossier only the two published names are kept.
@Component
public class ApplicantService {

    private static final String NOT_NAMED = "–";
    private static final String REASON = "decree-annex";

    private final ApplicantApi api;
    private final int parallelReads;

    ApplicantService(ServiceClients clients, @Value("${sahkan.applicant-service.parallel-reads}") int parallelReads) {
        this.api = clients.create(ApplicantApi.class, "applicant-service");
        this.parallelReads = parallelReads;
    }

    public record DossierVersion(UUID applicationId, int dossierVersion) {}

    /// The names that the annex publishes, and the account that applied, which may neither draft nor sign.
    public record PublishedNames(
            String responsibleEditor,
            String reporter,
            @Nullable String applicantId) {

        @Override
        public String toString() {
            return "PublishedNames[…]";
        }
    }

    /// @param declared beforehand; of it only how to object
    public record Period(
            UUID id,
            int budgetYear,
            Announcement announcement,
            @Nullable String title,
            @Nullable List<Requirement> requirements,
            @Nullable Declared declared) {}

    public record Requirement(
            String code, @Nullable Words label, @Nullable Words hint) {}

    public record Declared(@Nullable Words complaints) {}

    /// Of words in two languages the ones that count.
    public record Words(@Nullable String id) {}

    public record Announcement(String number, LocalDate date) {}

    public Period period(UUID id) {
        Period period = read(() -> api.period(id));
        if (period.announcement() == null) {
            throw new ServiceUnavailableException("the applicant service gave no announcement");
        }
        return period;
    }

    /// An office's emblem, a PNG.
    public byte[] emblem(String key, String sha256) {
        return read(() -> api.emblem(key, sha256));
    }

    /// What somebody with an account may do in an office.
    ///
    /// @param disabled whether the account was disabled there
    public record OfficeAccount(String account, Set<String> roles, boolean disabled) {

        @Override
        public String toString() {
            return "OfficeAccount[…]";
        }
    }

    /// Those of these accounts that are somebody of that office, by their account.
    public Map<String, OfficeAccount> accounts(String office, List<String> accounts) {
        return read(() -> api.accounts(office, accounts)).stream()
                .map(found -> new OfficeAccount(
                        found.account(),
                        found.roles() == null ? Set.of() : Set.copyOf(found.roles()),
                        "DISABLED".equals(found.state())))
                .collect(Collectors.toMap(OfficeAccount::account, one -> one));
    }

    /// All or nothing, a few at a time.
    public Map<UUID, PublishedNames> names(List<DossierVersion> dossiers, String onBehalfOf) {
        try (ExecutorService readers =
                Executors.newFixedThreadPool(parallelReads, Thread.ofVirtual().factory())) {
            var reads = new ArrayList<Map.Entry<UUID, Future<PublishedNames>>>();
            for (DossierVersion dossier : dossiers) {
                reads.add(Map.entry(dossier.applicationId(), readers.submit(() -> names(dossier, onBehalfOf))));
            }
            var found = new HashMap<UUID, PublishedNames>();
            try {
                for (var read : reads) {
                    found.put(read.getKey(), read.getValue().get());
                }
                return found;
            } catch (ExecutionException e) {
                readers.shutdownNow();
                throw e.getCause() instanceof ServiceUnavailableException unavailable
                        ? unavailable
                        : new ServiceUnavailableException("a dossier could not be read");
            } catch (InterruptedException e) {
                readers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new ServiceUnavailableException("reading was interrupted");
            }
        }
    }

    private PublishedNames names(DossierVersion version, String onBehalfOf) {
        Dossier dossier =
                read(() -> api.dossier(version.applicationId(), version.dossierVersion(), onBehalfOf, REASON));
        String editor = dossier.outlet() == null ? null : dossier.outlet().responsibleEditor();
        return new PublishedNames(printable(editor), printable(reporter(dossier)), dossier.applicantId());
    }

    private static @Nullable Object reporter(Dossier dossier) {
        if (dossier.documents() == null) {
            return null;
        }
        Set<String> letters = codes(dossier, RequirementKind.ASSIGNMENT_LETTER);
        return dossier.documents().stream()
                .filter(document -> document.requirementCode() != null && letters.contains(document.requirementCode()))
                .map(Document::fields)
                .filter(fields -> fields != null && fields.get("reporter") != null)
                .<Object>map(fields -> fields.get("reporter"))
                .findFirst()
                .orElse(null);
    }

    /// What the office calls its papers of this kind.
    private static Set<String> codes(Dossier dossier, RequirementKind kind) {
        if (dossier.requirements() == null) {
            return Set.of();
        }
        OutletType type = dossier.outlet() == null ? null : dossier.outlet().type();
        return dossier.requirements().stream()
                .filter(requirement -> requirement.asks(type, kind))
                .map(ApplicantApi.Requirement::code)
                .collect(Collectors.toSet());
    }

    private static String printable(@Nullable Object name) {
        return name instanceof String text && !text.isBlank() ? text.strip() : NOT_NAMED;
    }

    private static <T> T read(Supplier<@Nullable T> request) {
        return ServiceClients.ask("the applicant service", request)
                .orElseThrow(() -> new ServiceUnavailableException("the applicant service answered with nothing"));
    }
}
