package cn.anxue.privacy;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.privacy.PersonalFile.Rest;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgets people whose term of keeping is over: what identifies them is overwritten, the books stay whole, the trail says so.
 * In stretches, each with its rows of the trail in one database transaction; done twice it does no harm.
 */
@ApplicationScoped
public class Erasure {
    private static final Logger LOG = Logger.getLogger(Erasure.class);
    private static final int STRETCH = 200;

    private final PersonalSubjects subjects;
    private final RequestStore requests;
    private final Retention retention;
    private final AuditTrail audit;
    private final Today today;

    Erasure(PersonalSubjects subjects, RequestStore requests, Retention retention, AuditTrail audit, Today today) {
        this.subjects = subjects;
        this.requests = requests;
        this.retention = retention;
        this.audit = audit;
        this.today = today;
    }

    @Scheduled(every = "{anxue.privacy.look-every}", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int erased = eraseDue();
        if (erased > 0) {
            LOG.infof("people of %d records were forgotten, their term of keeping being over", erased);
        }
    }

    /** How many were forgotten. */
    public int eraseDue() {
        return subjects.files().stream().mapToInt(this::eraseDue).sum();
    }

    private int eraseDue(PersonalFile file) {
        int erased = 0;
        UUID after = null;
        while (true) {
            UUID from = after;
            List<Rest> resting = QuarkusTransaction.requiringNew()
                    .call(() -> file.resting(today.date().minusYears(1), from, STRETCH));
            if (resting.isEmpty()) {
                return erased;
            }
            erased += QuarkusTransaction.requiringNew().call(() -> {
                List<Rest> over = retention.over(resting);
                erase(Caller.SYSTEM, file.subject(), over);
                return over.size();
            });
            after = resting.get(resting.size() - 1).id();
        }
    }

    /**
     * On request, in the database transaction that runs.
     *
     * @throws ProblemException where it is still needed or the law wants it kept
     */
    void eraseAsAsked(Caller caller, String subject, Rest rest) {
        retention.requireErasable(rest);
        erase(caller, subject, List.of(rest));
    }

    private void erase(Caller caller, String subject, List<Rest> over) {
        if (over.isEmpty()) {
            return;
        }
        List<UUID> ids = over.stream().map(Rest::id).toList();
        subjects.erase(subject, ids);
        requests.forget(ids);
        List<String> parts = subjects.parts(subject);
        audit.recordAll(over.stream()
                .map(rest -> new AuditTrail.Row(caller, "privacy.erased", subject, rest.id(), parts, rest.regionCode()))
                .toList());
    }
}
