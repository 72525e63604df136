package cn.anxue.bank.instruction;

import cn.anxue.region.RuleKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From when on a movement counts as abnormal; what a place has not laid down holds nothing.
 *
 * @param unexplainedFen a debit nobody can explain of at least so many fen
 * @param debitFen one debit without an instruction of at least so many fen
 * @param dropRatio more than this part of a day's opening balance, gone without instructions
 * @param dropFen but at least so many fen
 * @param twoPeopleFen holds of at least so many fen are lifted by two people
 */
public record HoldSettings(
        @Nullable Long unexplainedFen,
        @Nullable Long debitFen,
        @Nullable BigDecimal dropRatio,
        @Nullable Long dropFen,
        @Nullable Long twoPeopleFen) {
    static final RuleKey<HoldSettings> KEY = new RuleKey<>("bank.holds", HoldSettings.class);

    /** Whether anything is laid down that holds. */
    public boolean holdsAny() {
        return unexplainedFen != null || debitFen != null || dropRatio != null;
    }

    boolean isUnexplained(long fen) {
        return unexplainedFen != null && fen >= unexplainedFen;
    }

    boolean isLarge(long fen) {
        return debitFen != null && fen >= debitFen;
    }

    /**
     * @param gone what left in the day without instructions
     * @param left what the account holds now
     */
    boolean isDrop(long gone, long left) {
        if (dropRatio == null || gone <= 0 || gone < (dropFen == null ? 0 : dropFen)) {
            return false;
        }
        BigDecimal opening = BigDecimal.valueOf(gone).add(BigDecimal.valueOf(Math.max(0, left)));
        return BigDecimal.valueOf(gone).compareTo(opening.multiply(dropRatio)) > 0;
    }

    boolean needsTwoPeople(long fen) {
        return twoPeopleFen != null && fen >= twoPeopleFen;
    }
}
