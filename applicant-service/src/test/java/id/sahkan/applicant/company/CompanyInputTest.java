package id.sahkan.applicant.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.http.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What people paste into the fields, and what is stored or said about it.
class CompanyInputTest {

    static String[][] taken() {
        return new String[][] {
            {"phone", "\u202d0812\u20113456\u20117890\u202c", "+6281234567890"},
            {"phone", "0812\u20133456\u20137890", "+6281234567890"},
            {"phone", "+62 (0) 812 3456 7890", "+6281234567890"},
            {"phone", "(0812) 3456 7890", "+6281234567890"},
            {"phone", "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10", "+6281234567890"},
            {"nib", "9120\u00a00011\u202f12345", "9120001112345"},
            {"nib", "9120\u00ad0011\u00ad12345\t", "9120001112345"},
            {"npwp", "01.234.567.8\u2013901.000", "0012345678901000"},
            {"npwp", "1000000009000001", "1000000009000001"},
            {"npwp", "0012345678901000000001", "0012345678901000"},
            {"directorNik", "1471 0101\u00a00190 9001", "1471010101909001"},
            {"directorName", "Siti\u00a0\u00a0Rahma\u200b", "Siti Rahma"},
            {"directorName", "Sutrisno", "Sutrisno"},
            {"address", "Jl. Sudirman 1\u2028Pekanbaru", "Jl. Sudirman 1\nPekanbaru"},
            {"email", "Redaksi+SK@Contoh.Example ", "Redaksi+SK@contoh.example"},
            {"legalName", "PT Kabar Riau", "Kabar Riau"},
            {"legalName", "P.T. Kabar Riau", "Kabar Riau"},
            {"legalName", "pt. Kabar Riau", "Kabar Riau"},
            {"legalName", "Kabar Riau", "Kabar Riau"},
            {"legalName", "PTPN Kabar", "PTPN Kabar"},
            {"legalName", "PT Koperasi Kita Media", "Koperasi Kita Media"}
        };
    }

    @ParameterizedTest
    @MethodSource
    void taken(String field, String typed, String wanted) {
        for (String around : List.of("", "  ", "\u200b\u00a0")) {
            PressCompany company = company(Map.of(field, around + typed + around));
            assertThat(value(company, field)).isEqualTo(wanted);
        }
    }

    static String[][] refused() {
        return new String[][] {
            {"phone", "\u200b", "required"},
            {"nib", "91200011123", "nib-invalid"},
            {"npwp", "12345", "npwp-invalid"},
            {"directorName", "\u3164", "required"},
            {"directorName", "Budi \ud83d\ude00", "text-not-printable"},
            {"legalName", "廖内", "text-not-printable"},
            {"legalName", "Yayasan Kabar Riau", "legal-form-differs"},
            {"legalName", "CV Kabar Riau", "legal-form-differs"},
            {"email", "redaksi@contoh..example", "email-invalid"},
            {"email", "redaksi@contoh", "email-invalid"}
        };
    }

    @ParameterizedTest
    @MethodSource
    void refused(String field, String typed, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> company(Map.of(field, typed)));
        assertThat(problem.member("errors")).isEqualTo(List.of(new Problem.FieldError(field, code)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT, Kabar Riau, PT Kabar Riau",
        "PT_PERORANGAN, PT Kabar Riau, PT Kabar Riau",
        "CV, C.V. Kabar Riau, CV Kabar Riau",
        "YAYASAN, Kabar Riau, Yayasan Kabar Riau",
        "KOPERASI, koperasi Kabar Riau, Koperasi Kabar Riau"
    })
    void theDecreeNamesItWithItsForm(LegalForm form, String typed, String full) {
        assertThat(company(Map.of("legalForm", form.name(), "legalName", typed)).fullName())
                .isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"0012345678901000000001, 000001", "0012345678901000, "})
    void thePlaceOfBusinessIsKeptApart(String typed, String branch) {
        assertThat(company(Map.of("npwp", typed)).npwpBranch()).isEqualTo(branch);
    }

    private static String value(PressCompany company, String field) {
        return switch (field) {
            case "phone" -> company.phone();
            case "nib" -> company.nib();
            case "npwp" -> company.npwp();
            case "directorNik" -> company.directorNik();
            case "directorName" -> company.directorName();
            case "address" -> company.address();
            case "email" -> company.email();
            default -> company.legalName();
        };
    }

    private static PressCompany company(Map<String, String> changed) {
        Map<String, String> given = new HashMap<>(Map.of(
                "legalName", "Kabar Riau",
                "legalForm", "PT",
                "nib", "9120001112345",
                "npwp", "1000000009000001",
                "address", "Jl. Sudirman 1",
                "city", "Pekanbaru",
                "phone", "081234567890",
                "email", "redaksi@contoh.example",
                "directorName", "Direktur Contoh",
                "directorNik", "1471010101909001"));
        given.putAll(changed);
        return new CompanyInput(
                        given.get("legalName"),
                        LegalForm.valueOf(given.get("legalForm")),
                        given.get("nib"),
                        given.get("npwp"),
                        given.get("address"),
                        given.get("city"),
                        given.get("phone"),
                        given.get("email"),
                        given.get("directorName"),
                        given.get("directorNik"))
                .toCompany(new UUID(1, 2), "owner", 1, Instant.EPOCH);
    }
}
