package cn.anxue;

import cn.anxue.cipher.KeptKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key pair that signs access tokens, as base64 of its DER forms; of several private keys the public half of the first.
 *
 * @param privateKey PKCS #8
 * @param publicKey X.509, always derived from the private one
 */
record TokenKeys(String privateKey, String publicKey) {
    private static final int KEY_BITS = 3072;

    /** The keys kept in the folder, made there at the first start: a new pair would sign everybody out. */
    static TokenKeys keptIn(Path folder) throws IOException, GeneralSecurityException {
        return of(KeptKey.in(folder.resolve("token.key"), () -> generate().privateKey));
    }

    static TokenKeys generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return of(encode(generator.generateKeyPair().getPrivate().getEncoded()));
    }

    /**
     * Several keys with commas between; the first signs and is the one the framework is told of.
     *
     * @throws GeneralSecurityException where one of them is no RSA key
     */
    static TokenKeys ofAll(String privateKeys) throws GeneralSecurityException {
        String[] texts = privateKeys.split(",");
        TokenKeys first = of(texts[0].strip());
        for (String text : texts) {
            of(text.strip());
        }
        return new TokenKeys(privateKeys, first.publicKey);
    }

    /** @throws GeneralSecurityException where the text is not an RSA key */
    static TokenKeys of(String privateKey) throws GeneralSecurityException {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            PrivateKey key = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            if (!(key instanceof RSAPrivateCrtKey)) {
                throw new GeneralSecurityException("not an RSA key with its public exponent");
            }
            BigInteger exponent = ((RSAPrivateCrtKey) key).getPublicExponent();
            BigInteger modulus = ((RSAPrivateCrtKey) key).getModulus();
            return new TokenKeys(
                    privateKey,
                    encode(factory.generatePublic(new RSAPublicKeySpec(modulus, exponent))
                            .getEncoded()));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }

    void hand() {
        Settings.set("anxue.keys.token-private", privateKey);
        Settings.set("anxue.keys.token-public", publicKey);
    }

    private static String encode(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
