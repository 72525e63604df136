package cn.anxue.bank.match;

import cn.anxue.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a line belongs to.
 *
 * @param number names the match within its line
 * @param matched the order, instruction or line; none where the money's place says it all
 * @param standing how much of it neither a person undid nor the bank took back
 * @param madeBy the person who said so; none where a rule alone did
 * @param over whether what followed from it has come to its end, so that nobody can undo it
 */
public record LineMatch(
        int number,
        MatchKind kind,
        @Nullable UUID matched,
        Money amount,
        Money standing,
        MatchRule rule,
        int weight,
        @Nullable UUID madeBy,
        boolean over) {
    /** Whether a person may say that it was wrong. */
    public boolean canBeUndone() {
        return stands() && !over;
    }

    boolean stands() {
        return kind.canBeUndone() && standing.isPositive();
    }
}
