package cn.anxue.publicregister.find;

import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds institutions by names that are not written as they stand on the register. */
@ApplicationScoped
public class NameSearch {
    /** Of each probe; a common word leads to more than anybody looks through. */
    private static final int CANDIDATES_MAX = 100;

    private static final int ADDRESS_LENGTH_MIN = 2;
    private static final String PROBE =
            "(select institution_id, kind, text, plain from publicregister_name where %s @> ? limit " + CANDIDATES_MAX
                    + ")";

    private static final Comparator<NameFound> BEST_FIRST = Comparator.comparing(NameFound::kind)
            .thenComparing(found -> found.name().length())
            .thenComparing(NameFound::name)
            .thenComparing(found -> found.institution().value());

    private final Sql sql;

    NameSearch(Sql sql) {
        this.sql = sql;
    }

    /** Best first, each institution once, by the name that answers best. */
    @Transactional
    public List<NameFound> find(String asked) {
        String plain = Plain.of(asked);
        List<Probe> probes = plain.length() < 2 ? List.of() : Probe.of(plain);
        if (probes.isEmpty()) {
            return List.of();
        }
        Map<InstitutionId, NameFound> best = new LinkedHashMap<>();
        candidates(probes).stream()
                .flatMap(candidate -> candidate.answer(plain).stream())
                .sorted(BEST_FIRST)
                .forEach(found -> best.putIfAbsent(found.institution(), found));
        return List.copyOf(best.values());
    }

    private record Candidate(InstitutionId institution, NameKind kind, String text, String plain) {
        Optional<NameFound> answer(String asked) {
            return match(asked).map(how -> new NameFound(institution, how, kind, text));
        }

        private Optional<MatchKind> match(String asked) {
            if (kind != NameKind.ADDRESS) {
                return Match.of(asked, plain);
            }
            boolean there = asked.length() >= ADDRESS_LENGTH_MIN && plain.contains(asked);
            return there ? Optional.of(MatchKind.ADDRESS) : Optional.empty();
        }
    }

    private List<Candidate> candidates(List<Probe> probes) {
        String all =
                probes.stream().map(probe -> PROBE.formatted(probe.column())).collect(Collectors.joining(" union "));
        return sql.list(all, select -> Probe.bind(select, probes), NameSearch::read);
    }

    private static Candidate read(ResultSet row) throws SQLException {
        return new Candidate(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                NameKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("plain"));
    }
}
