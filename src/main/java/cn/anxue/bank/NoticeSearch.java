package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds lines of the books that another may be: each account, effect, amount and stretch of days is asked for once. */
@ApplicationScoped
class NoticeSearch {
    private static final String OPEN = """
            select w.number, l.id, l.content_digest, l.booked_on, l.bank_reference,
                l.end_to_end_id, l.payer_name_digest, l.payer_account_digest
            from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::date[], ?::date[])
                as w (number, account, effect, amount_minor, from_on, until_on)
            cross join lateral (values
                (w.effect, w.amount_minor),
                (case w.effect when 'CREDIT' then 'DEBIT' else 'CREDIT' end, -w.amount_minor)) as r (direction, amount_minor)
            cross join lateral (
                select * from bank_line l
                where l.account = w.account and l.amount_minor = r.amount_minor and l.direction = r.direction
                    and l.notified = ? and l.booked_on between w.from_on and w.until_on
                    and not exists (select from bank_line_alias a where a.line_id = l.id and a.rule = 'NOTICE')
                    and (not l.notified or not exists (
                        select from bank_line_confirmation c where c.line_id = l.id))
                limit 10000) l
            """;

    private final Sql sql;

    NoticeSearch(Sql sql) {
        this.sql = sql;
    }

    /** Where lines that moved one amount one way are looked for, however they are written. */
    record Where(String account, Direction effect, long amountMinor, LocalDate from, LocalDate until) {}

    private record Numbered(int number, Where where) {}

    /** A line found there, and what it says. */
    record Open(
            Pairs.Candidate line,
            @Nullable String reference,
            @Nullable String endToEndId,
            byte @Nullable [] name,
            byte @Nullable [] counterparty) {

        /** Whether nothing differs that both say; where both have numbers of the bank's, something else must tie them. */
        boolean canBe(Said said) {
            boolean tied = reference == null
                    || !said.hasReference()
                    || sameId(said)
                    || samePayer(said) && line.bookedOn().equals(said.bookedOn());
            return tied && !differs(said);
        }

        /** Whether both can be one line of one day, told by two statements. */
        boolean canBeAgain(Said said, @Nullable String number) {
            boolean otherNumber = reference != null && number != null && !BankReferences.areAlike(reference, number);
            return !differs(said) && (!otherNumber || sameId(said));
        }

        /** The same, where their numbers are known to be alike: these tie them, on one day. */
        boolean isWrittenOtherwise(Said said) {
            return line.bookedOn().equals(said.bookedOn()) && !differs(said);
        }

        private boolean differs(Said said) {
            return endToEndId != null && said.endToEndId() != null && !sameId(said)
                    || counterparty != null && said.counterparty() != null && !samePayer(said)
                    || name != null && said.name() != null && !Arrays.equals(name, said.name());
        }

        private boolean sameId(Said said) {
            return endToEndId != null && endToEndId.equals(said.endToEndId());
        }

        private boolean samePayer(Said said) {
            return counterparty != null && Arrays.equals(counterparty, said.counterparty());
        }
    }

    /** What the line that looks for it says. */
    record Said(
            LocalDate bookedOn,
            boolean hasReference,
            @Nullable String endToEndId,
            byte @Nullable [] name,
            byte @Nullable [] counterparty) {
        static Said of(Line line, Vault vault) {
            return new Said(
                    line.bookedOn(),
                    line.bankReference() != null,
                    line.endToEndId(),
                    LineParticulars.nameDigest(vault, line.counterpartyName()),
                    LineParticulars.accountDigest(vault, line.counterpartyAccount()));
        }
    }

    /** @param notified whether notices no statement has confirmed, or lines of statements that no notice has claimed */
    Map<Where, List<Open>> find(Collection<Where> asked, boolean notified) {
        List<Numbered> questions = new ArrayList<>();
        asked.forEach(where -> questions.add(new Numbered(questions.size(), where)));
        Map<Where, List<Open>> found = new HashMap<>();
        sql.list(
                OPEN,
                statement -> {
                    Columns.of(statement, questions)
                            .integer(Numbered::number)
                            .text(one -> one.where().account())
                            .text(one -> one.where().effect().name())
                            .bigint(one -> one.where().amountMinor())
                            .date(one -> one.where().from())
                            .date(one -> one.where().until());
                    statement.setBoolean(7, notified);
                },
                row -> found.computeIfAbsent(questions.get(row.getInt("number")).where(), where -> new ArrayList<>())
                        .add(read(row)));
        return found;
    }

    static Open read(ResultSet row) throws SQLException {
        return new Open(
                new Pairs.Candidate(
                        new LineId(row.getObject("id", UUID.class)),
                        row.getBytes("content_digest"),
                        row.getObject("booked_on", LocalDate.class)),
                row.getString("bank_reference"),
                row.getString("end_to_end_id"),
                row.getBytes("payer_name_digest"),
                row.getBytes("payer_account_digest"));
    }
}
