package cn.anxue.duty;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What follows from a room's records for somebody; each room that has deadlines implements it. */
public interface Duties {
    /** How many a room may name at most for one question. */
    int NAMED_MAX = 500;

    /** Those which the caller may and should see to, the most urgent first; asked in one question of the database. */
    List<Duty> open(Caller caller, LocalDate today);

    /** The day here of a moment in a row, from which terms count. */
    static LocalDate day(ResultSet row, String moment) throws SQLException {
        return row.getObject(moment, OffsetDateTime.class)
                .atZoneSameInstant(Today.ZONE)
                .toLocalDate();
    }
}
