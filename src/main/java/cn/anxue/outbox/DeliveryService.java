package cn.anxue.outbox;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of events on their way to a webhook within reach; asks for one again. */
@ApplicationScoped
@Transactional
public class DeliveryService {
    private static final String NATION = "000000";

    private final WebhookReader webhooks;
    private final DeliveryStore deliveries;
    private final EventStore events;
    private final Today today;
    private final AuditTrail audit;

    DeliveryService(
            WebhookReader webhooks, DeliveryStore deliveries, EventStore events, Today today, AuditTrail audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.today = today;
        this.audit = audit;
    }

    /** Latest first. */
    public Page<Delivery> page(
            Caller caller, WebhookId webhook, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        webhooks.get(caller, webhook);
        return Page.of(
                deliveries.list(webhook, state, before == null ? WebhookReader.AFTER_ALL : before, limit + 1),
                limit,
                delivery -> Cursor.encode(delivery.event().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public Delivery get(Caller caller, WebhookId webhook, EventId event) {
        webhooks.get(caller, webhook);
        return deliveries.find(webhook, event).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Sends an event that says nothing, to try the receiver. */
    public Delivery ping(Caller caller, WebhookId id) {
        Webhook webhook = requireActive(caller, id);
        String region = webhook.regionCode() == null ? NATION : webhook.regionCode();
        OutgoingEvent ping = new OutgoingEvent(
                EventType.PING, id.value(), region, webhook.bankCode(), Map.of("webhook", id.value()));
        EventId event = events.insert(ping, id);
        audit.record(caller, "webhook.pinged", "webhook", id.value());
        return get(caller, id, event);
    }

    /** Sends an event once more, under its own id, whatever has become of it so far. */
    public Delivery repeat(Caller caller, WebhookId id, EventId event) {
        get(caller, id, event);
        requireActive(caller, id);
        if (!deliveries.repeat(id, event, today.now())) {
            throw new ProblemException(WebhookProblem.DELIVERY_RUNNING);
        }
        audit.record(caller, "webhook.delivery-repeated", "webhook", id.value());
        return get(caller, id, event);
    }

    private Webhook requireActive(Caller caller, WebhookId id) {
        Webhook webhook = webhooks.get(caller, id);
        if (webhook.state() != WebhookState.ACTIVE) {
            throw new ProblemException(WebhookProblem.WEBHOOK_NOT_ACTIVE);
        }
        return webhook;
    }
}
