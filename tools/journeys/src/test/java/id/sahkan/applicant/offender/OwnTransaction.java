package id.sahkan.applicant.offender;

/// Breaks the rule for transactions on purpose: one by an annotation, and one by a template of its own.
public final class OwnTransaction {

    @interface Transactional {

        Propagation propagation() default Propagation.REQUIRED;
    }

    enum Propagation {
        REQUIRED,
        MANDATORY
    }

    static final class TransactionTemplate {}

    private final TransactionTemplate template = new TransactionTemplate();

    @Transactional
    public Object begins() {
        return template;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Object isWithin() {
        return template;
    }
}
