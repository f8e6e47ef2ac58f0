package id.sahkan.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Which partitions there are, in the order of a [LivePosition]. Topics that were made anew have other ids,
/// and positions of the ones before mean nothing in them.
final class LiveLayout {

    /// @param id the broker's own id of the topic, which a topic of the same name made later does not have
    record Topic(String id, int partitions) {}

    record Partition(String topic, int number) {}

    private final List<Partition> partitions = new ArrayList<>();
    private final Map<Partition, Integer> places = new HashMap<>();
    private final int fingerprint;

    LiveLayout(Map<String, Topic> topics) {
        var sum = new CRC32();
        new TreeMap<>(topics).forEach((name, topic) -> {
            sum.update((name + ' ' + topic.id() + ' ' + topic.partitions() + '\n').getBytes(UTF_8));
            for (int number = 0; number < topic.partitions(); number++) {
                var partition = new Partition(name, number);
                places.put(partition, partitions.size());
                partitions.add(partition);
            }
        });
        fingerprint = (int) sum.getValue();
    }

    List<Partition> partitions() {
        return List.copyOf(partitions);
    }

    int size() {
        return partitions.size();
    }

    int place(String topic, int number) {
        return Objects.requireNonNull(places.get(new Partition(topic, number)), "a partition that is not known");
    }

    int fingerprint() {
        return fingerprint;
    }
}
