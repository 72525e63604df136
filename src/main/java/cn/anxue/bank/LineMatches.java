package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.match.MatchUndo;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a line belongs to beside what its own row says: the instructions of a batch, and one that a person named. */
@ApplicationScoped
public class LineMatches {
    private static final String INSTRUCTION = "INSTRUCTION";
    private static final String INSERT = """
            insert into bank_line_match (line_id, number, kind, matched_id, amount_minor, currency, rule, weight)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::integer[])
            """;

    private static final String UNDO =
            "update bank_line_match set undone_by = ? where line_id = ? and number = ? and undone_by is null";

    private final Sql sql;

    LineMatches(Sql sql) {
        this.sql = sql;
    }

    private record Match(LineId line, int number, UUID matched, Money amount, MatchRule rule) {}

    /** Of each batch among the lines its instructions; nothing is done where there is none. */
    void keepBatches(List<PlacedLine> booked) {
        List<Match> matches = new ArrayList<>();
        for (PlacedLine placed : booked) {
            if (!placed.isBatch()) {
                continue;
            }
            int number = 0;
            for (Instruction one : placed.instructions()) {
                matches.add(
                        new Match(placed.line().id(), ++number, one.id().value(), one.amount(), MatchRule.BATCH_PARTS));
            }
        }
        keep(matches);
    }

    /** A person said that the line is what this instruction moved. */
    public void keepTold(LineId line, int number, Instruction instruction) {
        keep(List.of(new Match(line, number, instruction.id().value(), instruction.amount(), MatchRule.PERSON)));
    }

    /** He was wrong; whether the match still stood. */
    public boolean undo(MatchUndo undo) {
        return sql.update(UNDO, update -> {
                    update.setObject(1, undo.id());
                    update.setObject(2, undo.line().value());
                    update.setInt(3, undo.number());
                })
                == 1;
    }

    private void keep(List<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                statement -> Columns.of(statement, matches)
                        .uuid(match -> match.line().value())
                        .integer(Match::number)
                        .text(match -> INSTRUCTION)
                        .uuid(Match::matched)
                        .bigint(match -> match.amount().minor())
                        .text(match -> match.amount().currency())
                        .text(match -> match.rule().name())
                        .integer(match -> match.rule().weight()));
    }
}
