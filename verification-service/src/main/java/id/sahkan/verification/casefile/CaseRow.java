package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.SubmittedApplication.ReceivedDossier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A row of `case_file` read back into the state that it is.
final class CaseRow {

    private final ResultSet row;
    private final JsonMapper json;

    CaseRow(ResultSet row, JsonMapper json) {
        this.row = row;
        this.json = json;
    }

    VersionedCase stored() throws SQLException {
        return new VersionedCase(state(), row.getLong("version"), row.getString("changed_by"), instant("changed_at"));
    }

    private CaseState state() throws SQLException {
        SubmittedApplication application = application();
        CaseStateName phase = CaseStateName.valueOf(row.getString("phase"));
        Map<String, Judgement> judgements = Arrays.stream(
                        json.readValue(row.getString("judgements"), Judgement[].class))
                .collect(Collectors.toMap(Judgement::requirementCode, Function.identity()));
        String reviewerId = row.getString("reviewer_id");
        Review review = reviewerId == null
                ? null
                : new Review(new Reviewer(reviewerId, row.getString("reviewer_name")), judgements);
        return switch (phase) {
            case RECEIVED -> new CaseState.Received(application, review);
            case QUEUED -> new CaseState.Queued(application, basis(), judgements);
            case UNDER_REVIEW -> new CaseState.UnderReview(application, basis(), required(review), proposal());
            case RETURNED ->
                new CaseState.Returned(application, basis(), required(review), reasons(), instant("due_at"));
            case RECOMMENDED ->
                new CaseState.Recommended(
                        application,
                        basis(),
                        required(review),
                        row.getInt("tier"),
                        row.getString("note"),
                        instant("decided_at"));
            case REFUSED ->
                new CaseState.Refused(
                        application,
                        basis(),
                        required(review),
                        reasons(),
                        instant("decided_at"),
                        Instants.readOrNull(row, "due_at"),
                        held(),
                        proposal());
        };
    }

    private SubmittedApplication application() throws SQLException {
        return new SubmittedApplication(
                row.getObject("application_id", UUID.class),
                row.getString("office"),
                row.getString("application_number"),
                row.getObject("period_id", UUID.class),
                row.getObject("outlet_id", UUID.class),
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getString("applicant_id"),
                instant("first_received_at"),
                new ReceivedDossier(
                        row.getInt("dossier_version"),
                        row.getString("dossier_digest"),
                        instant("received_at"),
                        Instants.readOrNull(row, "decide_by")),
                objection());
    }

    private @Nullable Objection objection() throws SQLException {
        String kept = row.getString("objection");
        return kept == null ? null : json.readValue(kept, Objection.class);
    }

    private CaseState.@Nullable Proposal proposal() throws SQLException {
        String kept = row.getString("proposal");
        return kept == null ? null : json.readValue(kept, CaseState.Proposal.class);
    }

    private CaseState.@Nullable Held held() throws SQLException {
        UUID notice = row.getObject("held_notice", UUID.class);
        return notice == null ? null : new CaseState.Held(notice, instant("held_since"));
    }

    private ReviewBasis basis() throws SQLException {
        return json.readValue(row.getString("examined"), ReviewBasis.class);
    }

    private List<Reason> reasons() throws SQLException {
        return List.of(json.readValue(row.getString("reasons"), Reason[].class));
    }

    private Instant instant(String column) throws SQLException {
        return Instants.read(row, column);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "the row does not hold what its phase needs");
    }
}
