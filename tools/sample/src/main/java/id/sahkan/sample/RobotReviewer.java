package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Case;
import id.sahkan.sample.ApiAnswers.CaseLine;
import id.sahkan.sample.ApiAnswers.Finding;
import id.sahkan.sample.ReviewRules.Decision;
import id.sahkan.sample.ReviewRules.Reason;
import id.sahkan.sample.actor.Reviewer;
import id.sahkan.sample.client.Answer.Versioned;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.ProblemException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One robot reviewer: takes what is queued, looks at it, decides by [ReviewRules] and by nothing else.
final class RobotReviewer {

    /// What is answered when a case has moved since the queue was read: a colleague was faster, or the applicant was,
    /// whose completion is being checked. Any other refusal is a fault of the robot.
    private static final Set<String> MOVED = Set.of(
            "version-conflict",
            "claimed-by-another",
            "not-claimed",
            "awaiting-completion",
            "checks-not-finished",
            "already-decided");

    private static final String CASES = "/api/cases/";
    private static final int PNG = 0x89504e47;
    private static final int JPEG = 0xffd8ff;

    private final Api api;
    private final Reviewer calls;
    private final UUID periodId;

    /// What was decided on which case, and what the system had shown.
    record Reviewed(UUID applicationId, List<String> findings, Decision decision, int tier) {}

    RobotReviewer(Api api, UUID periodId) {
        this.api = api;
        this.calls = new Reviewer(api);
        this.periodId = periodId;
    }

    /// What nobody has taken yet, and what came back to this reviewer completed.
    List<CaseLine> queue() {
        var queue = api.all("/api/cases?state=QUEUED&periodId=" + periodId, CaseLine.class);
        queue.addAll(api.all("/api/cases?state=UNDER_REVIEW&mine=true&periodId=" + periodId, CaseLine.class));
        return queue;
    }

    /// How many applications have gone through the automatic checks.
    long checked() {
        return api.all("/api/cases?periodId=" + periodId, CaseLine.class).stream()
                .filter(line -> !line.state().equals("RECEIVED"))
                .count();
    }

    /// Nothing when a colleague was faster or the case moved meanwhile.
    @Nullable
    Reviewed review(UUID id) {
        try {
            var open = calls.claim(id, read(id).etag()).versioned(Case.class);
            look(open.value());
            return decide(open.value(), open.etag());
        } catch (ProblemException refused) {
            if (MOVED.contains(refused.code())) {
                return null;
            }
            throw refused;
        }
    }

    private Reviewed decide(Case open, String etag) {
        var mandatory = Set.copyOf(open.mandatory());
        var findings = open.currentFindings();
        var decision = ReviewRules.decide(findings, mandatory, open.dossierVersion() > 1);
        var id = open.applicationId();
        var tier = open.proposedTier() == null ? 3 : open.proposedTier();
        switch (decision) {
            case Decision.Recommend() -> {
                var last = judgeAll(open, etag);
                calls.recommend(id, tier, last);
            }
            case Decision.Return(var items) -> {
                var last = judgeFailed(id, items, etag);
                calls.requestCompletion(id, plain(items), last);
            }
            case Decision.Refuse(var reasons) -> {
                var last = judgeFailed(id, reasons, etag);
                calls.refuse(id, plain(reasons), last);
            }
            case Decision.Undecided _ -> calls.release(id, etag);
        }
        return new Reviewed(id, findings.stream().map(Finding::code).distinct().toList(), decision, tier);
    }

    /// Reads the dossier and the first page of a few documents, as a person would.
    private void look(Case open) {
        var dossier = api.get(CASES + open.applicationId() + "/dossier").as(ApiAnswers.Dossier.class);
        var documents = ApiAnswers.orEmpty(dossier.documents());
        if (dossier.version() != open.dossierVersion() || documents.isEmpty()) {
            throw new IllegalStateException(open.number() + ": the dossier shown is not the one submitted");
        }
        for (var code : Set.of("ID_CARDS", "APPLICATION_LETTER")) {
            if (documents.stream()
                    .anyMatch(document -> document.requirementCode().equals(code))) {
                var page = api.get(CASES + open.applicationId() + "/documents/" + code + "/pages/1")
                        .body();
                if (page.length < 100 || !picture(page)) {
                    throw new IllegalStateException(open.number() + ": page of " + code + " is not an image");
                }
            }
        }
    }

    /// Text comes as a PNG, a photograph as a JPEG.
    private static boolean picture(byte[] page) {
        int start = ByteBuffer.wrap(page).getInt();
        return start == PNG || start >>> 8 == JPEG;
    }

    private String judgeAll(Case open, String etag) {
        var left = open.mandatory().stream().filter(code -> !open.passed(code)).toList();
        return left.isEmpty() ? etag : calls.judgeAll(open.applicationId(), left, true, "Sesuai.", etag);
    }

    private String judgeFailed(UUID id, List<Reason> reasons, String etag) {
        var codes = reasons.stream()
                .map(Reason::requirementCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return codes.isEmpty() ? etag : calls.judgeAll(id, codes, false, "Lihat catatan.", etag);
    }

    private Versioned<Case> read(UUID id) {
        return calls.read(id).versioned(Case.class);
    }

    private static List<Map<String, Object>> plain(List<Reason> reasons) {
        return reasons.stream().map(RobotReviewer::plain).toList();
    }

    private static Map<String, Object> plain(Reason reason) {
        var fields = new LinkedHashMap<String, Object>();
        if (!reason.requirementCode().isEmpty()) {
            fields.put("requirementCode", reason.requirementCode());
        }
        fields.put("reasonCode", reason.reasonCode());
        fields.put("note", "Ditemukan saat pemeriksaan.");
        return fields;
    }
}
