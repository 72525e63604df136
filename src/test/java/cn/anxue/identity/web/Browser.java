package cn.anxue.identity.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A browser in tests: keeps the cookie it was given last, asks for pages, and follows nothing by itself. */
final class Browser {
    private static final int TIME_MAX_MILLISECONDS = 20_000;
    private static final RestAssuredConfig PATIENCE = RestAssuredConfig.config()
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.socket.timeout", TIME_MAX_MILLISECONDS)
                    .setParam("http.connection.timeout", TIME_MAX_MILLISECONDS));

    private final Map<String, String> cookies = new HashMap<>();
    private final String address;

    /** @param address what the trusted proxy says it comes from */
    Browser(String address) {
        this.address = address;
    }

    Response get(String path) {
        return kept(request().get(path));
    }

    Response post(String path, Map<String, String> form) {
        return kept(request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path));
    }

    Response signIn(String name, String password) {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    /** The code in the cookie; empty for none. */
    String cookie() {
        return cookies.getOrDefault("anxue", "");
    }

    void plant(String code) {
        cookies.put("anxue", code);
    }

    private RequestSpecification request() {
        return given().config(PATIENCE)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,application/xhtml+xml")
                .header("X-Forwarded-For", address)
                .cookies(cookies);
    }

    private Response kept(Response answer) {
        String set = answer.getCookie("anxue");
        if (set != null) {
            cookies.put("anxue", set);
        }
        cookies.values().removeIf(String::isEmpty);
        return answer;
    }
}
