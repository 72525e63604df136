package cn.anxue.inspection.draw;

import cn.anxue.identity.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends draws whose officers did not commit or reveal in time, saying for all to see which of the two it was. */
@ApplicationScoped
class DrawLapse {
    private final Draws draws;
    private final DrawTrail trail;

    DrawLapse(Draws draws, DrawTrail trail) {
        this.draws = draws;
        this.trail = trail;
    }

    @Scheduled(cron = "0 10 * * * ?", timeZone = "Asia/Shanghai", identity = "draw-lapse")
    @Transactional
    void run() {
        for (DrawView draw : draws.overdue(trail.today())) {
            Map<String, Object> columns = new HashMap<>();
            columns.put("ended_at", trail.now().atOffset(ZoneOffset.UTC));
            columns.put("ended_reason", reason(draw));
            draws.move(draw, DrawState.LAPSED, columns);
            trail.record(Caller.SYSTEM, "draw.lapsed", draw);
        }
    }

    static String reason(DrawView draw) {
        if (draw.second() == null) {
            return draw.dueOn() + " 前未收齐两份承诺";
        }
        String who = (isOpen(draw.first()) ? "第一人" : "")
                + (isOpen(draw.first()) && isOpen(draw.second()) ? "、" : "")
                + (isOpen(draw.second()) ? "第二人" : "");
        return who + "未在 " + draw.dueOn() + " 前揭示";
    }

    private static boolean isOpen(DrawView.@Nullable Officer officer) {
        return officer != null && !officer.revealed();
    }
}
