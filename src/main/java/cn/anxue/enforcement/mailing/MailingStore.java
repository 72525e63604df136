package cn.anxue.enforcement.mailing;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Mailings in the database, written by whole sets. */
@ApplicationScoped
class MailingStore {
    private static final String RECIPIENTS = """
            select i.id, i.name, i.address, i.region_code, o.authority_id
            from institution i
            join region_within w on w.region_code = i.region_code and w.ancestor_code = ?
            join region_within own on own.region_code = w.ancestor_code and own.ancestor_code = ?
            join institution_oversight o
              on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null
            join institution_oversight_region r
              on r.institution_id = i.id and r.relation = o.relation and r.region_code = own.ancestor_code
            where i.state not in ('CLOSED', 'REVOKED') and (?::text is null or i.category = ?)
            order by i.region_code, i.id limit ?""";
    private static final String MAILING = """
            insert into enforcement_mailing (id, kind, title, basis, text, region_code, category, answer_by, sent_on,
                sent_by, recipients)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NOTICES = """
            insert into enforcement_notice (id, kind, subject_kind, subject_id, subject_name, subject_public_name,
                subject_address, region_code, authority_id, basis, step, state, number, proposed_by, proposed_on,
                issued_on, serve_by, text, answer_by, mailing_id, version)
            select r.id, m.kind, 'INSTITUTION', r.subject, r.name, r.name, r.address, r.region, r.authority, m.basis,
                'ISSUED', 'ISSUED', r.number, m.sent_by, m.sent_on, m.sent_on, m.sent_on, m.text, m.answer_by, m.id, 0
            from enforcement_mailing m, unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                ?::text[]) as r (id, subject, name, address, region, authority, number)
            where m.id = ?""";
    private static final String SERVED = """
            update enforcement_notice n set step = 'SERVED', served_on = n.issued_on, objection_until = d.objections,
                answer_due_on = coalesce(n.answer_by, d.answer), version = n.version + 1
            from unnest(?::text[], ?::date[], ?::date[]) as d (region, answer, objections)
            where n.mailing_id = ? and n.region_code = d.region""";
    private static final String SERVICES = """
            insert into enforcement_service (id, notice_id, method, served_on, recipient, note, recorded_by)
            select gen_random_uuid(), n.id, 'ELECTRONIC', n.served_on, left(n.subject_name, 100), '经本平台送达', n.proposed_by
            from enforcement_notice n where n.mailing_id = ?""";

    private static final String TAKEN_UP = """
            update enforcement_notice n set step = 'REVIEWING', version = n.version + 1
            where n.mailing_id = ? and n.step = 'ANSWERED' and exists (
                select from institution_oversight_region o where o.institution_id = n.subject_id
                    and o.relation = 'COMPETENT_AUTHORITY' and o.region_code = ?)
            returning n.id, n.region_code""";
    private static final String STEPPED = """
            update enforcement_notice set step = 'ACCEPTED', version = version + 1 where id = any(?::uuid[])""";
    private static final String CLOSED = """
            update enforcement_notice set step = 'CLOSED', state = 'CLOSED', closed_on = ?, version = version + 1
            where id = any(?::uuid[])""";
    private static final String JUDGED = """
            update enforcement_answer set verdict = 'ACCEPTED', opinion = ?, reviewed_on = ?, reviewed_by = ?
            where notice_id = any(?::uuid[]) and verdict is null""";

    private final Sql sql;

    MailingStore(Sql sql) {
        this.sql = sql;
    }

    /** The days that follow from service at one place. */
    record Days(String region, LocalDate answer, LocalDate objections) {}

    /**
     * Those whose competent authority the caller belongs to, or stands above. None at a place beyond the caller's own, even
     * where one institution of it was handed over to him: of such a mailing he could not see what became of it.
     */
    List<Recipient> recipients(String callersRegion, MailingDraft draft, NumberSeries series, int most) {
        String category = draft.category() == null ? null : draft.category().name();
        return sql.list(
                RECIPIENTS,
                select -> {
                    select.setString(1, draft.region());
                    select.setString(2, callersRegion);
                    select.setString(3, category);
                    select.setString(4, category);
                    select.setInt(5, most);
                },
                row -> Recipient.of(row, series));
    }

    void send(Caller caller, UUID id, MailingDraft draft, LocalDate on, int recipients) {
        sql.update(MAILING, insert -> {
            insert.setObject(1, id);
            insert.setString(2, draft.kind().name());
            insert.setString(3, draft.title());
            insert.setString(4, draft.basis());
            insert.setString(5, draft.text());
            insert.setString(6, draft.region());
            insert.setString(
                    7, draft.category() == null ? null : draft.category().name());
            insert.setObject(8, draft.answerBy(), Types.DATE);
            insert.setObject(9, on);
            insert.setObject(10, caller.id().value());
            insert.setInt(11, recipients);
        });
    }

    void issue(UUID mailing, List<Recipient> recipients, Map<UUID, DocumentNumber> numbers) {
        sql.update(NOTICES, insert -> {
            columns(insert, recipients, recipient -> String.valueOf(numbers.get(recipient.notice())));
            insert.setObject(8, mailing);
        });
    }

    void serve(UUID mailing, List<Days> days) {
        sql.update(SERVED, update -> {
            Columns.of(update, days).text(Days::region).date(Days::answer).date(Days::objections);
            update.setObject(4, mailing);
        });
        sql.update(SERVICES, insert -> insert.setObject(1, mailing));
    }

    /** A notice that was answered. */
    record Answered(UUID notice, String region) {}

    /** Takes up what was answered, where the caller's region is competent. */
    List<Answered> takeUp(UUID mailing, String callersRegion) {
        return sql.list(
                TAKEN_UP,
                update -> {
                    update.setObject(1, mailing);
                    update.setString(2, callersRegion);
                },
                row -> new Answered(row.getObject("id", UUID.class), row.getString("region_code")));
    }

    void accept(Caller caller, List<Answered> answered, String opinion, LocalDate on) {
        sql.update(STEPPED, update -> Columns.of(update, answered).uuid(Answered::notice));
        sql.update(JUDGED, update -> {
            update.setString(1, opinion);
            update.setObject(2, on);
            update.setObject(3, caller.id().value());
            Columns.from(update, 4, answered).uuid(Answered::notice);
        });
        sql.update(CLOSED, update -> {
            update.setObject(1, on);
            Columns.from(update, 2, answered).uuid(Answered::notice);
        });
    }

    private static void columns(PreparedStatement insert, List<Recipient> rows, Function<Recipient, String> number)
            throws SQLException {
        Columns.of(insert, rows)
                .uuid(Recipient::notice)
                .uuid(Recipient::institution)
                .text(Recipient::name)
                .text(Recipient::address)
                .text(Recipient::regionCode)
                .uuid(recipient -> recipient.authorityId().value())
                .text(number::apply);
    }
}
