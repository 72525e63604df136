package cn.anxue.bank.statement;

import java.time.LocalDate;

/** One day of one account. */
public record AccountDay(String account, LocalDate day) {}
