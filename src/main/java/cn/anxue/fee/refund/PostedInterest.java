package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.ledger.HolderId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bank posted as interest and let stand. What it took back by a line that names the posting is gone with it; where
 * nothing names it, the latest of the same amount is, or as much of the latest ones. A bank takes back the whole even where
 * part of it had left the account, which is then missing and does not stand either.
 */
@ApplicationScoped
class PostedInterest {
    private static final String LINES = "select * from fee_interest_lines(?)";

    private final Sql sql;

    PostedInterest(Sql sql) {
        this.sql = sql;
    }

    /** Interest of one posting, its place in the account, and the day the bank booked it. */
    record Posted(long position, LocalDate on, Money amount) {}

    private record Line(Posted posted, boolean debit, boolean settled) {}

    /** As the account has them. */
    List<Posted> of(HolderId holder) {
        List<Posted> standing = new ArrayList<>();
        for (Line line : lines(holder)) {
            if (line.settled) {
                continue;
            }
            if (line.debit) {
                takeBack(standing, line.posted.amount());
            } else {
                standing.add(line.posted);
            }
        }
        return standing;
    }

    private static void takeBack(List<Posted> standing, Money amount) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            if (standing.get(i).amount().equals(amount)) {
                standing.remove(i);
                return;
            }
        }
        Money open = amount;
        for (int i = standing.size() - 1; i >= 0 && open.isPositive(); i--) {
            Posted latest = standing.remove(i);
            Money left = latest.amount().minus(latest.amount().min(open));
            open = open.minus(latest.amount().min(open));
            if (left.isPositive()) {
                standing.add(new Posted(latest.position(), latest.on(), left));
            }
        }
    }

    private List<Line> lines(HolderId holder) {
        return sql.list(LINES, select -> select.setObject(1, holder.value()), row -> {
            Money amount = Money.ofFen(row.getLong("debit") + row.getLong("credit"));
            LocalDate on = row.getObject("occurred_on", LocalDate.class);
            return new Line(
                    new Posted(row.getLong("position"), on, amount),
                    row.getLong("debit") > 0,
                    row.getBoolean("taken_back") || row.getBoolean("follows"));
        });
    }
}
