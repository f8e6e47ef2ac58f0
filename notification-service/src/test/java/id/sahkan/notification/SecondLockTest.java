package id.sahkan.notification;

import id.sahkan.testing.SecondLockContract;
import java.util.List;

@ServiceTest
class SecondLockTest implements SecondLockContract {

    @Override
    public List<String> readAsTheOwner() {
        return List.of("evidence_with_bands");
    }
}
