package cn.anxue.outbox;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the list of private hosts that webhooks may reach; for administrators, who subscribe to nothing themselves. */
@ApplicationScoped
@Transactional
public class HostService {
    private final HostStore store;
    private final Today today;
    private final AuditTrail audit;

    HostService(HostStore store, Today today, AuditTrail audit) {
        this.store = store;
        this.today = today;
        this.audit = audit;
    }

    /** @throws ProblemException where it is no host, or listed already */
    public AllowedHost allow(Caller caller, String host, String reason) {
        requireAdministrator(caller);
        String normalized = WebhookUrl.normalized(host);
        if (!WebhookUrl.isHost(normalized)) {
            throw new ProblemException(WebhookProblem.WEBHOOK_HOST_INVALID, "/host", Map.of());
        }
        AllowedHost allowed = new AllowedHost(Uuid7.next(), normalized, reason, today.now());
        if (!store.insert(allowed, caller.id())) {
            throw new ProblemException(WebhookProblem.WEBHOOK_HOST_LISTED, "/host", Map.of());
        }
        audit.record(caller, "webhook-host.allowed", "webhook-host", allowed.id(), "host", "reason");
        return allowed;
    }

    /** What is sent from now on goes there no more, unless it is public. */
    public void remove(Caller caller, UUID id) {
        requireAdministrator(caller);
        if (!store.delete(id)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        audit.record(caller, "webhook-host.removed", "webhook-host", id);
    }

    /** Latest first. */
    public Page<AllowedHost> page(Caller caller, @Nullable UUID before, int limit) {
        requireAdministrator(caller);
        return Page.of(
                store.list(before == null ? WebhookReader.AFTER_ALL : before, limit + 1),
                limit,
                host -> Cursor.encode(host.id()));
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
    }
}
