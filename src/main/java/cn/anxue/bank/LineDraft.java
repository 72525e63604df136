package cn.anxue.bank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line as a bank sends it, nothing checked yet, so that one bad line does not cost its neighbours.
 *
 * @param bankReference the bank's own number of the movement; without it the content and its ordinal among equals name it
 * @param part number of this part where one reference covers several lines, 0 where it does not
 * @param amount with exactly two decimals; negative for a red line (红字)
 * @param reversalOf bank reference of the line this one takes back (冲正)
 */
@Schema(name = "LineDraft")
public record LineDraft(
        @Schema(maxLength = 64) @Nullable String account,
        @Schema(maxLength = 64) @Nullable String bankReference,
        @Nullable Integer part,
        @Schema(maxLength = 10) @Nullable String bookedOn,
        @Schema(maxLength = 10) @Nullable String valueOn,
        @Schema(maxLength = 6) @Nullable String direction,
        @Nullable Amount amount,
        @Nullable Counterparty counterparty,
        @Schema(maxLength = 500) @Nullable String remittance,
        @Schema(maxLength = 64) @Nullable String endToEndId,
        @Schema(maxLength = 64) @Nullable String reversalOf) {
    /** Nothing at all, to be refused field by field. */
    public static final LineDraft EMPTY =
            new LineDraft(null, null, null, null, null, null, null, null, null, null, null);

    /** An amount as it is written. */
    public record Amount(
            @Schema(maxLength = 18) @Nullable String amount,
            @Schema(maxLength = 3) @Nullable String currency) {}

    /** The other side, as far as the bank knows it. */
    public record Counterparty(
            @Schema(maxLength = 140) @Nullable String name,
            @Schema(maxLength = 64) @Nullable String account) {}
}
