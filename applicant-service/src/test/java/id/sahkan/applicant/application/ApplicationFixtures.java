package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocuments;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RecordReopening;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.application.ApplicationCommand.Submission;
import id.sahkan.applicant.application.ApplicationCommand.Submit;
import id.sahkan.applicant.application.ApplicationCommand.Withdraw;
import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Filing;
import id.sahkan.applicant.application.ApplicationState.Recommended;
import id.sahkan.applicant.application.ApplicationState.Refused;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationState.Submitted;
import id.sahkan.applicant.application.ApplicationState.Withdrawn;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.PressCompany;
import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.applicant.dossier.Dossier;
import id.sahkan.applicant.dossier.SealedDossier;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.Declared;
import id.sahkan.applicant.period.PeriodState;
import id.sahkan.applicant.period.PeriodTerms;
import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.period.Policy;
import id.sahkan.applicant.period.Window;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One of every state and one of every command, around a window that closes at 16:00 in Pekanbaru.
final class ApplicationFixtures {

    static final UUID APPLICATION = new UUID(7, 1);
    static final Instant OPENS = Instant.parse("2026-11-23T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-11T09:00:00Z");
    static final Instant INSIDE = Instant.parse("2026-12-01T03:00:00Z");
    static final Instant DUE = Instant.parse("2026-12-20T17:00:00Z");
    static final Window WINDOW = new Window(OPENS, CLOSES, ZoneId.of("Asia/Jakarta"));
    static final Filing FILING = new Filing("MEDIA-2027-00001", 1);
    static final DecreeReference DECREE = new DecreeReference("000.4.3/1/DISKOMINFO/XII/2026", "SK7PUBLIC");
    static final Map<String, Attachment> ATTACHED =
            Map.of("DEED", attachment("DEED", "cd"), "NIB", attachment("NIB", "cd"));

    private ApplicationFixtures() {}

    static List<ApplicationState> everyState() {
        return List.of(
                new Draft(ATTACHED),
                new Submitted(FILING, ATTACHED),
                returned(),
                new Recommended(FILING),
                new Refused(FILING, ATTACHED),
                new Decreed(FILING, DECREE),
                new Withdrawn());
    }

    static List<ApplicationCommand> everyCommand() {
        return List.of(
                new AttachDocument(APPLICATION, INSIDE, attachment("NIB", "ab")),
                new AttachDocuments(APPLICATION, INSIDE, List.of(attachment("NIB", "ab"))),
                new RemoveDocument(APPLICATION, INSIDE, "NIB"),
                submitAt(INSIDE),
                new Withdraw(APPLICATION, INSIDE),
                new OpenCompletion(APPLICATION, INSIDE, Set.of("NIB", "BANK"), DUE),
                new RecordRecommendation(APPLICATION, INSIDE),
                new RecordRefusal(APPLICATION, INSIDE),
                new RecordReopening(APPLICATION, INSIDE),
                new RecordDecree(APPLICATION, INSIDE, DECREE));
    }

    static Returned returned() {
        return new Returned(FILING, ATTACHED, Set.of("NIB"), DUE);
    }

    static Submit submitAt(Instant at) {
        return submit(at, Set.of(), false);
    }

    static Submit submit(Instant at, Set<String> missing, boolean acknowledged) {
        return new Submit(submission(at, missing, acknowledged), sealed());
    }

    private static Map<String, String> because(Set<String> missing) {
        return missing.stream().collect(Collectors.toMap(Function.identity(), _ -> "file-required"));
    }

    static Submission submission(Instant at, Set<String> missing, boolean acknowledged) {
        return new Submission(APPLICATION, "first", at, WINDOW, true, because(missing), acknowledged, true);
    }

    static Attachment attachment(String code, String digest) {
        return new Attachment(
                code,
                code + ".pdf",
                "application/pdf",
                1000,
                digest.repeat(32),
                1,
                null,
                INSIDE,
                Map.of("number", "1"),
                List.of());
    }

    private static SealedDossier sealed() {
        PressCompany company = new PressCompany(
                new UUID(7, 3),
                "subject-1",
                "PT Kabar Contoh",
                LegalForm.PT,
                "1234567890123",
                "0100000000900001",
                null,
                "Jalan Contoh 1",
                "Pekanbaru",
                "+6281234567890",
                "kantor@kabar.example",
                "Direktur Contoh",
                "1471010101809001",
                1,
                INSIDE,
                "subject-1");
        MediaOutlet outlet = new MediaOutlet(
                new UUID(7, 4),
                company.id(),
                "subject-1",
                "Kabar Contoh",
                OutletType.ONLINE,
                null,
                "Pemred Contoh",
                "Penanggung Contoh",
                1,
                INSIDE,
                "subject-1");
        ApplicationPeriod period = new ApplicationPeriod(
                new UUID(7, 2),
                "first",
                new PeriodState.Announced(
                        new PeriodTerms(
                                "MEDIA-2027",
                                "Kerja sama media 2027",
                                new Announcement("500.12/1/DISKOMINFO/XI/2026", LocalDate.of(2026, 11, 20)),
                                2027,
                                WINDOW,
                                new Policy(Map.of(
                                        "ukwValidYears",
                                        5,
                                        "oneOutletPerCompany",
                                        true,
                                        "minimumMediaAgeYears",
                                        1,
                                        "completionDays",
                                        5)),
                                new Declared(null, null, null, null, null, null, null, null, null, null, null)),
                        null),
                1,
                OPENS,
                "admin-1");
        return SealedDossier.of(Dossier.of(
                APPLICATION,
                "MEDIA-2027-00001",
                2,
                INSIDE,
                period,
                company,
                outlet,
                new RequirementSet(List.of()),
                List.copyOf(ATTACHED.values())));
    }
}
