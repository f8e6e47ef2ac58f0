package id.sahkan.verification;

import id.sahkan.testing.SecondLock;
import id.sahkan.testing.SecondLockContract;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SecondLockTest implements SecondLockContract {

    @Autowired
    SecondLock lock;

    @Override
    public SecondLock secondLock() {
        return lock;
    }

    @Override
    public List<String> readAsTheOwner() {
        return List.of("cases_with_words", "day_off");
    }
}
