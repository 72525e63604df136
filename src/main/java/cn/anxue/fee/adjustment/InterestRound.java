package cn.anxue.fee.adjustment;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.refund.InterestClaims;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Interest that the agreement says is the institution's, that no refund can claim any more and that was posted some days ago
 * ({@code fee.interestDays}) is earned. It leaves the account only with a release, which two people let go.
 */
@ApplicationScoped
public class InterestRound {
    private static final Logger LOG = Logger.getLogger(InterestRound.class);
    private static final String OWNERS = """
            select distinct g.institution_id, i.region_code from deposit_agreement g join institution i on i.id = g.institution_id
            where g.state = 'IN_FORCE' and g.fee_account is not null and g.interest_owner = 'INSTITUTION'
            order by g.institution_id
            """;

    private final InterestDays days;
    private final InterestClaims claims;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Sql sql;

    InterestRound(InterestDays days, InterestClaims claims, Ledger ledger, AuditTrail audit, Sql sql) {
        this.days = days;
        this.claims = claims;
        this.ledger = ledger;
        this.audit = audit;
        this.sql = sql;
    }

    private record Owner(InstitutionId institution, String regionCode) {}

    @Scheduled(cron = "0 10 5 * * ?", timeZone = "Asia/Shanghai", identity = "fee-interest")
    void look() {
        int assigned = assign();
        if (assigned > 0) {
            LOG.infof("interest of %d institutions was assigned as their agreements say", assigned);
        }
    }

    /** How many institutions got some. */
    public int assign() {
        List<Owner> owners = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        OWNERS,
                        select -> {},
                        row -> new Owner(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getString("region_code"))));
        int assigned = 0;
        for (Owner owner : owners) {
            try {
                assigned += QuarkusTransaction.requiringNew().call(() -> assign(owner)) ? 1 : 0;
            } catch (RuntimeException e) {
                // One that fails must not keep the others; it is looked at again tomorrow.
                LOG.errorf(e, "interest of institution %s", owner.institution);
            }
        }
        return assigned;
    }

    private boolean assign(Owner owner) {
        LocalDate until = days.postedUntil(owner.regionCode).orElse(null);
        if (until == null) {
            return false;
        }
        HolderId holder = FeeBooks.holder(owner.institution);
        ledger.lock(Map.of(holder, List.of(FeeBooks.INTEREST, FeeBooks.EARNED)));
        Money amount = claims.free(owner.institution, until);
        if (!amount.isPositive()) {
            return false;
        }
        Entry entry = new Entry(FeeBooks.INTEREST, FeeBooks.EARNED, amount, AdjustmentKind.INTEREST_EARNED);
        ledger.record(List.of(new Act(ActId.next(), holder, days.today(), entry)))
                .forEach(Answer::orThrow);
        audit.recordAll(List.of(new AuditTrail.Row(
                Caller.SYSTEM,
                "fee.interest-assigned",
                "institution",
                owner.institution.value(),
                List.of("interest"),
                owner.regionCode)));
        return true;
    }
}
