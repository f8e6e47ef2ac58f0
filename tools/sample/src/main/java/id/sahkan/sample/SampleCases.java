package id.sahkan.sample;

import static id.sahkan.sample.ExpectedOutcome.mended;
import static id.sahkan.sample.ExpectedOutcome.refused;
import static id.sahkan.sample.OutletType.ONLINE;
import static id.sahkan.sample.OutletType.PRINT;
import static id.sahkan.sample.OutletType.RADIO;
import static id.sahkan.sample.OutletType.TV;
import static id.sahkan.sample.SampleNames.company;
import static id.sahkan.sample.SampleNames.substitute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The thirty applications to one period. The mix follows published shares: 23 online, 5 print, 1 TV, 1 radio.
/// Every date is counted from the given day, so the same faults are faults on any day.
final class SampleCases {

    static final ZoneId ZONE = DemoOffice.ZONE;

    private static final String FACTUAL = "FACTUAL";
    private static final String ADMINISTRATIVE = "ADMINISTRATIVE";
    private static final String IN_PROCESS = "IN_PROCESS";

    private final LocalDate today;

    private SampleCases(LocalDate today) {
        this.today = today;
    }

    static List<SampleCase> at(Instant now) {
        return new SampleCases(now.atZone(ZONE).toLocalDate()).all();
    }

    /// @param numbers of those wanted, which the ones come with that must have been received before them; none are all
    /// @throws IllegalArgumentException if there is no such case
    static List<SampleCase> at(Instant now, Set<Integer> numbers) {
        var all = at(now);
        if (numbers.isEmpty()) {
            return all;
        }
        var wanted = new TreeSet<Integer>();
        for (int number : numbers) {
            if (number < 1 || number > all.size()) {
                throw new IllegalArgumentException(
                        "There is no case " + number + ": they are 1 to " + all.size() + ".");
            }
            for (int next = number; next > 0; next = all.get(next - 1).after()) {
                wanted.add(next);
            }
        }
        return all.stream().filter(each -> wanted.contains(each.number())).toList();
    }

    private List<SampleCase> all() {
        return List.of(
                online(1, "Lancang Kuning Pos", "PT Lancang Kuning Siber", FACTUAL),
                online(2, "Suara Jum'at Riau", "PT Media Jum'at Berkah", FACTUAL),
                online(3, "Kabar Payung Sekaki", "PT Sekaki Media Utama", FACTUAL),
                online(4, "Rumbai Terkini", "Yayasan Pers Rumbai Bersama", ADMINISTRATIVE),
                online(5, "Senapelan Harian Siber", "PT Senapelan Warta Digital", ADMINISTRATIVE),
                online(
                        6,
                        "Pembaharuan Suara Masyarakat Melayu Pesisir Sungai Siak dan Sekitarnya untuk Kemajuan Negeri"
                                + " Lancang Kuning Sepanjang Masa",
                        "PT Pembaharuan Suara Masyarakat",
                        ADMINISTRATIVE),
                online(7, "Tenayan Raya Kini", "PT Tenayan Informasi Raya", ADMINISTRATIVE),
                online(8, "Bukit Raya Siber", "PT Bukit Raya Media Baru", IN_PROCESS),
                online(9, "Marpoyan Daring", "Koperasi Pewarta Marpoyan", IN_PROCESS),
                oldTaxPaper(),
                notAPressCompany(),
                decreeOfMinistryMissing(),
                certificateTooOld(),
                online(14, "Sail Warta", "PT Sail Warta Mandala", ADMINISTRATIVE)
                        .never("DUPLICATE_REPORTER"),
                reporterOfAnother(),
                firstTitleOfThree(),
                secondTitle(17, "Tuah Karya Pos", refused("SAME_COMPANY")),
                secondTitle(18, "KPK News Tuah", refused("SAME_COMPANY", "TITLE_LIKE_STATE_BODY")),
                chiefOnlyMuda(),
                online(20, "Kabar Perempuan Melayu", "PT Perempuan Melayu Bersuara", ADMINISTRATIVE, true)
                        .never("UKW_BIRTH_DATE_DIFFERS"),
                certificateOfSomeoneElse(),
                blurredIdCard(),
                domainTooYoung(),
                of(24, PRINT, "Harian Sungai Duku", "PT Sungai Duku Pers", ADMINISTRATIVE, false),
                noPrintersLetter(),
                gapInIssues(),
                accountOfTheDirector(),
                tooLate(),
                streamingOnly(),
                signedByAttorney());
    }

    /// Those who apply to the second office alone: three partners, and one whom it refuses.
    static List<SampleCase> besideAt(Instant now) {
        return new SampleCases(now.atZone(SecondOffice.ZONE).toLocalDate()).beside();
    }

