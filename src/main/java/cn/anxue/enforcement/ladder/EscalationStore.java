package cn.anxue.enforcement.ladder;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Late notices and the rungs they have reached, in the database; written by whole sets. */
@ApplicationScoped
class EscalationStore {
    private static final String LATE = """
            select * from (
                select n.id, n.region_code, least(
                        case when n.step in ('SERVED', 'ACKNOWLEDGED', 'REJECTED') then n.answer_due_on end,
                        (select min(i.due_on) from enforcement_item i where i.notice_id = n.id and i.state = 'OPEN')) as due_on
                from enforcement_notice n
                where n.state = 'ISSUED' and n.served_on is not null and n.mailing_id is null) l
            where due_on < ? order by id""";
    private static final String REACH = """
            insert into enforcement_escalation (id, notice_id, rung, overdue_since, reached_on)
            select r.id, r.notice, r.rung, r.since, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[]) as r (id, notice, rung, since)
            on conflict (notice_id, rung, overdue_since) do nothing
            returning id, notice_id, rung, overdue_since""";
    private static final String DRAFT = """
            insert into enforcement_notice (id, kind, subject_kind, subject_id, subject_name, subject_public_name,
                subject_address, region_code, authority_id, basis, step, state, text, cause_number, proposed_by,
                proposed_on, version)
            select r.id, r.kind, n.subject_kind, n.subject_id, n.subject_name, n.subject_public_name, n.subject_address,
                n.region_code, n.authority_id, n.basis, 'DRAFT', 'PROPOSED',
                '你单位未在期限（' || to_char(r.since - 1, 'YYYY-MM-DD') || '）内履行' || n.number || '的要求。', n.number, ?, ?, 0
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[]) as r (id, cause, kind, since)
            join enforcement_notice n on n.id = r.cause""";
    private static final String NAME_DRAFTS = """
            update enforcement_escalation e set draft_id = r.draft from unnest(?::uuid[], ?::uuid[]) as r (id, draft)
            where e.id = r.id""";

    private final Sql sql;

    EscalationStore(Sql sql) {
        this.sql = sql;
    }

    /** A notice of which something was due on a day that has passed. */
    record Late(UUID notice, String region, LocalDate dueOn) {}

    /**
     * A rung reached.
     *
     * @param draft the letter to be drafted, should one follow
     */
    record Reached(UUID id, UUID notice, Rung rung, LocalDate since, UUID draft) {}

    List<Late> late(LocalDate today) {
        return sql.list(
                LATE,
                select -> select.setObject(1, today),
                row -> new Late(
                        row.getObject("id", UUID.class),
                        row.getString("region_code"),
                        row.getObject("due_on", LocalDate.class)));
    }

    /** Those that had not been reached before. */
    List<Reached> reach(List<Reached> rungs, LocalDate today) {
        return sql.list(
                REACH,
                insert -> {
                    insert.setObject(1, today);
                    Columns.from(insert, 2, rungs)
                            .uuid(Reached::id)
                            .uuid(Reached::notice)
                            .text(rung -> rung.rung().name())
                            .date(Reached::since);
                },
                row -> new Reached(
                        row.getObject("id", UUID.class),
                        row.getObject("notice_id", UUID.class),
                        Rung.valueOf(row.getString("rung")),
                        row.getObject("overdue_since", LocalDate.class),
                        Uuid7.next()));
    }

    void draft(List<Reached> letters, LocalDate today) {
        sql.update(DRAFT, insert -> {
            insert.setObject(1, Caller.SYSTEM.id().value());
            insert.setObject(2, today);
            Columns.from(insert, 3, letters)
                    .uuid(Reached::draft)
                    .uuid(Reached::notice)
                    .text(letter -> letter.rung().name())
                    .date(Reached::since);
        });
        sql.update(
                NAME_DRAFTS,
                update -> Columns.of(update, letters).uuid(Reached::id).uuid(Reached::draft));
    }

    /** Whether it was there and not settled. */
    boolean settle(UUID notice, UUID escalation, Caller by, LocalDate on) {
        return sql.update(
                        "update enforcement_escalation set settled_on = ?, settled_by = ?"
                                + " where id = ? and notice_id = ? and settled_on is null",
                        update -> {
                            update.setObject(1, on);
                            update.setObject(2, by.id().value());
                            update.setObject(3, escalation);
                            update.setObject(4, notice);
                        })
                > 0;
    }
}
