package id.sahkan.launcher;

import id.sahkan.launcher.Operation.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// `./sahkan parked …` and `./sahkan republish`: 0 when it was done or would be, 1 when a stream would still not go on.
public final class OperationCommand {

    private static final int PAGE = 200;

    private final OperatorDoor door;
    private final Consumer<String> out;

    public OperationCommand(OperatorDoor door, Consumer<String> out) {
        this.door = door;
        this.out = out;
    }

    public static int run(Installation installation, Operation asked) {
        DemoAccount operator = DemoAccount.withRole("operator");
        OperatorDoor door = OperatorDoor.open(
                installation.addresses().publicUrl(), operator.username(), operator.password(installation.secrets()));
        return new OperationCommand(door, Launcher::print).run(asked);
    }

    public int run(Operation asked) {
        return switch (asked) {
            case Operation.ListParked(Optional<String> service) ->
                list(service.map(List::of).orElse(Databases.SERVICES));
            case Operation.Show(String service, long id) -> show(record(service, id));
            case Operation.Release release -> release(release);
            case Operation.Discard discard -> discard(discard);
            case Operation.Republish republish -> republish(republish);
        };
    }

    private int list(List<String> services) {
        for (String service : services) {
            List<JsonNode> streams = streams(service);
            out.accept(String.format(Locale.ROOT, "%-13s %d held back", service, streams.size()));
            streams.forEach(stream -> out.accept(line(stream)));
        }
        return 0;
    }

    private List<JsonNode> streams(String service) {
        List<JsonNode> streams = new ArrayList<>();
        Optional<String> after = Optional.of("0");
        while (after.isPresent()) {
            JsonNode page = door.get(service, "/parked?limit=" + PAGE + "&after=" + after.get());
            streams.addAll(page.path("items").values());
            after = text(page.path("next"));
        }
        return streams;
    }

    private static String line(JsonNode stream) {
        long records = stream.path("records").asLong();
        String where = text(stream.path("aggregateId"))
                .map(aggregate -> stream.path("source").asString() + " " + aggregate + ", waits for version "
                        + stream.path("expectedVersion").asString())
                .orElse("of no stream");
        return String.format(
                Locale.ROOT,
                "  %6s  %s: %d %s, %s since %s: %s",
                stream.path("id").asString(),
                where,
                records,
                records == 1 ? "record" : "records",
                stream.path("kind").asString(),
                stream.path("since").asString(),
                stream.path("reason").asString());
    }

    /// Empty when it is absent or null.
    private static Optional<String> text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
    }

    private JsonNode record(String service, long id) {
        return door.get(service, "/parked/" + id);
    }

    private int show(JsonNode record) {
        for (var field : record.properties()) {
            if (!field.getValue().isContainer() && !field.getValue().isNull()) {
                out.accept(String.format(
                        Locale.ROOT,
                        "%-16s %s",
                        field.getKey(),
                        field.getValue().asString()));
            }
        }
        record.path("headers")
                .properties()
                .forEach(header -> out.accept(String.format(
                        Locale.ROOT,
                        "  %-14s %s",
                        header.getKey(),
                        header.getValue().asString())));
        JsonNode payload = record.path("payload");
        out.accept("payload          " + payload.path("bytes").asString() + " bytes, SHA-256 "
                + payload.path("sha256").asString());
        JsonNode structure = payload.path("structure");
        out.accept(structure.isMissingNode() || structure.isNull() ? "  not JSON" : structure.toPrettyString());
        return 0;
    }

    private int release(Operation.Release asked) {
        JsonNode record = record(asked.service(), asked.id());
        if (text(record.path("aggregateId")).isEmpty()) {
            throw new Trouble(
                    "Record " + asked.id() + " belongs to no stream that could go on.",
                    "./sahkan parked discard takes it out.");
        }
        JsonNode released = door.post(
                asked.service(),
                "/parked/release",
                body(
                        asked.order(),
                        Map.of(
                                "source", record.path("source").asString(),
                                "aggregateId", record.path("aggregateId").asString())));
        String versions = released.path("applied").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        out.accept((versions.isEmpty()
                        ? done(asked.order(), "Nothing was applied", "Nothing would be applied")
                        : done(asked.order(), "Applied: version ", "Would be applied: version ") + versions)
                + "; duplicates: " + released.path("duplicates").asString() + "; still parked: "
                + released.path("remaining").asString() + ".");
        boolean nothing = versions.isEmpty() && released.path("remaining").asLong() > 0;
        JsonNode stop = released.path("stoppedBy");
        if (stop.isObject()) {
            out.accept("It stops at version " + stop.path("version").asString() + ": "
                    + stop.path("reason").asString());
        }
        if (!nothing) {
            sayHowToDo(asked.order());
        }
        return released.path("remaining").asLong() == 0 ? 0 : 1;
    }

    private int discard(Operation.Discard asked) {
        JsonNode discarded =
                door.post(asked.service(), "/parked/discard", body(asked.order(), Map.of("id", asked.id())));
        out.accept(done(asked.order(), "Taken out: record ", "Would be taken out: record ")
                + discarded.path("id").asString()
                + text(discarded.path("version"))
                        .map(version -> ", version " + version)
                        .orElse("")
                + ", SHA-256 " + discarded.path("sha256").asString() + ".");
        sayHowToDo(asked.order());
        return 0;
    }

    private int republish(Operation.Republish asked) {
        Map<String, Object> words = new HashMap<>(Map.of("since", asked.since().toString()));
        asked.aggregateId().map(UUID::toString).ifPresent(aggregate -> words.put("aggregateId", aggregate));
        JsonNode republished = door.post(asked.service(), "/republish", body(asked.order(), words));
        out.accept(done(asked.order(), "Sent again: ", "Would be sent again: ")
                + republished.path("events").asString() + " events of " + asked.service() + ".");
        sayHowToDo(asked.order());
        return 0;
    }

    private static Map<String, Object> body(Order order, Map<String, ?> words) {
        Map<String, Object> body = new HashMap<>(words);
        body.put("reason", order.reason());
        body.put("dryRun", !order.forReal());
        return body;
    }

    private static String done(Order order, String forReal, String tried) {
        return order.forReal() ? forReal : tried;
    }

    private void sayHowToDo(Order order) {
        if (!order.forReal()) {
            out.accept("Nothing was changed. The same with --yes does it.");
        }
    }
}
