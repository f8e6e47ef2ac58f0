package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;
import java.util.ArrayList;
import java.util.List;

/// What a partner is told of a release: that it is there, and where. Its words stay where they can be corrected.
final class ReleaseWords {

    private ReleaseWords() {}

    static LetterText indonesian(Subject subject, IndonesianZone zone) {
        String title = subject.param("releaseTitle");
        return switch (subject.kind()) {
            case RELEASE_PUBLISHED ->
                new LetterText(
                        "Siaran: " + title,
                        with(
                                "Kami menerbitkan siaran berjudul \"" + title + "\" untuk " + subject.outletName()
                                        + " dan semua mitra yang Surat Keputusannya berlaku.",
                                subject.params().containsKey("embargoUntil")
                                        ? "Siaran ini diembargo: mohon tidak ditayangkan sebelum "
                                                + Language.INDONESIAN.moment(subject.param("embargoUntil"), zone) + "."
                                        : "",
                                "Naskah lengkapnya, dan tempat menyampaikan bukti tayang, ada pada laman siaran."));
            case RELEASE_CORRECTED ->
                new LetterText(
                        "Ralat siaran: " + title,
                        with(
                                "Siaran berjudul \"" + title + "\" telah kami ralat.",
                                "Mohon menyesuaikan apa yang sudah ditayangkan " + subject.outletName()
                                        + ". Naskah yang berlaku ada pada laman siaran."));
            case RELEASE_WITHDRAWN ->
                new LetterText(
                        "Siaran ditarik: " + title,
                        with(
                                "Siaran berjudul \"" + title + "\" kami tarik. Alasan: "
                                        + subject.param("withdrawnFor"),
                                "Mohon tidak menayangkannya lagi."));
            default -> throw new IllegalArgumentException(subject.kind() + " is not about a release");
        };
    }

    static LetterText english(Subject subject, IndonesianZone zone) {
        String title = subject.param("releaseTitle");
        return switch (subject.kind()) {
            case RELEASE_PUBLISHED ->
                new LetterText(
                        "Release: " + title,
                        with(
                                "We published the release \"" + title + "\" for " + subject.outletName()
                                        + " and every partner whose decree is in force.",
                                subject.params().containsKey("embargoUntil")
                                        ? "It is under embargo: please do not show it before "
                                                + Language.ENGLISH.moment(subject.param("embargoUntil"), zone) + "."
                                        : "",
                                "Its whole text, and where to file your evidence of publication, is on the page of the"
                                        + " release."));
            case RELEASE_CORRECTED ->
                new LetterText(
                        "Corrected release: " + title,
                        with(
                                "We corrected the release \"" + title + "\".",
                                "Please change what " + subject.outletName()
                                        + " has shown already. The text that counts is on the page of the release."));
            case RELEASE_WITHDRAWN ->
                new LetterText(
                        "Release withdrawn: " + title,
                        with(
                                "We withdrew the release \"" + title + "\". Reason: " + subject.param("withdrawnFor"),
                                "Please do not show it any more."));
            default -> throw new IllegalArgumentException(subject.kind() + " is not about a release");
        };
    }

    private static List<String> with(String... paragraphs) {
        List<String> said = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!paragraph.isEmpty()) {
                said.add(paragraph);
            }
        }
        return List.copyOf(said);
    }
}
