/// How the public register's log is written down, so that strangers can check it: RFC 6962 hashes, C2SP
/// tlog-tiles, signed notes and checkpoints. Whoever writes the log and whoever checks it read the same few
/// types.
@NullMarked
package id.sahkan.contracts.log;

import org.jspecify.annotations.NullMarked;
