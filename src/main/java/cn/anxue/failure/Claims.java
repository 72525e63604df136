package cn.anxue.failure;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.order.OrderId;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of claims, read and written in lists; who is owed stands in it encrypted. */
@ApplicationScoped
class Claims {
    static final String PURPOSE = "failure_claim.particulars";

    private static final String SELECT = """
            select id, failure_id, number, order_id, state, recorded_minor, claimed_minor, verified_minor, currency,
                particulars, evidence, documents, remark, made_at
            from failure_claim
            """;
    private static final String ALL = SELECT + " where failure_id = ? order by number";
    private static final String PAGE = SELECT + " where failure_id = ? and number > ? order by number limit ?";
    private static final String NUMBERED =
            SELECT + " where failure_id = ? and number = any(?) order by number for update";
    private static final String ONE = SELECT + " where id = ?";
    private static final String PAY_TO = "update failure_claim set particulars = ? where id = ?";
    private static final String LAST = SELECT + " where failure_id = ? order by number desc limit 1";
    private static final String OF_ORDER = SELECT + " where order_id = ? order by made_at desc limit 1";
    private static final String LAST_NUMBER = "select coalesce(max(number), 0) from failure_claim where failure_id = ?";
    private static final String INSERT = """
            insert into failure_claim (id, failure_id, number, order_id, state, recorded_minor, claimed_minor,
                verified_minor, currency, particulars, evidence, documents, made_at)
            select id, failure_id, number, order_id, 'OPEN', recorded_minor, claimed_minor, 0, currency, particulars,
                evidence, string_to_array(documents, ',')::uuid[], ?
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::bytea[],
                ?::text[], ?::text[]) as r (id, failure_id, number, order_id, recorded_minor, claimed_minor, currency,
                particulars, evidence, documents)
            on conflict on constraint failure_claim_order_once do nothing
            """;
    private static final String CHECK = """
            update failure_claim c set state = r.state, verified_minor = r.verified_minor,
                particulars = r.particulars, remark = r.remark, verified_by = ?
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::text[]) as r (id, state, verified_minor,
                particulars, remark)
            where c.id = r.id
            """;
    private static final String BECOME = "update failure_claim set state = ? where id = any(?)";

    private final Sql sql;
    private final Vault vault;
    private final ObjectMapper json;
    private final Today today;

    Claims(Sql sql, Vault vault, ObjectMapper json, Today today) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.today = today;
    }

    /** A checked claim, ready to be kept. */
    record Checked(
            Claim claim,
            ClaimState state,
            Money verified,
            Claimant claimant,
            @Nullable String remark) {}

    List<Claim> of(FailureId failure) {
        return sql.list(ALL, select -> select.setObject(1, failure.value()), this::read);
    }

    List<Claim> page(FailureId failure, int after, int limit) {
        return sql.list(
                PAGE,
                select -> {
                    select.setObject(1, failure.value());
                    select.setInt(2, after);
                    select.setInt(3, limit);
                },
                this::read);
    }

    /** The one made last. */
    Claim last(FailureId failure) {
        return sql.list(LAST, select -> select.setObject(1, failure.value()), this::read)
                .get(0);
    }

    /** Locked, those that exist. */
    List<Claim> lock(FailureId failure, Collection<Integer> numbers) {
        return sql.list(
                NUMBERED,
                select -> {
                    select.setObject(1, failure.value());
                    select.setObject(
                            2, numbers.stream().mapToInt(number -> number).toArray());
                },
                this::read);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    Claim get(FailureId failure, int number) {
        return lock(failure, List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    Claim get(ClaimId id) {
        return sql.list(ONE, select -> select.setObject(1, id.value()), this::read)
                .get(0);
    }

    void payTo(Claim claim, Payee payee) {
        sql.update(PAY_TO, update -> {
            update.setBytes(1, sealed(claim.claimant().paidAt(payee)));
            update.setObject(2, claim.id().value());
        });
    }

    /** The latest claim that stands on the order. */
    List<Claim> of(OrderId order) {
        return sql.list(OF_ORDER, select -> select.setObject(1, order.value()), this::read);
    }

    /** Adds those whose order has no claim yet, numbered on; the failure is locked by the caller. */
    int insert(FailureId failure, List<ClaimDraft> drafts) {
        int last = sql.list(LAST_NUMBER, select -> select.setObject(1, failure.value()), row -> row.getInt(1))
                .get(0);
        List<Numbered> numbered = new ArrayList<>();
        for (ClaimDraft draft : drafts) {
            numbered.add(new Numbered(last + numbered.size() + 1, draft));
        }
        return sql.update(INSERT, insert -> {
            insert.setObject(1, today.now().atOffset(ZoneOffset.UTC));
            Columns.from(insert, 2, numbered)
                    .uuid(one -> ClaimId.next().value())
                    .uuid(one -> failure.value())
                    .integer(Numbered::number)
                    .uuid(one -> one.draft().order() == null
                            ? null
                            : one.draft().order().value())
                    .bigint(one -> one.draft().recorded().minor())
                    .bigint(one -> one.draft().claimed().minor())
                    .text(one -> one.draft().claimed().currency())
                    .bytes(one -> sealed(one.draft().claimant()))
                    .text(one -> one.draft().evidence())
                    .text(one ->
                            one.draft().documents().stream().map(UUID::toString).collect(Collectors.joining(",")));
        });
    }

    private record Numbered(int number, ClaimDraft draft) {}

    void check(List<Checked> checked, ActorId by) {
        sql.update(CHECK, update -> {
            update.setObject(1, by.value());
            Columns.from(update, 2, checked)
                    .uuid(one -> one.claim().id().value())
                    .text(one -> one.state().name())
                    .bigint(one -> one.verified().minor())
                    .bytes(one -> sealed(one.claimant()))
                    .text(Checked::remark);
        });
    }

    void become(ClaimState state, Collection<ClaimId> ids) {
        sql.update(BECOME, update -> {
            update.setString(1, state.name());
            Columns.from(update, 2, ids).uuid(ClaimId::value);
        });
    }

    byte[] sealed(Claimant claimant) {
        try {
            return vault.encrypt(json.writeValueAsString(claimant), PURPOSE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Claim read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        UUID order = row.getObject("order_id", UUID.class);
        try {
            return new Claim(
                    new ClaimId(row.getObject("id", UUID.class)),
                    new FailureId(row.getObject("failure_id", UUID.class)),
                    row.getInt("number"),
                    order == null ? null : new OrderId(order),
                    ClaimState.valueOf(row.getString("state")),
                    new Money(row.getLong("recorded_minor"), currency),
                    new Money(row.getLong("claimed_minor"), currency),
                    new Money(row.getLong("verified_minor"), currency),
                    json.readValue(vault.decrypt(row.getBytes("particulars"), PURPOSE), Claimant.class),
                    row.getString("evidence"),
                    List.of((UUID[]) row.getArray("documents").getArray()),
                    row.getString("remark"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
