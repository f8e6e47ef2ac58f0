package id.sahkan.notification.newsroom;

import id.sahkan.contracts.IndonesianZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The words of the newsroom's public pages and feeds, in one language.
enum NewsWords {
    INDONESIAN(
            "id",
            "Siaran",
            "Siaran yang diterbitkan redaksi kantor ini untuk umum. Mitra membacanya lebih awal setelah masuk.",
            "Belum ada siaran untuk umum.",
            "Terbit",
            "Telah diralat.",
            "Semua siaran",
            "Halaman utama",
            "Lebih lama",
            "English",
            "Foto"),
    ENGLISH(
            "en",
            "Releases",
            "What the editors of this office publish for everybody. Partners read it earlier, once they have signed in.",
            "There is no release for everybody yet.",
            "Published",
            "It was corrected.",
            "All releases",
            "Home",
            "Older",
            "Bahasa Indonesia",
            "Photo");

    private final String code;
    final String title;
    final String lead;
    final String empty;
    final String published;
    final String corrected;
    final String all;
    final String home;
    final String older;
    final String other;
    final String photo;

    NewsWords(
            String code,
            String title,
            String lead,
            String empty,
            String published,
            String corrected,
            String all,
            String home,
            String older,
            String other,
            String photo) {
        this.code = code;
        this.title = title;
        this.lead = lead;
        this.empty = empty;
        this.published = published;
        this.corrected = corrected;
        this.all = all;
        this.home = home;
        this.older = older;
        this.other = other;
        this.photo = photo;
    }

    static NewsWords in(String language) {
        return language.equals("en") ? ENGLISH : INDONESIAN;
    }

    String code() {
        return code;
    }

    NewsWords otherOne() {
        return this == ENGLISH ? INDONESIAN : ENGLISH;
    }

    String moment(Instant at, IndonesianZone zone) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", Locale.of(code)).format(at.atZone(zone.zone())) + " "
                + zone.abbreviation();
    }
}
