package cn.anxue.bank.statement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets the pieces of files go whose term is over (保管期限); which file it was, its digest and what became of its lines stays.
 * A file of several places is kept as long as the longest of their terms, and where one of them lays down none.
 */
@ApplicationScoped
public class StatementRetention {
    private static final String OLD = """
            select f.id, (f.changed_at at time zone 'Asia/Shanghai')::date as since, array(
                select distinct i.region_code from bank_statement s join deposit_account a on a.number = s.account
                join account_holder i on i.id = a.institution_id where s.file_id = f.id) as regions
            from bank_statement_file f
            where f.purged_at is null and f.state in ('MATCHED', 'REJECTED')
                and f.changed_at < now() - interval '1 year' and f.id > ?
            order by f.id limit 200
            """;
    private static final String PURGE = "select bank_statement_file_purge(?)";
    private static final String COUNTRY = "000000";

    private final Sql sql;
    private final RegionRules rules;
    private final AuditTrail audit;
    private final Today today;

    StatementRetention(Sql sql, RegionRules rules, AuditTrail audit, Today today) {
        this.sql = sql;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    private record Old(UUID id, LocalDate since, List<String> regions) {
        static Old read(ResultSet row) throws SQLException {
            String[] regions = (String[]) row.getArray("regions").getArray();
            return new Old(
                    row.getObject("id", UUID.class),
                    row.getObject("since", LocalDate.class),
                    regions.length == 0 ? List.of(COUNTRY) : Arrays.asList(regions));
        }
    }

    @Scheduled(cron = "0 20 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        UUID after = new UUID(0, 0);
        List<Old> old = old(after);
        while (!old.isEmpty()) {
            old.forEach(this::look);
            after = old.get(old.size() - 1).id();
            old = old(after);
        }
    }

    private List<Old> old(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(OLD, select -> select.setObject(1, after), Old::read));
    }

    private void look(Old file) {
        QuarkusTransaction.requiringNew().run(() -> {
            LocalDate day = today.date();
            Map<String, Rule<StatementTerm>> terms = rules.onAll(day, file.regions(), StatementTerm.KEY);
            boolean over = file.regions().stream().allMatch(region -> {
                Rule<StatementTerm> term = terms.get(region);
                return term != null && term.value().isOver(file.since(), day);
            });
            if (over && purge(file.id())) {
                audit.record(Caller.SYSTEM, "bank.statement_purged", "bank_statement_file", file.id(), "pieces");
            }
        });
    }

    private boolean purge(UUID file) {
        return sql.list(PURGE, select -> select.setObject(1, file), row -> row.getBoolean(1))
                .get(0);
    }
}
