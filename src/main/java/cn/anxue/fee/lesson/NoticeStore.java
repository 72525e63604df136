package cn.anxue.fee.lesson;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.order.OrderId;
import cn.anxue.message.MessageId;
import cn.anxue.message.SentMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which message told of which lessons, and when it was sent. */
@ApplicationScoped
class NoticeStore {
    private static final String INSERT = """
            insert into fee_lesson_notice (id, order_id, first_n, last_n)
            select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::integer[])
            """;
    private static final String TIE = """
            update fee_lesson_notice t set message_id = w.message_id from unnest(?::uuid[], ?::uuid[]) as w (id, message_id)
            where t.id = w.id
            """;
    private static final String FIND = """
            select t.* from unnest(?::uuid[], ?::uuid[]) as w (message_id, order_id)
            cross join lateral (
                select w.message_id, t.order_id, t.first_n, t.last_n from fee_lesson_notice t
                where t.message_id = w.message_id
                union all
                select w.message_id, t.order_id, t.first_n, t.last_n from fee_lesson_notice t
                where t.order_id = w.order_id and t.message_id is null) t
            """;
    private static final String SENT = """
            update fee_lesson l set message_sent_at = w.sent_at, confirm_due_on = w.due
            from (select u.order_id, g.n, u.sent_at::timestamptz as sent_at, u.due
                from unnest(?::uuid[], ?::integer[], ?::integer[], ?::text[], ?::date[])
                    as u (order_id, first_n, last_n, sent_at, due)
                cross join lateral generate_series(u.first_n, u.last_n) as g (n)) w
            where l.order_id = w.order_id and l.n = w.n and l.message_sent_at is null and l.state = 'HELD'
            """;

    private final Sql sql;

    NoticeStore(Sql sql) {
        this.sql = sql;
    }

    /** A message about lessons that follow each other. */
    record Notice(UUID id, OrderId order, int firstN, int lastN) {}

    /** A notice and the message it became. */
    record Tied(UUID notice, MessageId message) {}

    /**
     * A message that was sent.
     *
     * @param due the last day to answer; null where silence does not count
     */
    record Sent(Notice notice, Instant at, @Nullable LocalDate due) {}

    void insert(List<Notice> notices) {
        sql.update(
                INSERT,
                insert -> Columns.of(insert, notices)
                        .uuid(Notice::id)
                        .uuid(notice -> notice.order().value())
                        .integer(Notice::firstN)
                        .integer(Notice::lastN));
    }

    void tie(List<Tied> tied) {
        sql.update(
                TIE,
                update -> Columns.of(update, tied)
                        .uuid(Tied::notice)
                        .uuid(one -> one.message().value()));
    }

    /**
     * What these messages told of, each under the message's id. One that is sent in the very act of recording is not tied
     * yet: then it is the one notice of its order that is not.
     */
    List<Notice> find(Collection<SentMessage> sent) {
        return sql.list(
                FIND,
                select -> Columns.of(select, sent)
                        .uuid(message -> message.id().value())
                        .uuid(SentMessage::subjectId),
                row -> new Notice(
                        row.getObject("message_id", UUID.class),
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getInt("first_n"),
                        row.getInt("last_n")));
    }

    /** The lessons know from now on that their family was told; one told twice keeps the first day. */
    void sent(List<Sent> sent) {
        sql.update(
                SENT,
                update -> Columns.of(update, sent)
                        .uuid(one -> one.notice().order().value())
                        .integer(one -> one.notice().firstN())
                        .integer(one -> one.notice().lastN())
                        .text(one -> one.at().atOffset(ZoneOffset.UTC).toString())
                        .date(Sent::due));
    }
}
