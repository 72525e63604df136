package cn.anxue.school;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Ends selections whose institution has left the white list: within a minute, and before any of them is paid. In a database
 * transaction of its own, for it holds also where what asked for it is refused.
 */
@ApplicationScoped
class ProviderWatch {
    private final ProviderStore store;
    private final AuditTrail audit;
    private final Today today;

    ProviderWatch(ProviderStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    @Scheduled(every = "60s", identity = "school-providers", delayed = "20s")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look() {
        audit.recordAll(store.endUnlisted(today.date()).stream()
                .map(left -> new AuditTrail.Row(
                        Caller.SYSTEM, "school.provider-off-list", "school_provider", left.id(), List.of("state")))
                .toList());
    }
}
