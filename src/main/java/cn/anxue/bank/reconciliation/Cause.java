package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something does not agree.
 *
 * @param day the day it belongs to
 * @param subject what it is about: a line, an instruction, a statement; {@link #THE_DAY} where it is the day itself
 * @param line the bank's line, where there is one
 * @param entry the act in our journal, where there is one
 */
record Cause(
        BreakKind kind,
        String account,
        LocalDate day,
        UUID subject,
        @Nullable UUID line,
        @Nullable UUID entry,
        Money amount) {
    static final UUID THE_DAY = new UUID(0, 0);

    /** What tells one break from another. */
    record Key(BreakKind kind, String account, LocalDate day, UUID subject) {}

    static Cause ofDay(BreakKind kind, AccountDay day, Money amount) {
        return new Cause(kind, day.account(), day.day(), THE_DAY, null, null, amount);
    }

    Key key() {
        return new Key(kind, account, day, subject);
    }
}
