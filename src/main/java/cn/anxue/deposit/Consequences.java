package cn.anxue.deposit;

import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What follows for institutions when their deposit is met, or stays short beyond the day to top it up by. */
@ApplicationScoped
public class Consequences {
    /** The decision named in the bar; the day is in the standing, the term in the local rule. */
    public static final String OVERDUE = "风险保证金逾期未补足";

    private final Bars bars;
    private final InstitutionLifecycle lifecycle;
    private final StandingRecords records;

    Consequences(Bars bars, InstitutionLifecycle lifecycle, StandingRecords records) {
        this.bars = bars;
        this.lifecycle = lifecycle;
        this.records = records;
    }

    void follow(List<StandingRecords.Outcome> outcomes) {
        List<InstitutionId> freed = outcomes.stream()
                .filter(StandingRecords.Outcome::freed)
                .map(StandingRecords.Outcome::institution)
                .toList();
        if (!freed.isEmpty()) {
            freed.forEach(institution -> bars.lift(institution, BarKind.NO_SALES, OVERDUE));
            records.bar(freed, false);
        }
        lifecycle.activate(outcomes.stream()
                .filter(StandingRecords.Outcome::readyToOpen)
                .map(StandingRecords.Outcome::institution)
                .toList());
    }

    void bar(Collection<InstitutionId> overdue) {
        overdue.forEach(institution -> bars.set(institution, BarKind.NO_SALES, OVERDUE));
        records.bar(overdue, true);
    }
}
