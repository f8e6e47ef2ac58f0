package id.sahkan.sample;

/// One of the thirty: who applies with what, what is wrong with it, what is sent when it comes back, and how it
/// must end. `after` names the case that must have been received before this one (0: none).
record SampleCase(
        int number, Newsroom newsroom, String fault, Papers papers, Papers mends, int after, ExpectedOutcome wanted) {

    static SampleCase clean(int number, Newsroom newsroom, Papers papers, int tier) {
        return new SampleCase(number, newsroom, "", papers, Papers.none(), 0, ExpectedOutcome.accepted(tier));
    }

    SampleCase fault(String what, Papers faulty, ExpectedOutcome outcome) {
        return new SampleCase(number, newsroom, what, faulty, mends, after, outcome);
    }

    SampleCase mendedBy(Papers sentLater) {
        return new SampleCase(number, newsroom, fault, papers, sentLater, after, wanted);
    }

    SampleCase after(int other) {
        return new SampleCase(number, newsroom, fault, papers, mends, other, wanted);
    }

    SampleCase never(String... findings) {
        return new SampleCase(number, newsroom, fault, papers, mends, after, wanted.butNever(findings));
    }

    String label() {
        return "%02d".formatted(number);
    }

    @Override
    public String toString() {
        return "SampleCase[" + label() + "]";
    }
}
