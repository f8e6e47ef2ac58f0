package id.sahkan.decree.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which numbers stand on documents of the archive: beside these, one small file for each, written before its document
/// and never changed. So files and numbers are together even where the database is that of an earlier instant: whoever
/// gives a number looks here as well (ADR 44).
///
/// A file is `numbers/OFFICE/YEAR/SEQUENCE-DECREE-SHA256.properties`: names alone say what was given.
public final class NumberMarks {

    private static final Pattern OFFICE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern NAME =
            Pattern.compile("(\\d{6,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{64})\\.properties");

    private final Path archive;
    private final Path folder;

    /// @param archive the folder of the documents
    public NumberMarks(Path archive) {
        this.archive = archive;
        this.folder = archive.resolve("numbers");
    }

    /// Nothing where it is there already.
    ///
    /// @throws IOException where it is not on the disk afterwards
    public void write(NumberMark mark) throws IOException {
        Path shelf = Files.createDirectories(shelf(mark.office()).resolve(Integer.toString(mark.year())));
        Path target = shelf.resolve(name(mark));
        if (Files.exists(target)) {
            return;
        }
        var values = new Properties();
        values.setProperty("number", mark.number());
        values.setProperty("decreedOn", mark.decreedOn().toString());
        values.setProperty("publicCode", mark.publicCode());
        values.setProperty("signed", Boolean.toString(mark.signed()));
        values.setProperty("signatoryName", mark.signatoryName());
        values.setProperty("signatoryTitle", mark.signatoryTitle());
        NumberMark.Signer signer = mark.signer();
        if (signer != null) {
            values.setProperty("signerId", signer.id());
            values.setProperty("signerName", signer.name());
        }
        var text = new StringWriter();
        values.store(text, null);
        Archive.writeOnce(target, text.toString().getBytes(StandardCharsets.UTF_8));
        for (Path at : List.of(shelf, shelf(mark.office()), folder, archive)) {
            Archive.sync(at);
        }
    }

    /// The highest number of that office and year that stands on a document; 0 where none does.
    public int highest(String office, int year) throws IOException {
        int highest = 0;
        for (Matcher name : names(shelf(office).resolve(Integer.toString(year)))) {
            highest = Math.max(highest, Integer.parseInt(name.group(1)));
        }
        return highest;
    }

    /// Those of one decree, the signed ones before the others.
    public List<NumberMark> of(String office, UUID decree) throws IOException {
        return read(office, name -> name.group(2).equals(decree.toString()));
    }

    /// All of an office, in the order of their numbers.
    public List<NumberMark> of(String office) throws IOException {
        return read(office, _ -> true);
    }

    /// The offices that have any.
    public List<String> offices() throws IOException {
        try (Stream<Path> offices = Files.list(folder)) {
            return offices.map(office -> office.getFileName().toString())
                    .filter(name -> OFFICE.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private interface Wanted {
        boolean is(Matcher name);
    }

    private List<NumberMark> read(String office, Wanted wanted) throws IOException {
        List<NumberMark> found = new ArrayList<>();
        for (Path year : list(shelf(office))) {
            if (!year.getFileName().toString().matches("\\d{4}")) {
                continue;
            }
            for (Matcher name : names(year)) {
                if (wanted.is(name)) {
                    found.add(read(office, Integer.parseInt(year.getFileName().toString()), name, year));
                }
            }
        }
        found.sort(java.util.Comparator.comparing(NumberMark::signed)
                .reversed()
                .thenComparingInt(NumberMark::year)
                .thenComparingInt(NumberMark::sequence));
        return List.copyOf(found);
    }

    private static NumberMark read(String office, int year, Matcher name, Path folder) throws IOException {
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(name.group()))) {
            values.load(in);
            String signer = values.getProperty("signerId");
            return new NumberMark(
                    office,
                    year,
                    Integer.parseInt(name.group(1)),
                    values.getProperty("number"),
                    LocalDate.parse(values.getProperty("decreedOn")),
                    values.getProperty("publicCode"),
                    UUID.fromString(name.group(2)),
                    name.group(3),
                    Boolean.parseBoolean(values.getProperty("signed")),
                    values.getProperty("signatoryName"),
                    values.getProperty("signatoryTitle"),
                    signer == null ? null : new NumberMark.Signer(signer, values.getProperty("signerName", signer)));
        } catch (RuntimeException damaged) {
            throw new IOException("a number's mark cannot be read", damaged);
        }
    }

    private static List<Matcher> names(Path year) throws IOException {
        List<Matcher> names = new ArrayList<>();
        for (Path file : list(year)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static String name(NumberMark mark) {
        return "%06d-%s-%s.properties".formatted(mark.sequence(), mark.decreeId(), mark.pdfSha256());
    }

    private Path shelf(String office) {
        if (!OFFICE.matcher(office).matches()) {
            throw new IllegalArgumentException("not the key of an office");
        }
        return folder.resolve(office);
    }
}
