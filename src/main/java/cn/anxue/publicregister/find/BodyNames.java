package cn.anxue.publicregister.find;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** The names of bodies that were flagged without a licence, so that they too are found as they sound. */
@ApplicationScoped
public class BodyNames {
    private static final int LIST_MAX = 2_000;
    private static final int FOUND_MAX = 20;

    private static final String MISSING = """
            select distinct f.subject_name from publicregister_flag f
            where f.subject_kind = 'UNLICENSED'
              and not exists (select from publicregister_body_name n where n.text = f.subject_name)
            limit ?""";
    private static final String KEEP = """
            insert into publicregister_body_name (text, plain, initials)
            select text, plain, string_to_array(initials, ' ') from unnest(?::text[], ?::text[], ?::text[])
                as n(text, plain, initials)
            on conflict do nothing""";
    private static final String PROBE =
            "(select text, plain from publicregister_body_name where %s @> ? limit " + LIST_MAX + ")";

    private record Name(String text, String plain) {}

    private final Sql sql;

    BodyNames(Sql sql) {
        this.sql = sql;
    }

    /** Takes up what was flagged since; until then a body is found as it is written. */
    @Scheduled(every = "1m", delayed = "10s")
    @Transactional
    public void indexMissing() {
        List<String> missing = sql.list(MISSING, select -> select.setInt(1, LIST_MAX), row -> row.getString(1));
        if (!missing.isEmpty()) {
            sql.update(
                    KEEP,
                    insert -> Columns.of(insert, missing)
                            .text(name -> name)
                            .text(Plain::of)
                            .text(name -> String.join(" ", Initials.grams(Plain.of(name)))));
        }
    }

    /** Names that may be meant, best first. */
    @Transactional
    public List<String> find(String asked) {
        String plain = Plain.of(asked);
        List<Probe> probes = plain.length() < 2 ? List.of() : Probe.of(plain);
        if (probes.isEmpty()) {
            return List.of();
        }
        String all =
                probes.stream().map(probe -> PROBE.formatted(probe.column())).collect(Collectors.joining(" union "));
        return sql
                .list(
                        all,
                        select -> Probe.bind(select, probes),
                        row -> new Name(row.getString("text"), row.getString("plain")))
                .stream()
                .flatMap(name -> Match.of(plain, name.plain()).map(how -> new Hit(how, name.text())).stream())
                .sorted()
                .limit(FOUND_MAX)
                .map(Hit::text)
                .toList();
    }

    private record Hit(MatchKind how, String text) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            int byKind = how.compareTo(other.how);
            return byKind == 0 ? text.compareTo(other.text) : byKind;
        }
    }
}
