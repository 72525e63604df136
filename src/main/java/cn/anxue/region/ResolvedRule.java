package cn.anxue.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A rule as it stands for one place, its value not yet read into what the room behind it makes of it. */
public record ResolvedRule(String key, Rule<JsonNode> rule) {
    /** From a row of {@code region_rule}. */
    static ResolvedRule read(ResultSet row) throws SQLException {
        return new ResolvedRule(
                row.getString("key"),
                new Rule<>(
                        KeptValue.read(row.getString("value")),
                        row.getString("region_code"),
                        row.getString("document"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_until", LocalDate.class),
                        row.getBoolean("example")));
    }
}
