package cn.anxue.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.identity.factor.SecondFactors;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Demo actors open doors in demo mode alone. */
@QuarkusTest
class DemoActorsTest {
    private static final String ADDRESS = "192.0.2.1";

    @Inject
    Actors actors;

    @Inject
    ActorService service;

    @Inject
    Passwords passwords;

    @Inject
    SecondFactors factors;

    @Inject
    TokenIssuer issuer;

    @Inject
    EntityManager database;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void takesNoPasswordsWhereADatabaseIsConfigured() {
        PasswordGrant configured = new PasswordGrant(passwords, factors, new DemoMode(false), issuer);

        GrantAnswer answer = configured.grant("officer", DemoActors.PASSWORD, ADDRESS);

        assertEquals(new GrantAnswer.Refused(OAuthError.UNSUPPORTED_GRANT_TYPE), answer);
    }

    @Test
    @TestTransaction
    void disablesCopiedDemoActorsAtStart() {
        PasswordGrant demo = new PasswordGrant(passwords, factors, new DemoMode(true), issuer);
        assertInstanceOf(GrantAnswer.Granted.class, demo.grant("officer", DemoActors.PASSWORD, ADDRESS));

        new DemoActors(service, actors, new DemoMode(false)).onStart(new StartupEvent());
        database.flush();
        database.clear();

        assertEquals(
                new GrantAnswer.Refused(OAuthError.INVALID_GRANT), demo.grant("officer", DemoActors.PASSWORD, ADDRESS));
    }

    @Test
    void reachesAsFarAsItsOffice() {
        assertEquals(new Scope.Region("140302"), service.caller("officer").scope());
        assertEquals(
                new Scope.Region("130800"), service.caller("approver.chengde").scope());
        assertEquals(new Scope.Bank("000000000002"), service.caller("bank2").scope());
        assertEquals(Set.of(Role.ADMINISTRATOR), service.caller("admin").roles());
    }

    @Test
    void isGuardedByTheDatabaseToo() {
        assertConstraint(
                "identity_actor_roles_fit_scope",
                "roles = 'administrator,approver', scope_kind = 'NONE', region_code = null");
        assertConstraint("identity_actor_roles_fit_scope", "roles = 'bank'");
        assertConstraint("identity_actor_scope_filled", "bank_code = '000000000001'");
        assertConstraint("identity_actor_scope_filled", "region_code = null");
        assertConstraint("identity_actor_secret_hashed", "secret = 'anxue-demo'");
    }

    private void assertConstraint(String name, String change) {
        PSQLException refused = assertThrows(PSQLException.class, () -> update(change), change);

        assertEquals(name, refused.getServerErrorMessage().getConstraint());
    }

    private void update(String change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update identity_actor set " + change + " where name = 'officer'");
        }
    }
}
