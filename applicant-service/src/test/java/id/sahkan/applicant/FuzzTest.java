package id.sahkan.applicant;

import id.sahkan.testing.FuzzContract;

class FuzzTest extends ApplicantServiceTest implements FuzzContract {

    @Override
    public int operations() {
        return 20;
    }
}
