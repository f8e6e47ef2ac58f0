package id.sahkan.launcher;

/// How far Sahkan's own programs are compiled: quickly, so that they are ready soon, or as in production, for load.
final class Jit {

    private static final String QUICK = "1";
    private static final String FULL = "4";

    private Jit() {}

    /// @throws Trouble for a word that is not known
    static String level() {
        return switch (System.getenv().getOrDefault("SAHKAN_JIT", "quick")) {
            case "quick" -> QUICK;
            case "full" -> FULL;
            case String other ->
                throw new Trouble(
                        "SAHKAN_JIT=" + other + " is not known.", "Set it to quick or full, or leave it out.");
        };
    }
}
