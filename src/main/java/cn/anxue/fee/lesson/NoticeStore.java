package cn.anxue.fee.lesson;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.fee.lesson.SilenceStarts.Started;
import cn.anxue.fee.order.OrderId;
import cn.anxue.message.MessageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which message told of which lessons, and when it was sent. */
@ApplicationScoped
class NoticeStore {
    private static final String INSERT = """
            insert into fee_lesson_notice (message_id, order_id, first_n, last_n)
            select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::integer[])
            """;
    private static final String FIND = """
            select t.* from unnest(?::uuid[]) as w (message_id)
            cross join lateral (select message_id, order_id, first_n, last_n from fee_lesson_notice t
                where t.message_id = w.message_id offset 0) t
            """;
    /** What is looked for is rare in the table, which must not lead a plan away from the lessons' own keys. */
    private static final String SENT = """
            with told as materialized (
                select l.order_id, l.n, w.sent_at::timestamptz as sent_at, w.due
                from unnest((select ?::uuid[]), (select ?::integer[]), (select ?::integer[]), (select ?::text[]),
                        (select ?::date[]))
                    as w (order_id, first_n, last_n, sent_at, due)
                cross join lateral (select l.order_id, l.n, l.message_sent_at, l.state from fee_lesson l
                    where l.order_id = w.order_id and l.n between w.first_n and w.last_n offset 0) l
                where l.message_sent_at is null and l.state = 'HELD')
            update fee_lesson l set message_sent_at = t.sent_at, confirm_due_on = t.due from told t
            where l.order_id = t.order_id and l.n = t.n
            """;

    private final Sql sql;

    NoticeStore(Sql sql) {
        this.sql = sql;
    }

    /** A message about lessons that follow each other. */
    record Notice(MessageId message, OrderId order, int firstN, int lastN) {}

    /** A message that was sent. */
    record Sent(Notice notice, Started started) {}

    void insert(List<Notice> notices) {
        sql.update(
                INSERT,
                insert -> Columns.of(insert, notices)
                        .uuid(notice -> notice.message().value())
                        .uuid(notice -> notice.order().value())
                        .integer(Notice::firstN)
                        .integer(Notice::lastN));
    }

    /** What these messages told of; nothing where they told of something else. */
    List<Notice> find(Collection<MessageId> messages) {
        return sql.list(
                FIND,
                select -> Columns.of(select, messages).uuid(MessageId::value),
                row -> new Notice(
                        new MessageId(row.getObject("message_id", UUID.class)),
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
                        .text(one -> one.started().at().atOffset(ZoneOffset.UTC).toString())
                        .date(one -> one.started().due()));
    }
}
