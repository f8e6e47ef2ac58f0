package id.sahkan.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param remembered how many changes a stream that comes back can still be told of
/// @param replayed more than so many at once are one reset
/// @param perPerson streams of one person; a further one ends the oldest
/// @param most streams in all, where the memory of the program allows so many
/// @param behind so many messages may wait for a client that does not read; then its stream ends
/// @param lookBack so far before its beginning a stream starts that brings no id: its page was loaded a moment earlier
/// @param longest a stream ends with its token, and after this at the latest
@ConfigurationProperties("sahkan.live")
record LiveSettings(
        int remembered,
        int replayed,
        int perPerson,
        int most,
        int behind,
        Duration heartbeat,
        Duration lookBack,
        Duration longest) {}
