package cn.anxue.enforcement.ladder;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes what is late up its ladder; each hour, and with the same outcome however often. */
@ApplicationScoped
public class Escalations {
    private static final RuleKey<Ladder> LADDER = new RuleKey<>("notice.ladder", Ladder.class);

    private final EscalationStore store;
    private final RegionRules rules;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Today today;

    Escalations(EscalationStore store, RegionRules rules, Deadlines deadlines, AuditTrail audit, Today today) {
        this.store = store;
        this.rules = rules;
        this.deadlines = deadlines;
        this.audit = audit;
        this.today = today;
    }

    @Scheduled(cron = "0 15 * * * ?", timeZone = "Asia/Shanghai", identity = "notice-escalation")
    @Transactional
    public void run() {
        LocalDate on = today.date();
        List<EscalationStore.Reached> rungs = rungs(store.late(on), on);
        if (rungs.isEmpty()) {
            return;
        }
        List<EscalationStore.Reached> fresh = store.reach(rungs, on);
        List<EscalationStore.Reached> letters =
                fresh.stream().filter(reached -> reached.rung().isLetter()).toList();
        if (!letters.isEmpty()) {
            store.draft(letters, on);
        }
        audit.recordAll(fresh.stream()
                .map(reached -> new AuditTrail.Row(
                        Caller.SYSTEM,
                        "notice.escalated",
                        "notice",
                        reached.notice(),
                        List.of(reached.rung().name())))
                .toList());
    }

    private List<EscalationStore.Reached> rungs(List<EscalationStore.Late> late, LocalDate on) {
        List<String> regions =
                late.stream().map(EscalationStore.Late::region).distinct().toList();
        if (regions.isEmpty()) {
            return List.of();
        }
        Map<String, Rule<Ladder>> ruled = rules.onAll(on, regions, LADDER);
        List<EscalationStore.Reached> reached = new ArrayList<>();
        for (EscalationStore.Late one : late) {
            var rule = ruled.get(one.region());
            Ladder ladder = rule == null ? Ladder.COMMON : rule.value();
            for (Rung rung : ladder.reached(one.dueOn(), on, deadlines)) {
                reached.add(new EscalationStore.Reached(
                        Uuid7.next(), one.notice(), rung, one.dueOn().plusDays(1), Uuid7.next()));
            }
        }
        return reached;
    }
}
