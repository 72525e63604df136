package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.InstitutionEffects;
import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends list entries and observations whose term has run out, with what follows; each hour, so that a night missed is made up for. */
@ApplicationScoped
class ListExpiry {
    private final ListEntries entries;
    private final InstitutionEffects effects;
    private final AuditTrail audit;
    private final Today today;
    private final ObservationEnd observations;

    ListExpiry(
            ListEntries entries,
            InstitutionEffects effects,
            AuditTrail audit,
            Today today,
            ObservationEnd observations) {
        this.entries = entries;
        this.effects = effects;
        this.audit = audit;
        this.today = today;
        this.observations = observations;
    }

    @Scheduled(cron = "0 5 * * * ?", timeZone = "Asia/Shanghai", identity = "list-expiry")
    @Transactional
    void run() {
        for (ListEntry entry : entries.overdue(today.date())) {
            entry.expire(today.date());
            effects.delisted(entry);
            audit.record(
                    Caller.SYSTEM,
                    "list_entry.expired",
                    "list_entry",
                    entry.id().value(),
                    "state");
        }
        observations.run();
    }
}
