package cn.anxue.deposit;

import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How deposits stand, set-based. */
@ApplicationScoped
@Transactional
public class DepositStandings {
    private final DepositBalances balances;
    private final StandingRecords records;
    private final StandingReader reader;
    private final Consequences consequences;
    private final Today today;

    DepositStandings(
            DepositBalances balances,
            StandingRecords records,
            StandingReader reader,
            Consequences consequences,
            Today today) {
        this.balances = balances;
        this.records = records;
        this.reader = reader;
        this.consequences = consequences;
        this.today = today;
    }

    /** The standing of each, today. */
    public Map<InstitutionId, DepositStanding> of(Collection<InstitutionId> institutions) {
        return institutions.isEmpty() ? Map.of() : reader.read(new TreeSet<>(institutions));
    }

    /**
     * To be called in the database transaction that moved what they hold: remembers since when they are short or met,
     * lifts what a shortfall barred, and activates those which now have all they need. Three round trips whatever the length
     * of the list, more only for those which are opened or freed.
     */
    public void moved(Collection<InstitutionId> institutions) {
        if (institutions.isEmpty()) {
            return;
        }
        List<StandingRecords.Outcome> outcomes =
                records.keep(balances.held(new TreeSet<>(institutions)), today.date(), today.now());
        if (!outcomes.isEmpty()) {
            consequences.follow(outcomes);
        }
    }
}
