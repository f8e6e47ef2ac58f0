package id.sahkan.decree.form;

import id.sahkan.http.FieldFault;

/// What is wrong with a line of a form. The codes never change.
enum FormFault implements FieldFault {
    WORD_DOUBLED("word-doubled"),
    WORD_TOO_LONG("word-too-long"),
    DOES_NOT_FIT("does-not-fit"),
    PLACEHOLDER_UNKNOWN("placeholder-unknown"),
    SEQUENCE_MISSING("sequence-missing"),
    YEAR_MISSING("year-missing"),
    SEQUENCE_TOUCHES("sequence-touches"),
    START_USED("start-used"),
    REQUIRED("required"),
    OUT_OF_RANGE("out-of-range"),
    RANK_WITHOUT_NUMBER("rank-without-number"),
    ENDS_BEFORE_BEGIN("ends-before-begin"),
    SIGNATORIES_OVERLAP("signatories-overlap"),
    NO_SIGNATORY_TODAY("no-signatory-today");

    private final String code;

    FormFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
