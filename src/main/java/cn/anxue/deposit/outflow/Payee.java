package cn.anxue.deposit.outflow;

import jakarta.persistence.Embeddable;

/** Who is paid: a copy of the agreement's settlement account on the day of the proposal, which both people saw. */
@Embeddable
public record Payee(String bankName, String account, String name) {}
