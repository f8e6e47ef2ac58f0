package id.sahkan.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.EventTypes;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.notification.live.LiveOwners.Owner;
import id.sahkan.notification.live.LiveStand.Client;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private final LiveStand stand = new LiveStand(100, 20, 4);
    private final UUID application = UUID.randomUUID();

    private Client opens(String person, String... roles) {
        var client = new Client();
        stand.open(client, LiveStand.audience(person, roles));
        client.events.clear();
        return client;
    }

    private double ended(String reason) {
        return stand.registry
                .get("sahkan.live.ended")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void eachHearsWhatIsForThem() {
        stand.owners.learn(application, new Owner("p-1", CallerOffices.FIRST));
        Client owner = opens("p-1", "applicant");
        Client stranger = opens("p-2", "applicant");
        Client reviewer = opens("r-1", "reviewer");
        Client operator = opens("o-1", "operator");
        String told = stand.happens(LiveKind.APPLICATION, 0, application).data(true, true);
        assertThat(owner.changes()).containsExactly(told);
        assertThat(reviewer.changes()).containsExactly(told);
        assertThat(stranger.events).isEmpty();
        assertThat(operator.changes()).hasSize(1);
        assertThat(operator.changes().getFirst())
                .contains("\"kind\":\"operations\",\"id\":null")
                .doesNotContain(application.toString());

        stand.happens(LiveKind.DECREE, 2, UUID.randomUUID());
        assertThat(owner.changes()).hasSize(1);
        assertThat(reviewer.changes()).hasSize(2);
        stand.happens(LiveKind.OFFICE, 0, null);
        assertThat(stranger.changes()).hasSize(1);
    }

    @Test
    void staffHearOfTheirOwnOfficeAlone() {
        stand.owners.learn(application, new Owner("p-1", "kota-lain"));
        Client first = opens("r-1", "reviewer");
        var another = new Client();
        stand.open(another, LiveStand.audienceOf("kota-lain", "r-2", "reviewer"));
        another.events.clear();
        String told = stand.happens(LiveKind.CASE, 0, application).data(true, true);
        assertThat(another.changes()).containsExactly(told);
        assertThat(first.events).isEmpty();

        // nobody says yet whose these are: there was something, and not what
        stand.ownersKnown = false;
        stand.happens(LiveKind.CASE, 0, UUID.randomUUID());
        stand.happens(LiveKind.DECREE, 2, UUID.randomUUID());
        for (Client client : List.of(first, another)) {
            assertThat(client.changes())
                    .filteredOn(change -> change.contains("\"id\":null"))
                    .hasSize(2);
        }
    }

    @Test
    void ofTheNewsroomPartnersHearWhatWasPublishedAndOnlyWhoeverFiledItOfAnEvidence() {
        UUID release = UUID.randomUUID();
        UUID evidence = UUID.randomUUID();
        stand.owners.learn(release, new Owner(null, CallerOffices.FIRST, Set.of("p-1", "p-2")));
        stand.owners.learn(evidence, new Owner("p-1", CallerOffices.FIRST));
        Client partner = opens("p-1", "applicant");
        Client colleague = opens("p-2", "applicant");
        Client stranger = opens("p-3", "applicant");
        Client editor = opens("e-1", "editor");
        var another = new Client();
        stand.open(another, LiveStand.audienceOf("kota-lain", "e-2", "editor"));
        another.events.clear();

        hears(release, "release-written");
        hears(release, "release-published");
        hears(evidence, "evidence-accepted");
        assertThat(partner.changes()).hasSize(2);
        assertThat(partner.changes().getFirst()).contains("release-published");
        assertThat(partner.changes().getLast()).contains("evidence-accepted");
        assertThat(colleague.changes()).singleElement().asString().contains("release-published");
        assertThat(stranger.events).isEmpty();
        assertThat(another.events).isEmpty();
        assertThat(editor.changes()).hasSize(3).allMatch(change -> change.contains("\"kind\":\"release\",\"id\":null"));
    }

    private void hears(UUID subject, String type) {
        LiveChange change = stand.change(LiveKind.RELEASE, 0, subject);
        stand.hears(new LiveChange(
                change.place(),
                change.offset(),
                change.kind(),
                subject,
                "id.sahkan.notification." + type,
                change.at(),
                change.heardAt()));
    }

    @Test
    void whoTellsApplicantsInAnotherWayHearsThatALetterCameBack() {
        stand.owners.learn(application, new Owner("p-1", CallerOffices.FIRST));
        List<Client> desks = List.of(opens("r-1", "reviewer"), opens("a-1", "administrator"), opens("x-1", "auditor"));
        Client officer = opens("d-1", "decree-officer");
        String told = stand.happens(LiveKind.NOTICE, 0, application).data(true, true);
        assertThat(desks).allSatisfy(client -> assertThat(client.changes()).containsExactly(told));
        assertThat(officer.changes()).isEmpty();
    }

    @Test
    void whoWasToldByTheOtherInstanceIsNotToldAgain() {
        Client client = opens("r-1", "reviewer");
        LiveChange change = stand.happens(LiveKind.CASE, 1, application);
        var behind = new LiveStand(100, 20, 4);
        behind.open(client.again(Integer.MAX_VALUE), LiveStand.audience("r-1", "reviewer"));
        behind.hears(change);
        assertThat(client.changes()).containsExactly(change.data(true, true));
        LiveChange later = behind.happens(LiveKind.CASE, 1, application);
        assertThat(client.changes()).containsExactly(change.data(true, true), later.data(true, true));
    }

    @Test
    void whoseItIsCannotBeAskedThenApplicantsAskForAllTheyShowNowAndThen() {
        stand.ownersKnown = false;
        Client applicant = opens("p-1", "applicant");
        for (int i = 0; i < 3; i++) {
            stand.happens(LiveKind.CASE, 1, application);
            stand.passes(Duration.ofSeconds(1));
        }
        assertThat(applicant.names()).containsExactly("reset");
        stand.passes(Duration.ofSeconds(10));
        assertThat(applicant.names()).containsExactly("reset", "reset");
    }

    @Test
    void aStreamThatRestsShowsThatSomebodyIsThere() {
        Client client = opens("p-1", "applicant");
        stand.passes(Duration.ofSeconds(14));
        assertThat(client.events).isEmpty();
        stand.passes(Duration.ofSeconds(1));
        assertThat(client.names()).containsExactly("beat");
    }

    @Test
    void aStreamEndsWithItsToken() {
        Client client = opens("p-1", "applicant");
        stand.passes(Duration.ofSeconds(299));
        assertThat(client.ended).isFalse();
        stand.passes(Duration.ofSeconds(1));
        assertThat(client.ended).isTrue();
        assertThat(ended("token")).isOne();
        assertThat(stand.hub.open()).isZero();
    }

    @Test
    void aFurtherStreamOfOnePersonEndsTheirOldest() {
        Client first = opens("p-1", "applicant");
        Client second = opens("p-1", "applicant");
        Client other = opens("p-2", "applicant");
        Client third = opens("p-1", "applicant");
        assertThat(first.ended).isTrue();
        assertThat(second.ended || third.ended || other.ended).isFalse();
        assertThat(ended("replaced")).isOne();
    }

    @Test
    void whereThereIsNoRoomAStrangerComesLater() {
        for (int i = 0; i < 5; i++) {
            Client client = opens("p-" + i, "applicant");
            assertThat(client.ended).isFalse();
        }
        assertThatThrownBy(() -> opens("p-9", "applicant")).isInstanceOf(Problem.class);
        assertThat(ended("refused")).isOne();
        Client again = opens("p-1", "applicant");
        assertThat(again.ended).isFalse();
        assertThat(stand.hub.open()).isEqualTo(5);
    }

    @Test
    void whenTheServiceStopsEverybodyIsSentAwayAtOnce() {
        Client client = opens("p-1", "applicant");
        stand.hub.stop();
        assertThat(client.ended).isTrue();
        assertThatThrownBy(() -> opens("p-1", "applicant")).isInstanceOf(Problem.class);
    }

    @Test
    void whoDoesNotReadIsLetGo() {
        var waiting = new java.util.ArrayDeque<Runnable>();
        var stream = new LiveStream(
                LiveStand.audience("p-1"), new Client().line(), waiting::add, _ -> {}, 4, Long.MAX_VALUE, 0);
        for (int i = 0; i < 4; i++) {
            assertThat(stream.tell(new byte[1], 0)).isTrue();
        }
        assertThat(stream.tell(new byte[1], 0)).isFalse();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void streamsTakeNoMoreThanHalfOfTheMemory() {
        assertThat(LiveHub.most(6000, 192L << 20)).isEqualTo(768);
        assertThat(LiveHub.most(6000, 4L << 30)).isEqualTo(6000);
    }

    @Test
    void everyPublishedEventHasAKind() {
        assertThat(EventTypes.PUBLISHED)
                .allSatisfy(type -> assertThat(LiveRecord.kind(type.eventClass()))
                        .as(type.name())
                        .isPresent());
    }
}
