package id.sahkan.notification.newsroom;

import id.sahkan.http.Checks;
import id.sahkan.http.TypedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A release as it is typed.
record ReleaseInput(
        @Nullable String title,
        @Nullable String lead,
        @Nullable String body,
        @Nullable List<@Nullable String> topics,
        @Nullable Instant embargoUntil,
        @Nullable List<@Nullable Picture> pictures) {

    /// @param sha256 as its upload was answered
    record Picture(
            @Nullable String sha256,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit) {}

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LEAD = 600;
    private static final int LONGEST_BODY = 12_000;
    private static final int LONGEST_TOPIC = 40;
    private static final int LONGEST_ALT = 300;
    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_CREDIT = 120;
    private static final int MOST_TOPICS = 8;
    private static final Duration LONGEST_EMBARGO = Duration.ofDays(366);

    /// @param kept the pictures that the release may show
    /// @param shown those that stay where nothing is said of pictures
    ReleaseText checked(Checks checks, Instant now, List<PictureStore.Kept> kept, List<ReleasePicture> shown) {
        var text = new ReleaseText(
                checks.text("title", title, LONGEST_TITLE),
                checks.text("lead", lead, LONGEST_LEAD),
                body(checks),
                topics(checks),
                embargoUntil,
                pictures == null ? shown : pictures(checks, pictures, kept));
        checks.that(
                embargoUntil == null
                        || (embargoUntil.isAfter(Instant.EPOCH) && embargoUntil.isBefore(now.plus(LONGEST_EMBARGO))),
                "embargoUntil",
                "embargo-too-far");
        checks.throwIfAny();
        return text;
    }

    private static List<ReleasePicture> pictures(
            Checks checks, List<@Nullable Picture> typed, List<PictureStore.Kept> kept) {
        List<ReleasePicture> checked = new ArrayList<>();
        for (Picture picture : typed) {
            PictureStore.Kept found = kept.stream()
                    .filter(one -> picture != null && one.sha256().equals(picture.sha256()))
                    .findFirst()
                    .orElse(null);
            if (picture == null || found == null) {
                checks.reject("pictures", "invalid-value");
                return checked;
            }
            if (checked.stream().anyMatch(before -> before.sha256().equals(found.sha256()))) {
                checks.reject("pictures", "listed-twice");
                return checked;
            }
            String caption = checks.optionalText("caption", picture.caption(), LONGEST_CAPTION);
            String credit = checks.optionalText("credit", picture.credit(), LONGEST_CREDIT);
            checked.add(new ReleasePicture(
                    found.sha256(),
                    checks.text("alt", picture.alt(), LONGEST_ALT),
                    caption == null ? "" : caption,
                    credit == null ? "" : credit,
                    found.width(),
                    found.height()));
        }
        return checked;
    }

    private String body(Checks checks) {
        return body(checks, body);
    }

    static String body(Checks checks, @Nullable String typed) {
        String text = typed == null ? "" : TypedText.lines(typed);
        if (text.isEmpty()) {
            checks.reject("body", "required");
        } else if (text.length() > LONGEST_BODY) {
            checks.reject("body", "too-long");
        } else if (!text.lines().allMatch(TypedText::hasPlainCharacters) || !ReleaseBody.isDrawable(text)) {
            checks.reject("body", "text-invalid");
        }
        return text;
    }

    private List<String> topics(Checks checks) {
        List<String> checked = new ArrayList<>();
        if (topics == null) {
            return checked;
        }
        if (topics.size() > MOST_TOPICS) {
            checks.reject("topics", "too-many");
            return checked;
        }
        for (String topic : topics) {
            String one = checks.text("topics", topic, LONGEST_TOPIC).toLowerCase(Locale.ROOT);
            if (!checked.contains(one)) {
                checked.add(one);
            }
        }
        return checked;
    }
}
