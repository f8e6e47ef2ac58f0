package id.sahkan.notification.live;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.notification.live.LiveStand.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client that is cut again and again, in the middle of whatever is sent, misses nothing and sees nothing twice.
class LiveResumeTest {

    private static final LiveAudience STAFF = LiveStand.audience("r-1", "reviewer");

    private final List<LiveChange> all = new ArrayList<>();

    private LiveChange happens(LiveStand stand, Random random) {
        LiveChange change = stand.change(LiveKind.CASE, random.nextInt(LiveStand.LAYOUT.size()), UUID.randomUUID());
        all.add(change);
        return change;
    }

    private List<String> told() {
        return all.stream().map(change -> change.data(true, true)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aClientCutAHundredTimesMissesNothingAndSeesNothingTwice(long seed) {
        var random = new Random(seed);
        var stand = new LiveStand(4096, 200, 256);
        var client = new Client();
        for (int cut = 0; cut < 100; cut++) {
            stand.open(client.again(random.nextInt(4000)), STAFF);
            for (int i = random.nextInt(20); i > 0; i--) {
                stand.hears(happens(stand, random));
            }
        }
        stand.open(client.again(Integer.MAX_VALUE), STAFF);
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(client.changes()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told());
        assertThat(client.names()).doesNotContain("reset");
    }

    /// Two instances hear the partitions in other orders and at other times; the client is now here, now there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherDoesOneThatComesBackAtAnotherInstance(long seed) {
        var random = new Random(seed);
        var instances = List.of(new LiveStand(4096, 200, 256), new LiveStand(4096, 200, 256));
        List<List<LiveChange>> unheard = List.of(new ArrayList<>(), new ArrayList<>());
        var client = new Client();
        for (int cut = 0; cut < 100; cut++) {
            instances.get(random.nextInt(2)).open(client.again(random.nextInt(4000)), STAFF);
            for (int i = random.nextInt(20); i > 0; i--) {
                LiveChange change = happens(instances.getFirst(), random);
                unheard.forEach(one -> one.add(change));
            }
            for (int one : IntStream.range(0, 2).toArray()) {
                hearSome(instances.get(one), unheard.get(one), random, random.nextInt(30));
            }
        }
        for (int one : IntStream.range(0, 2).toArray()) {
            hearSome(instances.get(one), unheard.get(one), random, Integer.MAX_VALUE);
        }
        instances.getLast().open(client.again(Integer.MAX_VALUE), STAFF);
        assertThat(client.changes()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told());
        assertThat(client.names()).doesNotContain("reset");
    }

    /// The next ones of any partition, each partition in its order.
    private static void hearSome(LiveStand stand, List<LiveChange> unheard, Random random, int count) {
        for (int i = 0; i < count && !unheard.isEmpty(); i++) {
            int place = unheard.get(random.nextInt(unheard.size())).place();
            LiveChange first = unheard.stream()
                    .filter(change -> change.place() == place)
                    .findFirst()
                    .orElseThrow();
            unheard.remove(first);
            stand.hears(first);
        }
    }

    /// Who was away for longer than is remembered asks for all that is there, and knows it then.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoWasAwayTooLongIsToldToAskForEverything(long seed) {
        var random = new Random(seed);
        var stand = new LiveStand(40, 20, 256);
        var client = new Client();
        List<String> known = new ArrayList<>();
        int resets = 0;
        for (int cut = 0; cut < 100; cut++) {
            int before = client.events.size();
            stand.open(client.again(cut == 99 ? Integer.MAX_VALUE : random.nextInt(4000)), STAFF);
            for (LiveStand.Event event : client.events.subList(before, client.events.size())) {
                if (event.name().equals("reset")) {
                    resets++;
                    known.clear();
                    known.addAll(told());
                } else if (event.name().equals("change")) {
                    assertThat(known).doesNotContain(event.data());
                    known.add(event.data());
                }
            }
            int seen = client.events.size();
            for (int i = random.nextInt(random.nextInt(5) == 0 ? 120 : 10); i > 0; i--) {
                stand.hears(happens(stand, random));
            }
            client.events.subList(seen, client.events.size()).stream()
                    .filter(event -> event.name().equals("change"))
                    .forEach(event -> {
                        assertThat(known).doesNotContain(event.data());
                        known.add(event.data());
                    });
        }
        assertThat(resets).isGreaterThan(3);
        assertThat(known).containsExactlyInAnyOrderElementsOf(told());
    }

    @Test
    void aPageThatWasLoadedAMomentAgoIsToldOfThatMoment() {
        var stand = new LiveStand(4096, 200, 256);
        stand.happens(LiveKind.CASE, 0, UUID.randomUUID());
        stand.passes(java.time.Duration.ofSeconds(20));
        LiveChange late = stand.happens(LiveKind.CASE, 1, UUID.randomUUID());
        var client = new Client();
        stand.open(client, STAFF);
        assertThat(client.changes()).containsExactly(late.data(true, true));
        assertThat(client.names()).endsWith("beat");
    }

    @Test
    void whatIsNoIdOfOursIsAReset() {
        var stand = new LiveStand(4096, 200, 256);
        for (String id : List.of("x", "%%%", "A".repeat(5000), "AQAAAAAA")) {
            var client = new Client();
            client.id = id;
            stand.open(client, STAFF);
            assertThat(client.names()).containsExactly("reset");
        }
    }
}
