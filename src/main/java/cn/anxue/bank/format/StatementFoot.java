package cn.anxue.bank.format;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement once all its lines are read.
 *
 * @param from first day it covers, as said or else as its lines show
 * @param to last day it covers, likewise
 * @param opening what the account held before the earliest line
 * @param closing what it held after the latest
 * @param closingOn the day of {@code closing}
 * @param declaredLines how many entries the bank says there are; a batch counts once, and so do those that are no lines
 * @param newestFirst whether the lines came from the latest to the earliest
 */
public record StatementFoot(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money opening,
        @Nullable Money closing,
        @Nullable LocalDate closingOn,
        @Nullable Integer declaredLines,
        boolean newestFirst) {}
