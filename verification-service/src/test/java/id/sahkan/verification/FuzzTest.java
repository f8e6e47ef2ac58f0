package id.sahkan.verification;

import id.sahkan.testing.FuzzContract;
import java.util.Set;

@ServiceTest
class FuzzTest implements FuzzContract {

    @Override
    public int operations() {
        return 10;
    }

    @Override
    public Set<String> ofSomethingThatIsThere() {
        return Set.of(
                "POST /api/cases/hand-over",
                "POST /api/cases/{id}/completion-request",
                "POST /api/cases/{id}/recommendation",
                "PUT /api/cases/{id}/judgements");
    }
}
