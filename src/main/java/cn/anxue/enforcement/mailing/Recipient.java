package cn.anxue.enforcement.mailing;

import cn.anxue.enforcement.NumberSeries;
import cn.anxue.enforcement.Numbered;
import cn.anxue.id.Uuid7;
import cn.anxue.region.AuthorityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** An institution that gets a notice of its own. */
record Recipient(
        UUID notice,
        UUID institution,
        String name,
        String address,
        String regionCode,
        AuthorityId authorityId,
        NumberSeries series)
        implements Numbered {
    static Recipient of(ResultSet row, NumberSeries series) throws SQLException {
        return new Recipient(
                Uuid7.next(),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                row.getString("region_code"),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                series);
    }
}
