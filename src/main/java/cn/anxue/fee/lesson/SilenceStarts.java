package cn.anxue.fee.lesson;

import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the day a family was told, time runs: where the phone told had accepted the order by code, and nowhere else. */
@ApplicationScoped
class SilenceStarts {
    private final SilenceLaws laws;

    SilenceStarts(SilenceLaws laws) {
        this.laws = laws;
    }

    /** A family that was told of lessons. */
    record Told(OrderTerms order, Instant at) {}

    /**
     * What follows from having told it.
     *
     * @param due the last day to answer; null where silence does not count
     */
    record Started(Instant at, @Nullable LocalDate due) {
        /** When to look at the order, if ever. */
        @Nullable
        LocalDate lookOn() {
            return due == null ? null : SilenceRules.lookOn(due, null);
        }
    }

    /** In the order of the list. */
    List<Started> of(List<Told> told) {
        Set<SilenceLaws.Told> counted = new LinkedHashSet<>();
        told.forEach(one -> counted.add(where(one)));
        Map<SilenceLaws.Told, LocalDate> last = laws.lastDays(counted);
        return told.stream()
                .map(one -> new Started(one.at(), hadAccepted(one) ? last.get(where(one)) : null))
                .toList();
    }

    private static boolean hadAccepted(Told told) {
        Instant accepted = told.order().acceptedAt();
        return accepted != null && !accepted.isAfter(told.at());
    }

    private static SilenceLaws.Told where(Told told) {
        return new SilenceLaws.Told(told.order().regionCode(), LocalDate.ofInstant(told.at(), Today.ZONE));
    }
}
