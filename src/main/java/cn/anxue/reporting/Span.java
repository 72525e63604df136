package cn.anxue.reporting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** A region and the days from the first to the last, as questions bind them: in that order, as often as they ask. */
record Span(String regionCode, LocalDate from, LocalDate until) {
    /** What a question begins with. */
    static final String ASKED = "with a as (select ?::text as region, ?::date as first, ?::date as last) ";

    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, regionCode);
        statement.setObject(2, from);
        statement.setObject(3, until);
    }
}
