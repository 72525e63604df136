package cn.anxue.enforcement.list;

import cn.anxue.enforcement.Selection;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.identity.Caller;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads list entries within a caller's scope, those removed among them. */
@ApplicationScoped
public class ListRegister {
    private static final String TABLE = "enforcement_list_entry";

    private final EntityManager entities;

    ListRegister(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException {@code NOT_FOUND} also outside the caller's scope */
    @Transactional
    public ListEntryView get(Caller caller, ListKind list, ListEntryId id) {
        return Selection.from(TABLE, caller)
                .where("d.list = :list", "list", list.name())
                .where("d.id = :id", "id", id.value())
                .list(entities, ListEntry.class, 1)
                .stream()
                .findFirst()
                .orElseThrow(NoticeRegister::notFound)
                .view();
    }

    /** Newest first. */
    @Transactional
    public Page<ListEntryView> find(
            Caller caller,
            ListKind list,
            @Nullable String region,
            @Nullable ListEntryState state,
            @Nullable String cursor,
            int limit) {
        List<ListEntry> found = Selection.from(TABLE, caller)
                .where("d.list = :list", "list", list.name())
                .where("d.state = :state", "state", state == null ? null : state.name())
                .inRegion(region)
                .after(Cursor.decodeNullable(cursor))
                .list(entities, ListEntry.class, limit + 1);
        return Page.of(
                found.stream().map(ListEntry::view).toList(),
                limit,
                view -> Cursor.encode(view.id().value()));
    }
}
