package cn.anxue.identity;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an invitation changes, each in one database transaction: a code is used and its use is kept, or neither. */
@ApplicationScoped
class InvitationSteps {
    /** Any number nobody else locks: whoever sets up the first administrator does so alone, on whatever node. */
    private static final String ALONE = "select pg_advisory_xact_lock(7263541001)";

    private final Actors actors;
    private final Invitations invitations;
    private final ActorChanges changes;
    private final Sql sql;
    private final Today today;

    InvitationSteps(Actors actors, Invitations invitations, ActorChanges changes, Sql sql, Today today) {
        this.actors = actors;
        this.invitations = invitations;
        this.changes = changes;
        this.sql = sql;
        this.today = today;
    }

    @Transactional
    public String nameOf(SecretCode code) {
        return actor(invitations.find(code).orElseThrow(InvitationSteps::over)).name();
    }

    @Transactional
    public void accept(SecretCode code, PasswordHash password) {
        Actor actor = actor(invitations.use(code).orElseThrow(InvitationSteps::over));
        actor.choosePassword(password);
        changes.tellAndEnd(actor.caller(), "actor.invitation-accepted", List.of(actor));
    }

    @Transactional
    public void setUpFirst(SecretCode code, String name, PasswordHash password) {
        sql.list(ALONE, select -> {}, row -> true);
        Invitations.Open open = invitations.use(code).orElseThrow(InvitationSteps::over);
        if (open.actor() != null || actors.haveAdministrator()) {
            throw over();
        }
        if (actors.findByName(name).isPresent()) {
            throw new ProblemException(IdentityProblem.ACTOR_NAME_TAKEN, "/name", Map.of("name", name));
        }
        Actor actor = new Actor(
                ActorId.next(), name, password, Set.of(Role.ADMINISTRATOR), new Scope.None(), false, today.now());
        actors.persistAndFlush(actor);
        changes.tell(Caller.SYSTEM, "actor.first-administrator", List.of(actor));
    }

    private Actor actor(Invitations.Open open) {
        if (open.actor() == null) {
            throw over();
        }
        return actors.findByIdOptional(open.actor()).filter(Actor::isEnabled).orElseThrow(InvitationSteps::over);
    }

    private static ProblemException over() {
        return new ProblemException(IdentityProblem.INVITATION_OVER);
    }
}
