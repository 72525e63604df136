package cn.anxue.bank.statement;

import java.util.List;

/** Statements came into the books whole; told in the database transaction of their last lines. */
public record StatementsBooked(List<BookedStatement> statements) {
    public StatementsBooked {
        statements = List.copyOf(statements);
    }
}
