package cn.anxue.ledger.web;

import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Statement;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies about the books. */
final class LedgerBody {
    private LedgerBody() {}

    /** The accounts of a holder. */
    record Accounts(List<Account> items) {
        static Accounts of(Map<String, Balance> balances) {
            return new Accounts(balances.entrySet().stream()
                    .map(balance -> Account.of(balance.getKey(), balance.getValue()))
                    .toList());
        }
    }

    /** @param position how many entries have touched the account */
    record Account(String account, String kind, Money debits, Money credits, Money balance, long position) {
        static Account of(String path, Balance balance) {
            return new Account(
                    path,
                    balance.kind().name(),
                    balance.debits(),
                    balance.credits(),
                    balance.amount(),
                    balance.position());
        }
    }

    /** @param next position to go on from, or null at the end */
    record Page(Money opening, List<Line> items, @Nullable String next) {
        static Page of(Statement statement, int limit) {
            List<Line> lines = statement.lines().stream().map(Line::of).toList();
            String next = lines.size() < limit
                    ? null
                    : Long.toString(lines.get(lines.size() - 1).position());
            return new Page(statement.opening().amount(), lines, next);
        }
    }

    record Line(
            long position,
            UUID actId,
            LocalDate occurredOn,
            Instant recordedAt,
            String side,
            String contra,
            Money amount,
            Money balance,
            String reason,
            boolean correction) {
        static Line of(Statement.Line line) {
            return new Line(
                    line.position(),
                    line.actId(),
                    line.occurredOn(),
                    line.recordedAt(),
                    line.debit() ? "DEBIT" : "CREDIT",
                    line.contra(),
                    line.amount(),
                    line.after(),
                    line.reason(),
                    line.correction());
        }
    }

    /**
     * The outcome of working all balances out anew.
     *
     * @param findings those in the books of institutions the caller sees
     * @param agrees whether there are none at all
     */
    record Proof(long entries, List<Finding> findings, boolean agrees) {}

    record Finding(UUID institutionId, String finding) {}
}
