package cn.anxue.inspection.draw;

import cn.anxue.identity.Caller;
import cn.anxue.inspection.Reach;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads draws: the office its own, everybody what is published. */
@ApplicationScoped
public class DrawRegister {
    private final Draws draws;
    private final DrawTrail trail;

    DrawRegister(Draws draws, DrawTrail trail) {
        this.draws = draws;
        this.trail = trail;
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public DrawView get(Caller caller, DrawId id) {
        DrawView draw = draws.find(id).orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        trail.reach().require(caller, draw.regionCode());
        return draw.forOffice();
    }

    /** Newest first. */
    @Transactional
    public Page<DrawView> find(Caller caller, @Nullable String cursor, int limit) {
        List<DrawView> found = draws.within(Reach.of(caller), Cursor.decodeNullable(cursor), limit + 1);
        return Page.of(
                found.stream().map(DrawView::forOffice).toList(),
                limit,
                draw -> Cursor.encode(draw.id().value()));
    }

    /** What everybody may read today. */
    @Transactional
    public DrawView published(DrawId id) {
        return draws.find(id)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND))
                .forEverybody(trail.today());
    }
}
