package cn.anxue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tokens we did not issue, did not issue for us, or issued too long ago (ASVS 5.0 V9.1, V9.2). */
@QuarkusTest
class ForgedTokenTest {
    @ConfigProperty(name = "anxue.keys.token-private")
    String privateKey;

    @ConfigProperty(name = "anxue.keys.token-public")
    String publicKey;

    @Test
    void acceptsWhatWeSign() throws GeneralSecurityException {
        assertAnswer(200, claims().sign(ourKey()));
        assertAnswer(200, Tokens.of("officer.test"));
    }

    @Test
    void refusesAnotherAudienceAndIssuer() throws GeneralSecurityException {
        assertAnswer(401, claims().audience("another").sign(ourKey()));
        assertAnswer(401, claims().remove("aud").sign(ourKey()));
        assertAnswer(401, claims().issuer("another").sign(ourKey()));
    }

    @Test
    void refusesAnExpiredToken() throws GeneralSecurityException {
        var past = InstantSource.system().instant().minus(Duration.ofMinutes(5));

        assertAnswer(
                401, claims().issuedAt(past.minusSeconds(900)).expiresAt(past).sign(ourKey()));
    }

    @Test
    void refusesATokenNobodySigned() {
        String header = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        assertAnswer(401, header + "." + part(Tokens.of("officer.test"), 1) + ".");
        assertAnswer(401, header + "." + part(Tokens.of("officer.test"), 1));
    }

    @Test
    void refusesAnotherKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);

        assertAnswer(401, claims().sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void takesEveryKeyByItsNameAlone() throws GeneralSecurityException {
        List<String> names = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.kty", is(List.of("RSA", "RSA")))
                .body("keys.d", is(Arrays.asList(null, null)))
                .extract()
                .path("keys.kid");

        assertAnswer(200, claims().jws().keyId(names.get(0)).sign(ourKey(0)));
        assertAnswer(200, claims().jws().keyId(names.get(1)).sign(ourKey(1)));
        assertAnswer(401, claims().jws().keyId(names.get(0)).sign(ourKey(1)));
        assertAnswer(401, claims().jws().keyId("another").sign(ourKey(0)));
        assertAnswer(401, claims().sign(ourKey(1)));
        String header =
                new String(Base64.getUrlDecoder().decode(part(Tokens.of("officer.test"), 0)), StandardCharsets.UTF_8);
        assertTrue(header.contains(names.get(0)), header);
    }

    @Test
    void refusesThePublicKeyUsedAsASecret() {
        assertAnswer(401, claims().signWithSecret(publicKey));
    }

    @Test
    void refusesAChangedToken() {
        String token = Tokens.of("auditor.test");
        String claims = new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
        String promoted = encode(claims.replace("auditor", "officer"));

        assertAnswer(401, part(token, 0) + "." + promoted + "." + part(token, 2));
        assertAnswer(401, token.substring(0, token.length() - 10));
        assertAnswer(401, "nonsense");
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("anxue")
                .audience("anxue")
                .subject(UUID.randomUUID().toString())
                .upn("officer.test")
                .groups(Set.of("officer"))
                .claim("anxue_scope", "region:410902");
    }

    private PrivateKey ourKey() throws GeneralSecurityException {
        return ourKey(0);
    }

    private PrivateKey ourKey(int index) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(privateKey.split(",")[index]);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String token, int index) {
        return token.split("\\.")[index];
    }

    private static void assertAnswer(int status, String token) {
        given().auth().oauth2(token).get("/api/v1/approvals").then().statusCode(is(status));
    }
}
