package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.PreparedDossier;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
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
import id.sahkan.applicant.period.Window;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
    static final Set<String> ATTACHED = Set.of("DEED", "NIB");

    private ApplicationFixtures() {}

    static List<ApplicationState> everyState() {
        return List.of(
                new Draft(ATTACHED),
                new Submitted(FILING, ATTACHED),
                returned(),
                new Recommended(FILING),
                new Refused(FILING),
                new Decreed(FILING, DECREE),
                new Withdrawn());
    }

    static List<ApplicationCommand> everyCommand() {
        return List.of(
                new AttachDocument(APPLICATION, INSIDE, "NIB", "ab".repeat(32), "application/pdf", 1000),
                new RemoveDocument(APPLICATION, INSIDE, "NIB"),
                submitAt(INSIDE),
                new Withdraw(APPLICATION, INSIDE),
                new OpenCompletion(APPLICATION, INSIDE, Set.of("NIB", "BANK"), DUE),
                new RecordRecommendation(APPLICATION, INSIDE),
                new RecordRefusal(APPLICATION, INSIDE),
                new RecordDecree(APPLICATION, INSIDE, DECREE));
    }

    static Returned returned() {
        return new Returned(FILING, ATTACHED, Set.of("NIB"), DUE);
    }

    static Submit submitAt(Instant at) {
        return submit(at, Set.of(), false);
    }

    static Submit submit(Instant at, Set<String> missing, boolean acknowledged) {
        return new Submit(APPLICATION, at, WINDOW, missing, acknowledged, prepared());
    }

    static PreparedDossier prepared() {
        return new PreparedDossier(
                "MEDIA-2027-00001",
                2,
                "cd".repeat(32),
                new UUID(7, 2),
                "MEDIA-2027",
                new UUID(7, 3),
                "PT Kabar Contoh",
                new UUID(7, 4),
                "Kabar Contoh",
                OutletType.ONLINE,
                "subject-1");
    }
}
