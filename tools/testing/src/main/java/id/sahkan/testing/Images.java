package id.sahkan.testing;

/// The images that docker-compose.yml names too.
public final class Images {

    public static final String POSTGRES = "postgres:17";
    public static final String KAFKA = "apache/kafka:4.2.1";

    private Images() {}

    /// What `jib:dockerBuild` makes of a module.
    public static String of(String module) {
        return "sahkan/" + module + ":" + System.getProperty("sahkan.version");
    }
}
