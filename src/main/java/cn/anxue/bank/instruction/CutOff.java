package cn.anxue.bank.instruction;

import cn.anxue.calendar.Today;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.region.RuleKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when on a working day a bank pays on the same day (截止时间).
 *
 * @param at for banks that are not named; null where none is laid down
 * @param banks by bank code
 */
public record CutOff(@Nullable LocalTime at, @Nullable Map<String, LocalTime> banks) {
    public static final RuleKey<CutOff> KEY = new RuleKey<>("bank.cutOff", CutOff.class);
    static final CutOff NONE = new CutOff(null, null);

    /** The day an instruction given now is to be paid on: the first working day whose cut-off has not passed. */
    LocalDate requestedOn(String bankCode, Instant given, WorkingDays days) {
        ZonedDateTime local = given.atZone(Today.ZONE);
        LocalDate day = local.toLocalDate();
        LocalTime until = of(bankCode);
        boolean late = until != null && local.toLocalTime().isAfter(until);
        return days.onOrAfter(late && days.isWorking(day) ? day.plusDays(1) : day)
                .on();
    }

    private @Nullable LocalTime of(String bankCode) {
        LocalTime own = banks == null ? null : banks.get(bankCode);
        return own == null ? at : own;
    }
}
