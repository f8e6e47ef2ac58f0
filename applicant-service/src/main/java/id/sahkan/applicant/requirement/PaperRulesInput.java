package id.sahkan.applicant.requirement;

import id.sahkan.applicant.requirement.PaperRules.FileType;
import id.sahkan.applicant.requirement.PaperRules.Issued;
import id.sahkan.applicant.requirement.PaperRules.ValidUntil;
import id.sahkan.http.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of a paper as an administrator sends them. One that no paper could keep is refused at its field.
record PaperRulesInput(
        @Nullable List<@Nullable FileType> types,
        @Nullable Integer minPages,
        @Nullable Integer maxPages,
        @Nullable Integer maxMegabytes,
        @Nullable ValidUntilInput validUntil,
        @Nullable IssuedInput issued) {

    record ValidUntilInput(@Nullable String field, @Nullable Integer daysAfterClosing) {}

    record IssuedInput(@Nullable String field, @Nullable Integer withinMonths) {}

    /// Null where nothing is asked.
    @Nullable
    PaperRules toRules(String at, List<FieldDefinition> fields, Checks checks) {
        List<FileType> asked = new ArrayList<>();
        for (FileType type : types == null ? List.<@Nullable FileType>of() : types) {
            if (type != null && !asked.contains(type)) {
                asked.add(type);
            }
        }
        checks.that(types == null || asked.size() == types.size(), at + ".types", "listed-twice");
        inside(at + ".minPages", minPages, 1, PaperRules.MOST_PAGES, checks);
        inside(at + ".maxPages", maxPages, 1, PaperRules.MOST_PAGES, checks);
        inside(at + ".maxMegabytes", maxMegabytes, 1, PaperRules.MOST_MEGABYTES, checks);
        checks.that(
                minPages == null || maxPages == null || minPages <= maxPages,
                at + ".maxPages",
                PaperFault.RULE_CANNOT_BE_MET);
        var rules = new PaperRules(
                asked, minPages, maxPages, maxMegabytes, validUntil(at, fields, checks), issued(at, fields, checks));
        checks.that(!rules.asksPagesOfAPicture(), at + ".minPages", PaperFault.RULE_CANNOT_BE_MET);
        boolean sameDay = rules.validUntil() != null
                && rules.issued() != null
                && rules.validUntil().field().equals(rules.issued().field());
        checks.that(!sameDay, at + ".issued.field", PaperFault.RULE_CANNOT_BE_MET);
        return rules.equals(new PaperRules(List.of(), null, null, null, null, null)) ? null : rules;
    }

    private @Nullable ValidUntil validUntil(String at, List<FieldDefinition> fields, Checks checks) {
        if (validUntil == null) {
            return null;
        }
        String where = at + ".validUntil";
        Integer days = checks.given(where + ".daysAfterClosing", validUntil.daysAfterClosing(), 0);
        checks.that(days >= 0, where + ".daysAfterClosing", PaperFault.OUT_OF_RANGE);
        checks.that(days <= PaperRules.MOST_DAYS, where + ".daysAfterClosing", PaperFault.RULE_CANNOT_BE_MET);
        return new ValidUntil(date(where + ".field", validUntil.field(), fields, checks), days);
    }

    private @Nullable Issued issued(String at, List<FieldDefinition> fields, Checks checks) {
        if (issued == null) {
            return null;
        }
        String where = at + ".issued";
        Integer months = checks.given(where + ".withinMonths", issued.withinMonths(), 1);
        inside(where + ".withinMonths", months, 1, PaperRules.MOST_MONTHS, checks);
        return new Issued(date(where + ".field", issued.field(), fields, checks), months);
    }

    /// A rule holds what is stated: the date has to be asked for.
    private static String date(String at, @Nullable String key, List<FieldDefinition> fields, Checks checks) {
        String given = checks.text(at, key, 40);
        if (!given.isEmpty()) {
            FieldDefinition field = fields.stream()
                    .filter(one -> one.key().equals(given))
                    .findFirst()
                    .orElse(null);
            checks.that(field != null && field.type() == FieldDefinition.Type.DATE, at, PaperFault.RULE_FIELD_NO_DATE);
            checks.that(
                    field == null || field.type() != FieldDefinition.Type.DATE || field.required(),
                    at,
                    PaperFault.RULE_FIELD_OPTIONAL);
        }
        return given;
    }

    private static void inside(String at, @Nullable Integer value, int least, int most, Checks checks) {
        checks.that(value == null || (value >= least && value <= most), at, PaperFault.OUT_OF_RANGE);
    }
}
