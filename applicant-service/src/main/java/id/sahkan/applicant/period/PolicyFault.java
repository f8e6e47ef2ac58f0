package id.sahkan.applicant.period;

import id.sahkan.http.FieldFault;

/// What is wrong with the value of a policy. The codes never change.
enum PolicyFault implements FieldFault {
    WHOLE_NUMBER_INVALID("whole-number-invalid"),
    BOOLEAN_INVALID("boolean-invalid"),
    INVALID_VALUE("invalid-value"),
    OUT_OF_RANGE("out-of-range");

    private final String code;

    PolicyFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
