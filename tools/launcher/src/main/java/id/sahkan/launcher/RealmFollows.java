package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Has the realm brought to its reviewed file when that, or what this installation fills into it, is another than the
/// last time. Keycloak itself reads the file at the very first start only.
final class RealmFollows {

    private static final String DONE = "realm";

    private final DataFolder data;
    private final Addresses addresses;
    private final OneShots oneShots;
    private final Secrets secrets;
    private final Map<String, String> filledIn;

    RealmFollows(DataFolder data, Addresses addresses, Secrets secrets, SecondFactor secondFactor, OneShots oneShots) {
        this.oneShots = oneShots;
        this.data = data;
        this.addresses = addresses;
        this.secrets = secrets;
        this.filledIn = Keycloak.realmSettings(addresses, secrets, secondFactor);
    }

    void file(Path realm, Path gateway) {
        String stamp = stamp(realm);
        if (stamp.equals(Settings.read(data.realmDone()).get(DONE))) {
            return;
        }
        Map<String, String> environment = new TreeMap<>(filledIn);
        environment.put("SAHKAN_KEYCLOAK_URL", addresses.keycloak().toString());
        environment.put("SAHKAN_KEYCLOAK_ADMIN", Keycloak.ADMIN);
        environment.put("SAHKAN_KEYCLOAK_ADMIN_PASSWORD", Keycloak.adminPassword(secrets));
        oneShots.run("id.sahkan.gateway.realm.RealmUpdate", data.log("realm"), gateway, environment);
        Settings.write(data.realmDone(), Map.of(DONE, stamp));
    }

    private String stamp(Path realm) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm));
            digest.update(filledIn.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
