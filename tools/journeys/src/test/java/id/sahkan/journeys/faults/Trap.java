package id.sahkan.journeys.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Waits on one or more [Link]s for a certain request and strikes once, at a point that no clock would hit.
///
/// @param ear a new listener for each connection
/// @param strike what happens, with the link on which the request was seen
public record Trap(Supplier<Predicate<byte[]>> ear, Moment moment, Consumer<Link> strike) {

    public enum Moment {
        /// The request never leaves.
        BEFORE_THE_REQUEST,
        /// The request was done, and whoever asked never learns it.
        BEFORE_THE_ANSWER
    }

    static final int PRODUCE = 0;
    static final int OFFSET_COMMIT = 8;

    /// Hears a request of Kafka's protocol by its key.
    static Supplier<Predicate<byte[]>> kafka(int apiKey) {
        return () -> request -> ByteBuffer.wrap(request).getShort(4) == apiKey;
    }

    /// Hears the last of these texts, once the others have gone over the same connection in their order.
    static Supplier<Predicate<byte[]>> sql(String... texts) {
        return () -> new Predicate<>() {
            private int heard;

            @Override
            public boolean test(byte[] request) {
                String words = new String(request, StandardCharsets.ISO_8859_1);
                while (heard < texts.length && words.contains(List.of(texts).get(heard))) {
                    heard++;
                }
                return heard == texts.length;
            }
        };
    }

    /// Hears the one request with all of these texts, or the commit that comes next over the same connection.
    static Supplier<Predicate<byte[]>> row(boolean atCommit, String... texts) {
        return () -> new Predicate<>() {
            private boolean heard;

            @Override
            public boolean test(byte[] request) {
                String words = new String(request, StandardCharsets.ISO_8859_1);
                heard = heard || Stream.of(texts).allMatch(words::contains);
                return heard && (!atCommit || words.contains("COMMIT"));
            }
        };
    }
}
