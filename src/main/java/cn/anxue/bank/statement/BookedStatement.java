package cn.anxue.bank.statement;

import cn.anxue.bank.StatementId;
import java.time.LocalDate;

/** A statement whose every line is in the books, and the days it covers. */
public record BookedStatement(StatementId id, String account, LocalDate from, LocalDate to) {}
