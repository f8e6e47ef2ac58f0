package id.sahkan.decree.publicregister;

import id.sahkan.decree.registerlog.LogAddress;
import id.sahkan.decree.registerlog.LoggedEntries.Entry;
import id.sahkan.decree.registerlog.LoggedEntries.Logged;

/// What the register's pages say of its log, in one language.
record LogWords(PageText words) {

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
                : "<p class=\"quiet\">%s <a href=\"%s/checkpoint\">checkpoint</a> · <a href=\"%s/key\">%s</a></p>"
                        .formatted(
                                words.said("log-state", String.valueOf(logged.size())),
                                LogAddress.PREFIX,
                                LogAddress.PREFIX,
                                words.said("log-key"));
    }
}
