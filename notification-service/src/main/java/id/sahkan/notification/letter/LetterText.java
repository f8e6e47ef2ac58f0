package id.sahkan.notification.letter;

import java.util.List;

/// The words of one notice in one language: a title and its paragraphs.
record LetterText(String title, List<String> paragraphs) {

    static LetterText of(Subject subject, Language language) {
        return switch (language) {
            case INDONESIAN -> indonesian(subject);
            case ENGLISH -> english(subject);
        };
    }

    private static LetterText indonesian(Subject subject) {
        String which =
                "Permohonan kemitraan media " + subject.outletName() + " dengan nomor " + subject.applicationNumber();
        String brief = "Permohonan " + subject.applicationNumber();
        return switch (subject.kind()) {
            case SUBMISSION_RECEIVED ->
                new LetterText(
                        brief + " telah kami terima",
                        List.of(
                                which + " telah kami terima pada "
                                        + Language.INDONESIAN.moment(subject.param("receivedAt")) + ".",
                                "Tanda terima dapat Saudara unduh pada laman permohonan. Kami akan memberitahukan setiap"
                                        + " perkembangan selanjutnya."));
            case COMPLETION_REQUESTED ->
                new LetterText(
                        brief + " perlu dilengkapi",
                        List.of(
                                which + " perlu dilengkapi. Jumlah butir yang perlu diperbaiki: "
                                        + subject.param("itemCount") + ".",
                                "Mohon melengkapinya paling lambat "
                                        + Language.INDONESIAN.moment(subject.param("dueAt"))
                                        + ". Rincian setiap butir beserta alasannya tercantum pada laman permohonan."));
            case COMPLETION_RECEIVED ->
                new LetterText(
                        "Kelengkapan " + subject.applicationNumber() + " telah kami terima",
                        List.of(
                                "Kelengkapan untuk permohonan kemitraan media " + subject.outletName()
                                        + " dengan nomor "
                                        + subject.applicationNumber() + " telah kami terima pada "
                                        + Language.INDONESIAN.moment(subject.param("receivedAt")) + ".",
                                "Permohonan Saudara akan diperiksa kembali oleh verifikator."));
            case RECOMMENDED ->
                new LetterText(
                        brief + " direkomendasikan",
                        List.of(
                                which + " telah selesai diverifikasi dan direkomendasikan untuk ditetapkan.",
                                "Rekomendasi ini belum merupakan penetapan. Kami akan memberitahukan setelah Surat"
                                        + " Keputusan diterbitkan."));
            case REFUSED ->
                new LetterText(
                        brief + " tidak dapat kami terima",
                        List.of(
                                which + " telah selesai diverifikasi dan tidak dapat kami terima. Jumlah alasan: "
                                        + subject.param("itemCount") + ".",
                                "Setiap alasan tercantum pada laman permohonan. Apabila Saudara berkeberatan, Saudara"
                                        + " dapat mengajukan keberatan secara tertulis kepada kami."));
            case DECREED ->
                new LetterText(
                        subject.outletName() + " ditetapkan sebagai mitra",
                        List.of(
                                which + " telah ditetapkan dalam Surat Keputusan Nomor " + subject.param("decreeNumber")
                                        + ", Lampiran nomor urut " + subject.param("annexNumber") + ".",
                                "Surat Keputusan dapat diperiksa oleh siapa pun dengan kode "
                                        + subject.param("publicCode") + "."));
        };
    }

    private static LetterText english(Subject subject) {
        String which = "The media partnership application of " + subject.outletName() + ", number "
                + subject.applicationNumber() + ",";
        String brief = "Application " + subject.applicationNumber();
        return switch (subject.kind()) {
            case SUBMISSION_RECEIVED ->
                new LetterText(
                        brief + " was received",
                        List.of(
                                which + " was received on " + Language.ENGLISH.moment(subject.param("receivedAt"))
                                        + ".",
                                "Your receipt is on the page of the application. We will tell you about every further"
                                        + " step."));
            case COMPLETION_REQUESTED ->
                new LetterText(
                        brief + " needs to be completed",
                        List.of(
                                which + " needs to be completed. Items to correct: " + subject.param("itemCount") + ".",
                                "Please complete it by " + Language.ENGLISH.moment(subject.param("dueAt"))
                                        + ". Each item and its reason are on the page of the application."));
            case COMPLETION_RECEIVED ->
                new LetterText(
                        "The completion of " + subject.applicationNumber() + " was received",
                        List.of(
                                "The completion of the media partnership application of " + subject.outletName()
                                        + ", number " + subject.applicationNumber() + ", was received on "
                                        + Language.ENGLISH.moment(subject.param("receivedAt")) + ".",
                                "A reviewer will look at your application again."));
            case RECOMMENDED ->
                new LetterText(
                        brief + " is recommended",
                        List.of(
                                which + " has been verified and is recommended for the decree.",
                                "A recommendation is not yet the decision. We will tell you when the decree has been"
                                        + " issued."));
            case REFUSED ->
                new LetterText(
                        brief + " could not be accepted",
                        List.of(
                                which + " has been verified and could not be accepted. Number of reasons: "
                                        + subject.param("itemCount") + ".",
                                "Each reason is on the page of the application. If you object, you may do so to us in"
                                        + " writing."));
            case DECREED ->
                new LetterText(
                        subject.outletName() + " is named as a partner",
                        List.of(
                                which + " is named in Decree Number " + subject.param("decreeNumber") + ", annex row "
                                        + subject.param("annexNumber") + ".",
                                "Anyone can check the decree with the code " + subject.param("publicCode") + "."));
        };
    }
}
