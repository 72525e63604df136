package cn.anxue.deposit;

import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** How deposits stand, set-based. */
@ApplicationScoped
public class DepositStandings {
    /** The standing of each, today. */
    public Map<InstitutionId, DepositStanding> of(Collection<InstitutionId> institutions) {
        throw new IllegalStateException();
    }

    /**
     * To be called in the database transaction that moved their principal: remembers since when they are short or met,
     * lifts what a shortfall barred, and activates those which now have all they need. The number of round trips does not
     * grow with the list.
     */
    public void moved(Collection<InstitutionId> institutions) {
        throw new IllegalStateException();
    }
}
