package cn.anxue.inspection.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.inspection.campaign.CampaignState;
import cn.anxue.inspection.draw.DrawState;
import cn.anxue.inspection.plan.PlanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of moves, over all pairs. */
class TaskStateTest {
    static final Set<String> TASK = Set.of(
            "DRAWN NOTIFIED",
            "DRAWN UNANNOUNCED",
            "DRAWN CANCELLED",
            "PLANNED NOTIFIED",
            "PLANNED UNANNOUNCED",
            "PLANNED CANCELLED",
            "NOTIFIED ON_SITE",
            "NOTIFIED CANCELLED",
            "UNANNOUNCED ON_SITE",
            "UNANNOUNCED CANCELLED",
            "ON_SITE RECORDED",
            "RECORDED SIGNED",
            "SIGNED NO_PROBLEM",
            "SIGNED PROBLEMS",
            "NO_PROBLEM RESULT_PUBLISHED",
            "PROBLEMS RESULT_PUBLISHED");
    static final Set<String> PLAN =
            Set.of("DRAFT APPROVED", "APPROVED PUBLISHED", "PUBLISHED RUNNING", "RUNNING SUMMARISED");
    static final Set<String> CAMPAIGN = Set.of(
            "PREPARED SELF_CHECK",
            "SELF_CHECK CONCENTRATED",
            "CONCENTRATED FOLLOW_UP",
            "FOLLOW_UP REPORT",
            "REPORT CLOSED");
    static final Set<String> DRAW = Set.of(
            "PUBLISHED COMMITTED",
            "PUBLISHED LAPSED",
            "PUBLISHED ABANDONED",
            "COMMITTED DRAWN",
            "COMMITTED LAPSED",
            "COMMITTED ABANDONED");

    @Test
    void allowsTheseMovesAndNoOthers() {
        assertEquals(new TreeSet<>(TASK), moves(TaskState.values(), TaskState::canBecome));
        assertEquals(new TreeSet<>(PLAN), moves(PlanState.values(), PlanState::canBecome));
        assertEquals(new TreeSet<>(CAMPAIGN), moves(CampaignState.values(), CampaignState::canBecome));
        assertEquals(new TreeSet<>(DRAW), moves(DrawState.values(), DrawState::canBecome));
    }

    @Test
    void standsInTheMigrationAsWell() throws IOException {
        String sql = Files.readString(Path.of("migrations/V0227__guard_inspection.sql"));
        Set<String> task = new TreeSet<>();
        Matcher pairs = Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)'\\)").matcher(sql);
        while (pairs.find()) {
            task.add(pairs.group(1) + " " + pairs.group(2));
        }

        assertEquals(new TreeSet<>(TASK), task);
        assertEquals(new TreeSet<>(PLAN), named(sql, "inspection_plan"));
        assertEquals(new TreeSet<>(CAMPAIGN), named(sql, "inspection_campaign"));
        assertEquals(new TreeSet<>(DRAW), named(sql, "inspection_draw"));
    }

    private static Set<String> named(String sql, String table) {
        Set<String> moves = new TreeSet<>();
        Matcher found = Pattern.compile("\\('" + table + "', '([A-Z_]+)', '([A-Z_]+)'\\)")
                .matcher(sql);
        while (found.find()) {
            moves.add(found.group(1) + " " + found.group(2));
        }
        return moves;
    }

    private static <S> Set<String> moves(S[] states, BiPredicate<S, S> allowed) {
        Set<String> moves = new TreeSet<>();
        for (S from : states) {
            Arrays.stream(states).filter(to -> allowed.test(from, to)).forEach(to -> moves.add(from + " " + to));
        }
        return moves;
    }
}
