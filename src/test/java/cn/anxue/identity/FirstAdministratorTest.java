package cn.anxue.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.batch.Sql;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A configured service without anybody in it is opened by a code in its log, once (ASVS 5.0 V6.3.2: no default actors). */
@QuarkusTest
class FirstAdministratorTest {
    private static final PasswordHash PASSWORD = PasswordHash.of("three stone bridges east");

    @Inject
    Actors actors;

    @Inject
    Invitations invitations;

    @Inject
    InvitationSteps steps;

    @Inject
    ActorService service;

    @Inject
    Sql sql;

    @Test
    @TestTransaction
    void makesOneAdministratorWhicheverNodesCodeIsUsed() {
        sql.update(
                "update identity_actor set disabled_at = now() where roles = ?",
                update -> update.setString(1, Role.ADMINISTRATOR.group()));
        SecretCode ofOneNode = configured().open().orElseThrow();
        SecretCode ofAnother = configured().open().orElseThrow();
        refuse(new SecretCode("guessed"));

        steps.setUpFirst(ofOneNode, "first.administrator", PASSWORD);

        assertEquals(
                Set.of(Role.ADMINISTRATOR),
                service.caller("first.administrator").roles());
        refuse(ofOneNode);
        refuse(ofAnother);
        assertEquals(Optional.empty(), configured().open());
    }

    @Test
    @TestTransaction
    void takesNoCodeOfAnInvitation() {
        Invitation invitation =
                invitations.issue(actors.findByName("inspector").orElseThrow().id(), Duration.ofDays(1));

        refuse(invitation.code());
    }

    @Test
    @TestTransaction
    void offersNoCodeInDemoModeNorBesideAnAdministrator() {
        assertEquals(Optional.empty(), configured().open());
        assertEquals(Optional.empty(), new FirstAdministrator(actors, invitations, new DemoMode(true)).open());
    }

    private FirstAdministrator configured() {
        return new FirstAdministrator(actors, invitations, new DemoMode(false));
    }

    private void refuse(SecretCode code) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> steps.setUpFirst(code, "second.administrator", PASSWORD));
        assertEquals(IdentityProblem.INVITATION_OVER, refused.kind());
    }
}
