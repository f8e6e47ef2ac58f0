package id.sahkan.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventFormatException;
import id.sahkan.contracts.EventTypes;
import id.sahkan.contracts.EventTypes.EventType;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.http.CallerOffices;
import id.sahkan.notification.live.LiveOwners.Owner;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// What a record of a topic means to live pages. One that cannot be read means nothing here: the inbox parks it.
final class LiveRecord {

    private static final String HINTS = "sahkan.hints";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";

    /// An application and whose it is.
    record Owned(UUID application, Owner owner) {}

    private LiveRecord() {}

    static Optional<LiveChange> change(ConsumerRecord<byte[], byte[]> heard, int place) {
        try {
            return type(heard)
                    .flatMap(type -> kind(type.eventClass())
                            .map(kind -> new LiveChange(
                                    place,
                                    heard.offset(),
                                    kind,
                                    subject(heard, type.eventClass(), kind),
                                    type.name(),
                                    Instant.parse(header(heard, TIME)),
                                    heard.timestamp())));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A submission says whose the application is, and so does what became of a period, also of a draft.
    static Optional<Owned> owned(ConsumerRecord<byte[], byte[]> heard) {
        byte[] payload = heard.value();
        Class<?> event = type(heard).<Class<?>>map(EventType::eventClass).orElse(Void.class);
        if (payload == null) {
            return Optional.empty();
        }
        try {
            if (event == ApplicationSubmitted.class) {
                ApplicationSubmitted submitted = EventCodec.decode(payload, ApplicationSubmitted.class);
                return Optional.of(new Owned(
                        submitted.applicationId(),
                        new Owner(submitted.applicantId(), CallerOffices.said(submitted.office()))));
            }
            if (event == PeriodChangeTold.class) {
                PeriodChangeTold told = EventCodec.decode(payload, PeriodChangeTold.class);
                return Optional.of(new Owned(told.applicationId(), new Owner(told.applicantId(), told.office())));
            }
            return Optional.empty();
        } catch (EventFormatException _) {
            return Optional.empty();
        }
    }

    /// A topic tells events of its own service, whatever stands in a record of it; that of hints what is on no other.
    private static Optional<EventType> type(ConsumerRecord<byte[], byte[]> heard) {
        return EventTypes.named(header(heard, TYPE))
                .filter(type -> heard.topic().equals(HINTS)
                        ? !type.published()
                        : type.name().startsWith("id." + heard.topic() + "."));
    }

    static Optional<LiveKind> kind(Class<? extends DomainEvent> event) {
        if (DecreeEvent.OfApplication.class.isAssignableFrom(event)
                || ApplicantEvent.class.isAssignableFrom(event)
                || PeriodEvent.class.isAssignableFrom(event)) {
            return Optional.of(LiveKind.APPLICATION);
        }
        if (VerificationEvent.class.isAssignableFrom(event) || PeopleEvent.class.isAssignableFrom(event)) {
            return Optional.of(LiveKind.CASE);
        }
        if (DecreeEvent.class.isAssignableFrom(event)) {
            return Optional.of(LiveKind.DECREE);
        }
        if (NotificationEvent.class.isAssignableFrom(event)) {
            return Optional.of(LiveKind.NOTICE);
        }
        if (NewsroomEvent.class.isAssignableFrom(event)) {
            return Optional.of(LiveKind.RELEASE);
        }
        return OfficeEvent.class.isAssignableFrom(event) ? Optional.of(LiveKind.OFFICE) : Optional.empty();
    }

    /// The key of a record is the application that it is about. Of a person who left, all that they had is meant.
    private static @Nullable UUID subject(
            ConsumerRecord<byte[], byte[]> heard, Class<? extends DomainEvent> event, LiveKind kind) {
        return switch (kind) {
            case APPLICATION, CASE, NOTICE ->
                PeopleEvent.class.isAssignableFrom(event)
                        ? null
                        : UUID.fromString(heard.key() == null ? "" : new String(heard.key(), UTF_8));
            case DECREE -> UUID.fromString(header(heard, SUBJECT));
            case RELEASE -> UUID.fromString(header(heard, SUBJECT));
            case OFFICE, OPERATIONS -> null;
        };
    }

    private static String header(ConsumerRecord<byte[], byte[]> heard, String name) {
        Header header = heard.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    /// What the settings of a client look like to Kafka.
    static Map<String, Object> consumer(Map<String, Object> client) {
        var settings = new java.util.HashMap<>(client);
        settings.put("client.id", "notification-service-live");
        settings.put("enable.auto.commit", "false");
        // A gap must be noticed, and ends what the streams were promised.
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", "500");
        // A hint is small, and payloads are not kept: little is fetched at once.
        settings.put("max.partition.fetch.bytes", "65536");
        settings.put("fetch.max.bytes", "1048576");
        settings.put("metadata.max.age.ms", "10000");
        settings.put("key.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        settings.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
        return settings;
    }
}
