package id.sahkan.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// Passwords and keys of one installation, made up at first use and kept in a file of mode 600.
public final class Secrets {

    /// Without letters and digits that look alike: people type these.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) {
        this.file = file;
        this.values = new TreeMap<>(Settings.read(file));
    }

    /// For machines.
    public synchronized String secret(String name) {
        return values.computeIfAbsent(
                name,
                absent -> remember(absent, base64(24, Base64.getUrlEncoder().withoutPadding())));
    }

    /// 32 bytes in standard base64.
    synchronized String key(String name) {
        return values.computeIfAbsent(name, absent -> remember(absent, base64(32, Base64.getEncoder())));
    }

    /// For people: four groups of four.
    synchronized String password(String name) {
        return values.computeIfAbsent(name, absent -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                text.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
            }
            return remember(absent, text.toString());
        });
    }

    synchronized boolean has(String name) {
        return values.containsKey(name);
    }

    private String base64(int bytes, Base64.Encoder encoder) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return encoder.encodeToString(noise);
    }

    private String remember(String name, String value) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(name, value);
        Settings.write(file, all);
        return value;
    }
}
