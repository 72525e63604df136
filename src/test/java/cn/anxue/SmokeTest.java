package cn.anxue;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The service starts on an empty database. The one class that names the test resource, which serves all others. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SmokeTest {
    @Test
    void isReady() {
        when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
