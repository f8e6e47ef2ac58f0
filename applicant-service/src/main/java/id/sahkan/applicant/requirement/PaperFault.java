package id.sahkan.applicant.requirement;

import id.sahkan.http.FieldFault;

/// How a paper is not as asked, or what is asked cannot be. The codes never change.
public enum PaperFault implements FieldFault {
    FILE_REQUIRED("file-required"),
    REQUIRED("required"),
    FILE_TYPE_NOT_ASKED("file-type-not-asked"),
    PAGES_TOO_FEW("pages-too-few"),
    PAGES_TOO_MANY("pages-too-many"),
    FILE_LARGER_THAN_ASKED("file-larger-than-asked"),
    VALIDITY_TOO_SHORT("validity-too-short"),
    ISSUED_TOO_LONG_AGO("issued-too-long-ago"),
    OUT_OF_RANGE("out-of-range"),
    RULE_CANNOT_BE_MET("rule-cannot-be-met"),
    RULE_FIELD_NO_DATE("rule-field-no-date"),
    RULE_FIELD_OPTIONAL("rule-field-optional");

    private final String code;

    PaperFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
