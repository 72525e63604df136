package cn.anxue.duty.web;

import cn.anxue.duty.Duty;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much the caller has to do, for the page he comes to after signing in; templates ask for it as {@code inject:workload}. */
@Named("workload")
@RequestScoped
public class Workload {
    private static final Set<Role> WORKING =
            Set.of(Role.OFFICER, Role.APPROVER, Role.INSPECTOR, Role.INSTITUTION, Role.BANK);

    private final WorkList work;
    private final CurrentCaller caller;
    private @Nullable List<Duty> duties;

    Workload(WorkList work, CurrentCaller caller) {
        this.work = work;
        this.caller = caller;
    }

    /** Whether the caller has a work list at all. */
    public boolean isAny() {
        Caller asking = caller.get();
        return WORKING.stream().anyMatch(asking::has);
    }

    public int total() {
        return known().size();
    }

    public long overdue() {
        return known().stream().filter(duty -> duty.isOverdue(work.today())).count();
    }

    private List<Duty> known() {
        if (duties == null) {
            duties = work.of(caller.get());
        }
        return duties;
    }
}
