package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import cn.anxue.bank.format.StatementHead.Kind;
import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a file that passed every check.
 *
 * @param booked whether all its lines are answered
 * @param seam where it does not begin with what the one before it ended with
 */
public record StatementView(
        StatementId id,
        String account,
        Kind kind,
        @Nullable String reference,
        @Nullable Integer sequence,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money opening,
        @Nullable Money closing,
        int lines,
        int done,
        int matched,
        boolean booked,
        @Nullable Seam seam) {}
