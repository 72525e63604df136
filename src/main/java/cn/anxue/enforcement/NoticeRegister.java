package cn.anxue.enforcement;

import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads notices within a caller's scope. */
@ApplicationScoped
public class NoticeRegister {
    private static final String TABLE = "enforcement_notice";

    private final EntityManager entities;

    NoticeRegister(EntityManager entities) {
        this.entities = entities;
    }

    /** What is asked for; absent conditions hold for all. */
    public record Search(
            @Nullable String region,
            @Nullable NoticeKind kind,
            @Nullable NoticeState state) {}

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public NoticeView get(Caller caller, NoticeId id) {
        return Selection.from(TABLE, caller)
                .where("d.id = :id", "id", id.value())
                .list(entities, Notice.class, 1)
                .stream()
                .findFirst()
                .orElseThrow(NoticeRegister::notFound)
                .view();
    }

    /** Newest first. */
    @Transactional
    public Page<NoticeView> find(Caller caller, Search search, @Nullable String cursor, int limit) {
        List<Notice> found = Selection.from(TABLE, caller)
                .inRegion(search.region())
                .where("d.kind = :kind", "kind", nameOf(search.kind()))
                .where("d.state = :state", "state", nameOf(search.state()))
                .after(Cursor.decodeNullable(cursor))
                .list(entities, Notice.class, limit + 1);
        return Page.of(
                found.stream().map(Notice::view).toList(),
                limit,
                view -> Cursor.encode(view.id().value()));
    }

    static ProblemException notFound() {
        return new ProblemException(RequestProblem.NOT_FOUND);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
