package cn.anxue;

import static io.restassured.RestAssured.given;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.DemoActors;
import cn.anxue.identity.PasswordHash;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.identity.TokenIssuer;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Real tokens, fetched over HTTP and kept for the run. Actors of tests are made when first asked for: those named
 * {@code .test} at 410902, those named {@code .other} at 410922, those named {@code .city} at 410900. All other names are demo actors.
 */
public final class Tokens {
    private static final PasswordHash PASSWORD = PasswordHash.of(DemoActors.PASSWORD);
    /** Well below the life of a token: a whole run takes longer. */
    private static final Duration KEPT = Duration.ofMinutes(8);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String value, long nanos) {
        boolean isOld() {
            return System.nanoTime() - nanos > KEPT.toNanos();
        }
    }

    private Tokens() {}

    /** The token of a test or demo actor, as in {@code given().auth().oauth2(Tokens.of("officer.test"))}. */
    public static String of(String name) {
        return kept(name, absent -> {
            ensure(absent);
            return fetch(absent);
        });
    }

    /** The token of an actor of this institution. */
    public static String ofInstitution(UUID institutionId) {
        String name = "institution." + institutionId;
        return kept(name, absent -> {
            ensure(absent, Role.INSTITUTION, new Scope.Institution(institutionId));
            return fetch(absent);
        });
    }

    /** The token of an actor of this bank who is no demo actor: those are disabled by a service that is no demo. */
    public static String ofBank(String code) {
        return kept("bank." + code, absent -> {
            ensure(absent, Role.BANK, new Scope.Bank(code));
            return fetch(absent);
        });
    }

    /** The token of the family that accepted this order. */
    public static String ofOrder(UUID orderId) {
        String name = "family." + orderId;
        return kept(name, absent -> {
            Caller family = new Caller(ActorId.next(), absent, Set.of(Role.FAMILY), new Scope.Order(orderId));
            return Arc.container()
                    .instance(TokenIssuer.class)
                    .get()
                    .issue(family)
                    .value();
        });
    }

    private static String kept(String name, UnaryOperator<String> fetch) {
        return Objects.requireNonNull(TOKENS.compute(
                        name,
                        (absent, token) -> token == null || token.isOld()
                                ? new Token(fetch.apply(absent), System.nanoTime())
                                : token))
                .value();
    }

    /** The same actor as services see him. */
    public static Caller caller(String name) {
        ensure(name);
        return actors().caller(name);
    }

    private static void ensure(String name) {
        if (name.endsWith(".test")) {
            ensure(name, roleOf(name), new Scope.Region("410902"));
        }
        if (name.endsWith(".city")) {
            ensure(name, roleOf(name), new Scope.Region("410900"));
        }
        if (name.endsWith(".other")) {
            ensure(name, roleOf(name), new Scope.Region("410922"));
        }
    }

    private static Role roleOf(String name) {
        String office = name.substring(0, name.indexOf('.')).replaceAll("\\d", "");
        return Role.valueOf(office.toUpperCase(Locale.ROOT));
    }

    private static void ensure(String name, Role role, Scope scope) {
        actors().ensure(name, PASSWORD, Set.of(role), scope, false);
    }

    private static ActorService actors() {
        return Arc.container().instance(ActorService.class).get();
    }

    private static String fetch(String name) {
        return given().formParam("grant_type", "password")
                .formParam("username", name)
                .formParam("password", DemoActors.PASSWORD)
                .post("/api/v1/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
