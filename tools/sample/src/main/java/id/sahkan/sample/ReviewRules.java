package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How the robot reviewers decide: only from the findings that the system shows. A fault that the system does not
/// notice is therefore accepted, and the case ends other than wanted.
final class ReviewRules {

    /// What one finding asks of the reviewer.
    private sealed interface Rule {
        /// Send these items back (none named: the item that the finding names).
        record GiveBack(List<String> items) implements Rule {}

        record Deny() implements Rule {}

        /// Look at it and go on.
        record Note() implements Rule {}
    }

    sealed interface Decision {
        record Recommend() implements Decision {}

        record Return(List<Reason> items) implements Decision {}

        record Refuse(List<Reason> reasons) implements Decision {}

        /// The system shows something that the table does not know: a person would have to look.
        record Undecided(String finding) implements Decision {}
    }

    /// A reason as the decision calls take it; an empty requirement means the application as a whole.
    record Reason(String requirementCode, String reasonCode) {}

    private static final Rule DENY = new Rule.Deny();
    private static final Rule NOTE = new Rule.Note();

    private static final Map<String, Rule> TABLE = Map.ofEntries(
            Map.entry("DOCUMENT_MISSING", giveBack()),
            Map.entry("ANNUAL_TAX_OLD", giveBack("ANNUAL_TAX")),
            Map.entry("NAME_MISMATCH", giveBack()),
            Map.entry("SAME_FILE_TWICE", giveBack()),
            Map.entry("IMAGE_BLURRED", giveBack()),
            Map.entry("VALIDITY_TOO_SHORT", giveBack()),
            Map.entry("ISSUED_TOO_LONG_AGO", giveBack()),
            Map.entry("LEGAL_FORM_NOT_PRESS", giveBack()),
            Map.entry("NAME_IN_MASTHEAD_DIFFERS", giveBack("MASTHEAD")),
            Map.entry("SIGNER_NOT_DIRECTOR", giveBack("APPLICATION_LETTER", "POWER_OF_ATTORNEY")),
            Map.entry("PRINTER_LETTER_MISSING", giveBack("CIRCULATION")),
            Map.entry("BANK_HOLDER_DIFFERS", giveBack("BANK")),
            Map.entry("SAME_BANK_ACCOUNT", giveBack("BANK")),
            Map.entry("DUPLICATE_REPORTER", giveBack("ID_CARDS", "ASSIGNMENT_LETTER", "UKW_REPORTER", "PRESS_CARD")),
            Map.entry("UKW_EXPIRED", DENY),
            Map.entry("CHIEF_LEVEL_TOO_LOW", DENY),
            Map.entry("UKW_BIRTH_DATE_DIFFERS", DENY),
            Map.entry("SAME_COMPANY", DENY),
            Map.entry("MEDIA_TOO_YOUNG", DENY),
            Map.entry("ISSUE_GAP", DENY),
            Map.entry("LICENCE_EXPIRED", DENY),
            Map.entry("STREAMING_ONLY", DENY),
            Map.entry("KBLI_NOT_PRESS", DENY),
            Map.entry("TITLE_LIKE_STATE_BODY", DENY),
            Map.entry("SAME_LOCATION", NOTE),
            Map.entry("SAME_ANALYTICS", NOTE),
            Map.entry("FORMAT_SUSPECT", NOTE));

    private ReviewRules() {}

    /// One refusing finding refuses; otherwise the first dossier is sent back for completion, and a completion that
    /// did not mend it is refused. Papers that are only preferred are never sent back for being absent.
    static Decision decide(List<Finding> findings, Set<String> mandatory, boolean secondPass) {
        var refused = new ArrayList<Reason>();
        var returned = new ArrayList<Reason>();
        for (var finding : findings) {
            var rule = TABLE.get(finding.code());
            if (rule == null) {
                return new Decision.Undecided(finding.code());
            }
            switch (softened(rule, finding, mandatory)) {
                case Rule.Deny() -> refused.add(reason(finding));
                case Rule.GiveBack(var items) -> returned.addAll(reasons(finding, items));
                case Rule.Note() -> {}
            }
        }
        if (!refused.isEmpty()) {
            return new Decision.Refuse(distinct(refused));
        }
        if (returned.isEmpty()) {
            return new Decision.Recommend();
        }
        var items = distinct(returned);
        return secondPass ? new Decision.Refuse(items) : new Decision.Return(items);
    }

    private static Rule softened(Rule rule, Finding finding, Set<String> mandatory) {
        var code = finding.requirementCode();
        var absentButOptional = finding.code().equals("DOCUMENT_MISSING") && code != null && !mandatory.contains(code);
        var reportersOldCertificate = finding.code().equals("UKW_EXPIRED") && "UKW_REPORTER".equals(code);
        return absentButOptional || reportersOldCertificate ? NOTE : rule;
    }

    private static List<Reason> reasons(Finding finding, List<String> items) {
        var named = finding.requirementCode();
        var codes = named == null ? items.stream() : Stream.concat(items.stream(), Stream.of(named));
        return codes.distinct().map(code -> new Reason(code, finding.code())).toList();
    }

    private static Reason reason(Finding finding) {
        var code = finding.requirementCode();
        return new Reason(code == null ? "" : code, finding.code());
    }

    private static List<Reason> distinct(List<Reason> reasons) {
        return reasons.stream().distinct().toList();
    }

    private static Rule giveBack(String... items) {
        return new Rule.GiveBack(List.of(items));
    }
}
