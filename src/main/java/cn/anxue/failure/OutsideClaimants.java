package cn.anxue.failure;

import cn.anxue.batch.Sql;
import cn.anxue.privacy.UnreachedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forgets families that paid outside custody when the term of keeping is over, counted from the end of the failure. */
@ApplicationScoped
@Transactional
public class OutsideClaimants implements UnreachedFile {
    static final String SUBJECT = "failure_claim";
    private static final String RESTING = """
            select c.id, f.region_code, f.ended_on, c.state = 'PAID' as paid
            from failure_claim c join failure_case f on f.id = c.failure_id
            where c.erased_at is null and c.order_id is null and f.ended_on < ? and (?::uuid is null or c.id > ?)
            order by c.id limit ?
            """;

    private final ClaimForgetting forgetting;
    private final Sql sql;

    OutsideClaimants(ClaimForgetting forgetting, Sql sql) {
        this.forgetting = forgetting;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public String part() {
        return "claimant";
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        forgetting.forget(subjectIds);
    }

    @Override
    public List<Rest> resting(LocalDate before, @Nullable UUID after, int limit) {
        return sql.list(
                RESTING,
                select -> {
                    select.setObject(1, before);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                row -> new Rest(
                        row.getObject("id", UUID.class),
                        row.getString("region_code"),
                        row.getObject("ended_on", LocalDate.class),
                        true,
                        row.getBoolean("paid")));
    }
}
