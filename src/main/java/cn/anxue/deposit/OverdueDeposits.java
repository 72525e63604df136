package cn.anxue.deposit;

import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Finds deposits that were not topped up in time. */
@ApplicationScoped
class OverdueDeposits {
    private final StandingRecords records;
    private final DepositLaws laws;
    private final Consequences consequences;

    OverdueDeposits(StandingRecords records, DepositLaws laws, Consequences consequences) {
        this.records = records;
        this.laws = laws;
        this.consequences = consequences;
    }

    void bar(LocalDate day) {
        List<InstitutionId> overdue = records.unbarred(day).stream()
                .filter(one -> laws.topUp(one.regionCode(), one.since())
                        .filter(deadline -> deadline.hasPassed(day))
                        .isPresent())
                .map(StandingRecords.Short::institution)
                .toList();
        if (!overdue.isEmpty()) {
            consequences.bar(overdue);
        }
    }
}
