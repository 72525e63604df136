package cn.anxue.bank;

import java.util.UUID;

/**
 * A line in good form on an account of the bank that reports it.
 *
 * @param report names the call that brought it
 * @param number its place in that call's list, from 0
 */
record GoodLine(UUID report, int number, Line line, AccountFacts account, LineIdentity identity) {}
