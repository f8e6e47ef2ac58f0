package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;
import java.util.List;

/// The words of one notice in one language: a title and its paragraphs.
record LetterText(String title, List<String> paragraphs) {

    /// @param zone whose clock its moments are read on
    static LetterText of(Subject subject, Language language, IndonesianZone zone) {
        return switch (language) {
            case INDONESIAN -> indonesian(subject, zone);
            case ENGLISH -> english(subject, zone);
        };
    }

    private static LetterText indonesian(Subject subject, IndonesianZone zone) {
        String which =
                "Permohonan kemitraan media " + subject.outletName() + " dengan nomor " + subject.applicationNumber();
        String brief = "Permohonan " + subject.applicationNumber();
        return switch (subject.kind()) {
            case SUBMISSION_RECEIVED ->
                new LetterText(
                        brief + " telah kami terima",
                        List.of(
                                which + " telah kami terima pada "
                                        + Language.INDONESIAN.moment(subject.param("receivedAt"), zone) + ".",
                                "Tanda terima dapat Saudara unduh pada laman permohonan. Kami akan memberitahukan setiap"
                                        + " perkembangan selanjutnya."));
            case COMPLETION_REQUESTED ->
                new LetterText(
                        brief + " perlu dilengkapi",
                        List.of(
                                which + " perlu dilengkapi. Jumlah butir yang perlu diperbaiki: "
                                        + subject.param("itemCount") + ".",
                                "Mohon melengkapinya paling lambat "
                                        + Language.INDONESIAN.moment(subject.param("dueAt"), zone)
                                        + ". Rincian setiap butir beserta alasannya tercantum pada laman permohonan."));
            case COMPLETION_RECEIVED ->
                new LetterText(
                        "Kelengkapan " + subject.applicationNumber() + " telah kami terima",
                        List.of(
                                "Kelengkapan untuk permohonan kemitraan media " + subject.outletName()
                                        + " dengan nomor "
                                        + subject.applicationNumber() + " telah kami terima pada "
                                        + Language.INDONESIAN.moment(subject.param("receivedAt"), zone) + ".",
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
                                        + " dapat mengajukannya pada laman itu atau secara tertulis kepada kami. Sampai hari"
                                        + " apa tercantum di sana dan dalam surat penolakan."));
            case OBJECTION_FILED ->
                new LetterText(
                        "Keberatan atas " + subject.applicationNumber() + " telah kami terima",
                        List.of(
                                "Keberatan Saudara atas penolakan " + subject.outletName() + " dengan nomor "
                                        + subject.applicationNumber() + " telah kami terima.",
                                "Keberatan itu dijawab oleh verifikator lain, bukan yang menolak, paling lambat "
                                        + Language.INDONESIAN.moment(subject.param("decideBy"), zone)
                                        + ". Jawabannya kami beritahukan."));
            case OBJECTION_UPHELD ->
                new LetterText(
                        "Keberatan atas " + subject.applicationNumber() + " dikabulkan",
                        List.of(
                                "Keberatan Saudara dikabulkan: penolakan " + subject.outletName() + " dengan nomor "
                                        + subject.applicationNumber()
                                        + " tidak berlaku lagi, dan permohonan itu diperiksa kembali.",
                                "Pertimbangannya tercantum pada laman permohonan. Saudara tidak perlu mengirim ulang"
                                        + " berkas."));
            case OBJECTION_DISMISSED ->
                new LetterText(
                        "Keberatan atas " + subject.applicationNumber() + " ditolak",
                        List.of(
                                "Keberatan Saudara telah ditelaah. Penolakan " + subject.outletName() + " dengan nomor "
                                        + subject.applicationNumber()
                                        + " tetap berlaku. Pertimbangannya tercantum pada laman permohonan.",
                                "Apabila Saudara tidak menerima jawaban ini, Saudara dapat mengajukan banding kepada"
                                        + " atasan pejabat dalam 10 hari kerja sejak keputusan ini diterima (UU 30/2014"
                                        + " pasal 78)."));
            case DECREED ->
                new LetterText(
                        subject.outletName() + " ditetapkan sebagai mitra",
                        List.of(
                                which + " telah ditetapkan dalam Surat Keputusan Nomor " + subject.param("decreeNumber")
                                        + ", Lampiran nomor urut " + subject.param("annexNumber") + ".",
                                "Surat Keputusan dapat diperiksa oleh siapa pun dengan kode "
                                        + subject.param("publicCode") + "."));
            case NAMED_BY_AMENDMENT ->
                new LetterText(
                        subject.outletName() + " ditetapkan sebagai mitra",
                        List.of(
                                which + " telah ditetapkan dalam Surat Keputusan Nomor " + subject.param("decreeNumber")
                                        + ", yang mengubah Surat Keputusan Nomor " + subject.param("amends")
                                        + ", Lampiran nomor urut " + subject.param("annexNumber") + ".",
                                checked(subject)));
            case ENTRY_CORRECTED ->
                new LetterText(
                        "Data " + subject.outletName() + " dalam Surat Keputusan diperbaiki",
                        List.of(
                                which + " tercantum dalam Surat Keputusan Nomor " + subject.param("amends")
                                        + ". Datanya diperbaiki dengan Surat Keputusan Nomor "
                                        + subject.param("decreeNumber") + ", Lampiran nomor urut "
                                        + subject.param("annexNumber") + "; kemitraan Saudara tetap berlaku."
                                        + newTier(subject),
                                checked(subject)));
            case NAMING_REVOKED ->
                new LetterText(
                        "Penetapan " + subject.outletName() + " sebagai mitra dicabut",
                        List.of(
                                which + " tidak lagi menjadi mitra: penetapannya dalam Surat Keputusan Nomor "
                                        + subject.param("amends") + " dicabut dengan Surat Keputusan Nomor "
                                        + subject.param("decreeNumber") + ", Lampiran nomor urut "
                                        + subject.param("annexNumber") + ". Alasan: "
                                        + Reasons.indonesian(subject.param("reason")) + ".",
                                "Apabila Saudara berkeberatan, Saudara dapat mengajukan keberatan secara tertulis kepada"
                                        + " kami dalam 21 hari kerja sejak keputusan itu diumumkan.",
                                checked(subject)));
            case PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_CANCELLED -> PeriodLetters.indonesian(subject, zone);
            case RELEASE_PUBLISHED, RELEASE_CORRECTED, RELEASE_WITHDRAWN -> ReleaseWords.indonesian(subject, zone);
        };
    }

