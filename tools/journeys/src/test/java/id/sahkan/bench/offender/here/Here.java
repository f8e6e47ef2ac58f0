package id.sahkan.bench.offender.here;

import id.sahkan.bench.offender.there.There;

/// Breaks the rule for rooms on purpose: each of two knows the other.
public final class Here {

    public Class<?> other() {
        return There.class;
    }
}
