package cn.anxue.bank.freeze;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be frozen.
 *
 * @param amount null for all of it
 * @param until the last day; null where it stands until it is lifted
 */
public record FreezeDraft(
        FreezeKind kind,
        @Nullable Money amount,
        String document,
        @Nullable LocalDate until) {}
