package id.sahkan.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which service this is and which topics it writes and reads (`consumes` may name several, separated by commas).
@ConfigurationProperties("sahkan.messaging")
record MessagingProperties(String source, String produces, String consumes) {}
