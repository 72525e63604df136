package cn.anxue.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key pair that signs heads, by Ed25519 of the JDK.
 *
 * @param number as the operator numbered it; 0 where the table of keys gives the number
 * @param publicKey the 32 bytes of RFC 8032 in hexadecimal
 */
record SealKey(int number, PrivateKey secret, String publicKey) {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @param pkcs8 base64 of the private key's DER form */
    static SealKey of(int number, String pkcs8) throws GeneralSecurityException {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
            byte[] seed = ((EdECPrivateKey) secret)
                    .getBytes()
                    .orElseThrow(() -> new GeneralSecurityException("the key does not show its bytes"));
            SealKey key = new SealKey(number, secret, publicOf(pairFrom(seed)));
            if (!verifies(key.publicKey, "probe", key.sign("probe"))) {
                throw new GeneralSecurityException("the key does not verify what it signs");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }

    /** A new private key as base64 of its DER form. */
    static String generate() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    /** @return 64 bytes in hexadecimal */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature over the text is that of the owner of the public key; no for keys and signatures that are none. */
    static boolean verifies(String publicKey, String text, String signature) {
        try {
            byte[] raw = HexFormat.of().parseHex(publicKey);
            byte[] der = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
            System.arraycopy(raw, 0, der, X509_PREFIX.length, raw.length);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The JDK derives a public key only when it makes a pair, so it is given the seed in place of random bytes. */
    private static KeyPair pairFrom(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }

    private static String publicOf(KeyPair pair) {
        byte[] der = pair.getPublic().getEncoded();
        return HexFormat.of().formatHex(der, X509_PREFIX.length, der.length);
    }
}
