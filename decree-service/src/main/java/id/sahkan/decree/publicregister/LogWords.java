package id.sahkan.decree.publicregister;

import id.sahkan.decree.registerlog.LogAddress;
import id.sahkan.decree.registerlog.LoggedEntries.Entry;
import id.sahkan.decree.registerlog.LoggedEntries.Logged;
import id.sahkan.decree.registerlog.LoggedEntries.Seen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the register's pages say of its log, in one language.
record LogWords(PageText words) {

    /// The log is of all offices, and so the hour is of none.
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Nothing where there is no log.
    String entry(Logged logged, String publicCode) {
        Entry entry = logged.of(publicCode);
        if (entry == null) {
            return logged.size() == 0 ? "" : words.said("log-waiting");
        }
        return "%s · <a href=\"%s\" download>%s</a>"
                .formatted(
                        words.said("log-entry", String.valueOf(entry.position())),
                        entry.proof(),
                        words.said("log-proof"));
    }

    String state(Logged logged) {
        return logged.size() == 0
                ? ""
                : "<p class=\"quiet\">%s <a href=\"%s/checkpoint\">checkpoint</a> · <a href=\"%s/key\">%s</a></p>%s"
                        .formatted(
                                words.said("log-state", String.valueOf(logged.size())),
                                LogAddress.PREFIX,
                                LogAddress.PREFIX,
                                words.said("log-key"),
                                witnesses(logged));
    }

    /// Who says no is told where everybody looks.
    private String witnesses(Logged logged) {
        StringBuilder lines = new StringBuilder();
        for (Seen witness : logged.witnesses()) {
            boolean no = witness.refusedAt() != null;
            lines.append(no ? "<p class=\"quiet\"><strong>" : "<p class=\"quiet\">")
                    .append(witness(witness))
                    .append(no ? "</strong></p>" : "</p>");
        }
        return lines.toString();
    }

    private String witness(Seen witness) {
        if ("ANOTHER_HISTORY".equals(witness.refusal())) {
            return words.said("log-refused", witness.name(), at(witness.refusedAt()), String.valueOf(witness.size()));
        }
        return witness.seenAt() == null
                ? words.said("log-unseen", witness.name())
                : words.said("log-seen", witness.name(), at(witness.seenAt()), String.valueOf(witness.size()));
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant);
    }
}
