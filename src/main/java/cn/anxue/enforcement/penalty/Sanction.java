package cn.anxue.enforcement.penalty;

import cn.anxue.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One penalty among those imposed.
 *
 * @param fen of a fine or a confiscation; 0 for all others
 * @param detail how long or what exactly, where the kind does not say it all
 */
public record Sanction(
        SanctionKind kind, long fen, @Nullable String detail) {
    @JsonIgnore
    public Money amount() {
        return Money.ofFen(fen);
    }
}
