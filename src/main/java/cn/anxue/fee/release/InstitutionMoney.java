package cn.anxue.fee.release;

import cn.anxue.batch.Sql;
import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an institution's fees stand: held for families, earned, on their way, and due next. */
@ApplicationScoped
@Transactional
public class InstitutionMoney {
    private static final Money NOTHING = Money.ofFen(0);
    private static final String HELD = """
            select coalesce(sum(paid_minor - earned_minor - refunded_minor - kept_minor - passed_minor), 0)::bigint as held,
                count(*) filter (where state in ('FUNDED', 'IN_DELIVERY'))::int as taught
            from fee_order where institution_id = ?""";
    private static final String RELEASED = """
            select coalesce(sum(amount_minor) filter (where state = 'EXECUTED'), 0)::bigint as released,
                coalesce(sum(amount_minor) filter (where state = 'PREPARED'), 0)::bigint as prepared
            from fee_release where institution_id = ?""";

    private final InstitutionRegister register;
    private final Ledger ledger;
    private final ReleaseGrounds grounds;
    private final RegionRules rules;
    private final Sql sql;

    InstitutionMoney(InstitutionRegister register, Ledger ledger, ReleaseGrounds grounds, RegionRules rules, Sql sql) {
        this.register = register;
        this.ledger = ledger;
        this.grounds = grounds;
        this.rules = rules;
        this.sql = sql;
    }

    /**
     * The sums of the fee book, today.
     *
     * @param held for families: paid, neither taught nor given back
     * @param earned by lessons confirmed, and not yet on its way
     * @param missing what should be in the fee accounts and is not
     * @param outgoing the bank has been told to pay it
     * @param released paid to the institution so far
     * @param prepared waits for a run of payouts
     * @param due what the next cycle releases as things stand
     * @param cycle null where the place has laid down nothing
     */
    public record Position(
            Money held,
            int ordersTaught,
            Money earned,
            Money missing,
            Money outgoing,
            Money released,
            Money prepared,
            Money due,
            @Nullable ReleaseCycle cycle) {}

    private record Orders(Money held, int taught) {}

    private record Releases(Money released, Money prepared) {}

    public Position of(Caller caller, InstitutionId id, LocalDate day) {
        InstitutionView institution = register.get(caller, id);
        ReleaseCycle cycle = rules.on(day, institution.regionCode(), ReleaseGrounds.CYCLE)
                .map(Rule::value)
                .orElse(null);
        Money due = NOTHING;
        if (cycle != null) {
            ReleaseGrounds.Due found =
                    grounds.due(List.of(id), Map.of(id, cycle)).get(id);
            due = found == null ? NOTHING : found.amount();
        }
        Orders orders = sql.list(
                        HELD,
                        select -> select.setObject(1, id.value()),
                        row -> new Orders(Money.ofFen(row.getLong("held")), row.getInt("taught")))
                .get(0);
        Releases releases = sql.list(
                        RELEASED,
                        select -> select.setObject(1, id.value()),
                        row -> new Releases(Money.ofFen(row.getLong("released")), Money.ofFen(row.getLong("prepared"))))
                .get(0);
        return new Position(
                orders.held(),
                orders.taught(),
                balance(id, FeeBooks.EARNED),
                balance(id, FeeBooks.MISSING),
                balance(id, FeeBooks.OUTGOING),
                releases.released(),
                releases.prepared(),
                due,
                cycle);
    }

    private Money balance(InstitutionId institution, String path) {
        Balance balance =
                ledger.balancesOf(List.of(FeeBooks.holder(institution)), path).get(FeeBooks.holder(institution));
        return balance == null ? NOTHING : balance.amount();
    }
}
