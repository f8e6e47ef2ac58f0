package id.sahkan.bench.offender.there;

import id.sahkan.bench.offender.here.Here;

/// The other of the two.
public final class There {

    public Class<?> other() {
        return Here.class;
    }
}
