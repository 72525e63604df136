package cn.anxue.region.web;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionResourceTest {
    @Test
    void listsProvincesToAnybody() {
        when().get("/api/v1/regions")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age"))
                .body("items.size()", is(34))
                .body("items.name", hasItem("河北省"))
                .body("next", nullValue());
    }

    @Test
    void listsWhatLiesRightBelow() {
        when().get("/api/v1/regions?parent=130800")
                .then()
                .statusCode(200)
                .body("items.size()", is(12))
                .body("items.find { it.code == '130871' }.kind", is("MANAGEMENT_UNIT"));
        when().get("/api/v1/regions?parent=130871").then().statusCode(200).body("items.size()", is(0));
    }

    @Test
    void showsOnePlace() {
        when().get("/api/v1/regions/140302")
                .then()
                .statusCode(200)
                .body("name", is("城区"))
                .body("fullName", is("山西省阳泉市城区"))
                .body("parent", is("140300"))
                .body("kind", is("COUNTY"))
                .body("revision", is("2023-06-30"));
    }

    @Test
    void refusesPlacesThatDoNotExist() {
        when().get("/api/v1/regions/999999").then().statusCode(404).body("code", is("NOT_FOUND"));
        when().get("/api/v1/regions?parent=999999").then().statusCode(422).body("code", is("REGION_UNKNOWN"));
        when().get("/api/v1/regions?parent=x").then().statusCode(400);
    }
}
