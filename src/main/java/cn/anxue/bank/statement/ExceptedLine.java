package cn.anxue.bank.statement;

import cn.anxue.bank.LineId;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement that added nothing to the books.
 *
 * @param ordinal its place in the statement, from 1
 * @param line the line it repeats or contradicts
 */
public record ExceptedLine(
        StatementId statement,
        int ordinal,
        LineOutcome outcome,
        String code,
        @Nullable LineId line) {}
