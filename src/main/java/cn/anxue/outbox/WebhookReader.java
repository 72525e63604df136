package cn.anxue.outbox;

import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads subscriptions within reach: a bank its own, an office those of its region. */
@ApplicationScoped
@Transactional
public class WebhookReader {
    static final UUID AFTER_ALL = new UUID(-1, -1);

    private final WebhookStore store;

    WebhookReader(WebhookStore store) {
        this.store = store;
    }

    /** Latest first. */
    public Page<Webhook> page(Caller caller, @Nullable UUID before, int limit) {
        return Page.of(
                store.list(Owner.of(caller), before == null ? AFTER_ALL : before, limit + 1),
                limit,
                webhook -> Cursor.encode(webhook.id().value()));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public Webhook get(Caller caller, WebhookId id) {
        return store.find(Owner.of(caller), id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }
}
