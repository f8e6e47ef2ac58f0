package id.sahkan.messaging;

import java.util.List;

/// Told of what was committed and stays inside the service. Nothing depends on it, and it must not wait.
@FunctionalInterface
public interface Hints {

    void tell(List<Journal.Entry> committed);
}
