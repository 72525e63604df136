package cn.anxue.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.Routes;
import cn.anxue.Routes.Route;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Role;
import cn.anxue.scope.ScopeRow.Proof;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every route × every role × inside and outside its scope, on real things with valid requests (ASVS 5.0 V8.2.1, V8.2.2,
 * V8.2.3, V8.3.1, V8.4.1). A new route needs a line in {@code route-scope.txt} and, where its thing is new, a sample.
 */
@QuarkusTest
class ScopeTest {
    private static final List<Route> ROUTES = Routes.all();
    private static final Map<String, ScopeRow> TABLE = ScopeRow.table();
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    @Inject
    Sql sql;

    @Test
    void namesTheProofOfEveryRoute() {
        Set<String> missing = ROUTES.stream().map(ScopeTest::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> gone = new TreeSet<>(TABLE.keySet());
        gone.removeAll(missing);
        missing.removeAll(TABLE.keySet());
        List<String> unknown = TABLE.values().stream()
                .filter(row -> !Samples.exists(row.sample()))
                .map(ScopeRow::toString)
                .toList();

        assertEquals("", String.join("\n", missing), "to be added to route-scope.txt with a proof of their scope");
        assertEquals("", String.join("\n", gone), "no longer so: to be removed from route-scope.txt");
        assertEquals(List.of(), unknown, "samples that do not exist");
    }

    @Test
    void answersWhoIsWithinReach() {
        List<String> wrong = new ArrayList<>();
        forEachRow((route, row) -> {
            for (Role role : allowed(route)) {
                Ask ask = Samples.of(row.sample(), role);
                Response answer = Call.send(route, ask, Callers.inside(role, ask));
                int status = answer.statusCode();
                if (REFUSED.contains(status) || status >= 500) {
                    wrong.add(name(route) + " answers " + role + " within reach " + brief(answer));
                } else if (row.proof() == Proof.LIST && !shows(route, answer, ask, Callers.inside(role, ask))) {
                    wrong.add(name(route) + " does not show " + role + " what is within reach");
                } else if (row.proof() == Proof.LINES && !shows(answer, ask)) {
                    wrong.add(name(route) + " does not do the act of " + role + ": " + answer.asString());
                } else if (route.method().equals("GET") && status != 200) {
                    wrong.add(name(route) + " answers " + role + " who only reads " + brief(answer));
                }
            }
            if (route.who().equals(Routes.PUBLIC)) {
                int status = Call.send(route, Samples.of(row.sample(), Role.FAMILY), null)
                        .statusCode();
                if (REFUSED.contains(status) || status >= 500) {
                    wrong.add(name(route) + " answers the public " + status);
                }
            }
        });
        assertNone(wrong);
    }

    @Test
    void keepsOutWhoIsOutOfReach() {
        List<String> wrong = new ArrayList<>();
        forEachRow((route, row) -> {
            for (Role role : allowed(route)) {
                if (row.proof() != Proof.OPEN && role != Role.ADMINISTRATOR) {
                    checkOutsider(route, row, role, wrong);
                }
            }
        });
        assertNone(wrong);
    }

    @Test
    void refusesRolesThatMayNotCallAtAll() {
        List<String> wrong = new ArrayList<>();
        forEachRow((route, row) -> {
            if (route.who().equals(Routes.PUBLIC)) {
                return;
            }
            Ask ask = Samples.of(row.sample(), allowed(route).get(0));
            int stranger = Call.send(route, ask, null).statusCode();
            if (stranger != 401) {
                wrong.add(name(route) + " answers a stranger " + stranger);
            }
            for (Role role : Role.values()) {
                int status = route.allows(role.group())
                        ? 403
                        : Call.send(route, ask, Callers.inside(role, ask)).statusCode();
                if (status != 403) {
                    wrong.add(name(route) + " answers " + role + " " + status);
                }
            }
        });
        assertNone(wrong);
    }

    private void checkOutsider(Route route, ScopeRow row, Role role, List<String> wrong) {
        Ask ask = Samples.of(row.sample(), role);
        String token = Callers.outside(role);
        long before = acts(token);
        Response answer = Call.send(route, ask, token);
        int status = answer.statusCode();
        boolean kept = switch (row.proof()) {
            case THING -> status == row.outside();
            case LIST -> status == 404 || status == 200 && !shows(route, answer, ask, token);
            case LINES -> status == 200 && !shows(answer, ask);
            case OPEN -> true;
        };
        if (!kept) {
            wrong.add(name(route) + " answers " + role + " out of reach " + brief(answer));
        }
        if (acts(token) != before) {
            wrong.add(name(route) + " let " + role + " out of reach change something");
        }
    }

    /** How many acts the trail holds of whoever bears the token. */
    private long acts(String token) {
        UUID actor = subject(token);
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select count(*) from audit_event where actor_id = ?",
                                select -> select.setObject(1, actor),
                                row -> row.getLong(1))
                        .get(0));
    }

    private static UUID subject(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        try {
            return UUID.fromString(new ObjectMapper()
                    .readTree(new String(claims, StandardCharsets.UTF_8))
                    .path("sub")
                    .asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Check {
        void of(Route route, ScopeRow row);
    }

    private static void forEachRow(Check check) {
        for (Route route : ROUTES) {
            ScopeRow row = TABLE.get(name(route));
            if (row != null) {
                check.of(route, row);
            }
        }
    }

    private static boolean shows(Response answer, Ask ask) {
        return answer.asString().contains(Objects.requireNonNull(ask.marker(), "a sample of a list needs a marker"));
    }

    /** On this page or on one that follows. */
    private static boolean shows(Route route, Response answer, Ask ask, String token) {
        String marker = Objects.requireNonNull(ask.marker(), "a sample of a list needs a marker");
        Response page = answer;
        while (!page.asString().contains(marker)) {
            String next = page.contentType().contains("json") ? page.path("next") : null;
            if (next == null) {
                return false;
            }
            String query = ask.query().isEmpty() ? "" : ask.query().substring(1) + "&";
            page = Call.send(route, ask.query(query + "cursor=" + next), token);
        }
        return true;
    }

    private static List<Role> allowed(Route route) {
        return List.of(Role.values()).stream()
                .filter(role -> route.allows(role.group()))
                .toList();
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static String brief(Response answer) {
        String text = answer.asString();
        return answer.statusCode() + " " + text.substring(0, Math.min(text.length(), 300));
    }

    private static void assertNone(List<String> wrong) {
        assertEquals("", String.join("\n", wrong));
    }
}
