package cn.anxue.duty;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All that a caller has to do, from every room. */
@ApplicationScoped
public class WorkList {
    private static final Comparator<Duty> BY_DAY = Comparator.comparing(Duty::dueOn)
            .thenComparing(Duty::kind)
            .thenComparing(Duty::about)
            .thenComparing(Duty::subjectId);

    private final Instance<Duties> rooms;
    private final Today today;

    WorkList(Instance<Duties> rooms, Today today) {
        this.rooms = rooms;
        this.today = today;
    }

    /** Overdue ones first, then by day. */
    @Transactional
    public List<Duty> of(Caller caller) {
        LocalDate day = today.date();
        return rooms.stream()
                .flatMap(room -> room.open(caller, day).stream())
                .sorted(BY_DAY)
                .toList();
    }

    public LocalDate today() {
        return today.date();
    }
}
