package cn.anxue.identity;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keeps the machines of banks and institutions; for administrators. */
@ApplicationScoped
public class ClientService {
    private final Clients clients;
    private final Today today;
    private final Event<IdentityChanged> changed;
    private final Event<RightsChanged> rights;

    ClientService(Clients clients, Today today, Event<IdentityChanged> changed, Event<RightsChanged> rights) {
        this.clients = clients;
        this.today = today;
        this.changed = changed;
        this.rights = rights;
    }

    /** A client with its secret, which is shown this once and not kept. */
    public record Registered(ActorId id, ClientSecret secret) {}

    @Transactional
    public Registered register(Caller caller, String name, Scope scope) {
        requireAdministrator(caller);
        if (clients.count("name", name) > 0) {
            throw new ProblemException(IdentityProblem.CLIENT_NAME_TAKEN, "/name", Map.of("name", name));
        }
        ActorId id = ActorId.next();
        ClientSecret secret = ClientSecret.generate();
        Client client = new Client(id, name, secret, scope, caller.id(), today.now());
        clients.persistAndFlush(client);
        tell(caller, "client.registered", client);
        return new Registered(id, secret);
    }

    @Transactional
    public ClientView get(Caller caller, ActorId id) {
        requireAdministrator(caller);
        return find(id).view();
    }

    /** A new secret beside the present one, which passes for so long and then no more. */
    @Transactional
    public Registered renewSecret(Caller caller, ActorId id, Duration overlap) {
        requireAdministrator(caller);
        Client client = find(id);
        if (!client.isEnabled()) {
            throw new ProblemException(IdentityProblem.CLIENT_REVOKED);
        }
        ClientSecret secret = ClientSecret.generate();
        client.renewSecret(secret, today.now().plus(overlap));
        tell(caller, "client.secret-renewed", client);
        return new Registered(id, secret);
    }

    /** No token is issued from now on, and those handed out end at once. */
    @Transactional
    public void revoke(Caller caller, ActorId id) {
        requireAdministrator(caller);
        Client client = find(id);
        if (!client.isEnabled()) {
            return;
        }
        client.revoke(today.now());
        tell(caller, "client.revoked", client);
        rights.fire(new RightsChanged(List.of(new RightsChanged.Change(id, client.rightsVersion()))));
    }

    private Client find(ActorId id) {
        return clients.findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private void tell(Caller by, String act, Client client) {
        ClientView view = client.view();
        changed.fire(new IdentityChanged(List.of(new IdentityChange(by, act, "client", view.id(), view.scope()))));
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
