package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where the bank's word on an instruction and its lines do not agree. */
@ApplicationScoped
class InstructionCauses {
    /** The bank has until its day is over to show the line. */
    private static final String SAID_NOT_SHOWN = """
            select 'EXECUTED_WITHOUT_LINE' as kind, i.from_account as account,
                (i.instructed_at at time zone 'Asia/Shanghai')::date as day, i.id as subject, null::uuid as line,
                i.source_id as entry, i.amount_minor
            from unnest(?::text[]) as w (account)
            join bank_instruction i on i.from_account = w.account
            where i.state = 'EXECUTED' and not i.booked and (i.instructed_at at time zone 'Asia/Shanghai')::date < ?
            """;

    private final Sql sql;
    private final Today today;

    InstructionCauses(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    List<Cause> of(Collection<String> accounts) {
        LocalDate day = today.date();
        return sql.list(
                SAID_NOT_SHOWN,
                select -> {
                    Columns.of(select, accounts).text(one -> one);
                    select.setObject(2, day);
                },
                CauseReader::cause);
    }
}
