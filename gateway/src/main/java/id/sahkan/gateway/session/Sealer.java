package id.sahkan.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Encrypts and signs with keys from the environment. The first key is used, the others are still understood: so a key
/// is replaced without signing anybody out.
public final class Sealer {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNATURE_BYTES = 16;

    private final List<Keys> keys;
    private final SecureRandom random = new SecureRandom();

    /// Each key is 32 bytes in base64, separated by commas.
    public Sealer(String keys) {
        this.keys = Arrays.stream(keys.split(",")).map(Keys::of).toList();
    }

    private record Keys(SecretKey encryption, SecretKey signature) {

        static Keys of(String base64) {
            byte[] key;
            try {
                key = Base64.getDecoder().decode(base64.strip());
            } catch (IllegalArgumentException notBase64) {
                throw new IllegalArgumentException("SAHKAN_SESSION_KEY is not base64", notBase64);
            }
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("SAHKAN_SESSION_KEY is not 32 bytes in base64");
            }
            return new Keys(derived(key, "encryption", "AES"), derived(key, "signature", "HmacSHA256"));
        }

        private static SecretKey derived(byte[] key, String purpose, String algorithm) {
            try {
                return KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                algorithm,
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(key)
                                        .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// What was sealed for one place opens in no other.
    public byte[] seal(byte[] content, byte[] place) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place);
            return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(content.length))
                    .put(nonce)
                    .put(cipher.doFinal(content))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Optional<byte[]> open(byte[] sealed, byte[] place) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        for (Keys key : keys) {
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
            } catch (AEADBadTagException _) {
                // Another key, another place, or not ours.
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return Optional.empty();
    }

    public byte[] sign(byte[] content, String purpose) {
        return signature(keys.getFirst(), content, purpose);
    }

    public boolean isSigned(byte[] content, String purpose, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, content, purpose), signature));
    }

    public byte[] random(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return noise;
    }

    private static Cipher cipher(int mode, Keys key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static byte[] signature(Keys key, byte[] content, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.signature());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
