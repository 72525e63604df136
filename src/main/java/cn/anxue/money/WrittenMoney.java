package cn.anxue.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@link Money} in JSON. Only texts are read: a number may have been a double on its way, so it counts as missing. */
record WrittenMoney(@Nullable String amount, @Nullable String currency) {
    @JsonCreator
    static WrittenMoney read(
            @JsonProperty("amount") @Nullable Object amount, @JsonProperty("currency") @Nullable Object currency) {
        return new WrittenMoney(
                amount instanceof String text ? text : null, currency instanceof String text ? text : null);
    }
}
