package id.sahkan.sample.actor;

import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The officer who drafts a decree, and the signatory who issues it.
public final class DecreeOffice {

    private static final String DECREES = "/api/decrees/";

    private final Api officer;
    private final Api signatory;

    public DecreeOffice(Api officer, Api signatory) {
        this.officer = officer;
        this.signatory = signatory;
    }

    private record DecreeForm(
            UUID periodId,
            List<UUID> applicationIds,
            String minutesNumber,
            LocalDate minutesDate,
            LocalDate validUntil) {}

    /// A decree that is valid until the end of the next year.
    public UUID draft(UUID periodId, List<UUID> applicationIds, String minutesNumber, LocalDate today) {
        return UUID.fromString(drafted(periodId, applicationIds, minutesNumber, today)
                .json()
                .path("id")
                .asString());
    }

    /// The same, with everything that is known of it then.
    public Answer drafted(UUID periodId, List<UUID> applicationIds, String minutesNumber, LocalDate today) {
        var validUntil = LocalDate.of(today.getYear() + 1, 12, 31);
        var form = new DecreeForm(periodId, applicationIds, minutesNumber, today, validUntil);
        return officer.send(Call.post("/api/decrees", form));
    }

    /// The draft of a decree that changes this one.
    ///
    /// @param change as the interface takes it
    public UUID draftChange(UUID id, Map<String, Object> change) {
        return UUID.fromString(officer.send(Call.post(DECREES + id + "/changes", change))
                .json()
                .path("id")
                .asString());
    }

    public Answer read(UUID id) {
        return signatory.get(DECREES + id);
    }

    /// Issues what has been looked at already.
    public Answer issue(Answer drafted, Duration limit) {
        return signatory.send(Call.post(DECREES + drafted.json().path("id").asString() + "/issue", Map.of())
                .ifMatch(drafted.requiredEtag())
                .within(limit));
    }

    /// One try, and the decree as it is then. Issuing that failed keeps its number and is asked for again; naming the
    /// same twice does no harm.
    public Answer tryToIssue(UUID id, Duration limit) {
        var decree = read(id);
        if (isIssued(decree)) {
            return decree;
        }
        var answer = signatory.lastAnswer(Call.post(DECREES + id + "/issue", Map.of())
                .ifMatch(decree.requiredEtag())
                .within(limit));
        if (answer.succeeded()) {
            return answer;
        }
        if (answer.status() != 409 && answer.status() != 429 && answer.status() < 500) {
            return answer.orRefused();
        }
        return read(id);
    }

    public static boolean isIssued(Answer decree) {
        return decree.json().path("state").asString().equals("ISSUED");
    }
}
