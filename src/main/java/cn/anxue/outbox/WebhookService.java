package cn.anxue.outbox;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Keeps the subscriptions of banks and offices. What is out of their reach they do not find. */
@ApplicationScoped
@Transactional
public class WebhookService {
    /** Each event is multiplied by those who want it. */
    static final int WEBHOOKS_MAX = 20;

    private final WebhookStore store;
    private final Receivers receivers;
    private final Today today;
    private final AuditTrail audit;
    private final Event<WebhooksChanged> changed;

    WebhookService(
            WebhookStore store, Receivers receivers, Today today, AuditTrail audit, Event<WebhooksChanged> changed) {
        this.store = store;
        this.receivers = receivers;
        this.today = today;
        this.audit = audit;
        this.changed = changed;
    }

    /** A subscription with its secret, which is shown this once. */
    public record Subscribed(Webhook webhook, WebhookSecret secret) {}

    /** @throws ProblemException where the receiver must not be reached, or the owner has as many as he may have */
    public Subscribed subscribe(Caller caller, String url, Set<EventType> types) {
        Owner owner = Owner.of(caller);
        if (store.count(owner) >= WEBHOOKS_MAX) {
            throw new ProblemException(WebhookProblem.TOO_MANY_WEBHOOKS, Map.of("max", WEBHOOKS_MAX));
        }
        WebhookSecret secret = WebhookSecret.generate();
        WebhookStore.Draft draft = new WebhookStore.Draft(
                WebhookId.next(), receivers.check(url), types.stream().sorted().toList(), owner, secret);
        store.insert(draft, caller.id(), today.now());
        tell(caller, "webhook.subscribed", draft.id(), "url", "types");
        return new Subscribed(store.find(owner, draft.id()).orElseThrow(), secret);
    }

    /** A new secret; until the overlap is over, what is sent is signed with both. */
    public Subscribed renewSecret(Caller caller, WebhookId id, Duration overlap) {
        lock(caller, id);
        WebhookSecret secret = WebhookSecret.generate();
        store.renewSecret(id, secret, today.now().plus(overlap));
        tell(caller, "webhook.secret-renewed", id, "secret");
        return new Subscribed(store.find(Owner.of(caller), id).orElseThrow(), secret);
    }

    /** Nothing is sent until it is resumed; what happens meanwhile is kept. */
    public Webhook pause(Caller caller, WebhookId id) {
        if (lock(caller, id).state() == WebhookState.ACTIVE) {
            store.change(id, WebhookState.PAUSED);
            tell(caller, "webhook.paused", id, "state");
        }
        return store.find(Owner.of(caller), id).orElseThrow();
    }

    /** What was kept is sent. */
    public Webhook resume(Caller caller, WebhookId id) {
        if (lock(caller, id).state() != WebhookState.ACTIVE) {
            store.change(id, WebhookState.ACTIVE);
            tell(caller, "webhook.resumed", id, "state");
        }
        return store.find(Owner.of(caller), id).orElseThrow();
    }

    /** What waits is given up; its secrets are forgotten. */
    public void remove(Caller caller, WebhookId id) {
        lock(caller, id);
        store.remove(id);
        tell(caller, "webhook.removed", id, "state");
    }

    private Webhook lock(Caller caller, WebhookId id) {
        return store.lock(Owner.of(caller), id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    private void tell(Caller caller, String act, WebhookId id, String... fields) {
        audit.record(caller, act, "webhook", id.value(), fields);
        changed.fire(new WebhooksChanged(id));
    }
}
