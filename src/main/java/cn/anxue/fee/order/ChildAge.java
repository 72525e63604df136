package cn.anxue.fee.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a child's age (domain.md P1, P2: under fourteen a consent of its own is needed). Pure. */
final class ChildAge {
    private static final int AGE_OF_OWN_CONSENT = 14;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ChildAge() {}

    /** Where nobody tells the age the child counts as younger; pupils of senior schools (高中) are older. */
    static boolean mayBeUnder14(Learner learner, @Nullable String childNumber, LocalDate on) {
        if (childNumber != null) {
            return birthday(childNumber)
                    .map(born -> born.plusYears(AGE_OF_OWN_CONSENT).isAfter(on))
                    .orElse(true);
        }
        return !learner.grade().startsWith("高");
    }

    /** A resident identity number of 18 places with its check digit (GB 11643). */
    static boolean isNumber(String text) {
        if (!NUMBER.matcher(text).matches() || birthday(text).isEmpty()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (text.charAt(place) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == text.charAt(WEIGHTS.length);
    }

    private static Optional<LocalDate> birthday(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
