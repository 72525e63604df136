package cn.anxue.fee.lesson;

import cn.anxue.fee.order.OrderId;
import cn.anxue.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code fee_lesson} as read. */
final class LessonRows {
    static final String COLUMNS = """
            l.order_id, l.n, l.held_on, l.state, l.recorded_at, l.message_sent_at, l.confirm_due_on, l.reminded_on,
            l.answered_at, l.answered_by, l.earned_minor""";

    private LessonRows() {}

    static Lesson lesson(ResultSet row) throws SQLException {
        String answeredBy = row.getString("answered_by");
        return new Lesson(
                new LessonKey(new OrderId(row.getObject("order_id", UUID.class)), row.getInt("n")),
                row.getObject("held_on", LocalDate.class),
                LessonState.valueOf(row.getString("state")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                instant(row, "message_sent_at"),
                row.getObject("confirm_due_on", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class),
                instant(row, "answered_at"),
                answeredBy == null ? null : Answerer.valueOf(answeredBy),
                Money.ofFen(row.getLong("earned_minor")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
