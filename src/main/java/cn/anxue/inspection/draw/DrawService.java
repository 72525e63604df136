package cn.anxue.inspection.draw;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.inspection.Reach;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes a pool, takes two commitments, then two secrets, and draws. */
@ApplicationScoped
public class DrawService {
    /** Found in no public document: long enough for two people of one office, short enough that the pool is still true. */
    private static final Term TO_COMMIT = Term.working(5);

    private static final Term TO_REVEAL = Term.working(3);
    private static final int BARRED_YEARS = 1;

    private final Draws draws;
    private final DrawPools pools;
    private final DrawnTasks tasks;
    private final DrawTrail trail;
    private final Deadlines deadlines;

    DrawService(Draws draws, DrawPools pools, DrawnTasks tasks, DrawTrail trail, Deadlines deadlines) {
        this.draws = draws;
        this.pools = pools;
        this.tasks = tasks;
        this.trail = trail;
        this.deadlines = deadlines;
    }

    /** Takes the snapshot and lets everybody see it. From here on nothing of it changes. */
    @Transactional
    public DrawView publish(Caller caller, DrawDraft draft) {
        trail.reach().requireTyped(caller, draft.regionCode());
        Reach.requireRole(caller, Role.OFFICER);
        DrawId replaces = draft.replaces();
        if (replaces != null) {
            requireOver(locked(caller, replaces));
        }
        DrawId id = DrawId.next();
        Pool pool = pools.take(id, draft, trail.today());
        draws.add(
                draft,
                pool,
                caller,
                trail.now(),
                deadlines.of(trail.today(), TO_COMMIT).on());
        DrawView made = locked(caller, id);
        trail.record(caller, "draw.published", made);
        return made.forOffice();
    }

    /** The first or the second commitment, whichever is missing. */
    @Transactional
    public DrawView commit(Caller caller, DrawId id, String commitment) {
        DrawView draw = awaited(caller, id, DrawState.PUBLISHED, DrawState.COMMITTED);
        DrawView.Officer first = draw.first();
        requireNotBarred(caller);
        if (first == null) {
            draws.change(id, committed("first", caller, commitment));
        } else {
            requireAnother(caller, commitment, first);
            Map<String, Object> columns = committed("second", caller, commitment);
            columns.put("due_on", deadlines.of(trail.today(), TO_REVEAL).on());
            draws.move(draw, DrawState.COMMITTED, columns);
        }
        trail.record(caller, "draw.committed", draw);
        return locked(caller, id).forOffice();
    }

    /** The second of the two draws. */
    @Transactional
    public DrawView reveal(Caller caller, DrawId id, String value) {
        DrawView draw = awaited(caller, id, DrawState.COMMITTED, DrawState.DRAWN);
        String which = which(caller, draw);
        DrawView.Officer own = Objects.requireNonNull(which.equals("first") ? draw.first() : draw.second());
        if (own.revealed()) {
            throw new ProblemException(DrawProblem.REVEALED_ALREADY);
        }
        Secret secret = new Secret(value);
        if (!secret.commitment().equals(own.commitment())) {
            throw new ProblemException(DrawProblem.REVEAL_MISMATCH, "/secret", Map.of());
        }
        draws.change(id, Map.of(which + "_secret", secret.value()));
        trail.record(caller, "draw.revealed", draw);
        DrawView now = locked(caller, id);
        String first = Objects.requireNonNull(now.first()).secret();
        String second = Objects.requireNonNull(now.second()).secret();
        if (first != null && second != null) {
            draw(caller, now, Secret.seed(now.poolSha256(), first, second));
        }
        return locked(caller, id).forOffice();
    }

    /** Given up before it drew anything; it stays, with the reason, for everybody to read. */
    @Transactional
    public DrawView abandon(Caller caller, DrawId id, String reason) {
        DrawView draw = locked(caller, id);
        Reach.requireRole(caller, Role.OFFICER);
        draws.move(draw, DrawState.ABANDONED, ended(reason));
        trail.record(caller, "draw.abandoned", draw);
        return locked(caller, id).forOffice();
    }

    private void draw(Caller caller, DrawView draw, String seed) {
        Pool pool = PoolText.parse(draw.pool());
        Outcome outcome = Drawing.draw(pool, seed);
        String text = outcome.text();
        Map<String, Object> columns = ended(null);
        columns.put("seed", seed);
        columns.put("result", text);
        columns.put("result_sha256", Secret.sha256(text));
        draws.move(draw, DrawState.DRAWN, columns);
        tasks.make(caller, draw, outcome, pool.each());
        trail.record(caller, "draw.drawn", draw);
    }

    private DrawView locked(Caller caller, DrawId id) {
        DrawView draw = draws.locked(id);
        trail.reach().require(caller, draw.regionCode());
        return draw;
    }

    private DrawView awaited(Caller caller, DrawId id, DrawState state, DrawState next) {
        DrawView draw = locked(caller, id);
        if (!caller.has(Role.OFFICER) && !caller.has(Role.APPROVER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (draw.state() != state) {
            throw new ProblemException(DrawProblem.DRAW_MOVE_REFUSED, Map.of("from", draw.state(), "to", next));
        }
        if (draw.dueOn().isBefore(trail.today())) {
            throw new ProblemException(DrawProblem.DRAW_OVERDUE, Map.of("day", draw.dueOn()));
        }
        return draw;
    }

    private Map<String, Object> committed(String which, Caller caller, String commitment) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(which + "_officer", caller.id().value());
        columns.put(which + "_commitment", commitment);
        columns.put(which + "_committed_at", trail.now().atOffset(ZoneOffset.UTC));
        return columns;
    }

    private Map<String, Object> ended(@Nullable String reason) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("ended_at", trail.now().atOffset(ZoneOffset.UTC));
        columns.put("ended_reason", reason);
        return columns;
    }

    private static void requireAnother(Caller caller, String commitment, DrawView.Officer first) {
        if (first.actor().equals(caller.id().value())) {
            throw new ProblemException(DrawProblem.COMMITTED_ALREADY);
        }
        if (first.commitment().equals(commitment)) {
            throw new ProblemException(DrawProblem.COMMITMENT_TAKEN, "/commitment", Map.of());
        }
    }

    /** Who held a draw up by not revealing has no hand in any for a year, whatever it is called and whatever it replaces. */
    private void requireNotBarred(Caller caller) {
        Instant since = trail.now().atZone(Today.ZONE).minusYears(BARRED_YEARS).toInstant();
        if (draws.heldUp(caller.id().value(), since)) {
            throw new ProblemException(DrawProblem.COMMITTER_BARRED);
        }
    }

    private static void requireOver(DrawView before) {
        if (before.state() != DrawState.LAPSED && before.state() != DrawState.ABANDONED) {
            throw new ProblemException(DrawProblem.REPLACED_NOT_LAPSED, "/replaces", Map.of());
        }
    }

    private static String which(Caller caller, DrawView draw) {
        if (isOf(caller, draw.first())) {
            return "first";
        }
        if (isOf(caller, draw.second())) {
            return "second";
        }
        throw new ProblemException(DrawProblem.NOT_COMMITTED);
    }

    private static boolean isOf(Caller caller, DrawView.@Nullable Officer officer) {
        return officer != null && officer.actor().equals(caller.id().value());
    }
}
