package cn.anxue.publicregister.opendata;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.publicregister.FlagKind;
import cn.anxue.publicregister.HistoryLine;
import cn.anxue.publicregister.PublicHistory;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.PublicRegister;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was published of a place or of an institution, latest first, for readers of feeds. */
@ApplicationScoped
public class Feeds {
    private static final int SHOWN_MAX = 100;
    private static final String OF_REGION = """
            select f.kind, f.number, f.authority, f.subject_name, f.issued_on, i.uscc
            from publicregister_flag f
            join region_within w on w.region_code = f.region_code and w.ancestor_code = ?
            left join institution i on i.id = f.subject_id
            where f.number is not null order by f.issued_on desc, f.number desc limit ?""";

    private final Sql sql;
    private final Regions regions;
    private final PublicRegister register;
    private final PublicHistory history;

    Feeds(Sql sql, Regions regions, PublicRegister register, PublicHistory history) {
        this.sql = sql;
        this.regions = regions;
        this.register = register;
        this.history = history;
    }

    /** @param page of what it is about; the feed's own where there is none */
    public record Item(
            String id, String title, LocalDate on, @Nullable String page) {
        public Instant updated() {
            return on.atStartOfDay(Today.ZONE).toInstant();
        }
    }

    /** A feed, with the path it stands at. */
    public record Feed(String path, String title, String page, List<Item> items) {
        public Instant updated() {
            return items.isEmpty() ? Instant.EPOCH : items.get(0).updated();
        }
    }

    @Transactional
    public Feed ofRegion(String code) {
        String name = regions.get(code).name();
        List<Item> items = sql.list(
                OF_REGION,
                select -> {
                    select.setString(1, code);
                    select.setInt(2, SHOWN_MAX);
                },
                row -> {
                    FlagKind kind = FlagKind.valueOf(row.getString("kind"));
                    String uscc = row.getString("uscc");
                    String number = row.getString("number");
                    return new Item(
                            kind.name() + ":" + row.getString("authority") + ":" + number,
                            row.getString("subject_name") + " " + kind.text().zh() + " " + number,
                            row.getObject("issued_on", LocalDate.class),
                            uscc == null ? null : "/institutions/" + uscc);
                });
        return new Feed("/feeds/regions/" + code, name + "校外培训监管公示", "/open-data", items);
    }

    @Transactional
    public Feed ofInstitution(String uscc) {
        PublicInstitution institution = register.get(uscc);
        List<HistoryLine> lines = history.of(institution.id());
        List<Item> items = lines.stream()
                .limit(SHOWN_MAX)
                .map(line -> new Item(
                        line.code() + ":" + line.on() + ":" + line.number(),
                        line.text().zh() + (line.number().isEmpty() ? "" : " " + line.number()),
                        line.on(),
                        "/institutions/" + institution.uscc()))
                .toList();
        return new Feed(
                "/feeds/institutions/" + institution.uscc(),
                institution.name() + "公示记录",
                "/institutions/" + institution.uscc(),
                items);
    }
}