    private static LetterText english(Subject subject, IndonesianZone zone) {
        String which = "The media partnership application of " + subject.outletName() + ", number "
                + subject.applicationNumber() + ",";
        String brief = "Application " + subject.applicationNumber();
        return switch (subject.kind()) {
            case SUBMISSION_RECEIVED ->
                new LetterText(
                        brief + " was received",
                        List.of(
                                which + " was received on " + Language.ENGLISH.moment(subject.param("receivedAt"), zone)
                                        + ".",
                                "Your receipt is on the page of the application. We will tell you about every further"
                                        + " step."));
            case COMPLETION_REQUESTED ->
                new LetterText(
                        brief + " needs to be completed",
                        List.of(
                                which + " needs to be completed. Items to correct: " + subject.param("itemCount") + ".",
                                "Please complete it by " + Language.ENGLISH.moment(subject.param("dueAt"), zone)
                                        + ". Each item and its reason are on the page of the application."));
            case COMPLETION_RECEIVED ->
                new LetterText(
                        "The completion of " + subject.applicationNumber() + " was received",
                        List.of(
                                "The completion of the media partnership application of " + subject.outletName()
                                        + ", number " + subject.applicationNumber() + ", was received on "
                                        + Language.ENGLISH.moment(subject.param("receivedAt"), zone) + ".",
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
                                "Each reason is on the page of the application. If you object, you may do so on that page, or"
                                        + " to us in writing. Until which day is there and in the letter of refusal."));
            case OBJECTION_FILED ->
                new LetterText(
                        "Your objection on " + subject.applicationNumber() + " was received",
                        List.of(
                                "Your objection to the refusal of " + subject.outletName() + ", number "
                                        + subject.applicationNumber() + ", was received.",
                                "Another officer than the one who refused answers it by "
                                        + Language.ENGLISH.moment(subject.param("decideBy"), zone)
                                        + ". We will tell you the answer."));
            case OBJECTION_UPHELD ->
                new LetterText(
                        "Your objection on " + subject.applicationNumber() + " was upheld",
                        List.of(
                                "Your objection was upheld: the refusal of " + subject.outletName() + ", number "
                                        + subject.applicationNumber()
                                        + ", holds no longer, and the application is reviewed again.",
                                "The reasons are on the page of the application. You need not send any paper again."));
            case OBJECTION_DISMISSED ->
                new LetterText(
                        "Your objection on " + subject.applicationNumber() + " was dismissed",
                        List.of(
                                "Your objection was considered. The refusal of " + subject.outletName() + ", number "
                                        + subject.applicationNumber()
                                        + ", stands. The reasons are on the page of the application.",
                                "If you do not accept this answer, you may appeal to the superior of the officer within"
                                        + " 10 working days of receiving it (Law 30/2014 Article 78)."));
            case DECREED ->
                new LetterText(
                        subject.outletName() + " is named as a partner",
                        List.of(
                                which + " is named in Decree Number " + subject.param("decreeNumber") + ", annex row "
                                        + subject.param("annexNumber") + ".",
                                "Anyone can check the decree with the code " + subject.param("publicCode") + "."));
            case NAMED_BY_AMENDMENT ->
                new LetterText(
                        subject.outletName() + " is named as a partner",
                        List.of(
                                which + " is named in Decree Number " + subject.param("decreeNumber")
                                        + ", which amends Decree Number " + subject.param("amends") + ", annex row "
                                        + subject.param("annexNumber") + ".",
                                checkedInEnglish(subject)));
            case ENTRY_CORRECTED ->
                new LetterText(
                        "The entry of " + subject.outletName() + " in the decree was corrected",
                        List.of(
                                which + " is named in Decree Number " + subject.param("amends")
                                        + ". Its entry was corrected by Decree Number " + subject.param("decreeNumber")
                                        + ", annex row " + subject.param("annexNumber")
                                        + "; the partnership goes on." + newTierInEnglish(subject),
                                checkedInEnglish(subject)));
            case NAMING_REVOKED ->
                new LetterText(
                        subject.outletName() + " is no partner any more",
                        List.of(
                                which + " is no partner any more: what Decree Number " + subject.param("amends")
                                        + " said of it was revoked by Decree Number " + subject.param("decreeNumber")
                                        + ", annex row " + subject.param("annexNumber") + ". Reason: "
                                        + Reasons.english(subject.param("reason")) + ".",
                                "If you object, you may do so to us in writing within 21 working days of the"
                                        + " announcement of that decree.",
                                checkedInEnglish(subject)));
            case PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_CANCELLED -> PeriodLetters.english(subject, zone);
            case RELEASE_PUBLISHED, RELEASE_CORRECTED, RELEASE_WITHDRAWN -> ReleaseWords.english(subject, zone);
        };
    }

    /// What is no correction of spelling weighs like a decision, and may be objected to as one.
    private static String newTier(Subject subject) {
        return subject.param("tier").isEmpty()
                ? ""
                : " Klasifikasinya menjadi " + subject.param("tier")
                        + ". Apabila Saudara berkeberatan, Saudara dapat mengajukan keberatan secara tertulis kepada kami"
                        + " dalam 21 hari kerja sejak keputusan itu diumumkan.";
    }

    private static String newTierInEnglish(Subject subject) {
        return subject.param("tier").isEmpty()
                ? ""
                : " Its tier is now " + subject.param("tier")
                        + ". If you object, you may do so to us in writing within 21 working days of the announcement of"
                        + " that decree.";
    }

    private static String checked(Subject subject) {
        return "Surat Keputusan itu dapat diperiksa oleh siapa pun dengan kode " + subject.param("publicCode") + ".";
    }

    private static String checkedInEnglish(Subject subject) {
        return "Anyone can check that decree with the code " + subject.param("publicCode") + ".";
    }
}
