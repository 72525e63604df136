package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import cn.anxue.bank.format.StatementHead;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that adds up by itself.
 *
 * @param number its place in the file, from 1
 * @param from first day it covers; always known of a {@link Kind#STATEMENT}, as are the other three
 * @param days the days on which something was booked, in order, with what the account held at their end
 */
record ProvenStatement(
        StatementId id,
        int number,
        StatementHead head,
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money opening,
        @Nullable Money closing,
        boolean newestFirst,
        int lines,
        List<DayClosing> days) {

    /** What the account held at the end of a day. */
    record DayClosing(LocalDate day, int lines, long closingMinor) {}
}
