package cn.anxue.deposit.outflow;

import cn.anxue.money.Money;

/** What an officer proposes. It names no payee on purpose. */
public record OutflowDraft(OutflowKind kind, Money amount, String reason) {}
