package id.sahkan.decree.document;

import id.sahkan.decree.document.DecreeForm.Clause;
import id.sahkan.decree.document.DecreeForm.Kind;
import id.sahkan.decree.document.DecreeForm.LegalBasis;
import id.sahkan.decree.document.DecreeForm.Numbering;
import id.sahkan.decree.document.DecreeForm.Paper;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.office.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What belongs to the installation, and of which form its very first decree is, where the installation says so:
/// the form is kept in the database from the first start on, and what stands here is read no more.
///
/// @param letterhead with `clauses` and somebody who signs: without them the first office begins as any other
/// @param signInBeforeSigning so long ago, at most, whoever signs has shown who they are
/// @param footer belongs to the certificate that signs, and so to the installation
@ConfigurationProperties("sahkan.decree")
public record OfficeSettings(
        @DefaultValue("A4") Paper paper,
        String publicUrl,
        @DefaultValue("") String numberPattern,
        @DefaultValue("") String title,
        @Nullable Letterhead letterhead,
        @Nullable Clauses clauses,
        @DefaultValue("") String signingOffice,
        Duration signInBeforeSigning,
        @DefaultValue List<Signatory> signatories,
        @DefaultValue List<LegalBasis> legalBasis,
        @DefaultValue List<String> copies,
        Footer footer) {

    private static final Pattern REGIONAL_HEAD =
            Pattern.compile("(wali ?kota|bupati|gubernur)\\b", Pattern.CASE_INSENSITIVE);

    /// Holds no office on any day of now.
    private static final Signatory NOBODY =
            new Signatory("-", null, "(nama pejabat)", null, null, LocalDate.EPOCH, LocalDate.EPOCH);

    private static final List<String> NATIONAL = List.of(
            "Undang-Undang Nomor 40 Tahun 1999 tentang Pers",
            "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah diubah beberapa kali"
                    + " terakhir dengan Undang-Undang Nomor 6 Tahun 2023",
            "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan, sebagaimana telah diubah dengan"
                    + " Undang-Undang Nomor 6 Tahun 2023");

    public OfficeSettings {
        signatories = List.copyOf(signatories);
        legalBasis = List.copyOf(legalBasis);
        copies = List.copyOf(copies);
    }

    /// `office` and `region` are also the words from which the title block and the signature block are built.
    public record Letterhead(String government, String office, String region, String address, String contact) {}

    public record Clauses(String city, int changeNoticeDays, String revocationGrounds, String budgetDocument) {}

    /// @param certificate where a certificate for trials signs
    /// @param testMark stands wherever that one's signature is shown
    /// @param certificateIssued where another one signs here; `{issuer}` answers for it
    /// @param certificateElsewhere whose certificate signs what is handed out to its signatory
    public record Footer(
            String law, String certificate, String testMark, String certificateIssued, String certificateElsewhere) {}

    /// For a document that its signatory signs with a certificate of their own: no word of the one that signs here.
    OfficeSettings signedElsewhere() {
        return untried(footer.certificateElsewhere());
    }

    /// For a document that is signed here with a certificate for which this authority answers.
    OfficeSettings signedUnder(String issuer) {
        return untried(footer.certificateIssued().replace("{issuer}", issuer));
    }

    private OfficeSettings untried(String certificate) {
        return new OfficeSettings(
                paper,
                publicUrl,
                numberPattern,
                title,
                letterhead,
                clauses,
                signingOffice,
                signInBeforeSigning,
                signatories,
                legalBasis,
                copies,
                new Footer(footer.law(), certificate, "", footer.certificateIssued(), footer.certificateElsewhere()));
    }

    /// Whether the installation says of which form the first office's first decree is.
    public boolean sayTheForm() {
        return letterhead != null && clauses != null && !signatories.isEmpty();
    }

    /// The very first version of the form.
    ///
    /// @throws NullPointerException where the installation does not say it
    public DecreeForm form() {
        Clauses said = Objects.requireNonNull(clauses);
        return new DecreeForm(
                paper,
                PageLayout.USUAL,
                title,
                said.city(),
                signingOffice,
                head(Objects.requireNonNull(letterhead)),
                List.of(
                        "bahwa untuk melaksanakan penyebarluasan informasi penyelenggaraan pemerintahan daerah kepada"
                                + " masyarakat diperlukan kerja sama publikasi dengan media massa",
                        "bahwa berdasarkan Berita Acara Hasil Verifikasi Nomor {minutesNumber} tanggal {minutesDate},"
                                + " media massa sebagaimana tercantum dalam Lampiran telah memenuhi persyaratan",
                        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu"
                                + " menetapkan Keputusan {signingOffice} tentang {title}"),
                legalBasis,
                List.of(
                        "Pengumuman Nomor {announcementNumber} tanggal {announcementDate}",
                        "Berita Acara Hasil Verifikasi Nomor {minutesNumber} tanggal {minutesDate}"),
                decided(said),
                copies,
                new Numbering(numberPattern, 1, null),
                signatories.stream().map(OfficeSettings::holder).toList());
    }

    /// What another office's form begins with: what every office says, its own names, the laws of the whole
    /// country, and nobody who signs.
    public DecreeForm formOf(Office other) {
        String region = other.isTold() ? other.region() : "(kota atau kabupaten)";
        String name = other.isTold() ? without(other.titleIndonesian(), region) : "(nama kantor)";
        return new OfficeSettings(
                        Paper.A4,
                        publicUrl,
                        "000.4.3/{sequence}/{romanMonth}/{year}",
                        "Penetapan Media Massa Mitra Kerja Sama Publikasi Pemerintah {region} Tahun Anggaran {budgetYear}",
                        new Letterhead("Pemerintah " + region, name, region, "(alamat)", ""),
                        new Clauses(
                                region.replaceFirst("^(Kota|Kabupaten|Provinsi) ", ""),
                                5,
                                "media massa mitra tidak lagi memenuhi persyaratan atau tidak melaksanakan kewajiban"
                                        + " sebagaimana dimaksud dalam Diktum KEDUA",
                                "sesuai Dokumen Pelaksanaan Anggaran (DPA) " + name),
                        headOf(other, name),
                        signInBeforeSigning,
                        List.of(NOBODY),
                        NATIONAL.stream().map(law -> new LegalBasis(law, null)).toList(),
                        List.of("yang bersangkutan"),
                        footer)
                .form();
    }

    /// Whether nobody has said yet who signs.
    public static boolean isExample(DecreeForm form) {
        return form.signatories().stream().allMatch(one -> one.account().equals(NOBODY.account()));
    }

    /// Who signs for an office of this kind: a mayor and a regent in their own name, anybody else as its head. An
    /// administrator may say it otherwise.
    private static String headOf(Office office, String name) {
        return switch (Objects.requireNonNullElse(office.kind(), "")) {
            case "MAYORS_OFFICE" -> "Wali Kota";
            case "REGENTS_OFFICE" -> "Bupati";
            case "SECRETARIAT" ->
                name.startsWith("Sekretariat ") ? name.replaceFirst("Sekretariat", "Sekretaris") : "Kepala " + name;
            default -> "Kepala " + name;
        };
    }

    private static String without(String title, String region) {
        return title.endsWith(" " + region)
                ? title.substring(0, title.length() - region.length()).strip()
                : title;
    }

    private DecreeForm.Letterhead head(Letterhead said) {
        boolean own = REGIONAL_HEAD.matcher(signingOffice).lookingAt();
        return new DecreeForm.Letterhead(
                own ? Kind.REGIONAL_HEAD : Kind.DEPARTMENT,
                said.government(),
                own ? null : said.office(),
                said.region(),
                own ? null : said.address(),
                own ? null : given(said.contact()),
                null);
    }

    private static List<Clause> decided(Clauses said) {
        return List.of(
                clause("Menetapkan media massa mitra sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak"
                        + " terpisahkan dari Keputusan ini"),
                new Clause(
                        "Media massa mitra sebagaimana dimaksud dalam Diktum KESATU wajib",
                        List.of(
                                "mematuhi Undang-Undang tentang Pers dan Kode Etik Jurnalistik",
                                "menyampaikan bukti tayang",
                                "memberitahukan perubahan data paling lambat "
                                        + Indonesian.counted(said.changeNoticeDays()) + " hari kerja")),
                clause("Penetapan ini tidak dengan sendirinya menimbulkan kewajiban pemesanan; pengadaan dilaksanakan"
                        + " sesuai dengan ketentuan peraturan perundang-undangan"),
                clause("Penetapan dapat dicabut apabila " + said.revocationGrounds()
                        + ", setelah pemberitahuan tertulis dan kesempatan memberikan penjelasan"),
                clause("Segala biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran"
                        + " Pendapatan dan Belanja Daerah {region} Tahun Anggaran {budgetYear}, "
                        + said.budgetDocument()),
                clause("Keputusan ini berlaku sejak tanggal ditetapkan sampai dengan tanggal {validUntil}"));
    }

    private static Clause clause(String text) {
        return new Clause(text, List.of());
    }

    private static Signatory holder(Signatory stated) {
        return new Signatory(
                stated.account(),
                given(stated.acting()),
                stated.name(),
                given(stated.rank()),
                given(stated.number()),
                stated.from(),
                stated.until());
    }

    private static @Nullable String given(@Nullable String stated) {
        return stated == null || stated.isBlank() ? null : stated;
    }
}
