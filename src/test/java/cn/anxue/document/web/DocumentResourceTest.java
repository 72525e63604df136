package cn.anxue.document.web;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.anxue.Tokens;
import cn.anxue.document.DocumentFixtures;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.identity.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;

/** Files as they come in and go out. */
@QuarkusTest
class DocumentResourceTest {
    @Inject
    Documents documents;

    @Test
    void givesBackWhatWasStored() {
        byte[] pdf = DocumentFixtures.aPdf();
        String id = store("officer.test", pdf, "协议 1.pdf");

        byte[] fetched = fetch("auditor.test", id)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", endsWith("%E5%8D%8F%E8%AE%AE%201.pdf"))
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();

        assertArrayEquals(pdf, fetched);
        assertNotEquals(id, store("officer.test", pdf, "again.pdf"));
    }

    @Test
    void believesBytesRatherThanNames() {
        send(Tokens.of("officer.test"), "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), "scan.pdf")
                .statusCode(415)
                .body("code", is("FILE_TYPE"));
        send(Tokens.of("officer.test"), DocumentFixtures.aPng(20_000, 20_000), "scan.png")
                .statusCode(413)
                .body("code", is("PICTURE_TOO_LARGE"));
        send(Tokens.of("officer.test"), Arrays.copyOf(DocumentFixtures.aPdf(), 11_000_000), "scan.pdf")
                .statusCode(413);
        given().auth()
                .oauth2(Tokens.of("officer.test"))
                .multiPart("other", "text")
                .post("/api/v1/documents")
                .then()
                .statusCode(400);
    }

    @Test
    void hidesFilesOfOtherRegions() {
        String id = store("officer.test", DocumentFixtures.aPdf(), "a.pdf");

        fetch("officer.other", id).statusCode(404);
        fetch("auditor.chengde", id).statusCode(404);
        fetch("officer.test", UUID.randomUUID().toString()).statusCode(404);
        fetch("bank", id).statusCode(403);
    }

    @Test
    void showsAnInstitutionItsOwnAndOfficersWhatIsFiled() {
        UUID institution = UUID.randomUUID();
        String id = send(Tokens.ofInstitution(institution), DocumentFixtures.aPdf(), "answer.pdf")
                .statusCode(201)
                .extract()
                .path("id");

        get(Tokens.ofInstitution(institution), id).statusCode(200);
        get(Tokens.ofInstitution(UUID.randomUUID()), id).statusCode(404);
        fetch("officer.test", id).statusCode(404);

        documents.fileUnder(Caller.SYSTEM, DocumentId.fromString(id), "410902");

        fetch("officer.test", id).statusCode(200);
        fetch("officer.other", id).statusCode(404);
        get(Tokens.ofInstitution(institution), id).statusCode(200);
    }

    private static String store(String who, byte[] bytes, String name) {
        return send(Tokens.of(who), bytes, name).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse send(String token, byte[] bytes, String name) {
        // As browsers send names; the client's own default would turn Chinese ones into question marks.
        RestAssuredConfig asBrowsersDo = RestAssuredConfig.config()
                .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                .multiPartConfig(multiPartConfig().defaultCharset("UTF-8"));
        return given().config(asBrowsersDo)
                .auth()
                .oauth2(token)
                .multiPart("file", name, bytes, "application/octet-stream")
                .post("/api/v1/documents")
                .then();
    }

    private static ValidatableResponse fetch(String who, String id) {
        return get(Tokens.of(who), id);
    }

    private static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get("/api/v1/documents/" + id).then();
    }
}
