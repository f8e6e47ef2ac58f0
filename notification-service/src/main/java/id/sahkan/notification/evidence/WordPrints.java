package id.sahkan.notification.evidence;

import org.jspecify.annotations.Nullable;

/// By what the words of an evidence are compared with those of others. All of them with what was filed for *other*
/// releases: there the same words twice are one text that is shown for two. Within one release partners are asked to
/// carry what the office wrote, so that there only a partner's own words say anything.
///
/// @param all of all words
/// @param own of those runs of words that are in no version of the release
record WordPrints(@Nullable WordPrint all, @Nullable WordPrint own) {

    /// @param release the words of all its versions
    static WordPrints of(@Nullable String words, String release) {
        return words == null
                ? new WordPrints(null, null)
                : new WordPrints(
                        WordPrint.of(words).orElse(null),
                        WordPrint.without(words, release).orElse(null));
    }
}
