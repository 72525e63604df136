package cn.anxue.enforcement.penalty;

import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Marks cases whose fine was not paid in time; each hour, so that a night missed is made up for. */
@ApplicationScoped
class PenaltySweep {
    private final PenaltyCases cases;
    private final PenaltyDesk desk;

    PenaltySweep(PenaltyCases cases, PenaltyDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Scheduled(cron = "0 35 * * * ?", timeZone = "Asia/Shanghai", identity = "penalty-surcharge")
    @Transactional
    void run() {
        for (PenaltyCase served : cases.served()) {
            Dues dues = desk.read(served).dues();
            if (dues != null && dues.isLate(desk.today())) {
                PenaltyCase file = desk.open(served.id());
                file.become(PenaltyState.SURCHARGE);
                desk.done(Caller.SYSTEM, file, "surcharge_begun", "state");
            }
        }
    }
}