    private List<SampleCase> beside() {
        var muda = online(34, "Sagu Dermaga Siber", "PT Sagu Dermaga Siber", ADMINISTRATIVE);
        var certificate = Certificates.of(muda.newsroom().chief(), "MUDA", today.minusYears(2));
        return List.of(
                online(31, "Teluk Sagu Kini", "PT Teluk Sagu Kini Media", FACTUAL),
                online(32, "Suara Pulau Sagu", "PT Pulau Sagu Bersuara", ADMINISTRATIVE),
                of(33, PRINT, "Harian Dermaga Timur", "PT Dermaga Timur Pers", ADMINISTRATIVE, false),
                muda.fault(
                        "chief editor only Muda",
                        muda.papers().and(Papers.of(Paper.document("UKW_CHIEF", certificate))),
                        refused("CHIEF_LEVEL_TOO_LOW")));
    }

    private SampleCase oldTaxPaper() {
        var base = online(10, "Siak Hulu Warta", "PT Siak Hulu Warta Nusa", ADMINISTRATIVE);
        return base.fault(
                        "tax return of two years ago",
                        base.papers().with("ANNUAL_TAX", "year", latestTaxYear() - 1),
                        mended(2, "ANNUAL_TAX_OLD"))
                .mendedBy(base.papers().only("ANNUAL_TAX"));
    }

    private SampleCase notAPressCompany() {
        var base = online(11, "Riau Kabar Mandiri", "PT Riau Kabar Mandiri", IN_PROCESS);
        var faulty = base.papers().with("NPWP", "name", "CV Riau Kabar Mandiri");
        return base.fault(
                        "tax number belongs to a CV",
                        faulty,
                        ExpectedOutcome.refusedAfterReturn("NAME_MISMATCH", "LEGAL_FORM_NOT_PRESS"))
                .mendedBy(faulty.only("NPWP"));
    }

    private SampleCase decreeOfMinistryMissing() {
        var base = online(12, "Limapuluh Kini", "PT Limapuluh Kini Media", ADMINISTRATIVE);
        return base.fault("AHU decree missing", base.papers().without("AHU_DECREE"), mended(2, "DOCUMENT_MISSING"))
                .mendedBy(base.papers().only("AHU_DECREE"));
    }

    private SampleCase certificateTooOld() {
        var base = online(13, "Sukajadi Warta Siber", "PT Sukajadi Warta Siber", ADMINISTRATIVE);
        var certificate = Certificates.of(base.newsroom().chief(), "UTAMA", today.minusYears(6));
        return base.fault(
                "chief's certificate six years old",
                base.papers().and(Papers.of(Paper.document("UKW_CHIEF", certificate))),
                ExpectedOutcome.refusedByPolicy("UKW_EXPIRED"));
    }

    private SampleCase reporterOfAnother() {
        var own = online(15, "Pesisir Kota Siber", "PT Pesisir Kota Siber", IN_PROCESS);
        var shared = own.newsroom().reportedBy(SampleNames.reporter(14));
        var replaced = own.newsroom().reportedBy(substitute(15));
        return own.fault(
                        "same reporter as 14", Papers.clean(shared, today, IN_PROCESS), mended(3, "DUPLICATE_REPORTER"))
                .mendedBy(Papers.ofReporter(replaced, today))
                .after(14);
    }

    private SampleCase firstTitleOfThree() {
        return online(16, "Tuah Madani Siber", "PT Tuah Tiga Saudara", ADMINISTRATIVE)
                .never("SAME_COMPANY", "SAME_LOCATION", "SAME_ANALYTICS");
    }

    private SampleCase secondTitle(int number, String name, ExpectedOutcome wanted) {
        var newsroom =
                newsroom(number, ONLINE, name, company(16, "PT Tuah Tiga Saudara"), SampleNames.director(16), false);
        var papers = Papers.clean(newsroom, today, ADMINISTRATIVE);
        return SampleCase.clean(number, newsroom, papers, 2)
                .fault("second title of the company of 16", papers, wanted)
                .after(16);
    }

    private SampleCase chiefOnlyMuda() {
        var base = online(19, "Kulim Warta", "PT Kulim Warta Sejahtera", ADMINISTRATIVE);
        var certificate = Certificates.of(base.newsroom().chief(), "MUDA", today.minusYears(2));
        return base.fault(
                "chief editor only Muda",
                base.papers().and(Papers.of(Paper.document("UKW_CHIEF", certificate))),
                refused("CHIEF_LEVEL_TOO_LOW"));
    }

    private SampleCase certificateOfSomeoneElse() {
        var base = online(21, "Bina Widya Warta", "PT Bina Widya Warta", ADMINISTRATIVE);
        var chief = base.newsroom().chief();
        var certificate = Certificates.of(
                chief, "UTAMA", today.minusYears(2), chief.born().minusYears(6).plusDays(3));
        return base.fault(
                "certificate's birth date is another's",
                base.papers().and(Papers.of(Paper.document("UKW_CHIEF", certificate))),
                refused("UKW_BIRTH_DATE_DIFFERS"));
    }

