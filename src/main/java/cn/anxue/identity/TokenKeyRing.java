package cn.anxue.identity;

import cn.anxue.id.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys all nodes share, each the base64 of an RSA key in PKCS #8, with commas between: the first signs, all verify. A
 * token names its key, so that keys change without a token ending before its time.
 */
@ApplicationScoped
public class TokenKeyRing {
    private final List<Key> keys;

    /**
     * One key.
     *
     * @param id the thumbprint of its public half (RFC 7638)
     */
    public record Key(String id, RSAPublicKey verifying, PrivateKey signing) {
        /** The modulus, and the exponent, as a JSON web key has them. */
        public String modulus() {
            return unsigned(verifying.getModulus());
        }

        public String exponent() {
            return unsigned(verifying.getPublicExponent());
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    TokenKeyRing(@ConfigProperty(name = "anxue.keys.token-private") String setting) {
        this.keys = Arrays.stream(setting.split(","))
                .filter(text -> !text.isBlank())
                .map(TokenKeyRing::parse)
                .toList();
        if (keys.isEmpty()) {
            throw unreadable();
        }
    }

    /** The one that signs. */
    Key first() {
        return keys.get(0);
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** All, for whoever verifies our tokens himself. */
    public List<Key> all() {
        return keys;
    }

    private static Key parse(String base64) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof RSAPrivateCrtKey signing)) {
                throw unreadable();
            }
            RSAPublicKey verifying = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(signing.getModulus(), signing.getPublicExponent()));
            return new Key(thumbprint(verifying), verifying, signing);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The text of the cause could hold part of the key.
            throw unreadable();
        }
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException("anxue.keys.token-private holds no PKCS #8 RSA keys in base64");
    }

    private static String thumbprint(RSAPublicKey key) throws GeneralSecurityException {
        String members = "{\"e\":\"" + unsigned(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + unsigned(key.getModulus()) + "\"}";
        return base64(Sha256.of(members));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
