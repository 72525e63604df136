package cn.anxue.bank.format;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says before its lines.
 *
 * @param account the account's number without blanks, as the bank writes it otherwise
 * @param currency of the account; all amounts of the statement are in it
 * @param reference the bank's own name of the statement
 * @param sequence its number in the bank's count
 * @param page where the bank sends one statement in several pieces, the number of this one
 * @param opening what the account held before the first line; a spreadsheet may tell it at its end only
 */
public record StatementHead(
        String account,
        @Nullable String currency,
        @Nullable String reference,
        @Nullable Integer sequence,
        @Nullable Integer page,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money opening,
        Kind kind) {

    /** What the bank means by it. */
    public enum Kind {
        /** The booked lines of a closed span of time: camt.053, MT940, CSV, xlsx. */
        STATEMENT,
        /** The lines so far of a day still open: camt.052. */
        REPORT,
        /** Single movements as they happen: camt.054. */
        NOTICE
    }
}
