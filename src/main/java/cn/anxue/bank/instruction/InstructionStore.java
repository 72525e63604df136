package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes instructions, in lists, and keeps each word of a bank as it came. */
@ApplicationScoped
class InstructionStore {
    private static final String INSERT = """
            insert into bank_instruction (id, source_id, institution_id, bank_code, from_account, to_account,
                payee_bank_name, payee_account, payee_name, payee, amount_minor, currency, purpose, requested_on, state,
                instructed_at, version)
            select id, source_id, institution_id, bank_code, from_account, to_account, payee_bank_name, payee_account,
                payee_name, payee, amount_minor, currency, purpose, requested_on, 'READY', ?, 0
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bigint[], ?::text[], ?::text[], ?::date[]) as r (id, source_id, institution_id, bank_code,
                from_account, to_account, payee_bank_name, payee_account, payee_name, payee, amount_minor, currency,
                purpose, requested_on)
            """;
    /** One that had ended unpaid, and is paid all the same, shows it. */
    private static final String BOOK = """
            update bank_instruction set state = ?, booked = true, version = version + 1,
                contradicted = contradicted or state in ('REFUSED', 'CANCELLED')
            where id = any(?)
            """;

    private static final String SAY = """
            update bank_instruction i set state = r.outcome, said = r.outcome, said_at = ?,
                refused_reason = coalesce(r.reason, refused_reason), version = version + 1
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, outcome, reason) where i.id = r.id
            """;
    private static final String AGREE = """
            update bank_instruction i set said = coalesce(i.said, r.outcome), said_at = coalesce(i.said_at, ?),
                version = version + 1
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, outcome, reason) where i.id = r.id
            """;
    private static final String CONTRADICT = """
            update bank_instruction set contradicted = true, version = version + 1 where id = any(?) and not contradicted
            """;
    private static final String KEEP_WORDS = """
            insert into bank_instruction_word (id, instruction_id, outcome, verdict, reason, said_by, said_at)
            select r.id, r.instruction_id, r.outcome, r.verdict, r.reason, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                as r (id, instruction_id, outcome, verdict, reason)
            """;
    private static final String ARRIVE =
            "update bank_instruction set arrived = true, version = version + 1 where id = any(?)";
    private static final String DEPART =
            "update bank_instruction set arrived = false, version = version + 1 where id = ? and arrived";
    private static final String CANCEL = """
            update bank_instruction set state = 'CANCELLED', refused_reason = ?, cancelled_by = ?, version = version + 1
            where id = any(?)
            """;

    private final Sql sql;
    private final SealedPayees payees;
    private final InstructionNews news;

    InstructionStore(Sql sql, SealedPayees payees, InstructionNews news) {
        this.sql = sql;
        this.payees = payees;
        this.news = news;
    }

    /** A new instruction and the institution whose money it moves. */
    record Given(Instruction instruction, UUID institutionId) {}

    /** One word of a bank and what it did. */
    record Said(
            InstructionId instruction,
            InstructionOutcome outcome,
            InstructionWord verdict,
            @Nullable String reason) {}

    void insert(List<Given> given) {
        if (given.isEmpty()) {
            return;
        }
        sql.update(INSERT, statement -> {
            statement.setObject(1, given.get(0).instruction().instructedAt().atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, given)
                    .uuid(one -> one.instruction().id().value())
                    .uuid(one -> one.instruction().source())
                    .uuid(Given::institutionId)
                    .text(one -> one.instruction().bankCode())
                    .text(one -> one.instruction().fromAccount())
                    .text(one -> one.instruction().toAccount())
                    .text(one -> inClear(one, Payee::bankName))
                    .text(one -> inClear(one, Payee::account))
                    .text(one -> inClear(one, Payee::name))
                    .bytes(this::sealed)
                    .bigint(one -> one.instruction().amount().minor())
                    .text(one -> one.instruction().amount().currency())
                    .text(one -> one.instruction().purpose().name())
                    .date(one -> one.instruction().requestedOn());
        });
        news.tell(given);
    }

    /** Lines of the bank show it. */
    void book(InstructionState state, Collection<InstructionId> ids) {
        sql.update(BOOK, statement -> {
            statement.setString(1, state.name());
            Columns.from(statement, 2, ids).uuid(InstructionId::value);
        });
    }

    void arrive(Collection<InstructionId> transfers) {
        sql.update(ARRIVE, statement -> Columns.of(statement, transfers).uuid(InstructionId::value));
    }

    /** What was said to be its arrival was none; whether anything had been said. */
    boolean depart(UUID id) {
        return sql.update(DEPART, update -> update.setObject(1, id)) == 1;
    }

    /** The words of one call, each by its verdict. */
    void keep(List<Said> words, ActorId by, Instant at) {
        sql.update(KEEP_WORDS, statement -> {
            statement.setObject(1, by.value());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            Columns.from(statement, 3, words)
                    .uuid(word -> Uuid7.next())
                    .uuid(word -> word.instruction().value())
                    .text(word -> word.outcome().name())
                    .text(word -> word.verdict().name())
                    .text(Said::reason);
        });
        say(SAY, only(words, InstructionWord.MOVED), at);
        say(AGREE, only(words, InstructionWord.SAME), at);
        say(AGREE, only(words, InstructionWord.LATE), at);
        List<Said> contradicting = only(words, InstructionWord.CONTRADICTS);
        if (!contradicting.isEmpty()) {
            sql.update(
                    CONTRADICT,
                    statement -> Columns.of(statement, contradicting)
                            .uuid(word -> word.instruction().value()));
        }
    }

    void cancel(Collection<InstructionId> ids, String reason, ActorId by) {
        sql.update(CANCEL, statement -> {
            statement.setString(1, reason);
            statement.setObject(2, by.value());
            Columns.from(statement, 3, ids).uuid(InstructionId::value);
        });
    }

    private void say(String update, List<Said> words, Instant at) {
        if (words.isEmpty()) {
            return;
        }
        sql.update(update, statement -> {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            Columns.from(statement, 2, words)
                    .uuid(word -> word.instruction().value())
                    .text(word -> word.outcome().name())
                    .text(Said::reason);
        });
    }

    private static List<Said> only(List<Said> words, InstructionWord verdict) {
        return words.stream().filter(word -> word.verdict() == verdict).toList();
    }

    private static @Nullable String inClear(Given given, Function<Payee, @Nullable String> part) {
        Instruction instruction = given.instruction();
        return instruction.purpose().paysFamily() ? null : part.apply(instruction.payee());
    }

    private byte @Nullable [] sealed(Given given) {
        Instruction instruction = given.instruction();
        return instruction.purpose().paysFamily() ? payees.seal(instruction.payee(), Instructions.PAYEE_PURPOSE) : null;
    }
}
