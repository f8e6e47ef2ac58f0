package id.sahkan.applicant;

import id.sahkan.testing.SecondLockContract;
import java.util.List;

class SecondLockTest extends ApplicantServiceTest implements SecondLockContract {

    @Override
    public List<String> readAsTheOwner() {
        return List.of();
    }
}
