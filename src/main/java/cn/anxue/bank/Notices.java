package cn.anxue.bank;

import cn.anxue.bank.match.MatchLaws;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchTerms;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notices and lines of statements that are one line under two names: of one account, effect and amount, red or not, within
 * the place's days (a notice comes on the same day or before), where nothing that both say differs. Where both have a
 * reference of the bank's and these differ, something else must tie them: the end-to-end id, or the other side's account
 * on the same day.
 */
@ApplicationScoped
class Notices {
    private static final String OTHER_WRITINGS = """
            select distinct a.line_id from unnest(?::uuid[]) as w (line_id)
            join bank_line_alias a on a.line_id = w.line_id and a.rule = 'REPEATED'
            """;
    private static final String INSERT = """
            insert into bank_line_alias (account, identity, content_digest, line_id, rule, weight)
            select * from unnest(?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::text[], ?::integer[])
            """;

    private static final String NOTICE = MatchRule.NOTICE.name();
    private static final String REPEATED = "REPEATED";

    private final Sql sql;
    private final Vault vault;
    private final MatchLaws laws;
    private final NoticeSearch search;

    Notices(Sql sql, Vault vault, MatchLaws laws, NoticeSearch search) {
        this.sql = sql;
        this.vault = vault;
        this.laws = laws;
        this.search = search;
    }

    /** What lines are asked by; equal ones are asked for once. */
    private record Asked(
            NoticeSearch.Where where,
            LocalDate bookedOn,
            boolean hasReference,
            @Nullable String endToEndId,
            @Nullable String name,
            @Nullable String counterparty) {}

    /**
     * @param notified whether notices are looked for, or lines of statements that no notice has claimed
     * @param taken lines that others of the list are
     */
    Map<GoodLine, Pairs.Candidate> pair(List<GoodLine> lines, boolean notified, Set<LineId> taken) {
        Map<String, MatchTerms> terms = laws.of(lines.stream()
                .map(line -> line.account().regionCode())
                .distinct()
                .toList());
        Map<Asked, List<GoodLine>> byAsked = new LinkedHashMap<>();
        for (GoodLine line : lines) {
            int days = Objects.requireNonNull(terms.get(line.account().regionCode()))
                    .windowDays();
            byAsked.computeIfAbsent(asked(line.line(), notified, days), asked -> new ArrayList<>())
                    .add(line);
        }
        Set<NoticeSearch.Where> places = new LinkedHashSet<>();
        byAsked.keySet().forEach(asked -> places.add(asked.where()));
        Map<NoticeSearch.Where, List<NoticeSearch.Open>> open = search.find(places, notified);
        List<Pairs.Probe> probes = new ArrayList<>();
        byAsked.forEach((asked, asking) -> {
            List<NoticeSearch.Open> there = open.getOrDefault(asked.where(), List.of()).stream()
                    .filter(one -> !taken.contains(one.line().id()))
                    .toList();
            if (!there.isEmpty()) {
                probes.addAll(probes(asked, asking, there));
            }
        });
        return Pairs.of(probes);
    }

    /** A line whose number stands there in another writing asks for that alone; the others ask together. */
    private List<Pairs.Probe> probes(Asked asked, List<GoodLine> asking, List<NoticeSearch.Open> there) {
        NoticeSearch.Said said = said(asked);
        AlikeReferences alike = new AlikeReferences(there);
        List<Pairs.Probe> probes = new ArrayList<>();
        List<GoodLine> others = new ArrayList<>();
        for (GoodLine line : asking) {
            List<Pairs.Candidate> same = alike.of(line.line().bankReference()).stream()
                    .filter(one -> one.isWrittenOtherwise(said))
                    .map(NoticeSearch.Open::line)
                    .toList();
            if (same.isEmpty()) {
                others.add(line);
            } else {
                probes.add(new Pairs.Probe(List.of(line), same));
            }
        }
        List<Pairs.Candidate> fitting = there.stream()
                .filter(one -> one.canBe(said))
                .map(NoticeSearch.Open::line)
                .toList();
        if (!others.isEmpty() && !fitting.isEmpty()) {
            probes.add(new Pairs.Probe(others, fitting));
        }
        return probes;
    }

    private NoticeSearch.Said said(Asked asked) {
        return new NoticeSearch.Said(
                asked.bookedOn(),
                asked.hasReference(),
                asked.endToEndId(),
                LineParticulars.nameDigest(vault, asked.name()),
                LineParticulars.accountDigest(vault, asked.counterparty()));
    }

    /** A notice comes on the day of its statement line, or before. */
    private static Asked asked(Line line, boolean notified, int days) {
        LocalDate day = line.bookedOn();
        return new Asked(
                new NoticeSearch.Where(
                        line.account(),
                        line.effect(),
                        line.moved().minor(),
                        notified ? day.minusDays(days) : day,
                        notified ? day : day.plusDays(days)),
                day,
                line.bankReference() != null,
                line.endToEndId(),
                line.counterpartyName(),
                line.counterpartyAccount());
    }

    /** From now on the lines of the books go by these names as well. */
    void keep(Map<GoodLine, Pairs.Candidate> pairs) {
        keep(pairs, NOTICE);
    }

    /** The same for names that say nothing new: who looks for a notice still finds the lines. */
    void repeat(Map<GoodLine, Pairs.Candidate> pairs) {
        keep(pairs, REPEATED);
    }

    /** Those of the lines that have come under another writing of their names. */
    Set<LineId> repeated(Collection<LineId> lines) {
        return lines.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.list(
                        OTHER_WRITINGS,
                        select -> Columns.of(select, Set.copyOf(lines)).uuid(LineId::value),
                        row -> new LineId(row.getObject(1, UUID.class))));
    }

    private void keep(Map<GoodLine, Pairs.Candidate> pairs, String rule) {
        if (pairs.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                statement -> Columns.of(statement, pairs.entrySet())
                        .text(pair -> pair.getKey().identity().account())
                        .text(pair -> pair.getKey().identity().name())
                        .bytes(pair -> pair.getKey().identity().content())
                        .uuid(pair -> pair.getValue().id().value())
                        .text(pair -> rule)
                        .integer(pair -> MatchRule.NOTICE.weight()));
    }
}
