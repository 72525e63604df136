package cn.anxue;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Routes.Route;
import cn.anxue.identity.Role;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No route is open by oversight. {@code route-access.txt} says for every route who may call it; a route that is not in the
 * table, or that answers somebody the table does not name, fails here.
 */
@QuarkusTest
class EndpointSecurityTest {
    private static final List<Route> ROUTES = Routes.all();
    private static final Map<Role, String> ACTORS = Map.of(
            Role.OFFICER, "officer.test",
            Role.APPROVER, "approver.test",
            Role.INSPECTOR, "inspector.test",
            Role.AUDITOR, "auditor.test",
            Role.BANK, "bank2",
            Role.ADMINISTRATOR, "admin",
            Role.CONFIDANT, "confidant.test",
            Role.SUPERVISOR, "supervisor.test");

    @Test
    void deniesUnlessARuleAllows() {
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(DenyAll.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.anxue"));
        assertEquals(
                List.of(),
                ROUTES.stream()
                        .filter(route -> route.who().equals(Routes.NO_RULE))
                        .map(Route::declaredBy)
                        .toList());
    }

    @Test
    void agreesWithTheTable() throws IOException {
        Set<String> table = table();
        Set<String> actual = ROUTES.stream().map(Route::line).collect(Collectors.toCollection(TreeSet::new));

        Set<String> unlisted = new TreeSet<>(actual);
        unlisted.removeAll(table);
        Set<String> gone = new TreeSet<>(table);
        gone.removeAll(actual);

        assertEquals("", String.join("\n", unlisted), "to be reviewed and added to route-access.txt");
        assertEquals("", String.join("\n", gone), "no longer so: to be removed from route-access.txt");
    }

    @Test
    void describesEveryRouteOfTheApi() {
        Map<String, Map<String, ?>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        Set.of("get", "post", "put", "patch", "delete").contains(method))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> actual = ROUTES.stream()
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> route.method() + " " + route.path().replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));

        described.removeIf(route -> !route.contains(" /api/"));
        assertEquals(String.join("\n", actual), String.join("\n", described));
    }

    @Test
    void asksStrangersToSignIn() {
        List<String> wrong = new ArrayList<>();
        for (Route route : ROUTES) {
            int status = call(route, given());
            boolean refused = status == 401;
            if (refused == route.who().equals(Routes.PUBLIC) || status == 403) {
                wrong.add(route.line() + " answers a stranger " + status);
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void forbidsRolesTheTableDoesNotName() {
        List<String> wrong = new ArrayList<>();
        for (Route route : ROUTES) {
            for (Role role : Role.values()) {
                boolean forbidden = !route.who().equals(Routes.PUBLIC) && !route.allows(role.group());
                // Allowed roles are asked to read only: what they may change is for the tests of the rooms.
                if (forbidden || route.method().equals("GET")) {
                    check(route, role, forbidden, wrong);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static void check(Route route, Role role, boolean forbidden, List<String> wrong) {
        int status = call(route, given().auth().oauth2(token(role)));
        boolean asExpected = forbidden ? status == 403 : status != 401 && status != 403 && status < 500;
        if (!asExpected) {
            wrong.add(route.line() + " answers " + role + " " + status);
        }
    }

    private static int call(Route route, RequestSpecification request) {
        // Of a choice spelled in the path the first word, and a thing nobody has for every other variable.
        String path = route.path()
                .replaceAll("\\{\\w+:\\s*(\\w[\\w-]*)[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        if (!route.consumes().isEmpty() && !route.consumes().contains("*")) {
            request.contentType(route.consumes());
            if (route.consumes().startsWith("multipart")) {
                request.multiPart("nothing", "nothing");
            } else {
                request.body(route.consumes().endsWith("json") ? "{}" : "");
            }
        }
        return request.redirects().follow(false).request(route.method(), path).statusCode();
    }

    private static String token(Role role) {
        return switch (role) {
            case INSTITUTION -> Tokens.ofInstitution(new UUID(0, 1));
            case FAMILY -> Tokens.ofOrder(new UUID(0, 1));
            case OFFICER, APPROVER, INSPECTOR, AUDITOR, BANK, ADMINISTRATOR, CONFIDANT, SUPERVISOR ->
                Tokens.of(Objects.requireNonNull(ACTORS.get(role)));
        };
    }

    private static Set<String> table() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EndpointSecurityTest.class.getResourceAsStream("/route-access.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
