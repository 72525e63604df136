package cn.anxue.bank;

import org.jspecify.annotations.Nullable;

/**
 * A line as a bank sends it, nothing checked yet, so that one bad line does not cost its neighbours.
 *
 * @param bankReference the bank's own number of the movement; without it the content and its ordinal among equals name it
 * @param part number of this part where one reference covers several lines, 0 where it does not
 * @param amount with exactly two decimals; negative for a red line (红字)
 * @param reversalOf bank reference of the line this one takes back (冲正)
 */
public record LineDraft(
        @Nullable String account,
        @Nullable String bankReference,
        @Nullable Integer part,
        @Nullable String bookedOn,
        @Nullable String valueOn,
        @Nullable String direction,
        @Nullable Amount amount,
        @Nullable Counterparty counterparty,
        @Nullable String remittance,
        @Nullable String endToEndId,
        @Nullable String reversalOf) {
    /** Nothing at all, to be refused field by field. */
    public static final LineDraft EMPTY =
            new LineDraft(null, null, null, null, null, null, null, null, null, null, null);

    /** An amount as it is written. */
    public record Amount(@Nullable String amount, @Nullable String currency) {}

    /** The other side, as far as the bank knows it. */
    public record Counterparty(
            @Nullable String name, @Nullable String account) {}
}
