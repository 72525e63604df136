package cn.anxue.scope;

import static io.restassured.RestAssured.given;

import cn.anxue.Routes.Route;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what is asked to a route. */
final class Call {
    private Call() {}

    static Response send(Route route, Ask ask, @Nullable String token) {
        RequestSpecification request = given().redirects().follow(false).headers(ask.headers());
        if (token != null) {
            request.auth().oauth2(token);
        }
        addBody(request, route, ask);
        return request.request(route.method(), path(route, ask) + ask.query());
    }

    private static void addBody(RequestSpecification request, Route route, Ask ask) {
        if (ask.body() instanceof byte[] file) {
            request.multiPart("file", "a.pdf", file, "application/pdf");
        } else if (ask.body() instanceof Map<?, ?> parts && route.consumes().startsWith("multipart")) {
            parts.forEach((name, value) ->
                    request.multiPart(String.valueOf(name), String.valueOf(value), "text/plain; charset=utf-8"));
        } else if (ask.body() instanceof Map<?, ?> form && route.consumes().contains("form-urlencoded")) {
            form.forEach((name, value) -> addField(request, String.valueOf(name), value));
        } else if (ask.body() instanceof String text) {
            request.contentType(route.consumes()).body(text);
        } else if (ask.body() != null) {
            request.contentType(ContentType.JSON).body(ask.body());
        } else if (!route.method().equals("GET")
                && !route.consumes().isEmpty()
                && !route.consumes().contains("*")) {
            // Not refused for its form before anybody asks who calls.
            request.contentType(route.consumes()).body(route.consumes().endsWith("json") ? "{}" : "");
        }
    }

    /** A field of several values is sent once for each. */
    private static void addField(RequestSpecification request, String name, Object value) {
        if (value instanceof Collection<?> several) {
            request.formParam(name, several);
        } else {
            request.formParam(name, value);
        }
    }

    private static String path(Route route, Ask ask) {
        String path = route.path().replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        for (Map.Entry<String, String> variable : ask.variables().entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("the sample names no value for a variable of " + path);
        }
        return path;
    }
}
