package id.sahkan.verification;

import id.sahkan.testing.SecondLockContract;
import java.util.List;

@ServiceTest
class SecondLockTest implements SecondLockContract {

    @Override
    public List<String> readAsTheOwner() {
        return List.of("cases_with_words", "day_off");
    }
}
