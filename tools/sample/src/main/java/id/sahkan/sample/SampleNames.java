package id.sahkan.sample;

import java.time.LocalDate;
import java.util.List;

/// Invented people and companies. Everything follows from the case number, so that a second run finds the same ones.
final class SampleNames {

    private static final List<String> MEN = List.of(
            "Ma'ruf",
            "Hendri",
            "Zulfikar",
            "Raja Iskandar",
            "Bambang",
            "Yusril",
            "Datuk Amran",
            "Fadli",
            "Irwansyah",
            "Togar",
            "Sya'ban",
            "Wandi",
            "Afrizal",
            "Rizki",
            "Hamdani",
            "Edison",
            "Kamaruddin",
            "Nasrul",
            "Jefri");
    private static final List<String> WOMEN = List.of(
            "Nur'aini",
            "Dewi",
            "Tengku Marlina",
            "Rina",
            "Suryani",
            "Ratna",
            "Mutia",
            "Fitri",
            "Yulia",
            "Halimah",
            "Encik Zahara",
            "Lisbeth",
            "Nirmala");
    private static final List<String> FAMILY = List.of(
            "Syafi'i",
            "Contohan",
            "Lubukan",
            "Batang Kuantan",
            "Pelalawanto",
            "Indragirian",
            "Siakdana",
            "Rokanawi",
            "Kamparni",
            "Meranti Utomo",
            "Bengkalisari",
            "Dumaian",
            "Rengatman",
            "Bangkinangto",
            "Duriawan",
            "Kuantanis",
            "Perawangan");

    private SampleNames() {}

    static Person director(int number) {
        return person(number, 0, number % 4 == 3, 1966);
    }

    static Person chief(int number, boolean woman) {
        return person(number, 1, woman, 1973);
    }

    static Person reporter(int number) {
        return person(number, 2, number % 3 == 1, 1991);
    }

    /// Somebody who stands in later: a second reporter, or the holder of a power of attorney.
    static Person substitute(int number) {
        return person(number, 3, false, 1988);
    }

    private static Person person(int number, int role, boolean woman, int bornFrom) {
        var given = woman ? WOMEN : MEN;
        var pick = number * 5 + role * 11;
        var born = LocalDate.of(bornFrom + pick % 9, 1 + pick % 12, 1 + (pick * 7) % 28);
        var name = given.get(pick % given.size()) + " " + FAMILY.get((number * 3 + role * 8) % FAMILY.size());
        return new Person(name, born, woman, 1 + number % 12, 9000 + number * 4 + role);
    }

    static Company company(int number, String name) {
        var form = name.startsWith("Yayasan") ? "YAYASAN" : name.startsWith("Koperasi") ? "KOPERASI" : "PT";
        return new Company(
                name,
                form,
                "9120%09d".formatted(90_000 + number),
                npwp(number),
                "AHU-%07d.AH.01.%s.TAHUN 2019".formatted(90_000 + number, form.equals("YAYASAN") ? "04" : "01"),
                "Jalan Contoh Melati Nomor %d, Pekanbaru 28%03d".formatted(10 + number, 100 + number),
                "+6281290%06d".formatted(900_000 + number),
                "90%08d".formatted(number * 1117),
                (450_000 + number * 4_000) / 1e6,
                (101_400_000 + number * 3_000) / 1e6,
                "G-CONTOH%03d".formatted(number));
    }

    /// Case 07 still has a number of fifteen digits, case 08 one of the new sixteen that begin with 1.
    private static String npwp(int number) {
        return switch (number) {
            case 7 -> "90.000.007.1-218.000";
            case 8 -> "1000000009000008";
            default -> "090%06d1218000".formatted(number);
        };
    }
}
