package id.sahkan.verification;

import id.sahkan.testing.FuzzContract;

@ServiceTest
class FuzzTest implements FuzzContract {

    @Override
    public int operations() {
        return 10;
    }
}
