package id.sahkan.notification;

import id.sahkan.testing.FuzzContract;
import java.util.Set;

@ServiceTest
class FuzzTest implements FuzzContract {

    @Override
    public int operations() {
        return 6;
    }

    @Override
    public Set<String> ofSomethingThatIsThere() {
        return Set.of(
                "POST /api/newsroom/releases/{releaseId}/correction",
                "POST /api/notices/returned/{letterId}/reach",
                "PUT /api/newsroom/releases/{releaseId}");
    }
}