    private SampleCase blurredIdCard() {
        var base = online(22, "Air Hitam Siber", "PT Air Hitam Siber Media", ADMINISTRATIVE);
        return base.fault(
                        "phone photo of 11 MB, then a blurred scan",
                        base.papers().look("ID_CARDS", Paper.Look.BLURRED_SCAN),
                        mended(2, "IMAGE_BLURRED"))
                .mendedBy(base.papers().only("ID_CARDS"));
    }

    private SampleCase domainTooYoung() {
        var base = online(23, "Labuh Baru Daring", "PT Labuh Baru Daring", IN_PROCESS);
        return base.fault(
                "domain four months old, claims two years",
                base.papers()
                        .with("TRAFFIC", "registeredOn", today.minusMonths(4))
                        .with("TRAFFIC", "publishingSince", today.minusYears(2)),
                refused("MEDIA_TOO_YOUNG"));
    }

    private SampleCase noPrintersLetter() {
        var base = of(25, PRINT, "Mingguan Simpang Baru", "PT Simpang Baru Pers", IN_PROCESS, false);
        return base.fault(
                        "no letter of the printer",
                        base.papers().with("CIRCULATION", "printerLetter", false),
                        mended(3, "PRINTER_LETTER_MISSING"))
                .mendedBy(base.papers().only("CIRCULATION"));
    }

    private SampleCase gapInIssues() {
        var base = of(26, PRINT, "Tabloid Kampung Dalam", "PT Kampung Dalam Pers", IN_PROCESS, false);
        return base.fault(
                "two months without an issue",
                base.papers()
                        .with("CIRCULATION", "issueMonth1", today.minusDays(1).minusMonths(4))
                        .with("CIRCULATION", "issueMonth2", today.minusDays(1).minusMonths(3)),
                refused("ISSUE_GAP"));
    }

    private SampleCase accountOfTheDirector() {
        var base = of(27, PRINT, "Harian Wonorejo Baru", "PT Wonorejo Baru Pers", ADMINISTRATIVE, false);
        return base.fault(
                        "bank account of the director",
                        base.papers()
                                .with(
                                        "BANK",
                                        "holder",
                                        base.newsroom().director().name()),
                        mended(2, "BANK_HOLDER_DIFFERS"))
                .mendedBy(base.papers().only("BANK"));
    }

    private SampleCase tooLate() {
        var base = of(28, PRINT, "Koran Bandar Serai", "PT Bandar Serai Cetak", ADMINISTRATIVE, false);
        return base.fault("sent after the window closed", base.papers(), ExpectedOutcome.late());
    }

    private SampleCase streamingOnly() {
        var base = of(29, TV, "Anjungan TV Contoh", "PT Anjungan Visual Contoh", IN_PROCESS, false);
        return base.fault(
                "licence ended last month, streaming only",
                base.papers()
                        .with("BROADCAST_LICENCE", "validUntil", today.minusMonths(1))
                        .with("BROADCAST_LICENCE", "terrestrial", false),
                refused("LICENCE_EXPIRED", "STREAMING_ONLY"));
    }

    private SampleCase signedByAttorney() {
        var base = of(30, RADIO, "Radio Gema Anjungan", "PT Gema Anjungan Swara", ADMINISTRATIVE, false);
        var attorney = substitute(30).name();
        var letter = base.papers()
                .get("APPLICATION_LETTER")
                .with("signedBy", attorney)
                .with("signerIsDirector", false);
        var power = Paper.document("POWER_OF_ATTORNEY", Map.of("holder", attorney));
        return SampleCase.clean(30, base.newsroom(), base.papers().and(Papers.of(letter, power)), 2)
                .never("SIGNER_NOT_DIRECTOR");
    }

    private SampleCase online(int number, String name, String company, String status) {
        return online(number, name, company, status, false);
    }

    private SampleCase online(int number, String name, String company, String status, boolean chiefIsWoman) {
        return of(number, ONLINE, name, company, status, chiefIsWoman);
    }

    private SampleCase of(
            int number, OutletType type, String name, String company, String status, boolean chiefIsWoman) {
        var newsroom =
                newsroom(number, type, name, company(number, company), SampleNames.director(number), chiefIsWoman);
        var tier = status.equals(FACTUAL) ? 1 : status.equals(ADMINISTRATIVE) ? 2 : 3;
        return SampleCase.clean(number, newsroom, Papers.clean(newsroom, today, status), tier);
    }

    private static Newsroom newsroom(
            int number, OutletType type, String name, Company company, Person director, boolean chiefIsWoman) {
        return new Newsroom(
                type,
                name,
                domain(name),
                company,
                director,
                SampleNames.chief(number, chiefIsWoman),
                SampleNames.reporter(number));
    }

    /// Companies file by the end of April; until then the return of the year before the last is still the latest.
    private int latestTaxYear() {
        return today.getYear() - (today.getMonthValue() > 4 ? 1 : 2);
    }

    private static String domain(String name) {
        var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.substring(0, Math.min(24, letters.length())) + ".example";
    }
}
