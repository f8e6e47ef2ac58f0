package id.sahkan.notification.live;

import java.io.IOException;

/// The wire of one stream. Used by one thread at a time.
interface LiveSink {

    /// Returns when it is on its way; a client that does not read keeps it waiting.
    void write(byte[] bytes) throws IOException;

    void end();
}
