package id.sahkan.verification.casefile;

import id.sahkan.messaging.RefusalCode;

/// Why an objection is not taken, or not answered so. The codes never change.
enum ObjectionRefusal implements RefusalCode {
    NO_REFUSAL("no-refusal"),
    TOO_LATE("objection-too-late"),
    ALREADY_OBJECTED("already-objected"),
    ALREADY_ANSWERED("objection-answered"),
    NO_OBJECTION("no-objection"),
    OWN_REFUSAL("own-refusal"),
    UPHELD_BY_SILENCE("objection-upheld-by-silence");

    private final String code;

    ObjectionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
