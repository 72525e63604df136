package cn.anxue.fee.order;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.privacy.PersonalFile;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of an order as they may have them copied, put right and forgotten. */
@ApplicationScoped
@Transactional
public class OrderPeople implements PersonalFile {
    /** What stands where a name stood. */
    static final String FORGOTTEN = "已删除";

    private static final int NAME_MAX = 50;
    private static final List<String> CORRECTABLE =
            List.of("learner.name", "learner.grade", "guardian.name", "guardian.phone");
    private static final String REST = """
            select o.id, o.region_code, o.moved_at, o.paid_minor > 0 as paid, o.erased_at,
                o.state in ('CLOSED', 'CANCELLED', 'EXPIRED_UNPAID', 'REFUNDED_FULL', 'TERMINATED') as ended
            from fee_order o where
            """;
    private static final String RESTING = REST + """
             o.erased_at is null and o.state in ('CLOSED', 'CANCELLED', 'EXPIRED_UNPAID', 'REFUNDED_FULL', 'TERMINATED')
                and o.moved_at < ? and (?::uuid is null or o.id > ?)
            order by o.id limit ?
            """;
    private static final String CORRECT = """
            update fee_order set learner = ?, guardian = ?, learner_digest = ?, guardian_phone_digest = ?, version = version + 1
            where id = ? and erased_at is null
            """;
    private static final String ERASE = """
            update fee_order set learner = ?, guardian = ?, learner_digest = ?, guardian_phone_digest = ?,
                learner_id_digest = null, erased_at = now(), version = version + 1
            where id = ? and erased_at is null
            """;

    private final OrderRegister register;
    private final OrderLocks locks;
    private final People people;
    private final Sql sql;

    OrderPeople(OrderRegister register, OrderLocks locks, People people, Sql sql) {
        this.register = register;
        this.locks = locks;
        this.people = people;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return OrderLooks.SUBJECT;
    }

    @Override
    public String part() {
        return "order";
    }

    @Override
    public Object export(UUID id) {
        return register.view(new OrderId(id));
    }

    @Override
    public Rest rest(Caller caller, UUID id) {
        register.get(caller, new OrderId(id));
        return sql.list(REST + " o.id = ?", select -> select.setObject(1, id), OrderPeople::read).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    @Override
    public List<String> correctable() {
        return CORRECTABLE;
    }

    @Override
    public List<String> telling() {
        return List.of("guardian.phone");
    }

    private record Corrected(Learner learner, Guardian guardian) {}

    @Override
    public void requireCorrect(UUID id, Map<String, String> values) {
        corrected(standing(id), values);
    }

    @Override
    public Map<String, String> correct(UUID id, Map<String, String> values) {
        locks.lock(List.of(new OrderId(id)));
        Map<String, String> before = standing(id);
        Corrected corrected = corrected(before, values);
        before.keySet().retainAll(values.keySet());
        if (write(CORRECT, id, corrected.learner, corrected.guardian) == 0) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return before;
    }

    private Map<String, String> standing(UUID id) {
        OrderView order = register.view(new OrderId(id));
        Map<String, String> standing = new LinkedHashMap<>();
        standing.put("learner.name", order.learner().name());
        standing.put("learner.grade", order.learner().grade());
        standing.put("guardian.name", order.guardian().name());
        standing.put("guardian.phone", order.guardian().phone());
        return standing;
    }

    private static Corrected corrected(Map<String, String> before, Map<String, String> values) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.putAll(values);
        Learner learner = new Learner(checked(after, "learner.name"), checked(after, "learner.grade"));
        Guardian guardian = new Guardian(checked(after, "guardian.name"), checked(after, "guardian.phone"));
        if (!OrderChecks.isMobile(guardian.phone())) {
            throw new ProblemException(OrderProblem.GUARDIAN_PHONE_FORMAT, "/corrections/guardian.phone", Map.of());
        }
        return new Corrected(learner, guardian);
    }

    /** One row after another: they are few, and each has digests of its own. */
    @Override
    public void erase(Collection<UUID> ids) {
        locks.lock(ids.stream().map(OrderId::new).toList());
        for (UUID id : ids) {
            // The digests tell nobody anything any more, and no two orders are alike in them.
            write(ERASE, id, new Learner(FORGOTTEN, ""), new Guardian(FORGOTTEN, id.toString()));
        }
    }

    @Override
    public List<Rest> resting(LocalDate before, @Nullable UUID after, int limit) {
        OffsetDateTime moment = before.atStartOfDay(Today.ZONE).toOffsetDateTime();
        return sql.list(
                RESTING,
                select -> {
                    select.setObject(1, moment);
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                OrderPeople::read);
    }

    private int write(String statement, UUID id, Learner learner, Guardian guardian) {
        return sql.update(statement, update -> {
            update.setBytes(1, people.encrypt(learner));
            update.setBytes(2, people.encrypt(guardian));
            update.setBytes(3, people.digest(learner, guardian));
            update.setBytes(4, people.digestOfPhone(guardian.phone()));
            update.setObject(5, id);
        });
    }

    private static String checked(Map<String, String> values, String field) {
        String value =
                values.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
        boolean blank = value.isEmpty() && !field.equals("learner.grade");
        if (blank || value.length() > NAME_MAX) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE, "/corrections/" + field, Map.of("reason", "1–" + NAME_MAX));
        }
        return value;
    }

    private static Rest read(ResultSet row) throws SQLException {
        return new Rest(
                row.getObject("id", UUID.class),
                row.getString("region_code"),
                row.getObject("moved_at", OffsetDateTime.class)
                        .atZoneSameInstant(Today.ZONE)
                        .toLocalDate(),
                row.getBoolean("ended"),
                row.getBoolean("paid"));
    }
}
