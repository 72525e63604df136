package cn.anxue.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@link Money} in JSON. Only texts are read: a number may have been a double on its way, so it counts as missing. */
@Schema(name = "Money", description = "An amount of money, exact to the decimals of its currency.")
record WrittenMoney(
        @Schema(
                required = true,
                pattern = "^-?(0|[1-9][0-9]{0,13})\\.[0-9]{2}$",
                maxLength = 18,
                examples = "100000.00")
        @Nullable
        String amount,

        @Schema(required = true, pattern = "^CNY$", maxLength = 3, examples = "CNY") @Nullable
        String currency) {
    @JsonCreator
    static WrittenMoney read(
            @JsonProperty("amount") @Nullable Object amount, @JsonProperty("currency") @Nullable Object currency) {
        return new WrittenMoney(
                amount instanceof String text ? text : null, currency instanceof String text ? text : null);
    }
}
