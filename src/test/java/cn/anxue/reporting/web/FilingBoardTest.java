package cn.anxue.reporting.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A city's board by pages; the twelve counties of 承德 have institutions and schools to file for. */
@QuarkusTest
class FilingBoardTest {
    private static final int LIMIT = 5;

    @Test
    void comesByPages() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = board().queryParam("limit", LIMIT)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/filings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertTrue(page.getList("rows").size() <= LIMIT);
            seen.addAll(page.getList("rows.name"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertTrue(seen.size() >= 12, seen.toString());
        assertEquals(seen.size(), new HashSet<>(seen).size());
    }

    @Test
    void takesNoCursorOfAnothers() {
        board().queryParam("cursor", "!")
                .get("/api/v1/filings")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    private static RequestSpecification board() {
        return given().auth()
                .oauth2(Tokens.of("auditor.chengde"))
                .queryParam("region", "130800")
                .queryParam("until", "2026-03-31");
    }
}
