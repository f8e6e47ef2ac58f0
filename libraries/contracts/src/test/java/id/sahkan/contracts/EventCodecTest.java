package id.sahkan.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.contracts.VerificationEvent.FindingFact;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final UUID APPLICATION = UUID.fromString("0f7c1a52-7a1c-4f1e-9b44-6d3f6c1d2a10");

    @Test
    void writesInstantsAsTextAndReadsThemBack() {
        var event = new ApplicationWithdrawn(APPLICATION, Instant.parse("2026-11-23T09:00:00.000001Z"));

        byte[] json = EventCodec.encode(event);

        assertThat(new String(json, UTF_8)).contains("\"2026-11-23T09:00:00.000001Z\"");
        assertThat(EventCodec.decode(json, ApplicationWithdrawn.class)).isEqualTo(event);
    }

    @Test
    void toleratesAFieldThatItDoesNotKnow() {
        byte[] json = ("{\"applicationId\":\"" + APPLICATION + "\",\"dossierVersion\":2,"
                        + "\"findings\":[{\"code\":\"NAME_MISMATCH\",\"requirementCode\":null}],\"later\":true}")
                .getBytes(UTF_8);

        assertThat(EventCodec.decode(json, ChecksCompleted.class))
                .isEqualTo(new ChecksCompleted(APPLICATION, 2, List.of(new FindingFact("NAME_MISMATCH", null))));
    }

    @Test
    void refusesAnAbsentMandatoryFieldAlsoInAnItem() {
        assertThatThrownBy(() -> EventCodec.decode("{}".getBytes(UTF_8), ApplicationWithdrawn.class))
                .isInstanceOf(EventFormatException.class);
        byte[] item =
                ("{\"applicationId\":\"" + APPLICATION + "\",\"dossierVersion\":2,\"findings\":[{}]}").getBytes(UTF_8);
        assertThatThrownBy(() -> EventCodec.decode(item, ChecksCompleted.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessage("FindingFact lacks 'code'");
    }

    @Test
    void refusesTextThatIsNotJsonWithoutQuotingIt() {
        assertThatThrownBy(() -> EventCodec.decode("{\"nik\":\"1471".getBytes(UTF_8), ApplicationWithdrawn.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessageNotContaining("1471");
    }

    @Test
    void everyEventHasExactlyOneWireName() {
        Set<Class<?>> named = new HashSet<>();
        EventTypes.ALL.forEach(type -> assertThat(named.add(type.eventClass())).isTrue());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(leaves(DomainEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(type);
    }
}
