package cn.anxue.message;

import cn.anxue.identity.Caller;
import cn.anxue.identity.DemoMode;
import cn.anxue.identity.Scope;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads messages: everybody his own, and in demo mode anybody all. */
@ApplicationScoped
@Transactional
public class MessageReader {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final MessageStore store;
    private final DemoMode demo;

    MessageReader(MessageStore store, DemoMode demo) {
        this.store = store;
        this.demo = demo;
    }

    /**
     * Latest first.
     *
     * @throws ProblemException {@code NOT_FOUND} outside demo mode
     */
    public Page<Message> all(@Nullable UUID before, int limit) {
        if (!demo.isOn()) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return page("where m.id < ? order by m.id desc limit ?", null, before, limit);
    }

    /** Those for the caller himself or the institution he acts for, latest first. */
    public Page<Message> own(Caller caller, @Nullable UUID before, int limit) {
        UUID reader = caller.scope() instanceof Scope.Institution institution
                ? institution.institutionId()
                : caller.id().value();
        return page("where m.recipient_id = ? and m.id < ? order by m.id desc limit ?", reader, before, limit);
    }

    /** The latest to families' phones about some things, for whoever has been let see them; no scope is checked here. */
    public List<Message> about(Collection<UUID> subjects, int limit) {
        return store.list(
                "where m.subject_id = any(?) and m.recipient_kind = 'PHONE' order by m.id desc limit ?", select -> {
                    select.setArray(1, select.getConnection().createArrayOf("uuid", subjects.toArray()));
                    select.setInt(2, limit);
                });
    }

    private Page<Message> page(String rest, @Nullable UUID reader, @Nullable UUID before, int limit) {
        return Page.of(
                store.list(rest, select -> {
                    int next = 1;
                    if (reader != null) {
                        select.setObject(next++, reader);
                    }
                    select.setObject(next++, before == null ? AFTER_ALL : before);
                    select.setInt(next, limit + 1);
                }),
                limit,
                message -> Cursor.encode(message.id().value()));
    }
}
