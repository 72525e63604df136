package cn.anxue.duty;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** All that a caller has to do, from every room. */
@ApplicationScoped
public class WorkList {
    private final Instance<Duties> rooms;
    private final Today today;

    WorkList(Instance<Duties> rooms, Today today) {
        this.rooms = rooms;
        this.today = today;
    }

    /** Overdue ones first, then by day. */
    @Transactional
    public List<Duty> of(Caller caller) {
        return rooms.stream()
                .flatMap(room -> room.open(caller, today.date()).stream())
                .sorted(Comparator.comparing(Duty::dueOn).thenComparing(Duty::kind))
                .toList();
    }
}
