package cn.anxue.bank;

import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchTerms;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices and lines of statements that are one line under two names: of one account, direction and amount, within the
 * place's days (a notice comes on the same day or before), where nothing that both say differs. Where both have a reference of the bank's and these differ,
 * something else must tie them: the end-to-end id, or the other side's account on the same day.
 */
@ApplicationScoped
class Notices {
    private static final String CANDIDATES = """
            select w.number, l.id, l.content_digest, l.booked_on
            from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[],
                    ?::bytea[], ?::bytea[]) as w (number, account, direction, amount_minor, booked_on, from_on, until_on, reference,
                    end_to_end_id, payer_name, payer_account)
            cross join lateral (
                select l.id, l.content_digest, l.booked_on from bank_line l
                where l.account = w.account and l.amount_minor = w.amount_minor and l.direction = w.direction
                    and l.notified = ? and l.booked_on between w.from_on and w.until_on
                    and (l.end_to_end_id is null or w.end_to_end_id is null or l.end_to_end_id = w.end_to_end_id)
                    and (l.payer_account_digest is null or w.payer_account is null
                        or l.payer_account_digest = w.payer_account)
                    and (l.payer_name_digest is null or w.payer_name is null or l.payer_name_digest = w.payer_name)
                    and (l.bank_reference is null or w.reference is null or l.end_to_end_id = w.end_to_end_id
                        or l.payer_account_digest = w.payer_account and l.booked_on = w.booked_on)
                    and not exists (select from bank_line_alias a where a.line_id = l.id)
                    and (not l.notified or not exists (
                        select from bank_line_confirmation c where c.line_id = l.id))
                limit 10000) l
            """;
    private static final String ALIASES = """
            select a.account, a.identity, a.content_digest, l.id, l.amount_minor, l.booked_on, l.notified
            from unnest(?::text[], ?::text[]) as w (account, identity)
            join bank_line_alias a on a.account = w.account and a.identity = w.identity
            join bank_line l on l.id = a.line_id
            """;
    private static final String RENAMED = """
            select a.line_id from unnest(?::uuid[]) as w (line_id) join bank_line_alias a on a.line_id = w.line_id
            join bank_line_confirmation c on c.line_id = a.line_id and c.statement_id = ?
            """;
    private static final String INSERT = """
            insert into bank_line_alias (account, identity, content_digest, line_id, rule, weight)
            select * from unnest(?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::text[], ?::integer[])
            """;

    private final Sql sql;
    private final Vault vault;
    private final MatchLaws laws;

    Notices(Sql sql, Vault vault, MatchLaws laws) {
        this.sql = sql;
        this.vault = vault;
        this.laws = laws;
    }

    /** What lines are asked by; equal ones are asked for once. */
    private record Asked(
            String account,
            Direction direction,
            long amountMinor,
            LocalDate bookedOn,
            int days,
            boolean hasReference,
            @Nullable String endToEndId,
            @Nullable String name,
            @Nullable String counterparty) {}

    private record Answered(int number, Pairs.Candidate candidate) {}

    private record Numbered(int number, Asked asked) {}

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
            MatchTerms here = Objects.requireNonNull(terms.get(line.account().regionCode()));
            byAsked.computeIfAbsent(asked(line.line(), here), asked -> new ArrayList<>())
                    .add(line);
        }
        List<Numbered> questions = new ArrayList<>();
        byAsked.keySet().forEach(asked -> questions.add(new Numbered(questions.size(), asked)));
        Map<Integer, List<Pairs.Candidate>> found = find(questions, notified).stream()
                .filter(answer -> !taken.contains(answer.candidate().id()))
                .collect(Collectors.groupingBy(
                        Answered::number, Collectors.mapping(Answered::candidate, Collectors.toList())));
        List<Pairs.Probe> probes = new ArrayList<>();
        for (Numbered question : questions) {
            List<Pairs.Candidate> candidates = found.get(question.number());
            if (candidates != null) {
                probes.add(new Pairs.Probe(Objects.requireNonNull(byAsked.get(question.asked())), candidates));
            }
        }
        return Pairs.of(probes);
    }

    private List<Answered> find(List<Numbered> questions, boolean notified) {
        return sql.list(
                CANDIDATES,
                statement -> {
                    Columns.of(statement, questions)
                            .integer(Numbered::number)
                            .text(one -> one.asked().account())
                            .text(one -> one.asked().direction().name())
                            .bigint(one -> one.asked().amountMinor())
                            .date(one -> one.asked().bookedOn())
                            .date(one -> notified
                                    ? one.asked()
                                            .bookedOn()
                                            .minusDays(one.asked().days())
                                    : one.asked().bookedOn())
                            .date(one -> notified
                                    ? one.asked().bookedOn()
                                    : one.asked()
                                            .bookedOn()
                                            .plusDays(one.asked().days()))
                            .text(one -> one.asked().hasReference() ? "" : null)
                            .text(one -> one.asked().endToEndId())
                            .bytes(one -> LineParticulars.nameDigest(
                                    vault, one.asked().name()))
                            .bytes(one -> LineParticulars.accountDigest(
                                    vault, one.asked().counterparty()));
                    statement.setBoolean(12, notified);
                },
                row -> new Answered(
                        row.getInt(1),
                        new Pairs.Candidate(
                                new LineId(row.getObject(2, UUID.class)),
                                row.getBytes(3),
                                row.getObject(4, LocalDate.class))));
    }

    private static Asked asked(Line line, MatchTerms terms) {
        return new Asked(
                line.account(),
                line.direction(),
                line.amount().minor(),
                line.bookedOn(),
                terms.windowDays(),
                line.bankReference() != null,
                line.endToEndId(),
                line.counterpartyName(),
                line.counterpartyAccount());
    }

    /** Lines that came under one of these names as well. */
    Map<LineIdentity.Key, LineStore.Known> aliases(Collection<LineIdentity.Key> keys) {
        Map<LineIdentity.Key, LineStore.Known> known = new HashMap<>();
        sql.list(
                        ALIASES,
                        statement -> Columns.of(statement, keys)
                                .text(LineIdentity.Key::account)
                                .text(LineIdentity.Key::name),
                        row -> Map.entry(
                                new LineIdentity.Key(row.getString(1), row.getString(2)),
                                LineStore.Known.read(row).byAlias()))
                .forEach(found -> known.put(found.getKey(), found.getValue()));
        return known;
    }

    /** Those of the lines that the statement has brought under another name than theirs. */
    Set<LineId> renamed(StatementId statement, Collection<LineId> lines) {
        return lines.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.list(
                        RENAMED,
                        select -> {
                            Columns.of(select, lines).uuid(LineId::value);
                            select.setObject(2, statement.value());
                        },
                        row -> new LineId(row.getObject(1, UUID.class))));
    }

    /** From now on the lines of the books go by these names as well. */
    void keep(Map<GoodLine, Pairs.Candidate> pairs) {
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
                        .text(pair -> MatchRule.NOTICE.name())
                        .integer(pair -> MatchRule.NOTICE.weight()));
    }
}
