package id.sahkan.launcher;

import java.nio.file.Path;
import java.util.Map;

/// What is ready to be started: an unpacked jar per service, the browser client, Keycloak's home, PostgreSQL's home.
public record Prepared(Map<String, Path> jars, Path web, Path keycloak, Path postgres) {

    public Path jar(String service) {
        Path jar = jars.get(service);
        if (jar == null) {
            throw new IllegalArgumentException("unknown service " + service);
        }
        return jar;
    }
}
