package id.sahkan.decree.registerlog;

import java.util.List;

/// That something is in the log, as a file that is checked without us: SHA-256 of salt and statement is the entry, its
/// leaf hash with `hashes` makes the root, and the checkpoint signs the root.
///
/// @param salt base64, as are the hashes
/// @param hashes from the leaf upwards (RFC 6962, section 2.1.1)
record RegisterProof(
        String format, long entry, long size, String statement, String salt, List<String> hashes, String checkpoint) {

    static final String FORMAT = "sahkan-register-proof/1";
}
