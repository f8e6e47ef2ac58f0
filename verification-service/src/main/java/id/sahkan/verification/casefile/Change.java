package id.sahkan.verification.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Who made a version of a case, when, and the words that belong to it.
///
/// @param actorName what people call a person of the office; empty of the service itself and of an applicant, who are
///     called by words of the reader's language
record Change(String actorId, String actorName, Instant at, Map<String, Object> words) {

    static final String SYSTEM = "system:verification-service";

    private static final String NOBODY = "";

    static Change of(CaseCommand command, CaseState next) {
        return switch (command) {
            case CaseCommand.BeginObjection c ->
                new Change(
                        SYSTEM,
                        NOBODY,
                        c.at(),
                        Map.of("reachedOn", c.reachedOn().toString()));
            case CaseCommand.BySystem c -> bySystem(c.at());
            case CaseCommand.FileObjection c -> new Change(c.applicantId(), NOBODY, c.at(), Map.of("text", c.text()));
            case CaseCommand.GivePlace c ->
                new Change(
                        c.by().id(),
                        c.by().name(),
                        c.at(),
                        next instanceof CaseState.Recommended given
                                ? Map.of("tier", given.tier(), "rank", c.rank())
                                : Map.of("rank", c.rank()));
            case CaseCommand.RefuseBeyondQuota c ->
                new Change(
                        c.by().id(), c.by().name(), c.at(), Map.of("reasons", List.of(Reason.beyondQuota(c.place()))));
            case CaseCommand.HandOver c ->
                new Change(c.by().id(), c.by().name(), c.at(), Map.of("handedTo", c.to().name()));
            case CaseCommand.ByReviewer c -> new Change(c.by().id(), c.by().name(), c.at(), words(c, next));
        };
    }

    static Change bySystem(Instant at) {
        return new Change(SYSTEM, NOBODY, at, Map.of());
    }

    private static Map<String, Object> words(CaseCommand.ByReviewer command, CaseState next) {
        return switch (command) {
            case CaseCommand.Claim _, CaseCommand.Release _ -> Map.of();
            case CaseCommand.TakeOver c -> Map.of("reason", c.reason());
            case CaseCommand.Judge c ->
                c.note() == null
                        ? Map.of("requirementCode", c.requirementCode(), "result", c.result())
                        : Map.of("requirementCode", c.requirementCode(), "result", c.result(), "note", c.note());
            case CaseCommand.JudgeAll c -> Map.of("judgements", c.judgements());
            case CaseCommand.Recommend c ->
                c.note() == null ? Map.of("tier", c.tier()) : Map.of("tier", c.tier(), "note", c.note());
            case CaseCommand.RequestCompletion c ->
                next instanceof CaseState.Returned returned
                        ? Map.of("items", c.items(), "dueAt", returned.dueAt())
                        : Map.of("items", c.items());
            case CaseCommand.AnswerObjection c -> Map.of("note", c.words());
            case CaseCommand.Refuse c -> Map.of("reasons", c.reasons());
        };
    }
}
