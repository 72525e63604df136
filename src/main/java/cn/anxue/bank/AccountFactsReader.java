package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what placing needs to know of accounts; one round trip whatever their number. */
@ApplicationScoped
public class AccountFactsReader {
    private static final String READ = """
            select f.* from unnest(?::text[]) as w (number)
            cross join lateral (
                select a.number, a.bank_code, a.purpose, a.institution_id, i.name, i.uscc, i.region_code,
                    coalesce(g.number, '') as agreement,
                    coalesce(g.settlement_account, '') as settlement_account, coalesce(g.settlement_name, '') as settlement_name, c.through,
                    exists (select from bank_line_batch b where b.account = a.number) as has_batches,
                    exists (select from bank_instruction t where t.to_account = a.number and not t.arrived
                        and t.state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED')) as awaits_transfer
                from deposit_account a
                left join deposit_agreement g on g.id = a.agreement_id
                join account_holder i on i.id = a.institution_id
                left join bank_account_confirmed c on c.account = a.number
                where a.number = w.number and a.state <> 'CLOSED' offset 0) f
            """;

    private final Sql sql;

    AccountFactsReader(Sql sql) {
        this.sql = sql;
    }

    /** Those of the numbers that are supervised, by number. */
    public Map<String, AccountFacts> read(Collection<String> numbers) {
        Map<String, AccountFacts> facts = new HashMap<>();
        sql.list(
                        READ,
                        statement -> Columns.of(statement, numbers).text(number -> number),
                        row -> new AccountFacts(
                                row.getString("number"),
                                row.getString("bank_code"),
                                Purpose.valueOf(row.getString("purpose")),
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getString("name"),
                                row.getString("uscc"),
                                row.getString("region_code"),
                                row.getString("agreement"),
                                row.getString("settlement_account"),
                                row.getString("settlement_name"),
                                row.getObject("through", LocalDate.class),
                                row.getBoolean("has_batches"),
                                row.getBoolean("awaits_transfer")))
                .forEach(account -> facts.put(account.number(), account));
        return facts;
    }
}
