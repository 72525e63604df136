package cn.anxue.publicregister.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.id.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is given away as data is what the public pages say, and can be proven. */
@QuarkusTest
class OpenDataResourceTest {
    @Test
    void givesWhatTheApiSays() {
        List<Map<String, String>> rows = given().get("/api/v1/public/open-data/institutions/latest.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        List<Map<String, String>> demo = rows.stream()
                .filter(row -> String.valueOf(row.get("region_code")).startsWith("1403"))
                .toList();

        assertTrue(demo.size() >= 14);
        for (Map<String, String> row : demo) {
            JsonPath api = given().get("/api/v1/public/institutions/" + row.get("uscc"))
                    .jsonPath();
            assertEquals(api.getString("name"), row.get("name"));
            assertEquals(api.getString("standing.code"), row.get("standing"));
            assertEquals(api.getString("deposit.met"), row.get("deposit_met"));
            assertEquals(String.valueOf(api.getString("licence.number")), row.get("licence_number"));
            assertEquals(api.get("feeAccount") != null, Boolean.parseBoolean(row.get("fee_supervised")));
        }
    }

    @Test
    void provesEachFileByCountAndDigest() {
        List<Map<String, Object>> editions = given().get("/api/v1/public/open-data")
                .then()
                .statusCode(200)
                .body("items.dataset", equalTo(List.of("institutions", "lists", "notices")))
                .body("items[0].dictionary.name", hasItem("uscc"))
                .extract()
                .jsonPath()
                .getList("items");
        for (Map<String, Object> edition : editions) {
            Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(edition.get("csv"));
            byte[] csv = given().get(String.valueOf(file.get("url")))
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("ETag", "\"" + file.get("sha256") + "\"")
                    .extract()
                    .asByteArray();
            assertEquals(file.get("sha256"), HexFormat.of().formatHex(Sha256.of(csv)));
            String[] lines = new String(csv, StandardCharsets.UTF_8).split("\r\n");
            assertEquals(edition.get("rows"), lines.length - 1);
            for (String line : lines) {
                assertFalse(line.matches("(?s)^[=+@-].*") || line.matches("(?s).*,[=+@-].*"), line);
            }
            given().header("If-None-Match", "\"" + file.get("sha256") + "\"")
                    .get(String.valueOf(file.get("url")))
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void tellsWhatChangedFromTheFirstEditionOn() {
        JsonPath first = given().get("/api/v1/public/open-data/lists/changes")
                .then()
                .statusCode(200)
                .body("items[0].change", equalTo("ADDED"))
                .extract()
                .jsonPath();

        given().get("/api/v1/public/open-data/lists/changes?cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        given().get("/api/v1/public/open-data/lists/2001-01-01.csv").then().statusCode(404);
        given().get("/api/v1/public/open-data/lists/2001-13-45.csv").then().statusCode(404);
        given().get("/api/v1/public/open-data/people/latest.csv").then().statusCode(404);
    }

    @Test
    void feedsByRegionAndInstitution() {
        given().get("/feeds/regions/130800")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.title", equalTo("承德市校外培训监管公示"))
                .body("feed.entry.size()", equalTo(100))
                .body("feed.entry[0].title", containsString("号"));
        String uscc = given().get("/api/v1/public/open-data/institutions/latest.json")
                .jsonPath()
                .getString("find { it.region_code == '140302' }.uscc");
        given().get("/feeds/institutions/" + uscc)
                .then()
                .statusCode(200)
                .body("feed.entry.size()", org.hamcrest.Matchers.greaterThan(0));
        given().get("/feeds/institutions/000").then().statusCode(404);
        given().get("/open-data").then().statusCode(200).body(containsString("SHA-256"));
    }
}
