package cn.anxue.identity;

import cn.anxue.calendar.Today;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Keeps the machines of banks and institutions; for administrators. */
@ApplicationScoped
public class ClientService {
    private final Clients clients;
    private final Today today;

    ClientService(Clients clients, Today today) {
        this.clients = clients;
        this.today = today;
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
        clients.persistAndFlush(new Client(id, name, secret, scope, caller.id(), today.now()));
        return new Registered(id, secret);
    }

    @Transactional
    public ClientView get(Caller caller, ActorId id) {
        requireAdministrator(caller);
        return find(id).view();
    }

    /** No token is issued from now on; those handed out end within their quarter of an hour. */
    @Transactional
    public void revoke(Caller caller, ActorId id) {
        requireAdministrator(caller);
        find(id).revoke(today.now());
    }

    private Client find(ActorId id) {
        return clients.findByIdOptional(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
