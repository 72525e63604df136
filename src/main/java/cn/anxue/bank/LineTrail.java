package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankLines.Report;
import cn.anxue.outbox.EventType;
import cn.anxue.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps who reported lines and which are in doubt, and tells other systems what they moved. */
@ApplicationScoped
class LineTrail {
    private final AuditTrail audit;
    private final Outbox outbox;
    private final DoubtStore doubts;

    LineTrail(AuditTrail audit, Outbox outbox, DoubtStore doubts) {
        this.audit = audit;
        this.outbox = outbox;
        this.doubts = doubts;
    }

    /**
     * One row for each report and region: every line names its report, so that the trail leads to each. One event for each
     * account, and nothing at all where nobody wants it.
     *
     * @param fresh lines received for the first time
     * @param declined those of them that the books could not take
     */
    void keep(List<Report> reports, List<GoodLine> fresh, Collection<LineId> declined) {
        audit.recordAll(rows(reports, fresh));
        if (outbox.wants(EventType.MOVEMENT_BOOKED)) {
            outbox.put(Movement.events(fresh.stream()
                    .filter(line -> !declined.contains(line.line().id()))
                    .toList()));
        }
    }

    /** Lines that contradict the books, or may be in them, wait for a person. */
    void doubt(StatementId statement, int first, List<GoodLine> lines, List<LineAnswer> answers) {
        if (answers.stream().noneMatch(one -> one.outcome() == LineOutcome.CONFLICT)) {
            return;
        }
        List<DoubtStore.Doubted> doubted = new ArrayList<>();
        for (GoodLine line : lines) {
            LineAnswer answer = answers.get(line.number());
            if (answer.outcome() == LineOutcome.CONFLICT) {
                doubted.add(new DoubtStore.Doubted(line, answer));
            }
        }
        doubts.keep(statement, first, doubted);
    }

    private static List<AuditTrail.Row> rows(List<Report> reports, List<GoodLine> fresh) {
        Map<UUID, Set<String>> regions = new LinkedHashMap<>();
        fresh.forEach(line -> regions.computeIfAbsent(line.report(), id -> new LinkedHashSet<>())
                .add(line.account().regionCode()));
        List<AuditTrail.Row> rows = new ArrayList<>();
        for (Report report : reports) {
            for (String region : regions.getOrDefault(report.id(), Set.of())) {
                rows.add(new AuditTrail.Row(
                        report.caller(),
                        "bank.lines_booked",
                        "bank_report",
                        report.id(),
                        List.of(),
                        region,
                        report.requestId()));
            }
        }
        return rows;
    }
}
