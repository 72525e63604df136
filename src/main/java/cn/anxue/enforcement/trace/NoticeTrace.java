package cn.anxue.enforcement.trace;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a notice, in the database transaction of the act itself. */
@ApplicationScoped
public class NoticeTrace {
    private final Sql sql;

    NoticeTrace(Sql sql) {
        this.sql = sql;
    }

    /** On which notice, by whom and when something was done. */
    public record Act(UUID notice, UUID by, LocalDate on) {}

    /** A step to be taken for an item. */
    public record Step(int item, int step, String what, LocalDate dueOn) {}

    /** What a document belongs to. */
    public record Part(String name, UUID id, @Nullable Integer item) {}

    public UUID served(Act act, String method, String recipient, @Nullable String note) {
        return insert(
                "insert into enforcement_service (id, notice_id, served_on, recorded_by, method, recipient, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                act.notice,
                act.on,
                act.by,
                method,
                recipient,
                note);
    }

    /** @param recorded whether an officer writes it down for the addressee */
    public UUID answered(Act act, String text, boolean recorded) {
        return insert(
                "insert into enforcement_answer (id, notice_id, answered_on, answered_by, text, recorded)"
                        + " values (?, ?, ?, ?, ?, ?)",
                act.notice,
                act.on,
                act.by,
                text,
                recorded);
    }

    /** Judges the answers that have not been. */
    public void reviewed(Act act, boolean accepted, String opinion) {
        update(
                "update enforcement_answer set verdict = ?, opinion = ?, reviewed_on = ?, reviewed_by = ?"
                        + " where notice_id = ? and verdict is null",
                accepted ? "ACCEPTED" : "REJECTED",
                opinion,
                act.on,
                act.by,
                act.notice);
    }

    public UUID checked(Act act, int item, String method, boolean done, String found) {
        return insert(
                "insert into enforcement_item_check (id, notice_id, checked_on, checked_by, n, method, done, found)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                act.notice,
                act.on,
                act.by,
                item,
                method,
                done,
                found);
    }

    public UUID objected(Act act, String text, LocalDate decideBy) {
        return insert(
                "insert into enforcement_objection (id, notice_id, raised_on, raised_by, text, decide_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                act.notice,
                act.on,
                act.by,
                text,
                decideBy);
    }

    /** Whether it was there to be decided. */
    public boolean objectionDecided(Act act, UUID objection, boolean upheld, String reason) {
        return update(
                        "update enforcement_objection set outcome = ?, reason = ?, decided_on = ?, decided_by = ?"
                                + " where notice_id = ? and id = ? and outcome is null",
                        upheld ? "UPHELD" : "DISMISSED",
                        reason,
                        act.on,
                        act.by,
                        act.notice,
                        objection)
                > 0;
    }

    /** Lays down the way of a notice's items. */
    public void planned(UUID notice, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        sql.update(
                "insert into enforcement_item_step (notice_id, n, step, what, due_on)"
                        + " select ?, r.* from unnest(?::integer[], ?::integer[], ?::text[], ?::date[]) as r",
                insert -> {
                    insert.setObject(1, notice);
                    Columns.from(insert, 2, steps)
                            .integer(Step::item)
                            .integer(Step::step)
                            .text(Step::what)
                            .date(Step::dueOn);
                });
    }

    /** How many steps on the way of an item are still to be done. */
    public int openSteps(UUID notice, int item) {
        return sql.list(
                        "select count(*) from enforcement_item_step where notice_id = ? and n = ? and done_on is null",
                        select -> {
                            select.setObject(1, notice);
                            select.setInt(2, item);
                        },
                        row -> row.getInt(1))
                .get(0);
    }

    /** Whether a second officer ever found one of a notice's problems put right. */
    public boolean wasClosedOut(UUID notice) {
        return sql.list(
                        "select exists (select from enforcement_item_check where notice_id = ? and done)",
                        select -> select.setObject(1, notice),
                        row -> row.getBoolean(1))
                .get(0);
    }

    /** Whether the step was there and still to be done. */
    public boolean stepDone(Act act, int item, int step) {
        return update(
                        "update enforcement_item_step set done_on = ?, done_by = ?"
                                + " where notice_id = ? and n = ? and step = ? and done_on is null",
                        act.on,
                        act.by,
                        act.notice,
                        item,
                        step)
                > 0;
    }

    /** Ties documents to what they prove. */
    public void proved(UUID notice, Part part, Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return;
        }
        sql.update(
                "insert into enforcement_document (notice_id, part, part_id, item, document_id)"
                        + " select ?, ?, ?, ?, r.id from unnest(?::uuid[]) as r (id) on conflict do nothing",
                insert -> {
                    insert.setObject(1, notice);
                    insert.setString(2, part.name);
                    insert.setObject(3, part.id);
                    insert.setObject(4, part.item, Types.INTEGER);
                    Columns.from(insert, 5, documents).uuid(id -> id);
                });
    }

    private UUID insert(String statement, @Nullable Object... values) {
        UUID id = Uuid7.next();
        sql.update(statement, insert -> {
            insert.setObject(1, id);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 2, values[i]);
            }
        });
        return id;
    }

    private int update(String statement, Object... values) {
        return sql.update(statement, update -> {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
        });
    }
}
