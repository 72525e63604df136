package cn.anxue.simulator.conformance;

import cn.anxue.batch.Sql;
import cn.anxue.identity.DemoActors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Some accounts at a bank for its client to try itself on: a few of each purpose, those first that the demo's {@code officer} may send back from. */
@ApplicationScoped
public class OwnAccounts {
    private static final String SOME = """
            select w.purpose, a.number from (values ('DEPOSIT'), ('FEE')) as w (purpose) cross join lateral (
                select a.number from deposit_account a
                where a.bank_code = ? and a.purpose = w.purpose and a.state <> 'CLOSED'
                order by exists (select from institution_sight s
                    where s.institution_id = a.institution_id and s.region_code = ?) desc, a.number
                limit 3) a
            order by w.purpose, a.number
            """;

    private final Sql sql;

    OwnAccounts(Sql sql) {
        this.sql = sql;
    }

    /** An account, and what for. */
    public record Own(String number, String purpose) {}

    @Transactional
    public List<Own> of(String bankCode) {
        return sql.list(
                SOME,
                select -> {
                    select.setString(1, bankCode);
                    select.setString(2, DemoActors.OFFICERS_REGION);
                },
                row -> new Own(row.getString("number"), row.getString("purpose")));
    }
}
