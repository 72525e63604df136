package cn.anxue.fee.refund.quote;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seven days of art. 14. */
public final class CoolingOff {
    private static final Term SEVEN_DAYS = Term.calendar(7);

    private CoolingOff() {}

    /**
     * The last day to ask: the bank's booking date is not counted itself (民法典 art. 201), and a seventh day that is off
     * moves to the next working day (art. 203).
     */
    public static @Nullable LocalDate until(List<PaidIn> payments, Deadlines deadlines) {
        return payments.stream()
                .map(PaidIn::bookedOn)
                .max(Comparator.naturalOrder())
                .map(last -> deadlines.of(last, SEVEN_DAYS).on())
                .orElse(null);
    }
}
