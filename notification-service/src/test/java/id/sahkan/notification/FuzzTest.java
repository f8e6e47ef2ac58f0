package id.sahkan.notification;

import id.sahkan.testing.FuzzContract;

@ServiceTest
class FuzzTest implements FuzzContract {

    @Override
    public int operations() {
        return 6;
    }
}
