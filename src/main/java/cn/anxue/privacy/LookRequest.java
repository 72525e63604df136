package cn.anxue.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Asks to see what is masked, as the body of {@code POST …/looks}.
 *
 * @param reason why; the people concerned may read it
 */
public record LookRequest(
        @NotNull @Size(min = REASON_MIN, max = REASON_MAX) @Pattern(regexp = "\\S[\\s\\S]*\\S")
        String reason) {
    static final int REASON_MIN = 5;
    static final int REASON_MAX = 500;
}
