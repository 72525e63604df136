package cn.anxue.identity;

import cn.anxue.calendar.Today;
import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people, for administrators. Nobody acts on himself here, so an administrator can neither promote nor lock out
 * himself and there is always one left. What ends a password or changes rights ends tokens and sessions too.
 */
@ApplicationScoped
public class ActorRegister {
    private static final Duration INVITATION_LIFETIME = Duration.ofDays(7);

    private final Actors actors;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final ActorChanges changes;
    private final Today today;

    ActorRegister(Actors actors, Invitations invitations, SecondFactors factors, ActorChanges changes, Today today) {
        this.actors = actors;
        this.invitations = invitations;
        this.factors = factors;
        this.changes = changes;
        this.today = today;
    }

    /** Whom it was for and the way in. */
    public record Invited(ActorId id, Invitation invitation) {}

    /** A new actor, who chooses his password himself. */
    @Transactional
    public Invited invite(Caller caller, String name, Set<Role> roles, Scope scope) {
        requireAdministrator(caller);
        requireFit(roles, scope);
        if (actors.findByName(name).isPresent()) {
            throw new ProblemException(IdentityProblem.ACTOR_NAME_TAKEN, "/name", Map.of("name", name));
        }
        ActorId id = ActorId.next();
        Actor actor = new Actor(id, name, null, roles, scope, false, today.now());
        actors.persistAndFlush(actor);
        changes.tell(caller, "actor.invited", List.of(actor));
        return new Invited(id, invitations.issue(id, INVITATION_LIFETIME));
    }

    /** For a lost invitation or password: the present password ends, and the person chooses a new one. */
    @Transactional
    public Invited inviteAnew(Caller caller, ActorId id) {
        Actor actor = another(caller, id);
        actor.voidPassword();
        changes.tellAndEnd(caller, "actor.invited-anew", List.of(actor));
        return new Invited(id, invitations.issue(id, INVITATION_LIFETIME));
    }

    @Transactional
    public ActorView get(Caller caller, ActorId id) {
        requireAdministrator(caller);
        return find(id).view(factors.isEnrolled(id));
    }

    /** Actors whose names begin with a text, by name. */
    @Transactional
    public Page<ActorView> list(Caller caller, String prefix, @Nullable String afterName, int limit) {
        requireAdministrator(caller);
        List<Actor> found = actors.listAfter(afterName == null ? "" : afterName, prefix, limit + 1);
        Set<ActorId> enrolled = factors.enrolled(found.stream().map(Actor::id).toList());
        return Page.of(found, limit, Actor::name).map(actor -> actor.view(enrolled.contains(actor.id())));
    }

    /** @param version the one last read; the actor must not have changed since */
    @Transactional
    public ActorView changeRoles(Caller caller, ActorId id, long version, Set<Role> roles, Scope scope) {
        Actor actor = another(caller, id);
        requireFit(roles, scope);
        if (actor.version() != version) {
            throw new ProblemException(RequestProblem.STALE);
        }
        actor.changeRoles(roles, scope);
        actors.flush();
        changes.tellAndEnd(caller, "actor.roles-changed", List.of(actor));
        return actor.view(factors.isEnrolled(id));
    }

    /** For good; done twice it stays as it is. */
    @Transactional
    public void disable(Caller caller, ActorId id) {
        requireAdministrator(caller);
        requireAnother(caller, id);
        Actor actor = find(id);
        if (!actor.isEnabled()) {
            return;
        }
        actor.disable(today.now());
        invitations.withdraw(id);
        changes.tellAndEnd(caller, "actor.disabled", List.of(actor));
    }

    /** For a lost phone: whoever needs a second factor sets one up at his next sign-in. */
    @Transactional
    public void resetSecondFactor(Caller caller, ActorId id) {
        Actor actor = another(caller, id);
        factors.drop(id);
        actor.endTokens();
        changes.tellAndEnd(caller, "actor.second-factor-reset", List.of(actor));
    }

    /** The name by which his failed attempts are counted, so that they can be forgotten. */
    @Transactional
    public String unlock(Caller caller, ActorId id) {
        requireAdministrator(caller);
        Actor actor = find(id);
        changes.tell(caller, "actor.unlocked", List.of(actor));
        return actor.name();
    }

    private Actor another(Caller caller, ActorId id) {
        requireAdministrator(caller);
        requireAnother(caller, id);
        Actor actor = find(id);
        if (!actor.isEnabled()) {
            throw new ProblemException(IdentityProblem.ACTOR_DISABLED);
        }
        return actor;
    }

    private Actor find(ActorId id) {
        return actors.findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private static void requireFit(Set<Role> roles, Scope scope) {
        // An actor without a reach is a thing of the demo data, except for administrators, who have none.
        boolean reaches = !(scope instanceof Scope.None) || roles.equals(Set.of(Role.ADMINISTRATOR));
        if (!reaches || !RoleFit.isMet(roles, scope)) {
            throw new ProblemException(IdentityProblem.ROLES_DO_NOT_FIT, "/roles", Map.of());
        }
    }

    private static void requireAnother(Caller caller, ActorId id) {
        if (caller.id().equals(id)) {
            throw new ProblemException(IdentityProblem.OWN_RIGHTS);
        }
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
