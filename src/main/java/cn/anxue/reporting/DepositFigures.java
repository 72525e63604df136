package cn.anxue.reporting;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Sums deposits: what is held from the books, what must be from the assessments. */
@ApplicationScoped
class DepositFigures {
    private static final String ASSESSED = """
            select coalesce(sum(required_minor), 0)::bigint as required,
                count(*) filter (where met_since is not null) as met,
                count(*) filter (where short_since is not null) as not_met
            from deposit_standing where institution_id = any(?)""";

    private final Sql sql;
    private final Ledger ledger;

    DepositFigures(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    StandingReport.Deposits figures(Collection<InstitutionId> institutions) {
        Money held = held(institutions);
        long count = institutions.size();
        return sql.list(
                        ASSESSED,
                        select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                        row -> new StandingReport.Deposits(
                                Money.ofFen(row.getLong("required")),
                                held,
                                row.getLong("met"),
                                row.getLong("not_met"),
                                count - row.getLong("met") - row.getLong("not_met"),
                                Percent.of(row.getLong("met"), count)))
                .get(0);
    }

    private Money held(Collection<InstitutionId> institutions) {
        return ledger
                .balancesOf(institutions.stream().map(DepositBooks::holder).toList(), DepositBooks.PRINCIPAL)
                .values()
                .stream()
                .map(Balance::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }
}
