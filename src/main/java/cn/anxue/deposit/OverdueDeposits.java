package cn.anxue.deposit;

import cn.anxue.calendar.Deadline;
import cn.anxue.institution.InstitutionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds deposits that were not topped up in time. */
@ApplicationScoped
class OverdueDeposits {
    private static final int STRETCH = 1_000;

    private final StandingRecords records;
    private final DepositLaws laws;
    private final Consequences consequences;

    OverdueDeposits(StandingRecords records, DepositLaws laws, Consequences consequences) {
        this.records = records;
        this.laws = laws;
        this.consequences = consequences;
    }

    /** A stretch at a time, each in a database transaction of its own. */
    void bar(LocalDate day) {
        List<StandingRecords.Short> stretch = List.of();
        do {
            InstitutionId last = stretch.isEmpty()
                    ? new InstitutionId(new UUID(0, 0))
                    : stretch.get(stretch.size() - 1).institution();
            stretch = QuarkusTransaction.requiringNew().call(() -> barStretch(day, last));
        } while (stretch.size() == STRETCH);
    }

    private List<StandingRecords.Short> barStretch(LocalDate day, InstitutionId after) {
        List<StandingRecords.Short> stretch = records.unbarred(day, after, STRETCH);
        List<InstitutionId> overdue = overdue(stretch, day);
        if (!overdue.isEmpty()) {
            consequences.bar(overdue);
        }
        return stretch;
    }

    /** One question for each day that something became short on. */
    private List<InstitutionId> overdue(List<StandingRecords.Short> stretch, LocalDate day) {
        List<InstitutionId> overdue = new ArrayList<>();
        stretch.stream()
                .collect(Collectors.groupingBy(StandingRecords.Short::since))
                .forEach((since, shortOnes) -> {
                    Map<String, Deadline> last = laws.topUps(
                            shortOnes.stream()
                                    .map(StandingRecords.Short::regionCode)
                                    .collect(Collectors.toSet()),
                            since);
                    shortOnes.stream()
                            .filter(one -> hasPassed(last.get(one.regionCode()), day))
                            .map(StandingRecords.Short::institution)
                            .forEach(overdue::add);
                });
        return overdue;
    }

    private static boolean hasPassed(@Nullable Deadline deadline, LocalDate day) {
        return deadline != null && deadline.hasPassed(day);
    }
}
