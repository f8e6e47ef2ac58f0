package id.sahkan.contracts.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 256 hashes of one height of the log, or at its right edge fewer; also the bundle of the entries themselves. Named as
/// https://c2sp.org/tlog-tiles says.
///
/// @param level 0 holds the hashes of the leaves; each hash of a level is that of a full tile below
/// @param width 256, or what is there of a partial tile
public record Tile(int level, long index, int width) {

    public static final int WIDTH = 256;
    /// A tile is a tree of this height.
    public static final int HEIGHT = 8;

    /// A log of 2^63 entries has no more.
    private static final int LEVELS = 8;

    private static final int GROUP = 1000;
    private static final int MOST_GROUPS = 6;
    private static final Pattern NAME =
            Pattern.compile("((?:x\\d{3}/){0," + (MOST_GROUPS - 1) + "})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile: " + level + " " + index + " " + width);
        }
    }

    /// Of level 0 and up, and each once.
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < LEVELS && hashes(size, level) > 0; level++) {
            for (long index = 0; index * WIDTH < hashes(size, level); index++) {
                tiles.add(holding(size, level, index));
            }
        }
        return tiles;
    }

    /// As wide as it is in a log of that size.
    public static Tile holding(long size, int level, long index) {
        return new Tile(level, index, (int) Math.min(WIDTH, hashes(size, level) - index * WIDTH));
    }

    /// @param level as it stands in an address
    /// @param name the rest of the address: `067`, `x001/x234/067`, `067.p/112`
    public static Optional<Tile> named(String level, String name) {
        Matcher parts = NAME.matcher(name);
        if (!level.matches("[0-7]") || !parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", "") + parts.group(2));
        int width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
        if (width > WIDTH || (parts.group(3) != null && width == WIDTH)) {
            return Optional.empty();
        }
        Tile tile = new Tile(Integer.parseInt(level), index, width);
        // one tile has one name
        return tile.name().equals(name) ? Optional.of(tile) : Optional.empty();
    }

    /// What stands behind the level in its address.
    public String name() {
        String groups = String.format(Locale.ROOT, "%03d", index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups = String.format(Locale.ROOT, "x%03d/%s", rest % GROUP, groups);
        }
        return isFull() ? groups : groups + ".p/" + width;
    }

    public String path() {
        return "tile/" + level + "/" + name();
    }

    /// Of the entries whose hashes a tile of level 0 holds.
    public String entriesPath() {
        return "tile/entries/" + name();
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    /// The number of its first hash among those of its level.
    public long first() {
        return index * WIDTH;
    }

    private static long hashes(long size, int level) {
        return size >> (HEIGHT * level);
    }
}
