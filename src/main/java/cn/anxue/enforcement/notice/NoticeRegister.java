package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.Selection;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads notices within a caller's scope. */
@ApplicationScoped
public class NoticeRegister {
    private static final String TABLE = "enforcement_notice";

    private static final String NAMED = "(d.number like :text or d.subject_public_name like :text)";
    private static final String OVERDUE = """
            (d.step = 'ISSUED' and d.serve_by < :day
             or d.step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED') and d.answer_due_on < :day
             or d.taken_down_on is null and d.take_down_by < :day
             or d.state = 'ISSUED' and exists (select from enforcement_item i
                 where i.notice_id = d.id and i.state = 'OPEN' and i.due_on < :day))""";

    private final EntityManager entities;

    NoticeRegister(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is asked for; absent conditions hold for all.
     *
     * @param overdueOn only those late on that day
     * @param text part of a number or of a subject's name
     * @param mailing only those of one mailing
     */
    public record Search(
            @Nullable String region,
            @Nullable NoticeKind kind,
            @Nullable NoticeState state,
            @Nullable NoticeStep step,
            @Nullable LocalDate overdueOn,
            @Nullable String text,
            @Nullable UUID mailing) {
        public Search(@Nullable String region, @Nullable NoticeKind kind, @Nullable NoticeState state) {
            this(region, kind, state, null, null, null, null);
        }

        /** Part of a number or a name, as it is typed. */
        @Nullable
        String pattern() {
            return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public NoticeView get(Caller caller, NoticeId id) {
        return seen(caller).where("d.id = :id", "id", id.value()).list(entities, Notice.class, 1).stream()
                .findFirst()
                .orElseThrow(NoticeRegister::notFound)
                .view();
    }

    /** Newest first. */
    @Transactional
    public Page<NoticeView> find(Caller caller, Search search, @Nullable String cursor, int limit) {
        List<Notice> found = seen(caller)
                .inRegion(search.region())
                .where("d.kind = :kind", "kind", nameOf(search.kind()))
                .where("d.state = :state", "state", nameOf(search.state()))
                .where("d.step = :step", "step", nameOf(search.step()))
                .where(OVERDUE, "day", search.overdueOn())
                .where(NAMED, "text", search.pattern())
                .where("d.mailing_id = :mailing", "mailing", search.mailing())
                .after(Cursor.decodeNullable(cursor))
                .list(entities, Notice.class, limit + 1);
        return Page.of(
                found.stream().map(Notice::view).toList(),
                limit,
                view -> Cursor.encode(view.id().value()));
    }

    /** An institution sees what is numbered; what is being decided on it is not told beforehand. */
    private static Selection seen(Caller caller) {
        Selection selection = Selection.from(TABLE, caller);
        return caller.scope() instanceof Scope.Institution
                ? selection.where("(d.number is not null) = :numbered", "numbered", true)
                : selection;
    }

    public static ProblemException notFound() {
        return new ProblemException(RequestProblem.NOT_FOUND);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
