package id.sahkan.decree.decree;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Codes for the public check, such as `K7QF-9M2X-4TRD`: 60 random bits, without letters that look like digits.
@Component
class PublicCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    String next() {
        var code = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
