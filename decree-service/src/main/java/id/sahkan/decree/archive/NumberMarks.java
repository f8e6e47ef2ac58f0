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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which numbers stand on documents of the archive: beside these, one small file for each, written before its document
/// and never changed. So files and numbers are together even where the database is that of an earlier instant: whoever
/// gives a number looks here as well (ADR 44).
///
/// A file is `numbers/OFFICE/YEAR/SEQUENCE-DECREE-SHA256.properties`: names alone say what was given.
///
/// Of a sequence that another office keeps it lies in that one's folder first, where whoever gives a number looks, and
/// then in the own folder `YEAR.KEEPER`, where whoever looks for a decree does.
public final class NumberMarks {

    private static final Pattern OFFICE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    /// With the keeper behind it where it is not the office itself.
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.([a-z0-9][a-z0-9-]{0,99}))?");

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
        if (!mark.keeper().equals(mark.office())) {
            write(mark, mark.keeper(), Integer.toString(mark.year()));
            write(mark, mark.office(), mark.year() + "." + mark.keeper());
            return;
        }
        write(mark, mark.office(), Integer.toString(mark.year()));
    }

    private void write(NumberMark mark, String on, String year) throws IOException {
        Path shelf = Files.createDirectories(shelf(on).resolve(year));
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
        if (!mark.keeper().equals(mark.office())) {
            values.setProperty("office", mark.office());
        }
        var text = new StringWriter();
        values.store(text, null);
        Archive.writeOnce(target, text.toString().getBytes(StandardCharsets.UTF_8));
        for (Path at : List.of(shelf, shelf(on), folder, archive)) {
            Archive.sync(at);
        }
    }

    /// The highest number of that office's sequence and year that stands on a document; 0 where none does.
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

    /// Whose sequence the numbers of that office were of in that year, as its folders say; empty where it has none.
    /// Whose own sequence others have used is named as well.
    public Set<String> keepers(String office, int year) throws IOException {
        Set<String> keepers = new TreeSet<>();
        for (Path inside : list(shelf(office))) {
            Matcher name = YEAR.matcher(inside.getFileName().toString());
            if (name.matches()
                    && Integer.parseInt(name.group(1)) == year
                    && !list(inside).isEmpty()) {
                keepers.add(name.group(2) == null ? office : name.group(2));
            }
        }
        return keepers;
    }

    /// All on an office's shelf, in the order of their numbers: its own, and those that others took of its sequence.
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
        for (Path inside : list(shelf(office))) {
            Matcher year = YEAR.matcher(inside.getFileName().toString());
            if (!year.matches()) {
                continue;
            }
            for (Matcher name : names(inside)) {
                if (wanted.is(name)) {
                    found.add(read(office, year, name, inside));
                }
            }
        }
        found.sort(java.util.Comparator.comparing(NumberMark::signed)
                .reversed()
                .thenComparingInt(NumberMark::year)
                .thenComparingInt(NumberMark::sequence));
        return List.copyOf(found);
    }

    private static NumberMark read(String office, Matcher year, Matcher name, Path folder) throws IOException {
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(name.group()))) {
            values.load(in);
            String signer = values.getProperty("signerId");
            return new NumberMark(
                    values.getProperty("office", office),
                    Integer.parseInt(year.group(1)),
                    Integer.parseInt(name.group(1)),
                    values.getProperty("number"),
                    LocalDate.parse(values.getProperty("decreedOn")),
                    values.getProperty("publicCode"),
                    UUID.fromString(name.group(2)),
                    name.group(3),
                    Boolean.parseBoolean(values.getProperty("signed")),
                    values.getProperty("signatoryName"),
                    values.getProperty("signatoryTitle"),
                    signer == null ? null : new NumberMark.Signer(signer, values.getProperty("signerName", signer)),
                    year.group(2) == null ? office : year.group(2));
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
