package id.sahkan.containers;

/// The same ones that docker-compose.yml names.
public final class Images {

    public static final String POSTGRES = "postgres:17";
    public static final String KAFKA = "apache/kafka:4.2.1";

    private Images() {}
}
