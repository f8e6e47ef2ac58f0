package id.sahkan.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Which service this is and which topics it writes and reads (`consumes` may name several, separated by commas).
/// `largestPayload` leaves room for key and headers below the topic's `max.message.bytes`.
@ConfigurationProperties("sahkan.messaging")
record MessagingProperties(String source, String produces, String consumes, DataSize largestPayload) {}
