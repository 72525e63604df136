package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Days as they are kept, gathered from their tables. */
@ApplicationScoped
class DayRecords {
    private static final int SHOWN_MAX = 500;
    private static final String OPENED_ON = "select opened_on from deposit_account where number = ?";
    /** Money that came before the agreement did is on the account all the same. */
    private static final String LINES_BEFORE = """
            select from deposit_account a
            cross join lateral bank_account_entries(a.institution_id, a.number, '-infinity', ?) e
            where a.number = ? and e.occurred_on < ? limit 1
            """;

    private static final String BREAKS = BreakStore.COLUMNS + """
            where b.account = ? and (b.day = ? or b.day < ? and b.state = 'OPEN' and b.kind not in
                ('STATEMENT_MISSING', 'STATEMENT_GAP', 'STATEMENT_OVERLAP', 'BALANCE_DIFFERENCE', 'NOTICE_UNCONFIRMED',
                'CLAIMS_DIFFERENCE'))
            order by b.state = 'OPEN' desc, b.day, b.id limit ?
            """;

    private final Sql sql;
    private final DayStore days;
    private final DayClosings closings;

    DayRecords(Sql sql, DayStore days, DayClosings closings) {
        this.sql = sql;
        this.days = days;
        this.closings = closings;
    }

    LocalDate openedOn(String number) {
        return sql.list(
                        OPENED_ON,
                        select -> select.setString(1, number),
                        row -> row.getObject("opened_on", LocalDate.class))
                .get(0);
    }

    /** Whether lines dated on that day or before it stand on an account that opened later. */
    boolean hasLinesBefore(String number, LocalDate openedOn, LocalDate day) {
        return !sql.list(
                        LINES_BEFORE,
                        select -> {
                            select.setObject(1, day);
                            select.setString(2, number);
                            select.setObject(3, openedOn);
                        },
                        row -> true)
                .isEmpty();
    }

    DayDetail detail(AccountDay day, LocalDate asOf) {
        List<Break> breaks = sql.list(
                BREAKS,
                select -> {
                    select.setString(1, day.account());
                    select.setObject(2, day.day());
                    select.setObject(3, day.day());
                    select.setInt(4, SHOWN_MAX);
                },
                BreakStore::read);
        return new DayDetail(
                Objects.requireNonNull(days.of(List.of(day)).get(day)),
                asOf,
                breaks,
                closings.of(day.account(), day.day()),
                closings.corrections(day.account(), day.day()));
    }
}
